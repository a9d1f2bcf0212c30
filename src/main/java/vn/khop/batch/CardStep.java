package vn.khop.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.khop.parallel.InOrder;
import vn.khop.pipeline.RecordFlow;
import vn.khop.pipeline.SharedIds;
import vn.khop.quality.DatedCard;
import vn.khop.quality.ErrorCard;
import vn.khop.quality.NightCounts;
import vn.khop.quality.Planted;
import vn.khop.quality.Planting;
import vn.khop.quality.RecordSample;
import vn.khop.quality.Trial;
import vn.khop.record.Field;
import vn.khop.registry.RegistryIndex;
import vn.khop.store.CardStore;

/**
 * Step card: decoys and probes go through the night's own flow on all cores, and the job's error card is kept. Idempotent: the same outcomes,
 * registry and date give the same card, and a card of outcomes that stand as they stood is not made again. A date on which the job verified
 * nothing leaves the last card standing.
 */
final class CardStep {

    /** Decoys from tonight's links, at most. */
    private static final int HELD_OUT_MAX = 2000;

    /** Decoys in sum, at least: where tonight's links do not suffice, they are made. */
    private static final int DECOYS_MIN = 500;

    private static final int PROBES = 500;
    private static final int PART = 50;
    private static final int PARTS_AHEAD = 8;

    private final NightScene scene;
    private final String job;
    private final RegistryIndex index;
    private final Set<Field> compared;
    private final Supplier<RecordFlow> flow;
    private final Supplier<SharedIds> shared;
    private final CardStore cards;

    /**
     * @param flow one a thread, as the job's records are matched
     * @param shared the numbers that stand on records of several people, known after matching
     */
    CardStep(
            NightScene scene,
            String job,
            RegistryIndex index,
            Set<Field> compared,
            Supplier<RecordFlow> flow,
            Supplier<SharedIds> shared) {
        this.scene = scene;
        this.job = job;
        this.index = index;
        this.compared = compared;
        this.flow = flow;
        this.shared = shared;
        this.cards = new CardStore(scene.database(), job);
    }

    /** Makes and keeps the card of the date, if its outcomes are others than those of the card that there is. */
    void run() {
        RecordSample sample = new RecordSample(HELD_OUT_MAX, scene.date());
        NightCounts night = cards.night(scene.date(), sample);
        Optional<DatedCard> standing =
                cards.standing(scene.date()).filter(card -> card.date().equals(scene.date()));
        if (night.verified() == 0
                || standing.isPresent() && standing.get().card().night().equals(night)) {
            return;
        }
        cards.keep(scene.date(), ErrorCard.of(night, trials(planted(sample))));
    }

    private List<Planted> planted(RecordSample sample) {
        List<Planted> planted = new ArrayList<>();
        SharedIds sharedIds = shared.get();
        for (CardStore.Link link : cards.links(sample.records())) {
            planted.add(Planted.heldOut(
                    MatchTasklet.asMatched(scene.gazetteer(), sharedIds, link.record()), link.citizenId()));
        }
        Planting planting = new Planting(index, compared, scene.date().toEpochDay(), job.hashCode());
        planted.addAll(planting.siblings(DECOYS_MIN - planted.size()));
        planted.addAll(planting.probes(PROBES));
        return planted;
    }

    private List<Trial> trials(List<Planted> planted) {
        List<Trial> trials = new ArrayList<>(planted.size());
        try (InOrder<List<Planted>, List<Trial>> parts = new InOrder<>(
                parts(planted),
                () -> {
                    RecordFlow own = flow.get();
                    return part -> part.stream().map(one -> Trial.of(own, one)).toList();
                },
                scene.threads(),
                PARTS_AHEAD)) {
            parts.forEachRemaining(trials::addAll);
        }
        return trials;
    }

    private static Iterator<List<Planted>> parts(List<Planted> planted) {
        List<List<Planted>> parts = new ArrayList<>();
        for (int from = 0; from < planted.size(); from += PART) {
            parts.add(planted.subList(from, Math.min(from + PART, planted.size())));
        }
        return parts.iterator();
    }
}
