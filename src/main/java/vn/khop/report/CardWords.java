package vn.khop.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khop.quality.DatedCard;
import vn.khop.quality.ErrorCard;
import vn.khop.quality.Estimate;
import vn.khop.quality.ProbeCount;

/**
 * An error card in plain sentences: how many of 10,000 automatic links are wrong, and what says so.
 *
 * @param date of the report
 */
record CardWords(Wording wording, LocalDate date) {

    private static final double ONE_LINK = 1 / 10_000.0;

    /** The sentences; none where there is no card. */
    List<String> of(Optional<DatedCard> dated) {
        List<String> sentences = new ArrayList<>();
        dated.ifPresent(card -> {
            if (card.heldBack()) {
                sentences.add(wording.text("page.card.held"));
            }
            sentences.add(card.card().falseLinkRate().map(this::rate).orElse(wording.text("page.card.none")));
            sentences.add(decoys(card.card()));
            sentences.add(probes(card.card().probes()));
            if (!card.date().equals(date)) {
                sentences.add(wording.text("page.card.date", "date", ShownValues.date(card.date())));
            }
        });
        return sentences;
    }

    private String rate(Estimate rate) {
        Estimate.OfTenThousand links = rate.ofTenThousand();
        return wording.text(
                "page.card.rate",
                Map.of(
                        "value",
                                rate.value() > 0 && rate.value() < ONE_LINK
                                        ? wording.text("page.card.below_one")
                                        : wording.number(links.value()),
                        "low", wording.number(links.low()),
                        "high", wording.number(links.high())));
    }

    private String decoys(ErrorCard card) {
        return wording.text(
                "page.card.decoys",
                Map.of(
                        "number",
                                wording.number(
                                        card.heldOut().whole() + card.made().whole()),
                        "linked",
                                wording.number(
                                        card.heldOut().part() + card.made().part())));
    }

    private String probes(ProbeCount probes) {
        return wording.text(
                "page.card.probes",
                Map.of(
                        "number", wording.number(probes.number()),
                        "found", wording.number(probes.found()),
                        "right", wording.number(probes.right()),
                        "wrong", wording.number(probes.wrong()),
                        "review", wording.number(probes.review())));
    }
}
