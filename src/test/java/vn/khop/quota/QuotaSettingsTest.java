package vn.khop.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

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
