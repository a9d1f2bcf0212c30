package vn.khop.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.CorrectionState;
import vn.khop.correct.Extent;
import vn.khop.correct.Finding;
import vn.khop.match.Difference;
import vn.khop.pipeline.Proposal;
import vn.khop.pipeline.ProposedChange;
import vn.khop.pipeline.SearchCounts;
import vn.khop.store.Settlement.Settled;

/** Settling: outcome, differences, quota, state and plan of a chunk in one transaction of the caller's, by the one writer, in plan order. */
public final class SettleStore {

    private final JdbcTemplate jdbc;
    private final JdbcLedger ledger;
    private final Backlog backlog;
    private final QuotaShares shares;
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
        this.backlog = new Backlog(jdbc);
        this.shares = new QuotaShares(jdbc);
        this.job = new JobNumbers(database.jdbc()).of(job);
        this.day = day;
        this.model = model;
        this.generation = generation;
    }

    /** Settles one chunk. */
    public void write(Settlement settlement) {
        List<Settled> settled = settlement.records();
        Map<Long, LocalDate> since = standingSince(settled);
        KeptApprovals approvals = new KeptApprovals(jdbc, again(settled));
        clearOlderOutcomes(settled);
        insertOutcomes(settled, since);
        insertDifferences(settled, approvals);
        insertReferrals(settled);
        backlog.remove(job, settled.stream().map(Settled::id).toList());
        spend(settlement.chunk(), settled);
        advance(settlement.chunk().number(), settlement.searches());
    }

    /** A difference of a settled record, at its place among the others. */
    private record Placed(long id, ProposedChange change, String state) {}

    private void clearOlderOutcomes(List<Settled> settled) {
        Outcomes.delete(jdbc, again(settled));
    }

    private static List<Long> again(List<Settled> settled) {
        return settled.stream()
                .filter(s -> s.planned().again())
                .map(Settled::id)
                .toList();
    }

    /** Since when the records that end with the citizen of before stand with that one. */
    private Map<Long, LocalDate> standingSince(List<Settled> settled) {
        List<Long> again = again(settled);
        Map<Long, LocalDate> since = new HashMap<>();
        if (again.isEmpty()) {
            return since;
        }
        Map<Long, String> citizens = new HashMap<>();
        settled.forEach(s -> citizens.put(s.id(), s.proposal().citizenId()));
        jdbc.query(
                "select u.id, o.citizen, o.since" + RecordIds.FROM + " join outcome o on o.record_id = u.id",
                RecordIds.are(again),
                row -> {
                    if (row.getString(2).equals(citizens.get(row.getLong(1)))) {
                        since.put(row.getLong(1), row.getObject(3, LocalDate.class));
                    }
                });
        return since;
    }

    private void insertOutcomes(List<Settled> settled, Map<Long, LocalDate> since) {
        Date verifiedOn = Date.valueOf(day);
        Map<Long, Long> evidence = StoredEvidence.write(jdbc, job, settled);
        Rows.write(
                jdbc,
                "insert into outcome(record_id, job, verified_on, proposed, kind, citizen, probability, log_odds, codes, rule, ward, model,"
                        + " generation, evidence, file_id, line, text, audit, source_ward, own_number, since)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                settled,
                (row, s) -> {
                    Proposal p = s.proposal();
                    row.setLong(1, s.id());
                    row.setShort(2, job);
                    row.setDate(3, verifiedOn);
                    row.setString(4, p.outcome().key());
                    row.setString(5, p.outcome().key());
                    row.setString(6, p.citizenId());
                    row.setInt(7, p.probabilityMillionths());
                    row.setInt(8, p.waterfall().logOddsMillibits());
                    row.setString(9, s.codes());
                    row.setString(10, p.rule());
                    row.setString(11, p.ward());
                    row.setInt(12, model);
                    row.setLong(13, generation);
                    row.setLong(14, evidence.getOrDefault(s.id(), 0L));
                    Version version = s.planned().version();
                    row.setLong(15, version.file());
                    row.setLong(16, version.line());
                    row.setLong(17, version.text());
                    row.setBoolean(18, s.planned().audit());
                    row.setString(19, p.sourceWard());
                    row.setBoolean(20, p.ownNumber());
                    LocalDate standing = since.get(s.id());
                    row.setDate(21, standing == null ? verifiedOn : Date.valueOf(standing));
                });
    }

    private void insertDifferences(List<Settled> settled, KeptApprovals approvals) {
        List<Placed> placed = new ArrayList<>();
        for (Settled s : settled) {
            long id = DifferenceId.first(s.id());
            for (ProposedChange change : s.proposal().changes()) {
                placed.add(new Placed(id++, change, state(s, change, approvals)));
            }
        }
        Rows.write(
                jdbc,
                "insert into difference(id, field, code, source_value, registry_value, proposed_value, before_text, after_text, action,"
                        + " addressee, state, rule, evidence) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                placed,
                (row, p) -> {
                    ProposedChange change = p.change();
                    Finding finding = change.finding();
                    Difference difference = finding.difference();
                    row.setLong(1, p.id());
                    row.setString(2, difference.field().key());
                    row.setString(3, difference.code().name());
                    row.setString(4, difference.sourceValue());
                    row.setString(5, difference.registryValue());
                    row.setString(6, finding.proposedValue());
                    row.setString(7, change.before());
                    row.setString(8, change.after());
                    row.setString(9, finding.action().name());
                    row.setString(10, finding.addressee().name());
                    row.setString(11, p.state());
                    row.setString(12, finding.rule());
                    row.setString(13, finding.evidence());
                });
    }

    private void insertReferrals(List<Settled> settled) {
        List<Object[]> referrals = new ArrayList<>();
        for (Settled s : settled) {
            for (ProposedChange change : s.proposal().changes()) {
                if (change.finding().isReferredByOriginal()
                        && s.proposal().outcome().isLinked()) {
                    referrals.add(new Object[] {
                        s.proposal().citizenId(),
                        change.finding().difference().field().key(),
                        s.id()
                    });
                }
            }
        }
        jdbc.batchUpdate("insert into referral(citizen, field, record_id) values (?, ?, ?)", distinct(referrals));
    }

    private static List<Object[]> distinct(List<Object[]> rows) {
        Map<List<Object>, Object[]> byContent = new HashMap<>();
        rows.forEach(row -> byContent.putIfAbsent(List.of(row), row));
        return List.copyOf(byContent.values());
    }

    private static String state(Settled settled, ProposedChange change, KeptApprovals approvals) {
        if (!change.changesSource()) {
            return "";
        }
        CorrectionState state = change.finding().extent() == Extent.AUTO
                ? CorrectionState.ISSUED
                : approvals.contains(settled, change) ? CorrectionState.APPROVED : CorrectionState.PROPOSED;
        return state.name();
    }

    /** What of the chunk no longer waits, or is held, was not verified, and its reservation is given back. */
    private void spend(PlanChunk chunk, List<Settled> settled) {
        Map<String, Integer> spent = new HashMap<>();
        settled.forEach(s -> spent.merge(s.planned().unit(), 1, Integer::sum));
        shares.settle(day, job, chunk.reserved(), spent);
        ledger.settle(day, settled.size());
        if (chunk.size() > settled.size()) {
            ledger.release(day, chunk.size() - settled.size());
        }
    }

    private void advance(int chunk, SearchCounts searches) {
        String before = jdbc
                .queryForList(
                        "select searches from job_day where job = ? and business_date = ? and settled = ?",
                        String.class,
                        job,
                        Date.valueOf(day),
                        chunk - 1)
                .stream()
                .findFirst()
                .orElseThrow(() -> notNext(chunk));
        if (jdbc.update(
                        "update job_day set settled = ?, searches = ? where job = ? and business_date = ? and settled = ?",
                        chunk,
                        SearchCounts.decode(before).plus(searches).encode(),
                        job,
                        Date.valueOf(day),
                        chunk - 1)
                != 1) {
            throw notNext(chunk);
        }
    }

    private IllegalStateException notNext(int chunk) {
        return new IllegalStateException("chunk " + chunk + " of the plan of " + day + " is not the next to settle");
    }
}
