package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.store.Database;

/** FEATURE UNDER TEST: an outcome remembers whether its record was drawn at random, from the plan to the tables. */
class AuditMarkTest {

    private static final int PUPILS = 60;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path root;

    /** One unit of 60: of 40 verifications a fifth is drawn; the 20 of the next day are all that is left, and nobody is drawn. */
    @Test
    void outcomes_drawnAtRandom_areMarked_andAWholeUnitIsNot() {
        SmallWorkspace workspace = new SmallWorkspace(root, PUPILS, 40);
        workspace.write("jobs/quota.yaml", "daily: 40\naudit: 20%\n");
        List<String> pupils = IntStream.range(0, PUPILS)
                .mapToObj(i -> SmallWorkspace.pupil(i).replaceAll("Trường \\d", "Trường 1"))
                .toList();
        workspace.school("school-1.csv", pupils);
        workspace.night(SmallWorkspace.DAY);
        assertThat(counts()).isEqualTo(Map.of("2026-11-22 false", 32L, "2026-11-22 true", 8L));
        workspace.night(SmallWorkspace.DAY.plusDays(1));
        assertThat(counts()).isEqualTo(Map.of("2026-11-22 false", 32L, "2026-11-22 true", 8L, "2026-11-23 false", 20L));
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        try (Database database = Database.open(root.resolve("var"))) {
            new JdbcTemplate(database.dataSource())
                    .query("select verified_on, audit, count(*) from outcome group by verified_on, audit", row -> {
                        counts.put(row.getDate(1) + " " + row.getBoolean(2), row.getLong(3));
                    });
        }
        return counts;
    }
}
