package vn.khop.batch;

import java.time.InstantSource;
import vn.khop.record.Unavailable;
import vn.khop.store.Database;

/** A workspace held for a short command: the lock and the database, which one process at a time may open. */
final class OpenWorkspace implements AutoCloseable {

    private final WorkspaceLock lock;
    private final Database database;

    private OpenWorkspace(WorkspaceLock lock, Database database) {
        this.lock = lock;
        this.database = database;
    }

    /**
     * Opens a workspace that has been run before.
     *
     * @throws WorkspaceLocked if a run holds it
     * @throws Unavailable if nothing was ever run here
     */
    static OpenWorkspace open(Workspace workspace, InstantSource clock) {
        if (!Database.exists(workspace.var())) {
            throw new Unavailable("nothing was run in this workspace yet; run khop nightly first");
        }
        WorkspaceLock lock = WorkspaceLock.take(workspace, clock);
        try {
            return new OpenWorkspace(lock, Database.open(workspace.var()));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        try (lock) {
            database.close();
        }
    }
}
