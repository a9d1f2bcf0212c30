package vn.khop.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.khop.record.Code;
import vn.khop.store.CorrectionRow;
import vn.khop.store.DifferenceRow;
import vn.khop.store.JobResults;
import vn.khop.store.OutcomeRow;
import vn.khop.store.RejectedRow;

/** The results that are one line a row: outcomes.csv, mismatches.csv, corrections.csv and rejected.csv, with the columns of the contract. */
record LineFiles(Wording wording, JobResults results) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Every record ever verified with its latest outcome; for machines. */
    static CsvOut outcomes(Path file) throws IOException {
        return CsvOut.exact(
                file,
                "source_key",
                "case_no",
                "outcome",
                "citizen_id",
                "probability",
                "mismatches",
                "rule",
                "verified_on");
    }

    static void outcome(CsvOut csv, OutcomeRow row) {
        StringBuilder codes = new StringBuilder();
        for (Code code : row.mismatches()) {
            codes.append(codes.isEmpty() ? "" : "|").append(code);
        }
        csv.row(
                row.sourceKey(),
                row.caseNo(),
                row.outcome().key(),
                row.citizenId(),
                Probability.decimals(row.probabilityMillionths()),
                codes.toString(),
                row.rule(),
                row.verifiedOn().toString());
    }

    /** Every difference; for machines, but for the last column, which says it in a sentence. */
    static CsvOut mismatches(Path file) throws IOException {
        return CsvOut.exact(file, MismatchColumns.NAMES.toArray(String[]::new));
    }

    /** @param sentence what the difference says in words */
    static void mismatch(CsvOut csv, DifferenceRow row, String sentence) {
        csv.row(
                row.caseNo(),
                row.sourceKey(),
                row.unit(),
                row.ward(),
                row.citizenId(),
                row.field().key(),
                row.code().name(),
                row.sourceValue(),
                row.registryValue(),
                row.proposedValue(),
                row.action().key(),
                row.addressee().key(),
                Probability.decimals(row.probabilityMillionths()),
                row.verifiedOn().toString(),
                sentence);
    }

    /** Every changed value, enough to undo it; for machines. */
    static CsvOut corrections(Path file) throws IOException {
        return CsvOut.exact(
                file,
                "case_no",
                "source_key",
                "file",
                "line",
                "field",
                "before",
                "after",
                "rule",
                "evidence",
                "state",
                "verified_on");
    }

    static void correction(CsvOut csv, CorrectionRow row) {
        csv.row(
                row.caseNo(),
                row.sourceKey(),
                row.file(),
                Long.toString(row.line()),
                row.field().key(),
                row.before(),
                row.after(),
                row.rule(),
                row.evidence(),
                row.state().key(),
                row.verifiedOn().toString());
    }

    /** Every row that goes back to its source; for people. */
    void rejected(Path file) throws IOException {
        try (CsvOut csv = rejectedHeader(file)) {
            results.forEachRejected(row -> rejected(csv, wording, row));
        }
    }

    /** Begins a file of rows that go back. */
    static CsvOut rejectedHeader(Path file) throws IOException {
        return CsvOut.forPeople(file, "file", "line", "reason_code", "reason", "row");
    }

    static void rejected(CsvOut csv, Wording wording, RejectedRow row) {
        csv.row(row.file(), Long.toString(row.line()), row.reason().name(), reason(wording, row), row.text());
    }

    /** The reason with its detail; a detail that is but one or two numbers in a sentence is said in the run's language. */
    private static String reason(Wording wording, RejectedRow row) {
        String reason = wording.text("reject." + row.reason());
        if (row.detail().isEmpty()) {
            return reason;
        }
        List<String> numbers =
                NUMBER.matcher(row.detail()).results().map(MatchResult::group).toList();
        String key = "reject." + row.reason() + ".detail" + numbers.size();
        return reason + ": "
                + (wording.has(key)
                        ? wording.text(key, place -> numbers.get(Integer.parseInt(place) - 1))
                        : row.detail());
    }
}
