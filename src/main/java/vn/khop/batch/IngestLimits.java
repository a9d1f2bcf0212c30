package vn.khop.batch;

import vn.khop.jobfile.Job;
import vn.khop.store.Database;
import vn.khop.store.IngestStore;

/**
 * A job's limits on what it takes in. They are checked over the files of the job's last ingest date, so that a job past a limit stays
 * stopped until its limit is raised or a better file comes.
 */
final class IngestLimits {

    private final Database database;
    private final Job job;

    IngestLimits(Database database, Job job) {
        this.database = database;
        this.job = job;
    }

    void check() {
        IngestStore store = new IngestStore(database);
        IngestStore.Totals totals = store.lastTotals(job.name());
        if (job.limits().rejected().isPassedBy(totals.rejected(), totals.records())) {
            throw new LimitReached(job.name() + ": " + totals.rejected() + " of " + totals.records()
                    + " records were rejected, past limits.rejected "
                    + percent(job.limits().rejected().fraction())
                    + "; no quota was spent. Look at rejected.csv, mend the file, or raise the limit in jobs/"
                    + job.name() + ".yaml");
        }
        long heldBefore = totals.changed() == 0 ? 0 : store.count(job.name()) - totals.added();
        if (heldBefore > 0 && job.limits().changed().isPassedBy(totals.changed(), heldBefore)) {
            checkOwnChanges(totals.changed() - tookOver(store, totals.changed()), heldBefore);
        }
    }

    /** Rows that took over what Khớp issued are what was asked for, and no sign of a wrong file; of a row of several persons all count. */
    private long tookOver(IngestStore store, long changed) {
        int persons = Math.max(1, job.input().columns().subjects().size());
        return Math.min(changed, store.lastTakenOver(job.name()) * persons);
    }

    private void checkOwnChanges(long changed, long heldBefore) {
        if (job.limits().changed().isPassedBy(changed, heldBefore)) {
            throw new LimitReached(job.name() + ": " + changed + " of " + heldBefore
                    + " records held were changed by the last files, past limits.changed "
                    + percent(job.limits().changed().fraction())
                    + "; no quota was spent. Check that the right file and columns were read, or raise the limit in jobs/"
                    + job.name() + ".yaml");
        }
    }

    private static String percent(double fraction) {
        double percent = fraction * 100;
        return (percent == Math.rint(percent) ? String.valueOf((long) percent) : String.valueOf(percent)) + "%";
    }
}
