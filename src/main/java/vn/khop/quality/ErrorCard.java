package vn.khop.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a job's night knows of its own errors without labels: the expected rate of false links among the automatic links, from records whose
 * person is known. After Robach et al. 2025 (doi 10.1002/sim.70292): links to records that cannot match estimate the false links of any
 * linker.
 *
 * <pre>
 * rate = (records of absent people that are linked + records of present people that are linked to somebody else) / automatic links
 *      =   absent share x (decoys linked / decoys) / (linked / verified)
 *        + (links with a difference / linked)      x (probes linked wrong / probes linked)
 * </pre>
 *
 * <p>A decoy keeps the number of its hidden citizen where the source wrote it, as an absent person's record keeps its own: without it
 * decoys would be linked more easily than absent people are.
 *
 * <p>Probes all carry errors; a record without one has its own citizen as the equal candidate, so that what probes say counts only for
 * links with a difference of name, date or number, which are all that a probe has. Both shares have exact binomial intervals, whose ends
 * are added, and how many of the night's own links are false is left to chance once more; the three together hold with 95 % at least
 * (Bonferroni). The absent share and the other counts are of the night itself and are taken as they are.
 *
 * @param heldOut decoys from tonight's own links whose citizen is hidden: linked, of all
 * @param made decoys made from families of the registry: linked, of all
 * @param probes all probes
 * @param byKind probes by kind of error, in the order of {@link ProbeError}; one with two errors counts for both
 */
public record ErrorCard(NightCounts night, Share heldOut, Share made, ProbeCount probes, List<ProbeCount> byKind) {

    /** How sure the intervals are. */
    static final double CONFIDENCE = 0.95;

    private static final int NUMBERS = 10;

    /** Each of three parts, so that all together are as sure. */
    private static final double CONFIDENCE_OF_EACH = 1 - (1 - CONFIDENCE) / 3;

    public ErrorCard {
        byKind = List.copyOf(byKind);
    }

    /** The card of a night and of all trials, in any order. */
    public static ErrorCard of(NightCounts night, List<Trial> trials) {
        long[] decoys = new long[4];
        ProbeCount all = none(ProbeCount.ALL);
        Map<ProbeError, ProbeCount> kinds = new LinkedHashMap<>();
        for (ProbeError error : ProbeError.values()) {
            kinds.put(error, none(error.name()));
        }
        for (Trial trial : trials) {
            int linked = trial.outcome().isLinked() ? 1 : 0;
            switch (trial.planted().kind()) {
                case HELD_OUT -> {
                    decoys[0] += linked;
                    decoys[1]++;
                }
                case MADE -> {
                    decoys[2] += linked;
                    decoys[3]++;
                }
                case PROBE -> {
                    all = all.plus(trial);
                    trial.planted()
                            .errors()
                            .forEach(e -> kinds.computeIfPresent(e, (kind, count) -> count.plus(trial)));
                }
            }
        }
        return new ErrorCard(
                night,
                new Share(decoys[0], decoys[1]),
                new Share(decoys[2], decoys[3]),
                all,
                kinds.values().stream().filter(count -> count.number() > 0).toList());
    }

    private static ProbeCount none(String kind) {
        return new ProbeCount(kind, 0, 0, 0, 0, 0);
    }

    /** The expected rate of false links among the automatic links, with its 95 % interval; none where nothing was linked. */
    public Optional<Estimate> falseLinkRate() {
        if (night.linked() == 0) {
            return Optional.empty();
        }
        double linkedShare = (double) night.linked() / night.verified();
        Estimate absent = Estimate.ofShare(
                        heldOut.part() + made.part(), heldOut.whole() + made.whole(), CONFIDENCE_OF_EACH)
                .times(night.absentShare() / linkedShare);
        Estimate present = Estimate.ofShare(probes.wrong(), probes.right() + probes.wrong(), CONFIDENCE_OF_EACH)
                .times((double) night.differing() / night.linked());
        return Optional.of(absent.plus(present).realised(night.linked(), (1 - CONFIDENCE_OF_EACH) / 2));
    }

    /** The expected precision of the automatic links, with its 95 % interval; none where nothing was linked. */
    public Optional<Estimate> precision() {
        return falseLinkRate().map(Estimate::complement);
    }

    /** One line of text for storage; {@link #decode} reads it. */
    public String encode() {
        List<String> parts = new ArrayList<>();
        for (long number : new long[] {
            night.verified(),
            night.linked(),
            night.differing(),
            night.review(),
            night.reviewAbsentMillionths(),
            night.notFound(),
            heldOut.part(),
            heldOut.whole(),
            made.part(),
            made.whole()
        }) {
            parts.add(Long.toString(number));
        }
        parts.add(probes.encode());
        byKind.forEach(count -> parts.add(count.encode()));
        return String.join(" ", parts);
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static ErrorCard decode(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length < NUMBERS + 1) {
            throw new IllegalArgumentException("expected ten numbers and counts of probes");
        }
        long[] numbers = new long[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            numbers[i] = Long.parseLong(parts[i]);
        }
        List<ProbeCount> byKind = new ArrayList<>();
        for (int i = NUMBERS + 1; i < parts.length; i++) {
            byKind.add(ProbeCount.decode(parts[i]));
        }
        return new ErrorCard(
                new NightCounts(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]),
                new Share(numbers[6], numbers[7]),
                new Share(numbers[8], numbers[9]),
                ProbeCount.decode(parts[NUMBERS]),
                byKind);
    }
}
