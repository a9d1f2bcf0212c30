package vn.khop.batch;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khop.store.AuditCheckpoint;
import vn.khop.store.AuditLine;
import vn.khop.store.AuditLog;

/** Looks at the audit log of a workspace that nobody holds. */
public final class Auditing {

    private Auditing() {}

    /** Reads the whole log, and compares it with checkpoints as they were kept. */
    public static AuditLog.Verified verify(
            Workspace workspace, List<AuditCheckpoint> checkpoints, InstantSource clock) {
        try (OpenWorkspace open = OpenWorkspace.look(workspace, clock)) {
            return new AuditLog(open.database(), clock).verify(checkpoints);
        }
    }

    /** The last lines, oldest first. */
    public static List<AuditLine> last(Workspace workspace, int lines, InstantSource clock) {
        try (OpenWorkspace open = OpenWorkspace.look(workspace, clock)) {
            return new AuditLog(open.database(), clock).last(lines);
        }
    }

    /** Where the log stands now, for the last business date of the workspace. */
    public static AuditCheckpoint checkpoint(Workspace workspace, InstantSource clock) {
        try (OpenWorkspace open = OpenWorkspace.look(workspace, clock)) {
            Optional<LocalDate> date = open.database().lastDay();
            return new AuditLog(open.database(), clock).checkpoint(date.orElse(LocalDate.EPOCH));
        }
    }
}
