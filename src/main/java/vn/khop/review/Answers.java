package vn.khop.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.khop.record.Field;

/**
 * The verdicts of a filled review sheet, case by case; a case with a fault in one of its lines is not decided at all.
 *
 * @param verdicts by case number
 * @param faults what is wrong, by row of the sheet
 * @param open how many lines were left unanswered
 */
public record Answers(Map<String, CaseVerdict> verdicts, Map<Long, ReviewFault> faults, int open) {

    private static final int NOTE_CHARS_MAX = 500;

    public Answers {
        verdicts = new TreeMap<>(verdicts);
        faults = new TreeMap<>(faults);
    }

    /** What the database holds of cases that a sheet names. */
    @FunctionalInterface
    public interface Cases {

        /** The row codes of a case as it stands now, each with the field that its row is about; empty where there is no such case. */
        Optional<Map<String, Optional<Field>>> rows(CaseNumber caseNo);
    }

    /**
     * Reads the answers.
     *
     * @param reviewer who gave them; one sheet, one reviewer
     */
    public static Answers of(FilledSheet sheet, String reviewer, Cases cases) {
        Map<Long, ReviewFault> faults = new TreeMap<>(sheet.faults());
        Map<String, List<ReviewLine>> byCase = new TreeMap<>();
        int open = 0;
        for (ReviewLine line : sheet.lines()) {
            if (line.isAnswered()) {
                byCase.computeIfAbsent(line.cell(ReviewColumn.CASE_NO), caseNo -> new ArrayList<>())
                        .add(line);
            } else {
                open++;
            }
        }
        Map<String, CaseVerdict> verdicts = new TreeMap<>();
        byCase.forEach((caseNo, lines) -> {
            CaseAnswer answer = new CaseAnswer(lines, cases);
            answer.fault()
                    .ifPresentOrElse(
                            fault -> lines.forEach(line -> faults.put(line.row(), fault)),
                            () -> verdicts.put(caseNo, answer.verdict(reviewer)));
        });
        return new Answers(verdicts, faults, open);
    }

    /** The answered lines of one case. */
    private static final class CaseAnswer {

        private final List<ReviewLine> lines;
        private final Optional<CaseNumber> caseNo;
        private final Map<String, Optional<Field>> rows;
        private final Optional<ReviewFault> fault;

        CaseAnswer(List<ReviewLine> lines, Cases cases) {
            this.lines = lines;
            this.caseNo = caseNumber(lines.get(0).cell(ReviewColumn.CASE_NO));
            Optional<Map<String, Optional<Field>>> known = caseNo.flatMap(cases::rows);
            this.rows = known.orElse(Map.of());
            this.fault = find(known.isPresent());
        }

        private static Optional<CaseNumber> caseNumber(String text) {
            try {
                return Optional.of(CaseNumber.parse(text));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        Optional<ReviewFault> fault() {
            return fault;
        }

        private Optional<ReviewFault> find(boolean isKnown) {
            if (caseNo.isEmpty()) {
                return Optional.of(ReviewFault.BAD_CASE_NO);
            }
            if (!isKnown) {
                return Optional.of(ReviewFault.UNKNOWN_CASE);
            }
            if (lines.stream().anyMatch(line -> !rows.containsKey(line.cell(ReviewColumn.ROW_HASH)))) {
                return Optional.of(ReviewFault.STALE);
            }
            return words();
        }

        private Optional<ReviewFault> words() {
            Set<PersonAnswer> persons = new TreeSet<>();
            Map<Field, FieldAnswer> fields = new EnumMap<>(Field.class);
            for (ReviewLine line : lines) {
                String person = line.cell(ReviewColumn.PERSON);
                String stands = line.cell(ReviewColumn.STANDS);
                if (!person.isEmpty()) {
                    Optional<PersonAnswer> answer = AnswerWords.person(person);
                    if (answer.isEmpty()) {
                        return Optional.of(ReviewFault.BAD_PERSON);
                    }
                    persons.add(answer.get());
                }
                if (!stands.isEmpty()) {
                    Optional<FieldAnswer> answer = AnswerWords.field(stands);
                    Optional<Field> field = field(line);
                    if (answer.isEmpty() || field.isEmpty()) {
                        return Optional.of(ReviewFault.BAD_STANDS);
                    }
                    FieldAnswer before = fields.put(field.get(), answer.get());
                    if (before != null && before != answer.get()) {
                        return Optional.of(ReviewFault.TWO_VERDICTS);
                    }
                }
                if (line.cell(ReviewColumn.GROUND).length() > NOTE_CHARS_MAX
                        || line.cell(ReviewColumn.COMMENT).length() > NOTE_CHARS_MAX) {
                    return Optional.of(ReviewFault.TOO_LONG);
                }
            }
            if (persons.isEmpty()) {
                return Optional.of(ReviewFault.NO_PERSON);
            }
            if (persons.size() > 1) {
                return Optional.of(ReviewFault.TWO_VERDICTS);
            }
            return !fields.isEmpty() && !persons.contains(PersonAnswer.SAME)
                    ? Optional.of(ReviewFault.STANDS_OF_ANOTHER)
                    : Optional.empty();
        }

        CaseVerdict verdict(String reviewer) {
            Map<Field, FieldAnswer> fields = new EnumMap<>(Field.class);
            PersonAnswer person = PersonAnswer.UNSURE;
            for (ReviewLine line : lines) {
                person = AnswerWords.person(line.cell(ReviewColumn.PERSON)).orElse(person);
                Optional<Field> field = field(line);
                AnswerWords.field(line.cell(ReviewColumn.STANDS))
                        .ifPresent(answer -> field.ifPresent(of -> fields.put(of, answer)));
            }
            return new CaseVerdict(
                    caseNo.orElseThrow(),
                    person,
                    fields,
                    reviewer,
                    first(ReviewColumn.GROUND),
                    first(ReviewColumn.COMMENT));
        }

        private Optional<Field> field(ReviewLine line) {
            return rows.getOrDefault(line.cell(ReviewColumn.ROW_HASH), Optional.empty());
        }

        private String first(ReviewColumn column) {
            return lines.stream()
                    .map(line -> line.cell(column))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }
}
