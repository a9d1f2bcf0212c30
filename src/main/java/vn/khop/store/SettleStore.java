package vn.khop.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.Action;
import vn.khop.correct.CorrectionState;
import vn.khop.correct.Extent;
import vn.khop.match.Difference;
import vn.khop.pipeline.Proposal;
import vn.khop.pipeline.ProposedChange;

/** Settling: outcome, claim, quota, state and plan of a chunk in one transaction of the caller's, by the one writer, in plan order. */
public final class SettleStore {

    private final JdbcTemplate jdbc;
    private final JdbcLedger ledger;
    private final LocalDate day;
    private final short job;
    private final int model;
    private final long generation;

    /**
     * @param model version of the model that made the proposals
     * @param generation of the registry index that they were made against
     */
    public SettleStore(Database database, String job, LocalDate day, int model, long generation) {
        this.jdbc = database.jdbc();
        this.ledger = new JdbcLedger(jdbc);
        this.job = new IngestStore(database).jobNo(job);
        this.day = day;
        this.model = model;
        this.generation = generation;
    }

    /** A planned record with what verification says of it. */
    public record Settlement(PlanStore.Planned planned, Proposal proposal) {

        private long id() {
            return planned.recordId();
        }
    }

    /** Settles one chunk. */
    public void write(List<Settlement> chunk) {
        clearOlderOutcomes(chunk);
        insertOutcomes(chunk);
        insertDifferences(chunk);
        insertClaims(chunk);
        jdbc.batchUpdate(
                "delete from waiting where record_id = ?",
                chunk.stream().map(s -> new Object[] {s.id()}).toList());
        spend(chunk);
        int last = chunk.get(chunk.size() - 1).planned().seq();
        if (jdbc.update(
                        "update job_day set settled = ? where job = ? and business_date = ? and settled < ?",
                        last,
                        job,
                        Date.valueOf(day),
                        last)
                != 1) {
            throw new IllegalStateException("plan of " + day + " was already settled past seq " + last);
        }
    }

    private void clearOlderOutcomes(List<Settlement> chunk) {
        List<Object[]> again = chunk.stream()
                .filter(s -> s.planned().again())
                .map(s -> new Object[] {s.id()})
                .toList();
        if (again.isEmpty()) {
            return;
        }
        jdbc.batchUpdate("delete from claim where job = " + job + " and record_id = ?", again);
        jdbc.batchUpdate("delete from referral where record_id = ?", again);
        jdbc.batchUpdate("delete from difference where record_id = ?", again);
        jdbc.batchUpdate("delete from outcome where record_id = ?", again);
    }

    private void insertOutcomes(List<Settlement> chunk) {
        List<Object[]> rows = new ArrayList<>(chunk.size());
        for (Settlement s : chunk) {
            Proposal p = s.proposal();
            rows.add(new Object[] {
                s.id(),
                job,
                Date.valueOf(day),
                p.outcome().key(),
                p.outcome().key(),
                p.citizenId(),
                p.probabilityMillionths(),
                RecordText.encodeCodes(p.codes()),
                p.rule(),
                p.ward(),
                p.waterfall().encode(),
                p.runnerUpId(),
                p.runnerUpWaterfall().encode(),
                p.changes().isEmpty() && p.outcome().isLinked()
                        ? ""
                        : p.citizen().encode(),
                model,
                generation
            });
        }
        jdbc.batchUpdate(
                "insert into outcome(record_id, job, verified_on, proposed, kind, citizen, probability, codes, rule, ward, waterfall, runner_up,"
                        + " runner_waterfall, person, model, generation) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private void insertDifferences(List<Settlement> chunk) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> referrals = new ArrayList<>();
        for (Settlement s : chunk) {
            short seq = 0;
            for (ProposedChange change : s.proposal().changes()) {
                Difference difference = change.finding().difference();
                rows.add(new Object[] {
                    s.id(),
                    seq++,
                    difference.field().key(),
                    difference.code().name(),
                    difference.sourceValue(),
                    difference.registryValue(),
                    change.finding().proposedValue(),
                    change.before(),
                    change.after(),
                    change.finding().action().name(),
                    change.finding().addressee().name(),
                    state(change),
                    change.finding().rule(),
                    change.finding().evidence()
                });
                if (change.finding().action() == Action.REFER_REGISTRY
                        && s.proposal().outcome().isLinked()) {
                    referrals.add(new Object[] {
                        s.proposal().citizenId(), difference.field().key(), s.id()
                    });
                }
            }
        }
        jdbc.batchUpdate(
                "insert into difference(record_id, seq, field, code, source_value, registry_value, proposed_value, before_text, after_text, action,"
                        + " addressee, state, rule, evidence) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        for (Object[] referral : distinct(referrals)) {
            jdbc.update("insert into referral(citizen, field, record_id) values (?, ?, ?)", referral);
        }
    }

    private static List<Object[]> distinct(List<Object[]> rows) {
        Map<List<Object>, Object[]> byContent = new HashMap<>();
        rows.forEach(row -> byContent.putIfAbsent(List.of(row), row));
        return List.copyOf(byContent.values());
    }

    private static String state(ProposedChange change) {
        if (!change.changesSource()) {
            return "";
        }
        return (change.finding().extent() == Extent.AUTO ? CorrectionState.ISSUED : CorrectionState.PROPOSED).name();
    }

    private void insertClaims(List<Settlement> chunk) {
        jdbc.batchUpdate(
                "insert into claim(job, citizen, record_id) values (?, ?, ?)",
                chunk.stream()
                        .filter(s -> s.proposal().outcome().isLinked())
                        .map(s -> new Object[] {job, s.proposal().citizenId(), s.id()})
                        .toList());
    }

    private void spend(List<Settlement> chunk) {
        Map<String, Integer> units = new HashMap<>();
        chunk.forEach(s -> units.merge(s.planned().unit(), 1, Integer::sum));
        units.forEach((unit, n) -> expectOne(jdbc.update(
                "update quota_share set planned = planned - ?, spent = spent + ? where business_date = ? and job = ? and unit = ? and planned >= ?",
                n,
                n,
                Date.valueOf(day),
                job,
                unit,
                n)));
        ledger.settle(day, chunk.size());
    }

    private static void expectOne(int updated) {
        if (updated != 1) {
            throw new IllegalStateException("the quota ledger holds no reservation for what was verified");
        }
    }
}
