package vn.khop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.khop.correct.SharedFields;
import vn.khop.disk.Sha256;
import vn.khop.disk.WholeFile;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;
import vn.khop.record.Field;
import vn.khop.record.InputRefused;
import vn.khop.record.OutputFailed;
import vn.khop.record.SettingsRefused;
import vn.khop.report.Audience;
import vn.khop.report.Disclosure;
import vn.khop.report.Wording;
import vn.khop.review.Answers;
import vn.khop.review.CaseVerdict;
import vn.khop.review.FilledSheet;
import vn.khop.review.ReviewColumn;
import vn.khop.review.ReviewFault;
import vn.khop.review.ReviewLine;
import vn.khop.review.ReviewSheet;
import vn.khop.store.AuditLog;
import vn.khop.store.CaseRow;
import vn.khop.store.Database;
import vn.khop.store.DifferenceRow;
import vn.khop.store.VerdictQuery;
import vn.khop.store.VerdictStore;
import vn.khop.store.VerdictStore.Given;
import vn.khop.text.SpreadsheetText;

/** The round trip of a review: cases out into a sheet, answers back from it. */
public final class ReviewSheets {

    /** What a row code for the owner leaves out: it depends on the agreement, or on who the person is. */
    private static final List<ReviewColumn> OF_REGISTRY =
            List.of(ReviewColumn.WARD, ReviewColumn.REGISTRY_VALUE, ReviewColumn.PROPOSED_VALUE);

    private ReviewSheets() {}

    /**
     * What an import did.
     *
     * @param decided cases that were settled, or that nobody can tell
     * @param kept cases that wait for another reviewer who says the same, the job asking for four eyes
     * @param returned lines that came back, with why
     * @param open lines without an answer
     * @param returnedTo where the lines that came back stand; empty where none did
     */
    public record Imported(int decided, int kept, int returned, int open, Optional<Path> returnedTo) {}

    /**
     * Writes the open cases of a job, and its referrals to the registry's owner, into a sheet.
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
            new VerdictQuery(open.database()).forEachToReview(job, row -> {
                if (wanted.test(row)) {
                    cases[0]++;
                    lines.addAll(lines(row, may, language));
                }
            });
        }
        write(file, lines, language, Map.of());
        return cases[0];
    }

    /** The lines of a case, as far as the readers may see them. */
    static List<ReviewLine> lines(CaseRow row, Disclosure disclosure, Locale language) {
        return fields(row, disclosure, language).values().stream()
                .map(FieldLine::line)
                .toList();
    }

    /** Whole or not at all: the sheet has its name only once it is on the disk. */
    private static void write(Path file, List<ReviewLine> lines, Locale language, Map<Long, String> reasons) {
        Path part = WholeFile.part(file);
        try {
            Files.deleteIfExists(part);
            Files.createFile(part);
            FileRights.narrowFile(part);
            ReviewSheet.write(part, ReviewSheet.isText(file), lines, language, reasons);
            WholeFile.publish(part, file);
        } catch (IOException e) {
            throw new OutputFailed("cannot write the review sheet " + file.getFileName(), e);
        }
    }

    /** A line with the field that it is about. */
    private record FieldLine(ReviewLine line, Optional<Field> field) {}

    private static Map<String, FieldLine> fields(CaseRow row, Disclosure disclosure, Locale language) {
        Wording wording = Wording.of(language);
        Map<String, FieldLine> lines = new LinkedHashMap<>();
        for (DifferenceRow difference : row.differences()) {
            DifferenceRow may = disclosure.shown(difference, row, wording.text("value.differs"));
            Map<ReviewColumn, String> cells = common(row, disclosure);
            cells.put(ReviewColumn.FIELD, wording.text("field." + may.field().key()));
            cells.put(ReviewColumn.CODE, may.code().name());
            cells.put(ReviewColumn.SOURCE_VALUE, SpreadsheetText.visible(may.sourceValue()));
            cells.put(ReviewColumn.REGISTRY_VALUE, SpreadsheetText.visible(may.registryValue()));
            cells.put(ReviewColumn.PROPOSED_VALUE, SpreadsheetText.visible(may.proposedValue()));
            put(lines, cells, version(row, disclosure) + may.field().key(), disclosure, Optional.of(may.field()));
        }
        if (lines.isEmpty()) {
            put(lines, common(row, disclosure), version(row, disclosure), disclosure, Optional.empty());
        }
        return lines;
    }

    private static Map<ReviewColumn, String> common(CaseRow row, Disclosure disclosure) {
        Map<ReviewColumn, String> cells = new EnumMap<>(ReviewColumn.class);
        cells.put(ReviewColumn.CASE_NO, row.caseNo());
        cells.put(ReviewColumn.UNIT, SpreadsheetText.visible(row.unit()));
        cells.put(ReviewColumn.WARD, disclosure.ward(row));
        return cells;
    }

    /** Of the verification; a row code for the owner is made of nothing that the owner may not see, since a number can be guessed from it. */
    private static String version(CaseRow row, Disclosure disclosure) {
        return (disclosure.audience() == Audience.POLICE
                        ? row.citizenId()
                        : disclosure.audience().name())
                + row.verifiedOn();
    }

    private static void put(
            Map<String, FieldLine> lines,
            Map<ReviewColumn, String> cells,
            String version,
            Disclosure disclosure,
            Optional<Field> field) {
        ReviewLine line = ReviewLine.of(cells, version);
        if (disclosure.audience() == Audience.OWNER) {
            Map<ReviewColumn, String> own = new EnumMap<>(cells);
            own.keySet().removeAll(OF_REGISTRY);
            cells.put(ReviewColumn.ROW_HASH, ReviewLine.of(own, version).cell(ReviewColumn.ROW_HASH));
            line = new ReviewLine(0, cells);
        }
        lines.put(line.cell(ReviewColumn.ROW_HASH), new FieldLine(line, field));
    }

    /**
     * Enters the answers of a sheet: good cases in one transaction; lines with a fault come back in a sheet beside it, with the reason.
     *
     * @param strict whether one fault holds all back
     * @throws InputRefused if the file is no review sheet
     */
    public static Imported read(
            Workspace workspace,
            Path file,
            String reviewer,
            boolean strict,
            Optional<LocalDate> date,
            Locale language,
            InstantSource clock) {
        FilledSheet sheet = FilledSheet.read(file);
        JobFiles files = JobFiles.load(workspace.root());
        Map<Long, ReviewFault> faults = new TreeMap<>();
        Entered entered;
        int unanswered;
        try (OpenWorkspace open = OpenWorkspace.open(workspace, clock)) {
            Database database = open.database();
            LocalDate day = BusinessDate.forChange(date, files.quota(), clock, database.lastDay());
            VerdictQuery query = new VerdictQuery(database);
            Answers answers = Answers.of(
                    sheet, reviewer, caseNo -> query.find(caseNo.record()).map(ReviewSheets::rows));
            faults.putAll(answers.faults());
            unanswered = answers.open();
            entered = database.inTransaction(() -> {
                if (strict && !faults.isEmpty()) {
                    return new Entered(0, 0);
                }
                Map<Long, ReviewFault> refused = new TreeMap<>();
                VerdictStore verdicts = new VerdictStore(database, Reviewing.fourEyes(files));
                Entered done = new Entered(0, 0);
                for (CaseVerdict verdict : answers.verdicts().values()) {
                    done = done.plus(enter(database, verdicts, clock, verdict, day, sheet, refused));
                }
                if (strict && !refused.isEmpty()) {
                    throw new InputRefused(
                            file.getFileName() + ": " + refused.size()
                                    + " rows cannot be entered as the cases stand, and --strict enters all or nothing; without it the good ones are entered and the others come back with the reason");
                }
                faults.putAll(refused);
                new AuditLog(database, clock)
                        .append(
                                reviewer,
                                "verdicts.imported",
                                sha256(file),
                                "cases " + done.decided() + ", kept " + done.kept() + ", rows returned "
                                        + faults.size());
                return done;
            });
        }
        return new Imported(
                entered.decided(), entered.kept(), faults.size(), unanswered, giveBack(file, sheet, faults, language));
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new InputRefused(file.getFileName() + ": cannot be read again; check that it is still there", e);
        }
    }

    /** What became of cases that were entered. */
    private record Entered(int decided, int kept) {

        Entered plus(Entered other) {
            return new Entered(decided + other.decided, kept + other.kept);
        }
    }

    private static Entered enter(
            Database database,
            VerdictStore verdicts,
            InstantSource clock,
            CaseVerdict verdict,
            LocalDate day,
            FilledSheet sheet,
            Map<Long, ReviewFault> refused) {
        try {
            Given given = verdicts.decide(verdict, day);
            Reviewing.note(
                    database,
                    clock,
                    verdict.reviewer(),
                    "verdict.given",
                    given,
                    verdict.person().key());
            return given.isKept() ? new Entered(0, 1) : new Entered(1, 0);
        } catch (InputRefused e) {
            sheet.lines().stream()
                    .filter(line -> line.cell(ReviewColumn.CASE_NO)
                            .equals(verdict.caseNo().text()))
                    .forEach(line -> refused.put(line.row(), ReviewFault.REFUSED));
            return new Entered(0, 0);
        }
    }

    /** The row codes of a case, on sheets for either reader, which are the same in either language and under any agreement, with their fields. */
    private static Map<String, Optional<Field>> rows(CaseRow row) {
        Map<String, Optional<Field>> rows = new HashMap<>();
        for (Disclosure disclosure : List.of(Disclosure.POLICE, Disclosure.owner(SharedFields.NONE))) {
            fields(row, disclosure, Locale.ENGLISH).forEach((code, line) -> rows.put(code, line.field()));
        }
        return rows;
    }

    private static Optional<Path> giveBack(
            Path file, FilledSheet sheet, Map<Long, ReviewFault> faults, Locale language) {
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, String> reasons = new TreeMap<>();
        faults.forEach((row, fault) -> reasons.put(row, fault.text(language)));
        Map<Long, ReviewLine> lines = new TreeMap<>();
        faults.keySet().forEach(row -> lines.put(row, new ReviewLine(row, Map.of())));
        sheet.lines().forEach(line -> lines.computeIfPresent(line.row(), (row, empty) -> line));
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        Path returned = file.resolveSibling(name.substring(0, dot < 0 ? name.length() : dot) + "-tra-lai"
                + (dot < 0 ? ".xlsx" : name.substring(dot)));
        write(returned, List.copyOf(lines.values()), language, reasons);
        return Optional.of(returned);
    }
}
