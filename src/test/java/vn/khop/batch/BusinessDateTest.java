package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.quota.AuditSlice;
import vn.khop.quota.QuotaSettings;
import vn.khop.quota.Weight;
import vn.khop.quota.WorkingDays;
import vn.khop.record.SettingsRefused;

/** FEATURE UNDER TEST: which business dates are taken, with a free and a strict clock. */
class BusinessDateTest {

    /** It is 17:30 UTC of the 21st, half past midnight of the 22nd in Vietnam. */
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-21T17:30:00Z"));

    @ParameterizedTest(name = "--date {0}, last {1}, {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,          -,          free,   2026-11-22",
                "2026-11-25, -,          free,   2026-11-25",
                "2026-11-20, 2026-11-20, free,   2026-11-20",
                "2026-11-20, 2026-11-21, free,   refused: is before 2026-11-21",
                "-,          2026-11-23, free,   refused: the clock may be wrong",
                "-,          -,          strict, 2026-11-22",
                "2026-11-22, 2026-11-22, strict, 2026-11-22",
                "2026-11-20, -,          strict, 2026-11-20",
                "2026-11-23, -,          strict, 'refused: business date 2026-11-23 is after today, 2026-11-22 in Asia/Ho_Chi_Minh'",
            })
    void of(@Nullable LocalDate wished, @Nullable LocalDate last, String clock, String expected) {
        QuotaSettings quota = new QuotaSettings(
                10,
                ZoneId.of("Asia/Ho_Chi_Minh"),
                Map.of(),
                Weight.BACKLOG,
                AuditSlice.DEFAULT,
                clock.equals("strict"),
                WorkingDays.NO_HOLIDAYS);
        String found;
        try {
            found = BusinessDate.of(Optional.ofNullable(wished), quota, NOW, Optional.ofNullable(last))
                    .toString();
        } catch (SettingsRefused e) {
            found = "refused: " + e.getMessage();
        }
        if (expected.startsWith("refused: ")) {
            assertThat(found).startsWith("refused: ").contains(expected.substring("refused: ".length()));
        } else {
            assertThat(found).isEqualTo(expected);
        }
    }
}
