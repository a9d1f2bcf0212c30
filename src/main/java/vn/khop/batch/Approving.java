package vn.khop.batch;

import java.time.InstantSource;
import vn.khop.record.Code;
import vn.khop.store.AuditLog;
import vn.khop.store.CorrectionStore;

/** Approves proposed corrections in bulk, with an audit line in the same transaction. */
public final class Approving {

    private Approving() {}

    /**
     * Approves all proposed corrections of a code in a job; they stand in {@code corrected/} from the next report on.
     *
     * @param by who approves
     * @return how many values were approved
     */
    public static int approve(Workspace workspace, String job, Code code, String by, InstantSource clock) {
        try (OpenWorkspace open = OpenWorkspace.open(workspace, clock, job)) {
            return open.database().inTransaction(() -> {
                int count = new CorrectionStore(open.database()).approve(job, code);
                new AuditLog(open.database(), clock)
                        .append(by, "corrections.approved", job + "/" + code.name(), "values " + count);
                return count;
            });
        }
    }
}
