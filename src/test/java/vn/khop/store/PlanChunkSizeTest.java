package vn.khop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: a chunk of the plan is one transaction, and small: a thousand neighbours, or far fewer that lie far apart. */
class PlanChunkSizeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} records, {1} numbers apart: chunks of {2}")
    @CsvSource({"2500, 1, '1000 1000 500'", "150, 1024, '64 64 22'", "300, 512, '128 128 44'", "3, 100000, '3'"})
    void plan_cutsBySizeAndByHowFarRecordsLieApart(int records, int apart, String sizes) {
        try (Database database = Database.open(folder)) {
            database.register(List.of("school"));
            List<String> found = new ArrayList<>();
            database.inTransaction(() -> {
                PlanStore store = new PlanStore(database);
                store.openDay(DAY, records);
                store.plan(
                        "school",
                        DAY,
                        LongStream.range(0, records)
                                .mapToObj(i -> new Waiting(102_400 + i * apart, "", 20, DAY, false, 0))
                                .toList(),
                        Set.of());
                database.jdbc().query("select size from plan order by chunk", row -> {
                    found.add(row.getString(1));
                });
            });
            assertThat(String.join(" ", found)).isEqualTo(sizes);
        }
    }
}
