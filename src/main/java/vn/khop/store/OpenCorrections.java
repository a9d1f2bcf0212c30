package vn.khop.store;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.CorrectionState;

/** The records of a job that have an issued correction, eight bytes each: only their rows are looked at closer while a file is read. Immutable. */
final class OpenCorrections {

    /** No record has one. */
    static final OpenCorrections NONE = new OpenCorrections(new long[0]);

    private final long[] records;

    private OpenCorrections(long[] records) {
        this.records = records;
    }

    /** Those of a job as they are now, read once from front to back. */
    static OpenCorrections of(JdbcTemplate jdbc, short job) {
        JobSpace space = new JobSpace(job);
        LongStream.Builder found = LongStream.builder();
        jdbc.query(
                "select id from difference where state = '" + CorrectionState.ISSUED + "' and id between ? and ?",
                row -> {
                    found.add(DifferenceId.record(row.getLong(1)));
                },
                DifferenceId.first(space.before()),
                DifferenceId.last(space.last()));
        return new OpenCorrections(found.build().sorted().distinct().toArray());
    }

    boolean contains(long record) {
        return Arrays.binarySearch(records, record) >= 0;
    }
}
