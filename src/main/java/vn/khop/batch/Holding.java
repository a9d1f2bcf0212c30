package vn.khop.batch;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;
import vn.khop.record.SettingsRefused;
import vn.khop.report.ReverseRows;
import vn.khop.review.CaseNumber;
import vn.khop.store.AuditLog;
import vn.khop.store.CorrectionStore;
import vn.khop.store.Database;
import vn.khop.store.Holds;
import vn.khop.store.Holds.Hold;
import vn.khop.store.RecordStore;
import vn.khop.store.ResultStore;

/**
 * Takes the corrections of a record back, keeps it from the machine, and lets the machine have it again; each with an audit line in the
 * transaction of the change, which names the case, never the record's key.
 */
public final class Holding {

    /** Of all jobs, beside their folders of results. */
    private static final String UNDONE = "_undone";

    private final Workspace workspace;
    private final JobFiles files;
    private final Request request;
    private final InstantSource clock;
    private final Database database;
    private final long record;

    private Holding(Workspace workspace, JobFiles files, Request request, InstantSource clock, Database database) {
        this.workspace = workspace;
        this.files = files;
        this.request = request;
        this.clock = clock;
        this.database = database;
        RecordStore records = new RecordStore(database);
        this.record = records.number(request.job(), request.key())
                .orElseThrow(
                        () -> new RecordUnknown(String.join(", ", records.subjects(request.job(), request.key()))));
    }

    /**
     * What is asked for.
     *
     * @param key of the record, as outcomes.csv has it
     * @param by who answers for it
     * @param reason why; empty where none is given
     * @param date the business date; empty for today, or the workspace's last where that is later
     */
    public record Request(String job, String key, String by, String reason, Optional<LocalDate> date) {}

    /**
     * How a record stands then.
     *
     * @param changed whether the command changed that
     * @param hold under which it is now, or was until it was released
     */
    public record Held(String caseNo, boolean changed, Optional<Hold> hold) {}

    /**
     * What was taken back.
     *
     * @param values how many now
     * @param undone how many in all of this record
     * @param hold under which the record is now
     * @param folder of the rows that undo, relative to the workspace
     * @param rows the files in it; those of everything that was ever taken back in the job
     */
    public record Undone(
            String caseNo, int values, int undone, Optional<Hold> hold, String folder, List<String> rows) {}

    private interface Change<T> {
        T make(Holding holding);
    }

    /**
     * Takes back every correction of a record, holds the record, and writes the rows that undo. Where nothing is left to take back nothing
     * changes, but for the rows, which are written again.
     *
     * @param language of what is said when they cannot be written
     * @throws RecordUnknown if no record has this key
     */
    public static Undone undo(Workspace workspace, Request request, Locale language, InstantSource clock) {
        return with(workspace, request, clock, holding -> holding.undo(language));
    }

    /**
     * Keeps a record from the machine; one that is held already stays as it is held.
     *
     * @throws RecordUnknown if no record has this key
     */
    public static Held hold(Workspace workspace, Request request, InstantSource clock) {
        return with(workspace, request, clock, Holding::hold);
    }

    /**
     * Lets the machine have a record again.
     *
     * @throws RecordUnknown if no record has this key
     */
    public static Held release(Workspace workspace, Request request, InstantSource clock) {
        return with(workspace, request, clock, Holding::release);
    }

    private static <T> T with(Workspace workspace, Request request, InstantSource clock, Change<T> change) {
        JobFiles files = JobFiles.load(workspace.root());
        try (OpenWorkspace open = OpenWorkspace.open(workspace, clock, request.job())) {
            return change.make(new Holding(workspace, files, request, clock, open.database()));
        }
    }

    private Undone undo(Locale language) {
        CorrectionStore corrections = new CorrectionStore(database);
        int values = database.inTransaction(() -> {
            int undone = corrections.undo(record);
            if (undone > 0) {
                audit("correction.undone", "values " + undone + said());
                keep();
            }
            return undone;
        });
        LocalDate last = database.lastDay().orElseGet(this::date);
        Path folder = workspace.out().resolve(last.toString()).resolve(UNDONE);
        List<String> rows = writeRows(last, folder, language);
        return new Undone(
                caseNo(),
                values,
                corrections.countUndone(record),
                new Holds(database).find(record),
                workspace.relative(folder.resolve(request.job())),
                rows);
    }

    private List<String> writeRows(LocalDate last, Path folder, Locale language) {
        Job job = files.find(request.job())
                .orElseThrow(() -> new SettingsRefused("there is no job '" + request.job() + "'"));
        FileRights.begin(workspace);
        List<String> rows = ReverseRows.write(
                Reported.job(job),
                new ResultStore(database, job.name(), last, "", ""),
                workspace.root(),
                language,
                folder);
        FileRights.narrowAll(folder);
        return rows;
    }

    private Held hold() {
        boolean changed = database.inTransaction(this::keep);
        return new Held(caseNo(), changed, new Holds(database).find(record));
    }

    private boolean keep() {
        boolean changed = new Holds(database).put(record, new Hold(date(), request.by(), request.reason()));
        if (changed) {
            audit("record.held", request.reason());
        }
        return changed;
    }

    private Held release() {
        Holds holds = new Holds(database);
        Optional<Hold> hold = holds.find(record);
        boolean changed = database.inTransaction(() -> {
            boolean released = holds.release(record);
            if (released) {
                audit("record.released", request.reason());
            }
            return released;
        });
        return new Held(caseNo(), changed, hold);
    }

    private LocalDate date() {
        return BusinessDate.forChange(request.date(), files.quota(), clock, database.lastDay());
    }

    private void audit(String action, String detail) {
        new AuditLog(database, clock).append(request.by(), action, request.job() + "/" + caseNo(), detail);
    }

    private String said() {
        return request.reason().isEmpty() ? "" : "; " + request.reason();
    }

    private String caseNo() {
        return CaseNumber.of(record).text();
    }
}
