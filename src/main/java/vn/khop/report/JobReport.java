package vn.khop.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.khop.correct.CorrectionState;
import vn.khop.parallel.Conveyor;
import vn.khop.store.CorrectedRecord;
import vn.khop.store.JobResults;
import vn.khop.store.VerifiedRow;

/**
 * Writes what a job has to show at the end of a business date: outcomes, mismatches for machines, spreadsheets and eyes, corrections, the
 * corrected source files, rejected rows and the summary. Every file is written every time, with its header even when empty, and is
 * complete or absent; reading the results and writing files go side by side. Same results, same bytes, but for {@code timing} in summary.json.
 */
public final class JobReport {

    /** The names of all workbooks and pages of mismatches but the first. */
    private static final Pattern FURTHER = Pattern.compile("mismatches-\\d+\\.(xlsx|html)");

    private JobReport() {}

    /**
     * Writes all files of a job, for its owner and as its agreement has it, into {@code <folder of the date>/<job>/} and takes away what an earlier run of the date left there.
     *
     * @param results streamed; nothing but the shown cases is held in memory
     * @param dateFolder made where it is missing
     * @throws vn.khop.record.OutputFailed naming the file that cannot be written
     * @throws vn.khop.record.InputRefused if an archived source file can no longer be read as what it was
     * @throws IllegalStateException if archive and database contradict each other
     */
    public static void write(ReportContext context, JobResults results, Path dateFolder) {
        Wording wording = Wording.of(context.language());
        Explanation explanation = new Explanation(wording, context.job().title());
        ResultFolder folder = new ResultFolder(dateFolder.resolve(context.job().name()), wording);
        LineFiles lines = new LineFiles(wording, results);
        Disclosure disclosure = Disclosure.owner(context.job().shared());
        MismatchesPageBuilder page = new MismatchesPageBuilder(context, wording, explanation, disclosure);
        CorrectionOrder order = new CorrectionOrder();
        try (VerifiedFiles verified = new VerifiedFiles(
                        folder,
                        wording,
                        explanation,
                        disclosure,
                        new MismatchWorkbooks(folder, context, wording, explanation, MismatchWorkbooks.ROWS_MAX));
                Conveyor<VerifiedRow> toFiles = new Conveyor<>("khop-files", row -> {
                    verified.add(row);
                    page.count(row);
                    order.add(row);
                })) {
            results.forEachVerified(toFiles::add);
            toFiles.finish();
            verified.finish();
        }
        MismatchesPage first =
                page.build(results, (name, further) -> folder.write(name, file -> PageFile.write(further, file)));
        folder.write("mismatches.html", file -> PageFile.write(first, file));
        List<CorrectedRecord> corrected = order.records(results.files(), results.shown());
        Map<CorrectionState, Long> states;
        try (LineFile list = new LineFile(folder, "corrections.csv", LineFiles::corrections)) {
            states = CorrectedFiles.write(folder.inside("corrected"), list, context, disclosure, results, corrected);
            list.commit();
        }
        folder.write("rejected.csv", lines::rejected);
        // Last: who finds a summary of this run finds all its files.
        folder.write("summary.json", new SummaryFile(context, results, states)::writeTo);
        folder.finish(name -> FURTHER.matcher(name).matches());
    }
}
