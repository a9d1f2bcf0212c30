package vn.khop.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.Action;
import vn.khop.correct.CorrectionState;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.InputRefused;
import vn.khop.record.Outcome;
import vn.khop.review.CaseNumber;
import vn.khop.review.FieldAnswer;

/** What a verdict does to the record. */
record CaseSettlement(JdbcTemplate jdbc) {

    /** @throws InputRefused if one of these fields does not differ, or the registry's value is to stand where it has none */
    void requireDifferences(FoundCase found, Map<Field, FieldAnswer> fields) {
        fields.forEach((field, answer) -> {
            List<String> codes = jdbc.queryForList(
                    "select code from difference where id between ? and ? and field = ?",
                    String.class,
                    DifferenceId.first(found.id()),
                    DifferenceId.last(found.id()),
                    field.key());
            if (codes.isEmpty()) {
                throw new InputRefused("in case " + CaseNumber.of(found.id()) + " the field " + field.key()
                        + " does not differ; khop review show CASE lists those that do");
            }
            if (answer == FieldAnswer.REGISTRY
                    && codes.stream().allMatch(code -> code.equals(Code.FIELD_EMPTY_IN_REGISTRY.name()))) {
                throw new InputRefused(
                        "in case " + CaseNumber.of(found.id()) + " the registry has no value in the field "
                                + field.key() + " that could stand; expected source, neither or papers");
            }
        });
    }

    /** Links the record, with the values that stand. */
    Outcome same(FoundCase found, Map<Field, FieldAnswer> fields) {
        fields.forEach((field, answer) -> settle(found, field, answer));
        Long corrections = jdbc.queryForObject(
                "select count(*) from difference where id between ? and ? and action in (?, ?, ?) and state <> ?",
                Long.class,
                DifferenceId.first(found.id()),
                DifferenceId.last(found.id()),
                Action.CORRECT_SOURCE.name(),
                Action.REFER_REGISTRY.name(),
                Action.REFER_CIVIL_STATUS.name(),
                CorrectionState.UNDONE.name());
        Outcome now = awaitsPapers(found, fields)
                ? Outcome.REVIEW
                : corrections == null || corrections == 0 ? Outcome.MATCHED : Outcome.CORRECTED;
        jdbc.update(
                "update outcome set kind = ?, rule = ? where record_id = ?", now.key(), VerdictStore.RULE, found.id());
        return now;
    }

    /** Whether papers must be seen for a difference that only a person can settle: then the case stays with people. */
    private boolean awaitsPapers(FoundCase found, Map<Field, FieldAnswer> fields) {
        return fields.entrySet().stream()
                .filter(answer -> answer.getValue() == FieldAnswer.PAPERS)
                .anyMatch(answer -> !jdbc.queryForList(
                                "select id from difference where id between ? and ? and field = ? and action = ?",
                                Long.class,
                                DifferenceId.first(found.id()),
                                DifferenceId.last(found.id()),
                                answer.getKey().key(),
                                Action.ASK.name())
                        .isEmpty());
    }

    private void settle(FoundCase found, Field field, FieldAnswer answer) {
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

    /**
     * Ends the case as not found. What was taken back is kept as far as it takes to undo it in the source; nothing shows it as a difference any
     * more.
     *
     * @throws CorrectionsIssued if any were issued for the link
     */
    Outcome different(FoundCase found) {
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
            throw new CorrectionsIssued("corrections were issued for the link of case " + CaseNumber.of(found.id())
                    + "; take them back first: khop undo JOB KEY --by ID");
        }
        jdbc.update("delete from referral where record_id = ?", found.id());
        jdbc.update(
                "delete from difference where state <> ? and id between ? and ?",
                CorrectionState.UNDONE.name(),
                DifferenceId.first(found.id()),
                DifferenceId.last(found.id()));
        jdbc.update(
                "update difference set action = ?, rule = ?, registry_value = '', proposed_value = '' where id between ? and ?",
                Action.INFORM.name(),
                VerdictStore.RULE,
                DifferenceId.first(found.id()),
                DifferenceId.last(found.id()));
        jdbc.update(
                "update outcome set kind = ?, citizen = '', codes = '', rule = ? where record_id = ?",
                Outcome.NOT_FOUND.key(),
                VerdictStore.RULE,
                found.id());
        return Outcome.NOT_FOUND;
    }

    /** Lets the record wait for a verification: what was known of a person who was said to be another is not kept. */
    void verifyAgain(FoundCase found, LocalDate day) {
        Requeue requeue = new Requeue(jdbc, found.job(), found.no(), day);
        requeue.put(List.of(found.id()), true);
        requeue.balance();
    }
}
