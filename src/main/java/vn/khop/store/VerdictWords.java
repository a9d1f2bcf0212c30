package vn.khop.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.record.Field;
import vn.khop.review.CaseVerdict;
import vn.khop.review.FieldAnswer;
import vn.khop.review.PersonAnswer;
import vn.khop.review.ReviewerId;
import vn.khop.review.Word;

/** The words of reviewers as the table holds them: the last of each reviewer on a record and a person. */
record VerdictWords(JdbcTemplate jdbc) {

    /**
     * A word, with what it is about.
     *
     * @param verifiedOn the verification that it is about
     */
    record Spoken(Word word, String ground, String comment, String citizen, LocalDate verifiedOn, CaseBefore before) {

        boolean isAbout(String who, LocalDate verification) {
            return citizen.equals(who) && verifiedOn.equals(verification);
        }

        /**
         * Whether it is about a case as it stands: who was said to be somebody else is no longer its citizen, but nobody has taken his place
         * before a new verification.
         */
        boolean isAbout(FoundCase found) {
            return isAbout(found.citizen(), found.verifiedOn())
                    || found.citizen().isEmpty()
                            && found.isReviewed()
                            && word.person() == PersonAnswer.DIFFERENT
                            && verifiedOn.equals(found.verifiedOn());
        }

        /** Whether it says this, in these words. */
        boolean says(CaseVerdict verdict) {
            return verdict.isSameAs(
                    new CaseVerdict(verdict.caseNo(), word.person(), word.fields(), word.reviewer(), ground, comment));
        }

        boolean isBy(String reviewer) {
            return ReviewerId.same(word.reviewer(), reviewer);
        }

        /** Whether it left a field's correction undone. */
        boolean undid(String field) {
            return word.fields().entrySet().stream()
                    .anyMatch(answer -> answer.getKey().key().equals(field)
                            && (answer.getValue() == FieldAnswer.SOURCE || answer.getValue() == FieldAnswer.NEITHER));
        }
    }

    /** All words on a record, in the order in which they were said. */
    List<Spoken> on(long record) {
        return jdbc.query(
                "select reviewer, person, fields, stands, ground, said, citizen, verified_on, kind_before, rule_before, states_before"
                        + " from verdict where record_id = ? order by seq",
                (row, n) -> new Spoken(
                        word(row, 1),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getObject(8, LocalDate.class),
                        new CaseBefore(Stored.outcome(row.getString(9)), row.getString(10), row.getString(11))),
                record);
    }

    /** A word from four columns that begin here: reviewer, person, fields, stands. */
    static Word word(ResultSet row, int column) throws SQLException {
        return new Word(
                row.getString(column),
                PersonAnswer.find(row.getString(column + 1)).orElseThrow(),
                fields(row.getString(column + 2)),
                row.getBoolean(column + 3));
    }

    private static Map<Field, FieldAnswer> fields(String text) {
        Map<Field, FieldAnswer> fields = new EnumMap<>(Field.class);
        for (String part : RecordText.split(text, '|')) {
            int at = part.indexOf(':');
            fields.put(
                    Stored.field(part.substring(0, at)),
                    FieldAnswer.find(part.substring(at + 1)).orElseThrow());
        }
        return fields;
    }

    /** Keeps a word in place of an earlier one by the same reviewer on the same person. */
    void keep(FoundCase found, CaseVerdict verdict, boolean stands, CaseBefore before, LocalDate day) {
        on(found.id()).stream()
                .filter(spoken -> spoken.citizen().equals(found.citizen()) && spoken.isBy(verdict.reviewer()))
                .forEach(spoken -> remove(found.id(), spoken));
        String fields = new TreeMap<>(verdict.fields())
                .entrySet().stream()
                        .map(field ->
                                field.getKey().key() + ":" + field.getValue().key())
                        .collect(Collectors.joining("|"));
        jdbc.update(
                "insert into verdict(record_id, citizen, reviewer, person, fields, ground, said, said_on, stands, verified_on, probability,"
                        + " audit, kind_before, rule_before, states_before, seq)"
                        + " select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(max(seq), 0) + 1 from verdict where record_id = ?",
                found.id(),
                found.citizen(),
                verdict.reviewer().strip(),
                verdict.person().key(),
                fields,
                verdict.ground(),
                verdict.comment(),
                Date.valueOf(day),
                stands,
                Date.valueOf(found.verifiedOn()),
                found.probability(),
                found.audit(),
                before.outcome().key(),
                before.rule(),
                before.states(),
                found.id());
    }

    void remove(long record, Spoken spoken) {
        jdbc.update(
                "delete from verdict where record_id = ? and citizen = ? and reviewer = ?",
                record,
                spoken.citizen(),
                spoken.word().reviewer());
    }

    /** Notes whether a word takes effect. */
    void mark(long record, Spoken spoken, boolean stands) {
        if (spoken.word().stands() != stands) {
            jdbc.update(
                    "update verdict set stands = ? where record_id = ? and citizen = ? and reviewer = ?",
                    stands,
                    record,
                    spoken.citizen(),
                    spoken.word().reviewer());
        }
    }
}
