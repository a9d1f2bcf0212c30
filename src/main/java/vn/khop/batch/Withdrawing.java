package vn.khop.batch;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khop.jobfile.JobFiles;
import vn.khop.record.InputRefused;
import vn.khop.store.AuditLog;
import vn.khop.store.Database;
import vn.khop.store.FileStore;
import vn.khop.store.FileStore.ReadFile;
import vn.khop.store.FileWithdrawal;

/** Lists the files that were read, takes one back, and lets one that was taken back be read again. */
public final class Withdrawing {

    private Withdrawing() {}

    /**
     * What was done with one job's delivery of a file.
     *
     * @param date the business date that it was done on
     */
    public record Done(String job, String file, LocalDate readOn, LocalDate date, FileWithdrawal.Withdrawn records) {}

    /** All files, by job and name, then as they came. */
    public static List<ReadFile> list(Workspace workspace, InstantSource clock) {
        try (OpenWorkspace open = OpenWorkspace.look(workspace, clock)) {
            return new FileStore(open.database()).all();
        }
    }

    /**
     * Takes the last delivery of a file back, in every job that read it or in one.
     *
     * @param by who asks for it
     * @param reason why, for the audit log
     * @throws InputRefused if no such file was read
     */
    public static List<Done> withdraw(
            Workspace workspace,
            String file,
            Optional<String> job,
            String by,
            String reason,
            Optional<LocalDate> wished,
            InstantSource clock) {
        JobFiles files = JobFiles.load(workspace.root());
        try (OpenWorkspace open = OpenWorkspace.open(workspace, clock)) {
            Database database = open.database();
            LocalDate date = BusinessDate.forChange(wished, files.quota(), clock, database.lastDay());
            return database.inTransaction(() -> {
                List<Done> done = new ArrayList<>();
                for (ReadFile read : find(database, file, "loaded", job)) {
                    FileWithdrawal.Withdrawn records = FileWithdrawal.withdraw(
                            database, read.job(), read.id(), date, decidesClaims(files, read.job()));
                    new AuditLog(database, clock)
                            .append(
                                    by,
                                    "file.withdrawn",
                                    read.job() + "/" + read.sha256(),
                                    "removed " + records.removed() + ", restored " + records.restored() + ", outcomes "
                                            + records.outcomes() + "; " + reason);
                    done.add(new Done(read.job(), read.name(), read.readOn(), date, records));
                }
                return done;
            });
        }
    }

    /**
     * Lets a withdrawn file be read again with the next run.
     *
     * @throws InputRefused if no such file was withdrawn
     */
    public static List<ReadFile> release(
            Workspace workspace, String file, Optional<String> job, String by, String reason, InstantSource clock) {
        try (OpenWorkspace open = OpenWorkspace.open(workspace, clock)) {
            Database database = open.database();
            return database.inTransaction(() -> {
                List<ReadFile> released = find(database, file, "withdrawn", job);
                for (ReadFile read : released) {
                    new FileStore(database).release(read);
                    new AuditLog(database, clock).append(by, "file.released", read.job() + "/" + read.sha256(), reason);
                }
                return released;
            });
        }
    }

    private static boolean decidesClaims(JobFiles files, String job) {
        return files.find(job)
                .map(found -> found.matching().oneRecordPerPerson())
                .orElse(true);
    }

    private static List<ReadFile> find(Database database, String file, String state, Optional<String> job) {
        List<ReadFile> found = new FileStore(database)
                .last(file, state).stream()
                        .filter(read -> job.isEmpty() || read.job().equals(job.get()))
                        .toList();
        if (found.isEmpty()) {
            throw new InputRefused(
                    state.equals("loaded")
                            ? file + ": no file of this name is read; khop files list shows those that are"
                            : file + ": no file of this name is withdrawn; khop files list shows those that are");
        }
        return found;
    }
}
