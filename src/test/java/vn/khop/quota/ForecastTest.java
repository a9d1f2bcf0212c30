package vn.khop.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.quota.Forecast.Inflow;

/** FEATURE UNDER TEST: the day on which each backlog ends. Day 0 is today, whose files are read already. */
class ForecastTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Jobs as {@code name/waiting/inflow in 7 days/limit}. */
    @ParameterizedTest(name = "{0} a day, {1} left of today, {2}: {3} ({4})")
    @CsvSource({
        "100, 100, a/100/0/-,              0,       'all today'",
        "100, 0,   a/100/0/-,              1,       'nothing left of today'",
        "100, 40,  a/141/0/-,              2,       'one is left after tomorrow'",
        "100, 100, a/0/0/-,                0,       'nothing waits'",
        "100, 100, a/300/350/-,            4,       '50 come in a day: 200, 150, 100, 50, 0'",
        "100, 100, a/300/700/-,            never,   'as much comes in as is verified'",
        "100, 100, a/102/693/-,            2,       '99 come in a day: 2, 1, 0'",
        "100, 100, a/300/0/10,             29,      'up to its limit'",
        "100, 100, a/100/0/- b/100/0/-,    1 1,     'shared'",
        "100, 100, a/1000/0/- b/50/0/-,    10 0,    'the small is filled'",
        "100, 100, a/50/7000/- b/100/0/-,  0 1,     'one ends, and grows again after'",
        "100, 100, a/0/140/- b/160/700/-,  0 never, 'one never ends beside one that does'",
        "0,   0,   a/1/0/-,                never,   'no quota'",
        "10,  10,  a/3/1/-,                0,       'a part of a record a day'",
        "1,   1,   a/3/6/-,                8,       '6 in 7 days: 2 1 1 1 1 1 1 1 0'",
        "1,   1,   a/400000/0/-,           never,   'past ten years'",
    })
    void ends(int daily, long left, String jobs, String expected, String why) {
        Map<String, JobQuota> terms = new TreeMap<>();
        Map<String, Long> backlogs = new TreeMap<>();
        Map<String, Inflow> inflows = new TreeMap<>();
        for (String job : jobs.split(" ")) {
            String[] parts = job.split("/");
            backlogs.put(parts[0], Long.valueOf(parts[1]));
            inflows.put(parts[0], new Inflow(Long.parseLong(parts[2]), 7));
            OptionalInt limit = parts[3].equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts[3]));
            terms.put(parts[0], new JobQuota(0, Weight.of(1), limit));
        }
        QuotaSettings quota = new QuotaSettings(daily, ZoneId.of("UTC"), terms, Weight.BACKLOG);
        assertThat(Forecast.ends(quota, TODAY, left, backlogs, inflows).values().stream()
                        .map(end -> end.map(date -> String.valueOf(ChronoUnit.DAYS.between(TODAY, date)))
                                .orElse("never"))
                        .collect(Collectors.joining(" ")))
                .as(why)
                .isEqualTo(expected);
    }

    @Test
    void moreADay_isNeverLater() {
        LocalDate before = LocalDate.MAX;
        for (int daily = 1; daily < 60; daily++) {
            QuotaSettings quota = new QuotaSettings(daily, ZoneId.of("UTC"), Map.of(), Weight.BACKLOG);
            LocalDate end = Forecast.ends(quota, TODAY, 0, Map.of("a", 500L), Map.of("a", new Inflow(100, 7)))
                    .values()
                    .iterator()
                    .next()
                    .orElse(LocalDate.MAX);
            assertThat(end).as("%d a day", daily).isBeforeOrEqualTo(before);
            before = end;
        }
        assertThat(before).isEqualTo(TODAY.plusDays(12));
    }

    @Test
    void inflow_impossible() {
        assertThatThrownBy(() -> new Inflow(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Inflow(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
