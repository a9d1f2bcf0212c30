package vn.khop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param jobs backlog and outcomes by job; empty while a run holds the database
     */
    public record Report(
            Optional<String> holder,
            Optional<String> running,
            List<JobStanding> jobs,
            Optional<QuotaStanding> quota,
            Optional<LastRun> lastRun,
            Optional<RegistryManifest> registry) {}

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
            return new Report(holder, runningText(workspace), List.of(), Optional.empty(), Optional.empty(), registry);
        }
        if (workspace.server().isEmpty() && !Database.exists(workspace.var())) {
            return new Report(holder, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), registry);
        }
        try (OpenWorkspace open = OpenWorkspace.look(workspace, clock)) {
            StandingStore store = new StandingStore(open.database());
            return new Report(holder, Optional.empty(), store.jobs(), store.quota(), store.lastRun(), registry);
        } catch (WorkspaceLocked e) {
            return new Report(
                    WorkspaceLock.findHolder(workspace),
                    runningText(workspace),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    registry);
        }
    }

    /**
     * The last run of each job that ever ran.
     *
     * @throws WorkspaceLocked if another process holds the workspace
     */
    public static Map<String, RunLog.Last> lastRuns(Workspace workspace, InstantSource clock) {
        if (!Database.exists(workspace.var())) {
            return Map.of();
        }
        try (OpenWorkspace open = OpenWorkspace.open(workspace, clock)) {
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
