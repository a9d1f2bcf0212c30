package vn.khop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.Action;
import vn.khop.correct.Addressee;
import vn.khop.pipeline.Claim;
import vn.khop.pipeline.Claims;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Outcome;

/** The claims of records on citizens, and what the birth register has questioned. */
public final class ClaimStore {

    private static final String CLAIMS =
            "select u.id, r.source_key, o.verified_on, o.proposed, o.kind, o.log_odds, o.codes, o.citizen"
                    + RecordIds.FROM + " join outcome o on o.record_id = u.id join record r on r.id = u.id";

    /** The records of a job that are linked, or were proposed to be, with their citizens. */
    static final String LINKED =
            "select record_id, citizen from outcome where job = ? and record_id > ? and (proposed in ('matched', 'corrected')"
                    + " or kind in ('matched', 'corrected')) order by record_id";

    private final JdbcTemplate jdbc;

    public ClaimStore(Database database) {
        this(database.jdbc());
    }

    ClaimStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Settles all citizens that several records of the job claim, one of them on this day. A held record has its claim, and keeps its outcome
     * whatever is decided. Idempotent; one transaction of the caller's.
     *
     * @return how many records changed their outcome
     */
    public int decide(String job, LocalDate day) {
        short no = new JobNumbers(jdbc).of(job);
        Collection<List<Claim>> contested = contested(no, day);
        Set<Long> kept = kept(no, contested);
        int changed = 0;
        for (List<Claim> group : contested) {
            Map<Long, Claims.Ruling> rulings = Claims.decide(group, day);
            for (Claim claim : group) {
                Claims.Ruling ruling = rulings.get(claim.recordId());
                if (ruling != null && !kept.contains(claim.recordId())) {
                    changed += claim.standing() == ruling.outcome() ? 0 : 1;
                    apply(claim, ruling, group);
                }
            }
        }
        return changed;
    }

    /** Decides anew who keeps these citizens, night by night as it was, without the claims that are no more. */
    void replay(short job, Set<String> citizens) {
        List<Long> records = new ArrayList<>();
        Pages.forEachRecord(jdbc, LINKED, job, row -> {
            if (citizens.contains(row.getString(2))) {
                records.add(row.getLong(1));
            }
        });
        Collection<List<Claim>> groups = byCitizen(records).values();
        Set<Long> kept = kept(job, groups);
        groups.forEach(group -> Claims.replay(group).forEach((claim, ruling) -> {
            if (!kept.contains(claim.recordId())) {
                apply(claim, ruling, group);
            }
        }));
    }

    /** Whom a reviewer has confirmed keeps the citizen, whatever else claims it, and a held record its outcome. */
    private Set<Long> kept(short job, Collection<List<Claim>> groups) {
        Set<Long> kept = new Holds(jdbc).of(job);
        kept.addAll(new VerdictQuery(jdbc)
                .confirmed(groups.stream()
                        .flatMap(List::stream)
                        .map(Claim::recordId)
                        .toList()));
        return kept;
    }

    /** The claims of several records on one citizen, at least one of them of this day. */
    private Collection<List<Claim>> contested(short job, LocalDate day) {
        Map<String, List<Claim>> groups = byCitizen(sharedCitizens(job));
        groups.values()
                .removeIf(group -> group.size() < 2
                        || group.stream().noneMatch(c -> c.verifiedOn().equals(day)));
        return groups.values();
    }

    /** The claims of these records by citizen, those on one in record order. */
    private Map<String, List<Claim>> byCitizen(List<Long> records) {
        Map<String, List<Claim>> groups = new TreeMap<>();
        Pages.forEach(
                records,
                page -> jdbc.query(CLAIMS, RecordIds.are(page), row -> {
                    groups.computeIfAbsent(row.getString(8), citizen -> new ArrayList<>())
                            .add(claim(row));
                }));
        groups.values().forEach(group -> group.sort(Comparator.comparingLong(Claim::recordId)));
        return groups;
    }

    /**
     * The records of a job whose citizen, by a hash of 32 bits, other records have too: found by sorting 8 bytes a record rather than by an
     * index on the citizen, which each chunk would rewrite from end to end.
     */
    private List<Long> sharedCitizens(short job) {
        LongStream.Builder linked = LongStream.builder();
        Pages.forEachRecord(
                jdbc,
                LINKED,
                job,
                row -> linked.add((long) row.getString(2).hashCode() << 32 | JobSpace.within(row.getLong(1))));
        long[] byCitizen = linked.build().sorted().toArray();
        List<Long> shared = new ArrayList<>();
        for (int i = 0; i < byCitizen.length; i++) {
            boolean before = i > 0 && byCitizen[i - 1] >> 32 == byCitizen[i] >> 32;
            boolean after = i + 1 < byCitizen.length && byCitizen[i + 1] >> 32 == byCitizen[i] >> 32;
            if (before || after) {
                shared.add(new JobSpace(job).before() + (byCitizen[i] & 0xFFFF_FFFFL));
            }
        }
        return shared;
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                Stored.outcome(row.getString(4)),
                Stored.outcome(row.getString(5)),
                row.getInt(6),
                RecordText.decodeCodes(row.getString(7)).stream()
                        .filter(code -> code != Code.SAME_PERSON_TWICE)
                        .toList());
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
        jdbc.update("delete from difference where id = ?", DifferenceId.last(claim.recordId()));
        if (codes.contains(Code.SAME_PERSON_TWICE)) {
            String others = String.join(
                    "|",
                    group.stream()
                            .filter(c -> c.recordId() != claim.recordId())
                            .map(Claim::sourceKey)
                            .toList());
            jdbc.update(
                    "insert into difference(id, field, code, source_value, registry_value, proposed_value, before_text, after_text,"
                            + " action, addressee, state, rule, evidence) values (?, ?, ?, ?, ?, '', '', '', ?, ?, '', ?, '')",
                    DifferenceId.last(claim.recordId()),
                    Field.SOURCE_KEY.key(),
                    Code.SAME_PERSON_TWICE.name(),
                    claim.sourceKey(),
                    others,
                    (ruling.outcome() == Outcome.REVIEW ? Action.ASK : Action.INFORM).name(),
                    Addressee.RECORD_UNIT.name(),
                    "ONE_RECORD_PER_PERSON");
        }
    }
}
