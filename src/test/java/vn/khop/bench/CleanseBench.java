package vn.khop.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.khop.cleanse.CleanseSettings;
import vn.khop.cleanse.Cleanser;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;
import vn.khop.place.Gazetteer;
import vn.khop.record.RawRecord;
import vn.khop.source.ColumnMapping;
import vn.khop.source.Row;
import vn.khop.source.SourceTable;

/**
 * Cleansing alone, on one thread: {@code CleanseBench WORKSPACE JOB}. Reads all records of a job into memory, cleanses them again and again,
 * and says the CPU time and the bytes allocated a record, round by round. A round is the whole file, so no cell comes twice in a row.
 */
public final class CleanseBench {

    private static final int ROUNDS = 12;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private CleanseBench() {}

    public static void main(String[] args) {
        Path root = Path.of(args[0]);
        Job job = JobFiles.load(root).jobs().stream()
                .filter(one -> one.name().equals(args[1]))
                .findFirst()
                .orElseThrow();
        List<RawRecord> records = read(root, job);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long mark = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            Cleanser cleanser = new Cleanser(
                    new CleanseSettings(
                            job.input().values(), job.input().columns().fields(), DAY),
                    Gazetteer.shipped());
            long bytes = threads.getCurrentThreadAllocatedBytes();
            long nanos = threads.getCurrentThreadCpuTime();
            for (RawRecord record : records) {
                mark += cleanser.clean(record).changes().size();
            }
            nanos = threads.getCurrentThreadCpuTime() - nanos;
            bytes = threads.getCurrentThreadAllocatedBytes() - bytes;
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %,d records, %,.0f records/s, %.2f us, %,d bytes a record%n",
                    round,
                    records.size(),
                    records.size() * 1e9 / nanos,
                    nanos / 1e3 / records.size(),
                    bytes / records.size());
        }
        System.out.printf(Locale.ROOT, "%.2f changes a record%n", mark / (double) ROUNDS / records.size());
    }

    private static List<RawRecord> read(Path root, Job job) {
        List<RawRecord> records = new ArrayList<>();
        for (Path file : job.input().resolve(root)) {
            String name = file.getFileName().toString();
            try (SourceTable table = SourceTable.open(
                    file, name, job.input().read(), job.input().columns().headerNames())) {
                ColumnMapping mapping = ColumnMapping.bind(job.input().columns(), table.dialect(), name);
                for (Row row = table.next(); row != null; row = table.next()) {
                    if (row instanceof Row.Cells cells) {
                        records.addAll(mapping.records(cells.values()));
                    }
                }
            }
        }
        return records;
    }
}
