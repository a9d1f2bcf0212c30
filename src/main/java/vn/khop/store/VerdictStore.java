package vn.khop.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.Action;
import vn.khop.correct.CorrectionState;
import vn.khop.record.Field;
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

    public VerdictStore(Database database) {
        this(database.jdbc());
    }

    VerdictStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A verified record as a verdict finds it.
     *
     * @param job the job's name
     */
    private record Found(long id, short no, String job, Outcome outcome, String citizen, String rule) {}

    /** How a case stood before a verdict. */
    private record Before(Outcome outcome, String rule, String states) {}

    /** A verdict to take back, with what stands now. */
    private record Taken(
            String citizen,
            String reviewer,
            String person,
            String fields,
            Before before,
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
        Found found = find(verdict.caseNo());
        Before before = before(found, verdict.reviewer());
        Outcome now =
                switch (verdict.person()) {
                    case SAME -> same(found, verdict);
                    case DIFFERENT -> different(found);
                    case UNSURE -> found.outcome();
                };
        keep(found, verdict, before, day);
        return new Given(found.job(), verdict.caseNo(), found.outcome(), now);
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
                                new Before(Stored.outcome(row.getString(4)), row.getString(5), row.getString(6)),
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
        Before before = last.before();
        jdbc.update(
                "update outcome set kind = ?, rule = ? where record_id = ?",
                before.outcome().key(),
                before.rule(),
                id);
        for (String state : RecordText.split(before.states(), '|')) {
            int at = state.indexOf(':');
            restore(last, Long.parseLong(state.substring(0, at)), state.substring(at + 1));
        }
        return new Given(last.job(), caseNo, last.outcome(), before.outcome());
    }

    /** What {@code khop undo} took back since is not corrected again by this. */
    private void restore(Taken last, long difference, String state) {
        boolean takenBack = jdbc
                .queryForList(
                        "select field from difference where id = ? and state = ?",
                        String.class,
                        difference,
                        CorrectionState.UNDONE.name())
                .stream()
                .anyMatch(field -> !last.undid(field));
        if (!takenBack) {
            jdbc.update(
                    "update difference set state = ? where id = ? and state <> '" + CorrectionState.CONFIRMED + "'",
                    state,
                    difference);
        }
    }

    private Found find(CaseNumber caseNo) {
        Found found = jdbc
                .query(
                        "select r.id, r.job, j.name, o.kind, o.citizen, o.rule from record r join job j on j.no = r.job"
                                + " join outcome o on o.record_id = r.id where r.id = ?",
                        (row, n) -> new Found(
                                row.getLong(1),
                                row.getShort(2),
                                row.getString(3),
                                Stored.outcome(row.getString(4)),
                                row.getString(5),
                                row.getString(6)),
                        caseNo.record())
                .stream()
                .findFirst()
                .orElseThrow(() -> unknown(caseNo));
        if (found.citizen().isEmpty()) {
            throw new InputRefused(
                    "case " + caseNo
                            + " names nobody of the registry, so there is nothing to decide; a newer extract may find the person");
        }
        if (!new Backlog(jdbc).find(found.no(), List.of(found.id())).isEmpty()) {
            throw new InputRefused("case " + caseNo
                    + " is out of date: its record waits for a new verification; decide what that one brings");
        }
        return found;
    }

    /** What is said where a case number names no verified record. */
    public static InputRefused unknown(CaseNumber caseNo) {
        return new InputRefused("there is no verified record with case number " + caseNo
                + "; expected one of a report or of outcomes.csv of this workspace");
    }

    /** How the case stood; where this reviewer speaks of it once more, how it stood before the first time. */
    private Before before(Found found, String reviewer) {
        List<Before> earlier = jdbc.query(
                "select kind_before, rule_before, states_before from verdict where record_id = ? and citizen = ? and reviewer = ?",
                (row, n) -> new Before(Stored.outcome(row.getString(1)), row.getString(2), row.getString(3)),
                found.id(),
                found.citizen(),
                reviewer);
        if (!earlier.isEmpty()) {
            return earlier.get(0);
        }
        List<String> states = jdbc.query(
                "select id, state from difference where id between ? and ? and state not in ('', '"
                        + CorrectionState.CONFIRMED + "') order by id",
                (row, n) -> row.getLong(1) + ":" + row.getString(2),
                DifferenceId.first(found.id()),
                DifferenceId.last(found.id()));
        return new Before(found.outcome(), found.rule(), String.join("|", states));
    }

    private void keep(Found found, CaseVerdict verdict, Before before, LocalDate day) {
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

    private Outcome same(Found found, CaseVerdict verdict) {
        verdict.fields().keySet().forEach(field -> requireDifference(found, field));
        verdict.fields().forEach((field, answer) -> settle(found, field, answer));
        Long corrections = jdbc.queryForObject(
                "select count(*) from difference where id between ? and ? and action in (?, ?, ?) and state <> ?",
                Long.class,
                DifferenceId.first(found.id()),
                DifferenceId.last(found.id()),
                Action.CORRECT_SOURCE.name(),
                Action.REFER_REGISTRY.name(),
                Action.REFER_CIVIL_STATUS.name(),
                CorrectionState.UNDONE.name());
        Outcome now = corrections == null || corrections == 0 ? Outcome.MATCHED : Outcome.CORRECTED;
        jdbc.update("update outcome set kind = ?, rule = ? where record_id = ?", now.key(), RULE, found.id());
        return now;
    }

    private void requireDifference(Found found, Field field) {
        if (jdbc.queryForList(
                        "select id from difference where id between ? and ? and field = ?",
                        Long.class,
                        DifferenceId.first(found.id()),
                        DifferenceId.last(found.id()),
                        field.key())
                .isEmpty()) {
            throw new InputRefused("in case " + CaseNumber.of(found.id()) + " the field " + field.key()
                    + " does not differ; khop review show CASE lists those that do");
        }
    }

    private void settle(Found found, Field field, FieldAnswer answer) {
        CorrectionState state =
                switch (answer) {
                    case REGISTRY -> CorrectionState.APPROVED;
                    case SOURCE, NEITHER -> CorrectionState.UNDONE;
                    case PAPERS -> CorrectionState.PROPOSED;
                };
        // What is issued needs no approval, and what the source already has is for khop undo.
        jdbc.update(
                "update difference set state = ? where id between ? and ? and field = ? and state not in ('', '"
                        + CorrectionState.CONFIRMED + "') and not (? and state = '" + CorrectionState.ISSUED + "')",
                state.name(),
                DifferenceId.first(found.id()),
                DifferenceId.last(found.id()),
                field.key(),
                answer == FieldAnswer.REGISTRY);
    }

    private Outcome different(Found found) {
        Long issued = jdbc.queryForObject(
                "select (select count(*) from difference where id between ? and ? and state = ?)"
                        + " + (select count(*) from confirmed where id between ? and ? and state = ? and citizen = ?)",
                Long.class,
                DifferenceId.first(found.id()),
                DifferenceId.last(found.id()),
                CorrectionState.ISSUED.name(),
                DifferenceId.first(found.id()),
                DifferenceId.last(found.id()),
                CorrectionState.CONFIRMED.name(),
                found.citizen());
        if (found.outcome().isLinked() && issued != null && issued > 0) {
            throw new InputRefused("corrections were issued for the link of case " + CaseNumber.of(found.id())
                    + "; take them back first: khop undo JOB KEY --by ID");
        }
        jdbc.update("delete from referral where record_id = ?", found.id());
        jdbc.update(
                "delete from difference where id between ? and ?",
                DifferenceId.first(found.id()),
                DifferenceId.last(found.id()));
        jdbc.update(
                "update outcome set kind = ?, citizen = '', codes = '', rule = ? where record_id = ?",
                Outcome.NOT_FOUND.key(),
                RULE,
                found.id());
        return Outcome.NOT_FOUND;
    }
}
