package vn.khop.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.Action;
import vn.khop.correct.Addressee;
import vn.khop.match.Waterfall;
import vn.khop.pipeline.Claim;
import vn.khop.pipeline.Claims;
import vn.khop.pipeline.Referrals;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Outcome;

/** The claims of records on citizens, and what the birth register has questioned. */
public final class ClaimStore {

    /** Where SAME_PERSON_TWICE stands among a record's differences: after all that comparing can find. */
    private static final short TWICE_SEQ = 999;

    private final JdbcTemplate jdbc;

    public ClaimStore(Database database) {
        this.jdbc = database.jdbc();
    }

    /**
     * Settles all citizens that several records of the job claim, one of them on this day. Idempotent; one transaction of the caller's.
     *
     * @return how many records changed their outcome
     */
    public int decide(String job, LocalDate day) {
        short no = jdbc.queryForList("select no from job where name = ?", Short.class, job)
                .get(0);
        int changed = 0;
        for (List<Claim> group : contested(no, day).values()) {
            Map<Long, Claims.Ruling> rulings = Claims.decide(group, day);
            for (Claim claim : group) {
                Claims.Ruling ruling = rulings.get(claim.recordId());
                if (ruling != null) {
                    changed += claim.standing() == ruling.outcome() ? 0 : 1;
                    apply(claim, ruling, group);
                }
            }
        }
        return changed;
    }

    private Map<String, List<Claim>> contested(short job, LocalDate day) {
        Map<String, List<Claim>> groups = new LinkedHashMap<>();
        jdbc.query(
                "select c.citizen, c.record_id, r.source_key, o.verified_on, o.proposed, o.kind, o.waterfall, o.codes"
                        + " from claim c join outcome o on o.record_id = c.record_id join record r on r.id = c.record_id"
                        + " where c.job = ? and c.citizen in (select citizen from claim where job = ? group by citizen having count(*) > 1)"
                        + " order by c.citizen, c.record_id",
                row -> {
                    groups.computeIfAbsent(row.getString(1), citizen -> new ArrayList<>())
                            .add(new Claim(
                                    row.getLong(2),
                                    row.getString(3),
                                    row.getDate(4).toLocalDate(),
                                    ResultStore.outcome(row.getString(5)),
                                    ResultStore.outcome(row.getString(6)),
                                    Waterfall.decode(row.getString(7)).logOddsMillibits(),
                                    RecordText.decodeCodes(row.getString(8)).stream()
                                            .filter(code -> code != Code.SAME_PERSON_TWICE)
                                            .toList()));
                },
                job,
                job);
        groups.values()
                .removeIf(group -> group.stream().noneMatch(c -> c.verifiedOn().equals(day)));
        return groups;
    }

    private void apply(Claim claim, Claims.Ruling ruling, List<Claim> group) {
        List<Code> codes = new ArrayList<>(claim.codes());
        if (ruling.twice() || ruling.outcome() == Outcome.REVIEW) {
            codes.add(Code.SAME_PERSON_TWICE);
            codes.sort(null);
        }
        String rule = ruling.outcome() == Outcome.REVIEW ? "CLAIMED_BY_OTHERS" : null;
        jdbc.update(
                "update outcome set kind = ?, codes = ?, rule = coalesce(?, rule) where record_id = ?",
                ruling.outcome().key(),
                RecordText.encodeCodes(codes),
                rule,
                claim.recordId());
        jdbc.update("delete from difference where record_id = ? and seq = ?", claim.recordId(), TWICE_SEQ);
        if (codes.contains(Code.SAME_PERSON_TWICE)) {
            String others = String.join(
                    "|",
                    group.stream()
                            .filter(c -> c.recordId() != claim.recordId())
                            .map(Claim::sourceKey)
                            .toList());
            jdbc.update(
                    "insert into difference(record_id, seq, field, code, source_value, registry_value, proposed_value, before_text, after_text,"
                            + " action, addressee, state, rule, evidence) values (?, ?, ?, ?, ?, ?, '', '', '', ?, ?, '', ?, '')",
                    claim.recordId(),
                    TWICE_SEQ,
                    Field.SOURCE_KEY.key(),
                    Code.SAME_PERSON_TWICE.name(),
                    claim.sourceKey(),
                    others,
                    (ruling.outcome() == Outcome.REVIEW ? Action.ASK : Action.INFORM).name(),
                    Addressee.RECORD_UNIT.name(),
                    "ONE_RECORD_PER_PERSON");
        }
    }

    /** What the birth register has questioned so far, read once: a frozen copy. */
    public Referrals referrals() {
        java.util.Set<String> referred = new java.util.HashSet<>();
        jdbc.query(
                "select f.citizen, f.field from referral f join outcome o on o.record_id = f.record_id where o.kind in ('matched', 'corrected')",
                row -> {
                    referred.add(row.getString(1) + '|' + row.getString(2));
                });
        return (citizen, field) -> referred.contains(citizen + '|' + field.key());
    }
}
