package vn.khop.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.khop.batch.Failure;
import vn.khop.batch.Failures;
import vn.khop.batch.FileRights;
import vn.khop.batch.Hooks;
import vn.khop.batch.Hooks.Hook;
import vn.khop.batch.NightResult;
import vn.khop.batch.Standing;
import vn.khop.batch.Workspace;
import vn.khop.store.StandingStore.LastRun;

/** What follows each run, however it ended: {@code out/last-run.json}, then a hook. Never changes the run's own end. */
final class RunEnd {

    private final Session session;
    private final Workspace workspace;
    private final Optional<LocalDate> wished;
    private final Instant started;

    /** To be made before the run begins. */
    RunEnd(Session session, Workspace workspace, Optional<LocalDate> wished) {
        this.session = session;
        this.workspace = workspace;
        this.wished = wished;
        this.started = session.clock().instant();
    }

    /** The run came to its end. */
    void ended(NightResult night) {
        write(LastRunFile.of(night, started, session.clock().instant()));
        if (night.exitCode() == ExitCode.WORKSPACE_HELD.number()) {
            FileRights.narrow(workspace); // a job that another process works on: its run calls the hooks
            return;
        }
        boolean published =
                night.exitCode() == ExitCode.DONE.number() || night.exitCode() == ExitCode.PERSON_NEEDED.number();
        hook(published ? Hook.AFTER_PUBLISH : Hook.ON_FAILURE, night.date(), night.exitCode());
    }

    /** The run was stopped by somebody, who knows. */
    void stopped() {
        write(document(Optional.empty()));
        FileRights.narrow(workspace);
    }

    /** The run failed as a whole. */
    void failed(Throwable thrown) {
        ExitCode code = CliErrors.code(thrown);
        Failure failure = code == ExitCode.FAULT
                ? Failures.of("khop", thrown, workspace.root())
                : new Failure(code.number(), String.valueOf(thrown.getMessage()));
        LastRunFile.Document document =
                document(Optional.of(new LastRunFile.Failed("khop", failure.exitCode(), failure.message())));
        write(document);
        hook(Hook.ON_FAILURE, document.date(), failure.exitCode());
    }

    private LastRunFile.Document document(Optional<LastRunFile.Failed> failure) {
        Optional<LastRun> run = run();
        return LastRunFile.of(
                run.map(LastRun::day).orElseGet(this::dayAskedFor),
                run.map(LastRun::id),
                started,
                session.clock().instant(),
                failure);
    }

    /** The run in the tables; empty where it failed before it stood there. */
    private Optional<LastRun> run() {
        try {
            return Standing.read(workspace, session.clock()).lastRun().filter(run -> !run.started()
                    .isBefore(started));
        } catch (RuntimeException unavailable) {
            return Optional.empty();
        }
    }

    private LocalDate dayAskedFor() {
        return wished.orElseGet(() -> LocalDate.ofInstant(session.clock().instant(), Workspaces.zone(workspace)));
    }

    private void write(LastRunFile.Document document) {
        try {
            new LastRunFile(workspace).write(document);
        } catch (IOException e) {
            say("cannot write out/last-run.json");
        }
    }

    private void hook(Hook hook, LocalDate date, int exitCode) {
        new Hooks(workspace, session.clock(), Hooks.PATIENCE)
                .run(hook, date, exitCode, new LastRunFile(workspace).path())
                .ifPresent(this::say);
        FileRights.narrow(workspace);
    }

    /** With {@code --quiet} too: something is amiss. */
    private void say(String notice) {
        Texts texts = session.texts();
        session.terminal().err().println(texts.say("night.notice", texts.said(notice)));
    }
}
