package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: when a job is due, from its cron, the zone, its last run and the moment now. */
class ScheduleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # cron            | zone             | last run or since     | now                  | due   | next after now
            0 0 1 * * *       | Asia/Ho_Chi_Minh | 2026-11-21T18:00:00Z  | 2026-11-22T17:59:59Z | false | 2026-11-22T18:00:00Z
            0 0 1 * * *       | Asia/Ho_Chi_Minh | 2026-11-21T18:00:00Z  | 2026-11-22T18:00:00Z | true  | 2026-11-23T18:00:00Z
            0 0 1 * * *       | Asia/Ho_Chi_Minh | 2026-11-01T18:00:00Z  | 2026-11-22T05:00:00Z | true  | 2026-11-22T18:00:00Z
            0 0 1 * * *       | Asia/Ho_Chi_Minh | 2026-11-22T18:00:00Z  | 2026-11-22T18:00:00Z | false | 2026-11-23T18:00:00Z
            0 0 1 * * *       | Asia/Ho_Chi_Minh | 2026-11-22T18:00:01Z  | 2026-11-22T20:00:00Z | false | 2026-11-23T18:00:00Z
            # midnight of the zone, not of UTC
            0 0 0 * * *       | Asia/Ho_Chi_Minh | 2026-11-22T16:59:59Z  | 2026-11-22T17:00:00Z | true  | 2026-11-23T17:00:00Z
            @daily            | Asia/Ho_Chi_Minh | 2026-11-22T17:00:00Z  | 2026-11-23T16:59:59Z | false | 2026-11-23T17:00:00Z
            # the zone has had no summer time since 1975: each night is 24 hours
            0 30 2 * * *      | Asia/Ho_Chi_Minh | 2026-03-28T19:30:00Z  | 2026-03-29T19:30:00Z | true  | 2026-03-30T19:30:00Z
            # Mondays, the last day of a month, hours, never
            0 0 1 * * MON     | Asia/Ho_Chi_Minh | 2026-11-15T18:00:00Z  | 2026-11-22T17:00:00Z | false | 2026-11-22T18:00:00Z
            0 0 1 L * *       | Asia/Ho_Chi_Minh | 2026-11-20T18:00:00Z  | 2026-11-22T18:00:00Z | false | 2026-11-29T18:00:00Z
            @hourly           | Asia/Ho_Chi_Minh | 2026-11-22T10:00:00Z  | 2026-11-22T12:30:00Z | true  | 2026-11-22T13:00:00Z
            0 0 1 30 2 *      | Asia/Ho_Chi_Minh | 2026-11-20T18:00:00Z  | 2026-11-22T18:00:00Z | false |
            """)
    void job_isDue(String cron, ZoneId zone, Instant since, Instant now, boolean due, Instant next) {
        Schedule schedule = new Schedule(new TreeMap<>(Map.of("school", cron)), zone);
        assertThat(schedule.isDue("school", since, now)).isEqualTo(due);
        assertThat(schedule.next("school", now).orElse(null)).isEqualTo(next);
        assertThat(schedule.next("births", now)).as("no schedule").isEmpty();
        assertThat(schedule.isDue("births", Instant.EPOCH, now)).isFalse();
    }
}
