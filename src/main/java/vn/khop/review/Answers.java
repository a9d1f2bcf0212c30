package vn.khop.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.khop.review.Placement.Group;

/**
 * The verdicts of a filled review sheet, case by case; a case with a fault in one of its lines is not decided at all.
 *
 * @param verdicts by case number
 * @param lines the answered lines of each case that has a verdict, by case number
 * @param returned lines that come back, by their row
 * @param why what is wrong with them, by row
 * @param repeated how many cases the reviewer had answered before in the same words
 * @param open how many lines were left unanswered
 */
public record Answers(
        Map<String, CaseVerdict> verdicts,
        Map<String, List<ReviewLine>> lines,
        Map<Long, ReviewLine> returned,
        Map<Long, Returned> why,
        int repeated,
        int open) {

    public Answers {
        verdicts = new TreeMap<>(verdicts);
        lines = new TreeMap<>(lines);
        returned = new TreeMap<>(returned);
        why = new TreeMap<>(why);
    }

    /** What the database holds of cases that a sheet names. */
    public interface Cases {

        /** The rows of a case as it stands now by row code; empty where there is no such case. */
        Optional<Map<String, AskedRow>> rows(CaseNumber caseNo);

        /** Whether this reviewer has said the very same of the case as it was verified, and has not taken it back. */
        boolean isSaid(CaseVerdict verdict);
    }

    /**
     * Reads the answers.
     *
     * @param reviewer who gave them; one sheet, one reviewer
     */
    public static Answers of(FilledSheet sheet, String reviewer, Cases cases) {
        Map<Long, ReviewLine> returned = new TreeMap<>();
        Map<Long, Returned> why = new TreeMap<>();
        sheet.faults().forEach((row, fault) -> {
            returned.put(row, new ReviewLine(row, Map.of()));
            why.put(row, new Returned(fault, row));
        });
        Placement placement = new Placement(sheet, cases);
        Map<String, CaseVerdict> verdicts = new TreeMap<>();
        Map<String, List<ReviewLine>> lines = new TreeMap<>();
        int repeated = 0;
        for (Map.Entry<String, Group> one : placement.groups().entrySet()) {
            List<ReviewLine> of = one.getValue().lines();
            Optional<CaseNumber> caseNo = CaseNumber.find(one.getKey());
            Optional<Map<String, AskedRow>> rows = placement.rows(one.getKey());
            if (caseNo.isEmpty() || rows.isEmpty()) {
                ReviewFault fault = caseNo.isEmpty() ? ReviewFault.BAD_CASE_NO : ReviewFault.UNKNOWN_CASE;
                of.forEach(line -> why.put(line.row(), new Returned(fault, line.row())));
            } else {
                CaseAnswer answer = new CaseAnswer(caseNo.get(), of, rows.get());
                Optional<Returned> fault = one.getValue().fault();
                Optional<Returned> words = answer.fault();
                if (fault.isEmpty() && words.isEmpty() && cases.isSaid(answer.verdict(reviewer))) {
                    repeated++; // its row codes may be gone: of two people nothing differs any more
                } else {
                    fault.or(answer::stale)
                            .or(answer::altered)
                            .or(() -> words)
                            .ifPresentOrElse(found -> of.forEach(line -> why.put(line.row(), found)), () -> {
                                verdicts.put(one.getKey(), answer.verdict(reviewer));
                                lines.put(one.getKey(), of);
                            });
                }
            }
            of.stream().filter(line -> why.containsKey(line.row())).forEach(line -> returned.put(line.row(), line));
        }
        int open =
                (int) sheet.lines().stream().filter(line -> !line.isAnswered()).count();
        return new Answers(verdicts, lines, returned, why, repeated, open);
    }
}
