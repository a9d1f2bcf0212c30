package vn.khop.batch;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import vn.khop.quota.AdmissionOrder;
import vn.khop.quota.FairShare;
import vn.khop.store.Waiting;

/**
 * The ranks of a job's waiting records by unit, 8 bytes a record. They break ties between units: most units are small, many have the same
 * claim to the next verification, and it goes where it is worth most or has been waited for longest, instead of to the first by name. Mutable
 * while it is filled; for one thread.
 */
final class UnitRanks implements FairShare.Ties {

    private final Map<String, LongStream.Builder> added = new TreeMap<>();
    private final Map<String, long[]> ranks = new TreeMap<>();

    void add(Waiting record) {
        added.computeIfAbsent(record.unit(), unit -> LongStream.builder())
                .add(AdmissionOrder.rank(record.worth(), record.since()));
    }

    /** How many records each unit has. Ends the filling. */
    Map<String, Long> sizes() {
        added.forEach((unit, values) -> ranks.put(
                unit,
                values.build().map(rank -> -rank).sorted().map(rank -> -rank).toArray()));
        added.clear();
        Map<String, Long> sizes = new TreeMap<>();
        ranks.forEach((unit, values) -> sizes.put(unit, (long) values.length));
        return sizes;
    }

    @Override
    public long rank(String unit, long dealt) {
        long[] values = ranks.getOrDefault(unit, new long[0]);
        return dealt < values.length ? values[(int) dealt] : Long.MIN_VALUE;
    }
}
