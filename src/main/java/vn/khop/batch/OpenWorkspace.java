package vn.khop.batch;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.khop.jobfile.BrokenJob;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;
import vn.khop.record.Unavailable;
import vn.khop.store.Database;

/**
 * A workspace's database and the right to change it. With the file under {@code var/} that is the kernel's lock on {@code var/lock}: one process
 * has all of it. On a database server it is a lock on each job, so that several processes may work on different jobs.
 */
final class OpenWorkspace implements AutoCloseable {

    private final @Nullable WorkspaceLock lock;
    private final Database database;

    private OpenWorkspace(@Nullable WorkspaceLock lock, Database database) {
        this.lock = lock;
        this.database = database;
    }

    /**
     * Opens a workspace for a run, which takes its jobs itself. A server that is out of reach is waited for.
     *
     * @throws WorkspaceLocked if another process holds the workspace
     */
    static OpenWorkspace begin(Workspace workspace, InstantSource clock, Stop stop) {
        return workspace.server().isPresent()
                ? new Patience(stop).until(() -> atOnce(workspace, clock))
                : atOnce(workspace, clock);
    }

    private static OpenWorkspace atOnce(Workspace workspace, InstantSource clock) {
        if (workspace.server().isPresent()) {
            return new OpenWorkspace(null, Database.connect(workspace.server().get(), WorkspaceLock.process()));
        }
        WorkspaceLock lock = WorkspaceLock.take(workspace, clock);
        try {
            return new OpenWorkspace(lock, Database.open(workspace.var()));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Opens a workspace that has been run before, to look.
     *
     * @throws Unavailable at once if the server is out of reach
     * @throws WorkspaceLocked if a run holds the database file
     * @throws Unavailable if nothing was ever run here
     */
    static OpenWorkspace look(Workspace workspace, InstantSource clock) {
        if (workspace.server().isEmpty() && !Database.exists(workspace.var())) {
            throw new Unavailable("nothing was run in this workspace yet; run khop nightly first");
        }
        return atOnce(workspace, clock);
    }

    /**
     * Opens a workspace that has been run before, to change one job.
     *
     * @throws WorkspaceLocked if another process works on the job
     * @throws Unavailable if nothing was ever run here
     */
    static OpenWorkspace open(Workspace workspace, InstantSource clock, String job) {
        return open(workspace, clock, List.of(job));
    }

    /**
     * Opens a workspace that has been run before, to change anything of it.
     *
     * @throws WorkspaceLocked if another process works on one of its jobs
     * @throws Unavailable if nothing was ever run here
     */
    static OpenWorkspace open(Workspace workspace, InstantSource clock) {
        return open(workspace, clock, jobs(JobFiles.load(workspace.root())));
    }

    private static OpenWorkspace open(Workspace workspace, InstantSource clock, List<String> jobs) {
        OpenWorkspace open = look(workspace, clock);
        try {
            open.database.register(jobs);
            Map<String, String> refused = open.database.take(jobs);
            if (!refused.isEmpty()) {
                throw WorkspaceLocked.jobs(refused);
            }
            return open;
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
    }

    /** The names of all jobs that a workspace has, faulty ones too, in order. */
    static List<String> jobs(JobFiles files) {
        return Stream.concat(
                        files.jobs().stream().map(Job::name),
                        files.broken().stream().map(BrokenJob::name))
                .sorted()
                .distinct()
                .toList();
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        try (WorkspaceLock freed = lock) {
            database.close();
        }
    }
}
