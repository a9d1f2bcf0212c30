package vn.khop.batch;

import java.util.Optional;
import vn.khop.jobfile.Job;
import vn.khop.quality.DatedCard;
import vn.khop.quality.Estimate;
import vn.khop.store.CardStore;

/**
 * {@code publish_limit} of a job: its results are held back where even the low end of the interval of an error card is past the limit. Results
 * are cumulative, so the card of every night counts whose links still stand: a later night of a few records releases nothing. A card that is
 * merely unsure holds nothing back.
 */
final class PublishLimit {

    private final NightScene scene;
    private final Job job;

    PublishLimit(NightScene scene, Job job) {
        this.scene = scene;
        this.job = job;
    }

    /** Notes beside each card whether it holds the results back; in the caller's transaction. */
    void note() {
        CardStore cards = new CardStore(scene.database(), job.name());
        for (DatedCard card : cards.all(scene.date())) {
            boolean holds = isPassedBy(card) && cards.hasLinks(card.date());
            if (holds != card.heldBack()) {
                cards.hold(card.date(), holds);
            }
        }
    }

    private boolean isPassedBy(DatedCard card) {
        Optional<Estimate> rate = card.card().falseLinkRate();
        return job.limits().falseLinkRate().isPresent()
                && rate.isPresent()
                && rate.get().low() > job.limits().falseLinkRate().getAsDouble();
    }

    /** @throws LimitReached if the results are held back */
    void check() {
        Optional<DatedCard> held = new CardStore(scene.database(), job.name()).holding(scene.date());
        Optional<Estimate> rate = held.flatMap(card -> card.card().falseLinkRate());
        if (rate.isPresent()) {
            Estimate.OfTenThousand links = rate.get().ofTenThousand();
            throw new LimitReached(job.name() + ": about " + links.value()
                    + " of 10,000 automatic links are expected to be false (95 % interval: "
                    + links.low() + " to "
                    + links.high()
                    + "), past publish_limit.false_link_rate "
                    + job.limits().falseLinkRate().orElse(1)
                    + "; the results are held back in "
                    + new ResultsPlace(scene.workspace(), scene.date(), job.name()).shownHeld()
                    + ". Look at error_card in summary.json there; train or mend what causes it, or raise the limit in jobs/"
                    + job.name() + ".yaml, and run the same command again");
        }
    }
}
