package vn.khop.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import vn.khop.record.SettingsRefused;
import vn.khop.record.Unavailable;
import vn.khop.store.RunLog;

/** What the scheduler needs of the world, and what it tells. Called by its one thread. */
public interface Scheduling {

    /**
     * The schedule as the job files have it now.
     *
     * @throws SettingsRefused if no job can be run at all
     */
    Schedule schedule();

    /**
     * The last run of each job that ever ran.
     *
     * @throws WorkspaceLocked if another process holds the workspace
     * @throws Unavailable if the database cannot be opened
     */
    Map<String, RunLog.Last> lastRuns();

    /**
     * Runs one night with these jobs.
     *
     * @throws WorkspaceLocked if another process holds the workspace
     */
    void night(SortedSet<String> jobs);

    /** Lets time pass; less where a stop is asked for meanwhile. */
    void pause(Duration length);

    /** Nothing is due before this moment; empty where nothing ever is. Told when it changes. */
    void waitsFor(Optional<Instant> next);

    /** These jobs are due; {@code missed} are those of them whose moment passed, or whose run was cut off, while nobody watched. */
    void begins(SortedSet<String> jobs, SortedSet<String> missed);

    /** Something stands in the way and is tried again: another process, the database, the settings. Told once until it is gone. */
    void heldUp(RuntimeException cause);

    /** A night failed as a whole; the jobs wait for their next moment. */
    void failed(RuntimeException cause);
}
