package vn.khop.review;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khop.record.Field;

/**
 * What the answered lines of one case say together: a verdict, or the first fault.
 *
 * @param rows of the case by row code
 */
record CaseAnswer(CaseNumber caseNo, List<ReviewLine> lines, Map<String, AskedRow> rows) {

    private static final int NOTE_CHARS_MAX = 500;

    /**
     * The first line whose row code was altered, or which asks what is no longer asked. Where only its difference is gone, what it says of the person still
     * holds; of the difference there is nothing to say.
     */
    Optional<Returned> stale() {
        return lines.stream()
                .filter(line -> !isAsked(line))
                .findFirst()
                .map(line -> new Returned(ReviewFault.STALE, line.row()));
    }

    private boolean isAsked(ReviewLine line) {
        return rows.containsKey(line.rowCode())
                || line.cell(ReviewColumn.STANDS).isEmpty()
                        && rows.keySet().stream().anyMatch(code -> ReviewLine.isOfSamePeople(line.rowCode(), code));
    }

    /** The first line in which a value was written over: whoever did so may have answered by what he wrote. */
    Optional<Returned> altered() {
        return lines.stream()
                .filter(line -> row(line).filter(row -> row.isAltered(line)).isPresent())
                .findFirst()
                .map(line -> new Returned(ReviewFault.ALTERED, line.row()));
    }

    /** What is wrong with the words. */
    Optional<Returned> fault() {
        Set<PersonAnswer> persons = EnumSet.noneOf(PersonAnswer.class);
        Map<Field, FieldAnswer> stands = new EnumMap<>(Field.class);
        Optional<Long> chosen = Optional.empty();
        for (ReviewLine line : lines) {
            Optional<ReviewFault> fault = of(line, persons, stands);
            if (fault.isPresent()) {
                return Optional.of(new Returned(fault.get(), line.row()));
            }
            if (!line.cell(ReviewColumn.STANDS).isEmpty() && chosen.isEmpty()) {
                chosen = Optional.of(line.row());
            }
        }
        long first = lines.get(0).row();
        if (persons.isEmpty()) {
            return Optional.of(new Returned(ReviewFault.NO_PERSON, first));
        }
        return chosen.filter(row -> !persons.contains(PersonAnswer.SAME))
                .map(row -> new Returned(ReviewFault.STANDS_OF_ANOTHER, row));
    }

    /** What is wrong with a line beside those before it, whose answers these are. */
    private Optional<ReviewFault> of(ReviewLine line, Set<PersonAnswer> persons, Map<Field, FieldAnswer> stands) {
        String person = line.cell(ReviewColumn.PERSON);
        if (!person.isEmpty()) {
            Optional<PersonAnswer> answer = AnswerWords.person(person);
            if (answer.isEmpty()) {
                return Optional.of(ReviewFault.BAD_PERSON);
            }
            persons.add(answer.get());
            if (persons.size() > 1) {
                return Optional.of(ReviewFault.TWO_VERDICTS);
            }
        }
        String value = line.cell(ReviewColumn.STANDS);
        if (!value.isEmpty()) {
            Optional<FieldAnswer> answer = AnswerWords.field(value);
            Optional<Field> field = field(line);
            if (answer.isEmpty() || field.isEmpty()) {
                return Optional.of(ReviewFault.BAD_STANDS);
            }
            if (!row(line).filter(row -> row.canStand(answer.get())).isPresent()) {
                return Optional.of(ReviewFault.NOTHING_STANDS);
            }
            FieldAnswer before = stands.put(field.get(), answer.get());
            if (before != null && before != answer.get()) {
                return Optional.of(ReviewFault.TWO_VERDICTS);
            }
        }
        return line.cell(ReviewColumn.GROUND).length() > NOTE_CHARS_MAX
                        || line.cell(ReviewColumn.COMMENT).length() > NOTE_CHARS_MAX
                ? Optional.of(ReviewFault.TOO_LONG)
                : Optional.empty();
    }

    /** The verdict, of lines without a fault. */
    CaseVerdict verdict(String reviewer) {
        Map<Field, FieldAnswer> answers = new EnumMap<>(Field.class);
        PersonAnswer person = PersonAnswer.UNSURE;
        for (ReviewLine line : lines) {
            person = AnswerWords.person(line.cell(ReviewColumn.PERSON)).orElse(person);
            Optional<Field> field = field(line);
            AnswerWords.field(line.cell(ReviewColumn.STANDS))
                    .ifPresent(answer -> field.ifPresent(of -> answers.put(of, answer)));
        }
        return new CaseVerdict(
                caseNo, person, answers, reviewer, first(ReviewColumn.GROUND), first(ReviewColumn.COMMENT));
    }

    private Optional<AskedRow> row(ReviewLine line) {
        return Optional.ofNullable(rows.get(line.rowCode()));
    }

    private Optional<Field> field(ReviewLine line) {
        return row(line).flatMap(AskedRow::field);
    }

    private String first(ReviewColumn column) {
        return lines.stream()
                .map(line -> line.cell(column))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
