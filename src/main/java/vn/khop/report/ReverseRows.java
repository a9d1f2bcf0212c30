package vn.khop.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.khop.store.CorrectionRow;
import vn.khop.store.ResultStore;

/**
 * Rows that undo: whoever has loaded {@code corrected/} into the source loads these after it, and what was taken back stands there again as it
 * was. One file a source file, in its own header, order, delimiter, charset and format, with only the rows in which something was taken back.
 */
public final class ReverseRows {

    private ReverseRows() {}

    /**
     * Writes them for all that was ever taken back in a job, and takes away what an earlier run left in the folder. Same tables, same bytes.
     *
     * @param workspace the folder that archived files are relative to
     * @param language {@code vi} or {@code en}, of what is said when a file cannot be written
     * @param folder of all jobs; the job's own is made in it where there is something to write
     * @return the names of the files below it; empty where nothing was taken back
     * @throws vn.khop.record.OutputFailed naming the file that cannot be written
     * @throws vn.khop.record.InputRefused if an archived source file can no longer be read as what it was
     * @throws IllegalStateException if archive and database contradict each other
     */
    public static List<String> write(
            ReportedJob job, ResultStore results, Path workspace, Locale language, Path folder) {
        List<CorrectionRow> rows = results.undone();
        if (rows.isEmpty() && !Files.exists(folder.resolve(job.name()))) {
            return List.of();
        }
        return CorrectedFiles.reverse(
                new ResultFolder(folder, Wording.of(language)).inside(job.name()),
                workspace,
                job.columns(),
                results.files(),
                rows);
    }
}
