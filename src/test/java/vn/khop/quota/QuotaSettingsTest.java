package vn.khop.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: the two levels of the split, jobs and then units inside a job. */
class QuotaSettingsTest {

    private static final QuotaSettings SETTINGS = new QuotaSettings(
            200_000,
            ZoneId.of("Asia/Ho_Chi_Minh"),
            Map.of("school", new JobQuota(50_000, Weight.BACKLOG, OptionalInt.of(120_000))),
            Weight.BACKLOG);

    @Test
    void jobShares_namedAndUnnamedJobs() {
        assertThat(SETTINGS.jobShares(200_000, Map.of("school", 300_000L, "births", 50_000L, "deaths", 90_000L)))
                .isEqualTo(Map.of("school", 120_000L, "births", 40_000L, "deaths", 40_000L));
    }

    @Test
    void unitShares_byBacklog() {
        assertThat(SETTINGS.unitShares(100, Map.of("A", 300L, "B", 100L))).isEqualTo(Map.of("A", 75L, "B", 25L));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "a/1 b/1,                 '',  'numbers alone'",
        "a/b b/b,                 '',  'backlogs alone'",
        "a/b b/1 c/1000000,       b c, 'a number beside a backlog'",
        "a/b b/1/20,              '',  'kept by a guarantee'",
    })
    void starving_areNumbersBesideBacklogs(String jobs, String expected, String why) {
        Map<String, JobQuota> terms = new TreeMap<>();
        for (String job : jobs.split(" ")) {
            String[] parts = job.split("/");
            terms.put(
                    parts[0],
                    new JobQuota(
                            parts.length > 2 ? Integer.parseInt(parts[2]) : 0,
                            parts[1].equals("b") ? Weight.BACKLOG : Weight.of(Integer.parseInt(parts[1])),
                            OptionalInt.empty()));
        }
        QuotaSettings settings = new QuotaSettings(10, ZoneId.of("UTC"), terms, Weight.BACKLOG);
        assertThat(String.join(" ", settings.starving(terms.keySet()))).as(why).isEqualTo(expected);
    }

    @Test
    void starving_aJobThatIsNotNamed_weighsOne() {
        assertThat(SETTINGS.starving(List.of("school", "deaths"))).containsExactly("deaths");
        assertThat(SETTINGS.starving(List.of("deaths"))).isEmpty();
    }

    @Test
    void impossibleSettings_sayWhat() {
        assertThatThrownBy(() -> new JobQuota(5, Weight.BACKLOG, OptionalInt.of(4)))
                .hasMessage("limit must be at least the guarantee 5, was 4");
        assertThatThrownBy(() -> new JobQuota(-1, Weight.BACKLOG, OptionalInt.empty()))
                .hasMessage("guarantee must be at least 0, was -1");
        assertThatThrownBy(() -> new QuotaSettings(-1, ZoneId.of("UTC"), Map.of(), Weight.BACKLOG))
                .hasMessage("daily must be at least 0, was -1");
    }
}
