package vn.khop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khop.batch.Standing;
import vn.khop.batch.Workspace;
import vn.khop.registry.Generations;
import vn.khop.registry.IndexDamaged;
import vn.khop.registry.RegistryManifest;
import vn.khop.store.StandingStore.JobStanding;
import vn.khop.store.StandingStore.LastRun;

/**
 * What a monitor asks: is all well, and if not, who must do what. Worst first: the database or the registry is out of reach (69), the last
 * night failed, hangs or is too long ago (1), a person is needed (3).
 */
final class StatusCheck {

    private static final Duration SILENCE_MOST = Duration.ofMinutes(10);
    private static final List<ExitCode> WORST_FIRST =
            List.of(ExitCode.UNAVAILABLE, ExitCode.FAULT, ExitCode.PERSON_NEEDED);

    private final Texts texts;
    private final Instant now;
    private final ZoneId zone;
    private final Duration maxAge;
    private final OptionalInt maxWaitingDays;
    private final Map<ExitCode, List<String>> reasons = new EnumMap<>(ExitCode.class);
    private String fine = "";

    /**
     * @param maxAge how long ago the last good end of a run may be
     * @param maxWaitingDays how long a record may wait; empty for any time
     */
    StatusCheck(Texts texts, Instant now, ZoneId zone, Duration maxAge, OptionalInt maxWaitingDays) {
        this.texts = texts;
        this.now = now;
        this.zone = zone;
        this.maxAge = maxAge;
        this.maxWaitingDays = maxWaitingDays;
    }

    /**
     * What was found, as one document.
     *
     * @param reasons none where all is well
     */
    record Found(int exitCode, String state, List<String> reasons) {}

    /** Something that was read is out of reach or damaged. */
    StatusCheck unavailable(String message) {
        note(ExitCode.UNAVAILABLE, message);
        return this;
    }

    /** Looks at where the workspace stands. */
    StatusCheck look(Standing.Report report) {
        if (report.holder().isPresent()) {
            running(report);
        } else if (report.lastRun().isEmpty()) {
            note(ExitCode.FAULT, texts.say("status.nothing"));
        } else {
            lastRun(report.lastRun().get());
            age(report);
        }
        report.jobs().forEach(this::job); // none while a run holds the database file
        return this;
    }

    /** Looks whether every file of the index is there and whole; reading them all against their checksums is for {@code khop doctor}. */
    StatusCheck look(Workspace workspace, RegistryManifest manifest) {
        Path folder = workspace.registry().resolve("gen-" + manifest.generation());
        for (String file : manifest.fileSha256().keySet()) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                note(ExitCode.UNAVAILABLE, texts.say("check.registry_file", workspace.relative(folder.resolve(file))));
                return this;
            }
        }
        try {
            new Generations(workspace.registry()).checkEnds();
        } catch (IndexDamaged e) {
            note(ExitCode.UNAVAILABLE, texts.said(String.valueOf(e.getMessage())));
        }
        return this;
    }

    /** A night tells how far it is once a second; other commands that hold the workspace do not. */
    private void running(Standing.Report report) {
        String holder = texts.said(report.holder().orElse(""));
        fine = texts.say("check.running", holder);
        try {
            JsonNode told = JsonMapper.shared().readTree(report.running().orElse("{}"));
            boolean night = report.holder()
                    .orElse("")
                    .contains("pid " + told.path("pid").asLong(-1) + ",");
            Instant at = Instant.parse(told.path("at").asString(""));
            if (night && at.plus(SILENCE_MOST).isBefore(now)) {
                note(ExitCode.FAULT, texts.say("check.silent", holder, minutes(at)));
            }
        } catch (JacksonException | DateTimeException unreadable) {
            fine = texts.say("check.running", holder);
        }
    }

    private void lastRun(LastRun run) {
        Integer code = run.exitCode();
        if (code == null || run.finished() == null) {
            note(ExitCode.FAULT, texts.say("check.cut_off", run.day()));
        } else if (code == ExitCode.PERSON_NEEDED.number()) {
            note(ExitCode.PERSON_NEEDED, texts.say("check.ended", run.day(), code, failed(run)));
        } else if (code != ExitCode.DONE.number() && code != ExitCode.WORKSPACE_HELD.number()) {
            note(ExitCode.FAULT, texts.say("check.ended", run.day(), code, failed(run)));
        } else {
            fine = texts.say("check.fine_run", run.day());
        }
    }

    private static String failed(LastRun run) {
        return run.failures().keySet().stream().collect(Collectors.joining(", "));
    }

    private void age(Standing.Report report) {
        if (report.lastDone().isEmpty()) {
            note(ExitCode.FAULT, texts.say("check.never"));
        } else if (report.lastDone().get().plus(maxAge).isBefore(now)) {
            note(
                    ExitCode.FAULT,
                    texts.say("check.too_long_ago", minutes(report.lastDone().get()) / 60, maxAge.toHours()));
        }
    }

    private void job(JobStanding job) {
        if (job.card() != null && job.card().heldBack()) {
            note(
                    ExitCode.PERSON_NEEDED,
                    texts.say("check.held_back", job.job(), job.card().date()));
        }
        LocalDate oldest = job.oldest();
        if (oldest != null && maxWaitingDays.isPresent()) {
            long days = LocalDate.ofInstant(now, zone).toEpochDay() - oldest.toEpochDay();
            if (days > maxWaitingDays.getAsInt()) {
                note(ExitCode.PERSON_NEEDED, texts.say("check.waiting", job.job(), days, job.waiting()));
            }
        }
    }

    private long minutes(Instant since) {
        return Duration.between(since, now).toMinutes();
    }

    private void note(ExitCode code, String reason) {
        reasons.computeIfAbsent(code, c -> new ArrayList<>()).add(reason);
    }

    /** How the command ends: by the worst that was found. */
    ExitCode code() {
        return WORST_FIRST.stream().filter(reasons::containsKey).findFirst().orElse(ExitCode.DONE);
    }

    /** All that was found, worst first. */
    Found found() {
        List<String> all = WORST_FIRST.stream()
                .flatMap(code -> reasons.getOrDefault(code, List.of()).stream())
                .toList();
        return new Found(code().number(), state(), all);
    }

    private String state() {
        return switch (code()) {
            case UNAVAILABLE -> "unavailable";
            case FAULT -> "failed";
            case PERSON_NEEDED -> "person_needed";
            default -> "fine";
        };
    }

    /** The same on one line. */
    String line() {
        String said = reasons.isEmpty() ? fine : String.join("; ", found().reasons());
        return texts.say("check." + state(), said.replaceAll("\\s+", " "));
    }
}
