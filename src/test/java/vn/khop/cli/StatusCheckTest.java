package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.batch.Standing;
import vn.khop.store.StandingStore.CardStanding;
import vn.khop.store.StandingStore.JobStanding;
import vn.khop.store.StandingStore.LastRun;

/** What a monitor is told; now is 2026-11-24 09:00 in Viet Nam, 26 hours and 7 days are allowed. */
class StatusCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static StatusCheck check() {
        return new StatusCheck(new Texts(Language.EN), NOW, ZONE, Duration.ofHours(26), OptionalInt.of(7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # last run's code | hours since a good end | held back | days waiting | exit | state         | said
            0                 | 8                      | false     | -            | 0    | FINE          | ended well
            0                 | 26                     | false     | 7            | 0    | FINE          | ended well
            0                 | 27                     | false     | -            | 1    | FAILED        | 27 hours ago, at most 26
            3                 | 8                      | false     | -            | 3    | A PERSON IS   | code 3: school
            0                 | 8                      | true      | -            | 3    | A PERSON IS   | results of school are held back
            0                 | 8                      | false     | 8            | 3    | A PERSON IS   | school: records wait for 8 days (5 waiting)
            1                 | 30                     | true      | 9            | 1    | FAILED        | code 1: school; the last run that ended well
            65                | 8                      | false     | -            | 1    | FAILED        | code 65
            69                | 8                      | false     | -            | 1    | FAILED        | code 69
            -                 | 8                      | false     | -            | 1    | FAILED        | was cut off
            0                 | -                      | false     | -            | 1    | FAILED        | no run ever ended well
            """)
    void workspaceAtRest(
            Integer code, Integer hours, boolean heldBack, Integer days, int exit, String state, String said) {
        Instant finished = NOW.minus(Duration.ofHours(hours == null ? 8 : hours));
        LastRun last =
                new LastRun(4, DAY, "school", finished, code == null ? null : finished, code, Map.of("school", "65 x"));
        JobStanding job = new JobStanding(
                "school",
                5,
                days == null ? null : DAY.minusDays(days),
                Map.of(),
                new CardStanding(DAY, 3, null, heldBack));
        StatusCheck check = check().look(new Standing.Report(
                Optional.empty(),
                Optional.empty(),
                List.of(job),
                Optional.empty(),
                Optional.of(last),
                Optional.empty(),
                Optional.ofNullable(hours).map(h -> finished)));
        assertThat(check.line()).startsWith(state).contains(said).doesNotContain("\n");
        assertThat(check.code().number()).isEqualTo(exit);
        assertThat(check.found().exitCode()).isEqualTo(exit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # holder                    | what it last told                               | exit
            pid 12, host h, since x     | {"pid": 12, "at": "2026-11-24T01:59:30Z"}       | 0
            pid 12, host h, since x     | {"pid": 12, "at": "2026-11-24T01:50:00Z"}       | 0
            pid 12, host h, since x     | {"pid": 12, "at": "2026-11-24T01:49:59Z"}       | 1
            # another command than a night: the file is of an earlier night
            pid 123, host h, since x    | {"pid": 12, "at": "2026-11-23T01:00:00Z"}       | 0
            pid 12, host h, since x     | -                                               | 0
            its holder is starting      | {"pid": 12, "at":                               | 0
            """)
    void heldWorkspace(String holder, String told, int exit) {
        StatusCheck check = check().look(new Standing.Report(
                Optional.of(holder),
                Optional.ofNullable(told),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        assertThat(check.code().number()).as(check.line()).isEqualTo(exit);
        assertThat(check.line()).contains(holder);
    }

    @Test
    void whatIsOutOfReach_isWorseThanAll() {
        StatusCheck check = check().look(new Standing.Report(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .unavailable("the database\nis gone");
        assertThat(check.code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(check.line()).isEqualTo("UNAVAILABLE: the database is gone; Nothing was run yet.");
    }
}
