package vn.khop.batch;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;
import vn.khop.record.SettingsRefused;
import vn.khop.report.Audience;
import vn.khop.report.CaseLines;
import vn.khop.report.Deadlines;
import vn.khop.report.Disclosure;
import vn.khop.review.ReviewLine;
import vn.khop.review.ReviewSheet;
import vn.khop.store.CaseRow;
import vn.khop.store.VerdictQuery;

/** The way out of a review: the cases of a job that people are to decide, in a sheet to be filled. */
public final class ReviewExport {

    private ReviewExport() {}

    /**
     * Writes the open cases of a job, and its referrals to the registry's owner, into a sheet: as of the last night, less what has been answered
     * since.
     *
     * @param wanted which of them
     * @param audience for whom the sheet is: the owner of the records is shown what the job's agreement allows
     * @return how many cases
     * @throws SettingsRefused if there is no such job, or the sheet is for its owner and the agreement is over
     */
    public static int export(
            Workspace workspace,
            String job,
            Predicate<CaseRow> wanted,
            Audience audience,
            Path file,
            Locale language,
            InstantSource clock) {
        JobFiles files = JobFiles.load(workspace.root());
        Job settings = files.find(job).orElseThrow(() -> new SettingsRefused("there is no job '" + job + "'"));
        List<ReviewLine> lines = new ArrayList<>();
        int[] cases = {0};
        CaseLines form = CaseLines.in(language);
        try (OpenWorkspace open = OpenWorkspace.look(workspace, clock)) {
            Disclosure disclosure = Disclosure.POLICE;
            if (audience == Audience.OWNER) {
                LocalDate day = BusinessDate.forChange(
                        Optional.empty(), files.quota(), clock, open.database().lastDay());
                settings.agreement().filter(agreement -> agreement.isOver(day)).ifPresent(over -> {
                    throw over.refusal();
                });
                disclosure = Disclosure.owner(settings.sharedFields());
            }
            Disclosure may = disclosure;
            Deadlines deadlines = HandOut.deadlines(
                    open.database(),
                    clock,
                    open.database().lastDay().orElse(LocalDate.MIN),
                    files.quota().workingDays(),
                    form.wording());
            new VerdictQuery(open.database()).forEachToReview(job, row -> {
                if (wanted.test(row) && !deadlines.isAnswered(row)) {
                    cases[0]++;
                    lines.addAll(form.of(row, may, settings.title(), deadlines));
                }
            });
        }
        Optional<Character> delimiter = ReviewSheet.isText(file) ? Optional.of(ReviewSheet.COMMA) : Optional.empty();
        SheetFile.write(file, delimiter, lines, language, Map.of());
        return cases[0];
    }
}
