package vn.khop.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.khop.store.DatabaseServer;

/** The program as operators run it, in a process of its own, to be killed. */
final class CrashChild implements AutoCloseable {

    /** Far more than a night of these tests takes on a busy machine. */
    private static final long END_SECONDS = 180;

    private final Process process;

    private CrashChild(Process process) {
        this.process = process;
    }

    /**
     * Starts {@code khop} on a workspace.
     *
     * @param failpoint where it is to die, as {@link vn.khop.fault.Failpoint} takes it; empty for nowhere
     */
    static CrashChild start(
            Path root, Optional<DatabaseServer> server, String failpoint, LocalDate date, String... command) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dkhop.failpoint=" + failpoint,
                "-cp",
                System.getProperty("java.class.path"),
                "vn.khop.cli.Main",
                "--workspace",
                root.toString(),
                "--date",
                date.toString(),
                "--quiet"));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        root.resolve("child.log").toFile()));
        server.ifPresent(login -> {
            builder.environment().put("KHOP_DB_URL", login.url());
            builder.environment().put("KHOP_DB_USER", login.user());
            builder.environment().put("KHOP_DB_PASSWORD", login.password());
        });
        try {
            return new CrashChild(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end; the exit code, 137 where it was killed. */
    int await() {
        if (!within(END_SECONDS * 1000)) {
            process.destroyForcibly();
            throw new IllegalStateException("a night did not end within " + END_SECONDS + " s");
        }
        return process.exitValue();
    }

    /** Whether it ends by itself within this time. */
    boolean within(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL after some time; whether it was still at work. */
    boolean killAfter(long millis) {
        if (within(millis)) {
            return false;
        }
        process.destroyForcibly();
        await();
        return true;
    }

    /** Sends a signal by name. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
