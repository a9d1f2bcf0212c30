package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khop.store.DatabaseServer;
import vn.khop.store.Engine;

/** FEATURE UNDER TEST: several processes, and a server that goes away: one works on a job, none writes without its lock, all is resumed. */
class ProcessesTest {

    @TempDir
    Path folder;

    private CrashWorld calm;

    @BeforeEach
    void undisturbed() throws IOException {
        calm = new CrashWorld(Files.createDirectories(folder.resolve("calm")), Optional.empty());
        calm.arrive(0);
        calm.night(DAY);
    }

    private CrashWorld world(Optional<DatabaseServer> server) throws IOException {
        CrashWorld world = new CrashWorld(Files.createDirectories(folder.resolve("world")), server);
        world.arrive(0);
        return world;
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void two_that_start_the_same_job_at_once_are_one_night_and_one_refusal(Engine engine) throws Exception {
        Optional<DatabaseServer> server = engine.server();
        CrashWorld world = world(server);
        try (CrashChild one = CrashChild.start(world.root(), server, "", DAY, "nightly");
                CrashChild other = CrashChild.start(world.root(), server, "", DAY, "nightly")) {
            assertThat(List.of(one.await(), other.await())).containsExactlyInAnyOrder(0, 75);
        }
        assertThat(world.workspace().results(DAY)).isEqualTo(calm.workspace().results(DAY));
    }

    @Test
    void different_jobs_may_run_at_once_on_a_server() throws Exception {
        Optional<DatabaseServer> server = Engine.POSTGRES.server();
        CrashWorld world = world(server);
        CrashWorld alone = new CrashWorld(Files.createDirectories(folder.resolve("alone")), Optional.empty());
        alone.arrive(0);
        List.of(world, alone)
                .forEach(each -> each.workspace().write("jobs/quota.yaml", "daily: 100000\nzone: Asia/Ho_Chi_Minh\n"));
        try (CrashChild one = CrashChild.start(world.root(), server, "", DAY, "run", "school");
                CrashChild other = CrashChild.start(world.root(), server, "", DAY, "run", "births")) {
            assertThat(List.of(one.await(), other.await())).containsExactly(0, 0);
        }
        assertThat(world.night(DAY).quotaSpent()).isEqualTo(alone.night(DAY).quotaSpent());
        assertThat(world.workspace().results(DAY)).isEqualTo(alone.workspace().results(DAY));
    }

    /** F5: a process that is stopped keeps its jobs; one that was cut off cannot write when it wakes up. */
    @Test
    void a_process_that_wakes_up_after_it_was_cut_off_writes_nothing() throws Exception {
        Optional<DatabaseServer> server = Engine.POSTGRES.server();
        try (CutLine line = new CutLine(port(server.orElseThrow()))) {
            CrashWorld world = world(server);
            Optional<DatabaseServer> cuttable = server.map(line::through);
            try (CrashChild sleeper = CrashChild.start(world.root(), cuttable, "", DAY, "nightly")) {
                awaitArchive(world, sleeper);
                sleeper.signal("STOP");
                assertThat(other(world, server)).isEqualTo(75);
                line.cut();
                assertThat(other(world, server)).isZero();
                line.mend();
                sleeper.signal("CONT");
                assertThat(sleeper.await()).isIn(0, 69, 75);
            }
            assertThat(world.workspace().results(DAY))
                    .isEqualTo(calm.workspace().results(DAY));
            assertThat(world.night(DAY).quotaSpent()).isEqualTo(calm.night(DAY).quotaSpent());
        }
    }

    @Test
    void a_server_that_comes_back_is_waited_for_and_one_that_does_not_ends_the_night_with_69() throws Exception {
        Optional<DatabaseServer> server = Engine.POSTGRES.server();
        try (CutLine line = new CutLine(port(server.orElseThrow()))) {
            CrashWorld world = world(server.map(line::through));
            Flicker flicker = new Flicker(line);
            NightResult night =
                    Night.run(new Workspace(world.root(), server.map(line::through)), request(), flicker, new Stop());
            assertThat(flicker.cuts).as("cuts").isGreaterThanOrEqualTo(3);
            assertThat(night.exitCode()).isZero();
            assertThat(world.workspace().results(DAY))
                    .isEqualTo(calm.workspace().results(DAY));

            calm.arrive(1);
            world.arrive(1);
            Progress cutting = new Progress() {
                @Override
                public void phase(String job, String phase, long total) {
                    if (phase.equals("match") && job.equals("school")) {
                        line.cut();
                    }
                }

                @Override
                public void advance(long done) {}

                @Override
                public void done() {}
            };
            Throwable refused = null;
            int exit = 0;
            try {
                exit = Night.run(
                                new Workspace(world.root(), server.map(line::through)),
                                new NightRequest(
                                        Optional.of(DAY.plusDays(1)),
                                        List.of(),
                                        Locale.forLanguageTag("vi"),
                                        false,
                                        SmallWorkspace.CLOCK),
                                cutting,
                                new Stop())
                        .exitCode();
            } catch (RuntimeException e) {
                refused = e;
            }
            if (refused != null) {
                exit = Failures.of("khop", refused, world.root()).exitCode();
            }
            assertThat(exit).isEqualTo(69);
            line.mend();
            world.night(DAY.plusDays(1));
            calm.night(DAY.plusDays(1));
            assertThat(world.workspace().results(DAY.plusDays(1)))
                    .isEqualTo(calm.workspace().results(DAY.plusDays(1)));
        }
    }

    /** Cuts the line at the beginning of each phase and mends it at once: every connection is lost, none for long. */
    private static final class Flicker implements Progress {

        private final CutLine line;
        int cuts;

        Flicker(CutLine line) {
            this.line = line;
        }

        @Override
        public void phase(String job, String phase, long total) {
            if (List.of("ingest", "plan", "match", "report").contains(phase) && cuts < 6) {
                cuts++;
                line.cut();
                line.mend();
            }
        }

        @Override
        public void advance(long done) {}

        @Override
        public void done() {}
    }

    private static NightRequest request() {
        return SmallWorkspace.request(DAY);
    }

    private static int other(CrashWorld world, Optional<DatabaseServer> server) {
        try (CrashChild child = CrashChild.start(world.root(), server, "", DAY, "nightly")) {
            return child.await();
        }
    }

    /** Until the night has begun to read. */
    private static void awaitArchive(CrashWorld world, CrashChild child) {
        Path archive = world.root().resolve("var/archive/school");
        while (!isFilled(archive) && !child.within(20)) {
            continue;
        }
    }

    private static boolean isFilled(Path archive) {
        if (!Files.isDirectory(archive)) {
            return false;
        }
        try (Stream<Path> files = Files.list(archive)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static int port(DatabaseServer server) {
        return URI.create(server.url().substring("jdbc:".length())).getPort();
    }
}
