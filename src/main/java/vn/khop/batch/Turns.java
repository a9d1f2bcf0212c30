package vn.khop.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.khop.quality.RecordSample;
import vn.khop.quota.AdmissionOrder;
import vn.khop.quota.AuditSlice;
import vn.khop.store.Waiting;

/**
 * Who of a job's waiting records has today's verifications: in each unit those that have waited longest of all, then those of most expected
 * value, and the audit slice at random from the others. A unit that is taken whole has no slice: nobody of it was drawn.
 *
 * @param records the chosen, in record order
 * @param audit those of them that were drawn at random
 */
record Turns(List<Waiting> records, Set<Long> audit) {

    static final Turns NONE = new Turns(List.of(), Set.of());

    private static final Comparator<Waiting> BY_RANK = Comparator.comparingLong(
                    (Waiting w) -> AdmissionOrder.rank(w.worth(), w.since()))
            .reversed()
            .thenComparingLong(Waiting::recordId);

    /**
     * Chooses; depends on what waits and on the date, not on the order of the lists.
     *
     * @param shares verifications by unit
     * @param longest who goes first, whatever it is worth; their units' shares have room for them
     * @param waiting records by unit
     */
    static Turns choose(
            String job,
            LocalDate date,
            AuditSlice slice,
            Map<String, Long> shares,
            Set<Long> longest,
            Map<String, List<Waiting>> waiting) {
        List<Waiting> chosen = new ArrayList<>();
        SortedMap<String, Long> parts = new TreeMap<>();
        waiting.forEach((unit, records) -> {
            long share = shares.getOrDefault(unit, 0L);
            if (share >= records.size()) {
                chosen.addAll(records);
            } else {
                List<Waiting> first = records.stream()
                        .filter(w -> longest.contains(w.recordId()))
                        .toList();
                chosen.addAll(first);
                parts.put(unit, share - first.size());
            }
        });
        Set<Long> audit = new HashSet<>();
        slice.draws(job, date, parts).forEach((unit, draws) -> {
            int byValue = Math.toIntExact(parts.getOrDefault(unit, 0L)) - draws;
            List<Waiting> records = waiting.getOrDefault(unit, List.of()).stream()
                    .filter(w -> !longest.contains(w.recordId()))
                    .sorted(BY_RANK)
                    .toList();
            chosen.addAll(records.subList(0, byValue));
            List<Waiting> others = records.subList(byValue, records.size());
            RecordSample sample = new RecordSample(draws, date);
            others.forEach(w -> sample.add(w.recordId()));
            Set<Long> drawn = Set.copyOf(sample.records());
            others.stream().filter(w -> drawn.contains(w.recordId())).forEach(chosen::add);
            audit.addAll(drawn);
        });
        chosen.sort(Comparator.comparingLong(Waiting::recordId));
        return new Turns(List.copyOf(chosen), Set.copyOf(audit));
    }
}
