package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.SettingsRefused;
import vn.khop.record.Unavailable;
import vn.khop.store.RunLog;

/** FEATURE UNDER TEST: which nights the scheduler runs, when, with which jobs. Time is played; nothing waits. */
class SchedulerTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A world in which time passes only while the scheduler waits or a night runs; it is stopped at a given moment. */
    private static final class Played implements Scheduling {

        private final SortedMap<String, String> crons = new TreeMap<>();
        private final Map<String, RunLog.Last> runs = new HashMap<>();
        private final List<String> log = new ArrayList<>();
        private final List<Long> pauses = new ArrayList<>();
        private final Map<Instant, RuntimeException> troubles = new TreeMap<>();
        private final Stop stop = new Stop();
        private Instant now;
        private final Instant end;
        private Duration nightLasts = Duration.ofMinutes(50);
        private Optional<RuntimeException> nightFails = Optional.empty();
        private Runnable edit = () -> {};

        Played(String start, String end) {
            this.now = at(start);
            this.end = at(end);
        }

        Played job(String name, String cron, String lastRun) {
            crons.put(name, cron);
            if (lastRun.endsWith("cut")) {
                runs.put(name, new RunLog.Last(at(lastRun.replace(" cut", "")), false));
            } else if (!lastRun.isEmpty()) {
                runs.put(name, new RunLog.Last(at(lastRun), true));
            }
            return this;
        }

        /** Whatever is asked of the world fails until this moment. */
        Played trouble(String until, RuntimeException trouble) {
            troubles.put(at(until), trouble);
            return this;
        }

        List<String> play() {
            assertThatThrownBy(() -> new Scheduler(this, () -> now, stop).run()).isInstanceOf(Stop.Stopped.class);
            return log;
        }

        private void pass(Duration length) {
            now = now.plus(length);
            if (!now.isBefore(end)) {
                stop.request();
            }
        }

        private void check(boolean settings) {
            troubles.forEach((until, trouble) -> {
                if (now.isBefore(until) && trouble instanceof SettingsRefused == settings) {
                    throw trouble;
                }
            });
        }

        @Override
        public Schedule schedule() {
            edit.run();
            check(true);
            return new Schedule(crons, ZONE);
        }

        @Override
        public Map<String, RunLog.Last> lastRuns() {
            check(false);
            return Map.copyOf(runs);
        }

        @Override
        public void night(SortedSet<String> jobs) {
            log.add(local(now) + " " + String.join("+", jobs));
            jobs.forEach(job -> runs.put(job, new RunLog.Last(now, nightFails.isEmpty())));
            pass(nightLasts);
            nightFails.ifPresent(failure -> {
                throw failure;
            });
        }

        @Override
        public void pause(Duration length) {
            assertThat(length).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(5));
            pauses.add(length.toSeconds());
            pass(length);
        }

        @Override
        public void waitsFor(Optional<Instant> next) {
            log.add("next " + next.map(Played::local).orElse("never"));
        }

        @Override
        public void begins(SortedSet<String> jobs, SortedSet<String> missed) {
            if (!missed.isEmpty()) {
                log.add("missed " + String.join("+", missed));
            }
        }

        @Override
        public void heldUp(RuntimeException cause) {
            log.add("held up " + cause.getClass().getSimpleName());
        }

        @Override
        public void failed(RuntimeException cause) {
            log.add("failed " + cause.getClass().getSimpleName());
        }

        private static Instant at(String local) {
            return LocalDateTime.parse("2026-11-" + local.replace(' ', 'T'))
                    .atZone(ZONE)
                    .toInstant();
        }

        private static String local(Instant moment) {
            return LocalDateTime.ofInstant(moment, ZONE).toString().substring(8).replace('T', ' ');
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # start    | stop     | births: cron, last run       | school: cron, last run       | what happens
            22 10:00   | 24 12:00 | 0 0 1 * * *; 22 01:00        | 0 0 1 * * *; 22 01:00        | next 23 01:00, 23 01:00 births+school, next 24 01:00, 24 01:00 births+school, next 25 01:00
            22 10:00   | 23 12:00 | 0 0 1 * * *; 22 01:00        | 0 30 3 * * *; 22 03:30       | next 23 01:00, 23 01:00 births, next 23 03:30, 23 03:30 school, next 24 01:00
            22 10:00   | 23 12:00 | 0 0 1 * * *; 22 01:00        | 0 30 1 * * *; 22 01:30       | next 23 01:00, 23 01:00 births, 23 01:50 school, next 24 01:00
            22 10:00   | 22 23:00 | 0 0 1 * * *; 19 01:00        | 0 0 1 * * *; 22 01:00        | missed births, 22 10:00 births, next 23 01:00
            22 10:00   | 22 23:00 | 0 0 1 * * *; 19 01:00        | 0 0 3 * * *; 18 03:00        | missed births+school, 22 10:00 births+school, next 23 01:00
            22 10:00   | 22 23:00 | 0 0 1 * * *; 22 01:00 cut    | 0 0 1 * * *; 22 01:00        | missed births, 22 10:00 births, next 23 01:00
            22 10:00   | 22 23:00 | 0 0 1 * * *;                 | 0 0 3 * * *;                 | next 23 01:00
            22 23:59   | 23 12:00 | 0 0 0 * * *; 22 00:00        | 0 0 3 * * *; 22 14:00        | next 23 00:00, 23 00:00 births, next 23 03:00, 23 03:00 school, next 24 00:00
            22 10:00   | 22 12:40 | @hourly;     22 10:00        | 0 0 3 * * *; 22 03:00        | next 22 11:00, 22 11:00 births, next 22 12:00, 22 12:00 births
            """)
    void jobs_runTogether_whenDue_andOnceForWhatWasMissed(
            String start, String stop, String births, String school, String happens) {
        Played world = new Played(start, stop);
        world.job("births", cron(births), last(births)).job("school", cron(school), last(school));
        assertThat(String.join(", ", world.play())).isEqualTo(happens);
    }

    private static String cron(String cell) {
        return cell.substring(0, cell.indexOf(';'));
    }

    private static String last(String cell) {
        return cell.substring(cell.indexOf(';') + 1).strip();
    }

    @Test
    void nightLongerThanItsInterval_runsAgainOnce_notOnceForEachMoment() {
        Played world = new Played("22 10:00", "22 16:10").job("births", "@hourly", "22 10:00");
        world.nightLasts = Duration.ofMinutes(150);
        assertThat(world.play())
                .containsExactly("next 22 11:00", "22 11:00 births", "22 13:30 births", "22 16:00 births");
    }

    @Test
    void heldWorkspace_isSaidOnce_waitedForLongerEachTime_andTheNightRunsThen() {
        Played world = new Played("22 10:00", "23 12:00")
                .job("births", "0 0 1 * * *", "22 01:00")
                .trouble("22 11:00", new WorkspaceLocked("x"));
        assertThat(world.play())
                .containsExactly("held up WorkspaceLocked", "next 23 01:00", "23 01:00 births", "next 24 01:00");
        assertThat(world.pauses).startsWith(5L, 10L, 20L, 40L, 80L, 160L, 300L, 300L);
    }

    @Test
    void anotherProcessThatRanTheJobs_leavesNothingToMakeUpFor() {
        Played world = new Played("22 10:00", "23 12:00").job("births", "0 0 1 * * *", "22 01:00");
        world.trouble("22 10:30", new Unavailable("x"));
        world.runs.put("births", new RunLog.Last(Played.at("22 10:20"), true));
        assertThat(world.play())
                .containsExactly("held up Unavailable", "next 23 01:00", "23 01:00 births", "next 24 01:00");
    }

    @Test
    void failedNight_isSaid_andTheJobWaitsForItsNextMoment() {
        Played world = new Played("22 10:00", "24 12:00").job("births", "0 0 1 * * *", "22 01:00");
        world.nightFails = Optional.of(new SettingsRefused("x"));
        assertThat(world.play())
                .containsExactly(
                        "next 23 01:00",
                        "23 01:00 births",
                        "failed SettingsRefused",
                        "next 24 01:00",
                        "24 01:00 births",
                        "failed SettingsRefused",
                        "next 25 01:00");
    }

    @Test
    void faultySettings_endTheStart_butAreWaitedForLater() {
        Played faulty = new Played("22 10:00", "22 12:00").trouble("22 11:00", new SettingsRefused("x"));
        assertThatThrownBy(() -> new Scheduler(faulty, () -> faulty.now, faulty.stop).run())
                .isInstanceOf(SettingsRefused.class);
        Played empty = new Played("22 10:00", "22 12:00");
        assertThatThrownBy(() -> new Scheduler(empty, () -> empty.now, empty.stop).run())
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("schedule");
    }

    @Test
    void jobFile_isReadAnewBeforeEachRun() {
        Played world = new Played("22 10:00", "23 04:00").job("births", "0 0 1 * * *", "22 01:00");
        world.edit = () -> {
            if (!world.now.isBefore(Played.at("22 12:00"))) {
                world.crons.put("births", "0 0 2 * * *");
                world.crons.put("school", "0 0 11 * * *");
            }
        };
        assertThat(world.play()).containsExactly("next 23 01:00", "next 23 02:00", "23 02:00 births", "next 23 11:00");
    }
}
