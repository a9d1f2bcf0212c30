package vn.khop.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.Action;
import vn.khop.correct.CorrectionState;
import vn.khop.pipeline.Referrals;
import vn.khop.record.Field;

/**
 * What the birth register questions, and what that means for the other jobs. An entry may be verified after the records of other jobs: it had
 * no share of the quota, its job failed, or another process was at work on it. Their corrections by the questioned value are taken back then,
 * so that in the end it does not matter who came first.
 */
public final class ReferralStore {

    private static final String WITHOUT_CORRECTION = "select u.id" + RecordIds.FROM
            + " where not exists (select 1 from difference d where " + DifferenceId.OF_RECORD + " and d.action in ('"
            + Action.CORRECT_SOURCE + "', '" + Action.REFER_REGISTRY + "', '" + Action.REFER_CIVIL_STATUS + "'))";

    private final JdbcTemplate jdbc;

    public ReferralStore(Database database) {
        this.jdbc = database.jdbc();
    }

    /** Fields by citizen. */
    private record Questioned(Map<String, Set<Field>> fields) implements Referrals {

        @Override
        public boolean isReferred(String citizenId, Field field) {
            return fields.getOrDefault(citizenId, Set.of()).contains(field);
        }
    }

    /** A correction by a value that is questioned. */
    private record Correction(long id, long record, Field field, boolean isNew, CorrectionState state) {

        /** What was issued on an earlier day may stand in the source by now; anything else is as if it had never been proposed. */
        boolean isUndone() {
            return !isNew && state == CorrectionState.ISSUED;
        }
    }

    /**
     * The fields that linked entries of these jobs question, read once: a frozen copy.
     *
     * @param registers the jobs that speak for the birth register
     */
    public Referrals of(Collection<String> registers) {
        return questioned(registers);
    }

    private Questioned questioned(Collection<String> registers) {
        Map<String, Set<Field>> fields = new HashMap<>();
        for (String register : registers) {
            jdbc.query(
                    "select f.citizen, f.field from referral f join outcome o on o.record_id = f.record_id where o.job = ?"
                            + " and o.kind in ('matched', 'corrected')",
                    row -> {
                        fields.computeIfAbsent(row.getString(1), citizen -> EnumSet.noneOf(Field.class))
                                .add(Stored.field(row.getString(2)));
                    },
                    new JobNumbers(jdbc).find(register));
        }
        return new Questioned(fields);
    }

    /**
     * Takes back a job's corrections by values that these registers question.
     *
     * @param day the business date: what was verified on it becomes as if the registers had been first, what was issued before is undone
     * @return how many corrections were taken back
     */
    public int takeBack(String job, LocalDate day, Collection<String> registers) {
        Questioned questioned = questioned(registers);
        if (questioned.fields().isEmpty()) {
            return 0;
        }
        List<Long> records = new ArrayList<>();
        Pages.forEachRecord(jdbc, ClaimStore.LINKED, new JobNumbers(jdbc).find(job), row -> {
            if (questioned.fields().containsKey(row.getString(2))) {
                records.add(row.getLong(1));
            }
        });
        List<Correction> corrections = new ArrayList<>();
        Pages.forEach(records, page -> corrections.addAll(corrections(page, day, questioned)));
        takeBack(corrections);
        return corrections.size();
    }

    private List<Correction> corrections(List<Long> page, LocalDate day, Questioned questioned) {
        List<Correction> found = new ArrayList<>();
        jdbc.query(
                "select u.id, o.citizen, o.verified_on, d.id, d.field, d.state" + RecordIds.FROM
                        + " join outcome o on o.record_id = u.id join difference d on " + DifferenceId.OF_RECORD
                        + " where d.action = '" + Action.CORRECT_SOURCE + "' and d.state not in ('"
                        + CorrectionState.UNDONE
                        + "', '" + CorrectionState.CONFIRMED + "') order by d.id",
                RecordIds.are(page),
                row -> {
                    Field field = Stored.field(row.getString(5));
                    if (questioned.isReferred(row.getString(2), field)) {
                        String state = row.getString(6);
                        found.add(new Correction(
                                row.getLong(4),
                                row.getLong(1),
                                field,
                                row.getObject(3, LocalDate.class).equals(day),
                                state.isEmpty() ? CorrectionState.PROPOSED : CorrectionState.valueOf(state)));
                    }
                });
        return found;
    }

    private void takeBack(List<Correction> corrections) {
        Rows.write(
                jdbc,
                "update difference set action = '" + Action.INFORM + "', rule = '" + Referrals.RULE
                        + "', proposed_value = '', state = ?, after_text = case when ? = '' then '' else after_text end where id = ?",
                corrections,
                (row, correction) -> {
                    String state = correction.isUndone() ? CorrectionState.UNDONE.name() : "";
                    row.setString(1, state);
                    row.setString(2, state);
                    row.setLong(3, correction.id());
                });
        List<Long> settled = new ArrayList<>();
        Pages.forEach(
                corrections.stream().map(Correction::record).distinct().toList(),
                page -> jdbc.query(WITHOUT_CORRECTION, RecordIds.are(page), row -> {
                    settled.add(row.getLong(1));
                }));
        for (String column : List.of("proposed", "kind")) {
            Rows.write(
                    jdbc,
                    "update outcome set " + column + " = 'matched' where record_id = ? and " + column
                            + " = 'corrected'",
                    settled,
                    (row, id) -> row.setLong(1, id));
        }
    }
}
