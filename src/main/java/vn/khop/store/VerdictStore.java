package vn.khop.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.record.InputRefused;
import vn.khop.record.Outcome;
import vn.khop.review.CaseNumber;
import vn.khop.review.CaseVerdict;
import vn.khop.review.FieldAnswer;
import vn.khop.review.PersonAnswer;

/**
 * What reviewers said, and what follows from it. A verdict spends no quota and never changes the date of the verification; each method is
 * part of one transaction of the caller's.
 */
public final class VerdictStore {

    /** The rule of an outcome that a reviewer ended. */
    public static final String RULE = "REVIEWED";

    private final JdbcTemplate jdbc;
    private final CaseSettlement settlement;

    public VerdictStore(Database database) {
        this(database.jdbc());
    }

    VerdictStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.settlement = new CaseSettlement(jdbc);
    }

    /** A verdict to take back, with what stands now. */
    private record Taken(
            String citizen,
            String reviewer,
            String person,
            String fields,
            CaseBefore before,
            String job,
            short no,
            Outcome outcome) {

        /** Whether the verdict itself left a field's correction undone; one that was taken back otherwise stays so. */
        private boolean undid(String field) {
            List<String> answers = RecordText.split(fields, '|');
            return answers.contains(field + ":" + FieldAnswer.SOURCE.key())
                    || answers.contains(field + ":" + FieldAnswer.NEITHER.key());
        }
    }

    /**
     * A verdict that was given.
     *
     * @param outcome what stands since
     */
    public record Given(String job, CaseNumber caseNo, Outcome before, Outcome outcome) {}

    /**
     * Settles a case by what a reviewer says.
     *
     * @throws InputRefused if there is no such case, nothing to decide in it, or the verdict speaks of a field that does not differ
     */
    public Given decide(CaseVerdict verdict, LocalDate day) {
        FoundCase found = FoundCase.toDecide(jdbc, verdict.caseNo());
        CaseBefore before = before(found, verdict.reviewer());
        Outcome now =
                switch (verdict.person()) {
                    case SAME -> same(found, verdict);
                    case DIFFERENT -> settlement.different(found);
                    case UNSURE -> found.outcome();
                };
        keep(found, verdict, before, day);
        return new Given(found.job(), verdict.caseNo(), found.outcome(), now);
    }

    private Outcome same(FoundCase found, CaseVerdict verdict) {
        settlement.requireDifferences(found, verdict.fields().keySet());
        return settlement.same(found, verdict.fields());
    }

    /**
     * Takes a reviewer's last verdict on a case back. After {@code same} or {@code unsure} the case stands as the verdict found it; after
     * {@code different} the record waits for a verification again, since what was known of the person was not kept.
     *
     * @throws InputRefused if this reviewer has given none, or another was given since
     */
    public Given takeBack(CaseNumber caseNo, String reviewer, LocalDate day) {
        long id = caseNo.record();
        Taken last = jdbc
                .query(
                        "select v.citizen, v.reviewer, v.person, v.kind_before, v.rule_before, v.states_before, j.name, j.no, o.kind, v.fields"
                                + " from verdict v join record r on r.id = v.record_id join job j on j.no = r.job"
                                + " join outcome o on o.record_id = r.id where v.record_id = ? order by v.seq desc",
                        (row, n) -> new Taken(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(10),
                                new CaseBefore(Stored.outcome(row.getString(4)), row.getString(5), row.getString(6)),
                                row.getString(7),
                                row.getShort(8),
                                Stored.outcome(row.getString(9))),
                        id)
                .stream()
                .findFirst()
                .filter(taken -> taken.reviewer().equals(reviewer))
                .orElseThrow(() -> new InputRefused("the last verdict on case " + caseNo
                        + " is not by this reviewer; khop review show CASE tells whose it is"));
        jdbc.update(
                "delete from verdict where record_id = ? and reviewer = ? and citizen = ?",
                id,
                reviewer,
                last.citizen());
        if (last.person().equals(PersonAnswer.DIFFERENT.key())) {
            Requeue requeue = new Requeue(jdbc, last.job(), last.no(), day);
            requeue.put(List.of(id), true);
            requeue.balance();
            return new Given(last.job(), caseNo, last.outcome(), last.outcome());
        }
        last.before().putBack(jdbc, id, last::undid);
        return new Given(last.job(), caseNo, last.outcome(), last.before().outcome());
    }

    /** What is said where a case number names no verified record. */
    public static InputRefused unknown(CaseNumber caseNo) {
        return new InputRefused("there is no verified record with case number " + caseNo
                + "; expected one of a report or of outcomes.csv of this workspace");
    }

    /** How the case stood; where this reviewer speaks of it once more, how it stood before the first time. */
    private CaseBefore before(FoundCase found, String reviewer) {
        List<CaseBefore> earlier = jdbc.query(
                "select kind_before, rule_before, states_before from verdict where record_id = ? and citizen = ? and reviewer = ?",
                (row, n) -> new CaseBefore(Stored.outcome(row.getString(1)), row.getString(2), row.getString(3)),
                found.id(),
                found.citizen(),
                reviewer);
        return earlier.isEmpty() ? CaseBefore.now(jdbc, found) : earlier.get(0);
    }

    private void keep(FoundCase found, CaseVerdict verdict, CaseBefore before, LocalDate day) {
        jdbc.update(
                "delete from verdict where record_id = ? and citizen = ? and reviewer = ?",
                found.id(),
                found.citizen(),
                verdict.reviewer());
        String fields = new TreeMap<>(verdict.fields())
                .entrySet().stream()
                        .map(field ->
                                field.getKey().key() + ":" + field.getValue().key())
                        .collect(Collectors.joining("|"));
        jdbc.update(
                "insert into verdict(record_id, citizen, reviewer, person, fields, ground, said, said_on, kind_before, rule_before, states_before, seq)"
                        + " select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(max(seq), 0) + 1 from verdict where record_id = ?",
                found.id(),
                found.citizen(),
                verdict.reviewer(),
                verdict.person().key(),
                fields,
                verdict.ground(),
                verdict.comment(),
                Date.valueOf(day),
                before.outcome().key(),
                before.rule(),
                before.states(),
                found.id());
    }
}
