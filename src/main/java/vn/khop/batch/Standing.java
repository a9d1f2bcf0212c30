package vn.khop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.khop.registry.Generations;
import vn.khop.registry.IndexDamaged;
import vn.khop.registry.RegistryManifest;
import vn.khop.store.Database;
import vn.khop.store.RunLog;
import vn.khop.store.StandingStore;
import vn.khop.store.StandingStore.JobStanding;
import vn.khop.store.StandingStore.LastRun;
import vn.khop.store.StandingStore.QuotaStanding;

/** Where a workspace stands: what runs now, or else what the tables say. */
public final class Standing {

    private Standing() {}

    /**
     * Where a workspace stands.
     *
     * @param holder who holds the workspace now, if anybody does
     * @param running what the holder last said of its progress, as JSON; only with a holder
     * @param jobs backlog and outcomes by job; empty while a run holds the database file
     * @param lastDone when the last run that ended well did so: with exit code 0, or with 3, where a person is needed
     */
    public record Report(
            Optional<String> holder,
            Optional<String> running,
            List<JobStanding> jobs,
            Optional<QuotaStanding> quota,
            Optional<LastRun> lastRun,
            Optional<RegistryManifest> registry,
            Optional<Instant> lastDone) {

        private static Report without(
                Optional<String> holder, Optional<String> running, Optional<RegistryManifest> registry) {
            return new Report(
                    holder, running, List.of(), Optional.empty(), Optional.empty(), registry, Optional.empty());
        }
    }

    /** The current index; none where its manifest cannot be read, which the next run mends. */
    private static Optional<RegistryManifest> registry(Workspace workspace) {
        try {
            return new Generations(workspace.registry()).current();
        } catch (IndexDamaged e) {
            return Optional.empty();
        }
    }

    /** Reads where the workspace stands; never waits for a run. */
    public static Report read(Workspace workspace, InstantSource clock) {
        Optional<RegistryManifest> registry = registry(workspace);
        Optional<String> holder = WorkspaceLock.findHolder(workspace);
        if (holder.isPresent()) {
            return Report.without(holder, runningText(workspace), registry);
        }
        if (isNew(workspace)) {
            return Report.without(holder, Optional.empty(), registry);
        }
        try (OpenWorkspace open = OpenWorkspace.look(workspace, clock)) {
            StandingStore store = new StandingStore(open.database());
            Optional<String> atWork = atWork(open.database());
            return new Report(
                    atWork,
                    atWork.flatMap(process -> runningText(workspace)),
                    store.jobs(),
                    store.quota(),
                    store.lastRun(),
                    registry,
                    store.lastDone());
        } catch (WorkspaceLocked e) {
            return Report.without(WorkspaceLock.findHolder(workspace), runningText(workspace), registry);
        }
    }

    /** Those who work on jobs in a shared database now. */
    private static Optional<String> atWork(Database database) {
        String processes =
                database.holders().values().stream().distinct().sorted().collect(Collectors.joining("; "));
        return processes.isEmpty() ? Optional.empty() : Optional.of(processes);
    }

    private static boolean isNew(Workspace workspace) {
        return workspace.server().isEmpty() && !Database.exists(workspace.var());
    }

    /**
     * The last run of each job that ever ran.
     *
     * @throws WorkspaceLocked if another process holds the workspace
     */
    public static Map<String, RunLog.Last> lastRuns(Workspace workspace, InstantSource clock) {
        if (isNew(workspace)) {
            return Map.of();
        }
        try (OpenWorkspace open = OpenWorkspace.look(workspace, clock)) {
            return new RunLog(open.database(), clock).lastByJob();
        }
    }

    private static Optional<String> runningText(Workspace workspace) {
        Path file = workspace.var().resolve("status.json");
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
