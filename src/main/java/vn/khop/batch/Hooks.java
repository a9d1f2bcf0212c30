package vn.khop.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The workspace's own programs that are started after a run: {@code hooks/after-publish} where results were published (exit codes 0 and 3),
 * {@code hooks/on-failure} where it failed. Not after a run that was refused because another holds the workspace, nor after one that was
 * stopped: neither is a failure of a night. What a hook does never changes how the night ended.
 */
public final class Hooks {

    /** How long a hook may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Workspace workspace;
    private final InstantSource clock;
    private final Duration patience;

    public Hooks(Workspace workspace, InstantSource clock, Duration patience) {
        this.workspace = workspace;
        this.clock = clock;
        this.patience = patience;
    }

    /** When a hook is started. */
    public enum Hook {
        AFTER_PUBLISH,
        ON_FAILURE;

        /** Its file name under {@code hooks/}. */
        String file() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Starts a hook, if there is one, without a shell: with date and exit code as arguments, in the workspace, and waits for its end.
     *
     * @param lastRun the file that tells of the run
     * @return what people should know; empty where there is no hook or it ended well
     */
    public Optional<String> run(Hook hook, LocalDate date, int exitCode, Path lastRun) {
        Path program = workspace.root().resolve("hooks").resolve(hook.file());
        if (!Files.isRegularFile(program)) {
            return Optional.empty();
        }
        if (!Files.isExecutable(program)) {
            return Optional.of(notExecutable(hook));
        }
        Path log = workspace.var().resolve("logs").resolve("hooks.log");
        try {
            Files.createDirectories(log.getParent());
            note(log, hook, "begins for " + date + ", exit code " + exitCode);
            ProcessBuilder builder = new ProcessBuilder(program.toString(), date.toString(), Integer.toString(exitCode))
                    .directory(workspace.root().toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment()
                    .putAll(Map.of(
                            "KHOP_WORKSPACE", workspace.root().toString(),
                            "KHOP_DATE", date.toString(),
                            "KHOP_EXIT_CODE", Integer.toString(exitCode),
                            "KHOP_LAST_RUN", lastRun.toString()));
            Optional<String> said = await(hook, builder.start());
            note(log, hook, said.orElse("ended well"));
            return said;
        } catch (IOException e) {
            return Optional.of("hooks/" + hook.file() + ": cannot be started; the run stays as it ended");
        }
    }

    private Optional<String> await(Hook hook, Process process) {
        boolean ended = false;
        try {
            ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return Optional.of("hooks/" + hook.file() + ": did not end within " + patience.toSeconds()
                    + " seconds and was killed; the run stays as it ended");
        }
        return process.exitValue() == 0
                ? Optional.empty()
                : Optional.of("hooks/" + hook.file() + ": ended with code " + process.exitValue()
                        + ", see var/logs/hooks.log; the run stays as it ended");
    }

    private void note(Path log, Hook hook, String text) throws IOException {
        Files.writeString(
                log,
                clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + hook.file() + " " + text + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static String notExecutable(Hook hook) {
        return "hooks/" + hook.file() + ": not executable and therefore not started; chmod +x hooks/" + hook.file();
    }

    /** What is wrong with the hooks of a workspace; empty where nothing is, or there are none. */
    public static List<String> faults(Workspace workspace) {
        Path folder = workspace.root().resolve("hooks");
        List<String> faults = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return faults;
        }
        for (Hook hook : Hook.values()) {
            Path program = folder.resolve(hook.file());
            if (Files.exists(program) && !(Files.isRegularFile(program) && Files.isExecutable(program))) {
                faults.add(notExecutable(hook));
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> Stream.of(Hook.values())
                            .anyMatch(hook -> name.startsWith(hook.file()) && !name.equals(hook.file())))
                    .sorted()
                    .forEach(name ->
                            faults.add("hooks/" + name + ": never started; expected after-publish or on-failure"));
        } catch (IOException e) {
            faults.add("hooks/: cannot be read");
        }
        return faults;
    }
}
