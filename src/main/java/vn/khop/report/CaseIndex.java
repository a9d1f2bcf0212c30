package vn.khop.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khop.record.Person;
import vn.khop.store.CaseFile;
import vn.khop.store.CaseRow;
import vn.khop.store.DifferenceRow;
import vn.khop.store.SettledCase;

/**
 * Where each case belongs: its section, its harm, whom it is about, how far it is. Filled while the cases go by, by one thread; then read.
 */
public final class CaseIndex implements CaseFile.Sink {

    private final Deadlines deadlines;
    private final List<IndexedCase> cases = new ArrayList<>();
    private final Map<String, Integer> sources = new HashMap<>();
    private final Set<String> inDoubt = new HashSet<>();
    private final Map<Object, Object> shared = new HashMap<>();
    private final Witnesses witnesses = new Witnesses();

    public CaseIndex(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void take(int number, String job, CaseRow row) {
        CaseSection section = CaseSection.of(row);
        long codes = 0;
        for (DifferenceRow difference : row.differences()) {
            codes |= 1L << difference.code().ordinal();
            if (Witnesses.FIELDS.contains(difference.field())) {
                inDoubt.add(row.citizenId());
            }
        }
        CaseTimes times = deadlines.of(row);
        cases.add(new IndexedCase(
                number,
                job,
                section,
                deadlines.severity(row),
                person(row, number),
                codes,
                one(row.ward()),
                one(row.unit()),
                one(times.since()),
                one(times.due()),
                times.state()));
        if (row.outcome().isLinked()) {
            hear(job, row.citizenId(), row.source().person());
        }
    }

    private static long person(CaseRow row, int number) {
        String id = row.citizenId();
        if (id.isEmpty()) {
            return -1L - number;
        }
        long hash = id.length();
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 31;
        }
        return hash & Long.MAX_VALUE;
    }

    /** One object for all that are equal: wards, units and days repeat. */
    @SuppressWarnings("unchecked")
    private <T> T one(T value) {
        return (T) shared.computeIfAbsent(value, same -> same);
    }

    /** Hears what a linked record of a source says of a citizen. */
    public void hear(String job, String citizenId, Person person) {
        witnesses.hear(sources.computeIfAbsent(job, name -> sources.size() + 1), citizenId, person);
    }

    /** Whether a case of this citizen has a difference on which other sources may be heard. */
    public boolean isInDoubt(String citizenId) {
        return inDoubt.contains(citizenId);
    }

    /** All is read and heard. */
    public void close() {
        witnesses.close();
        inDoubt.clear();
        shared.clear();
    }

    /** What reviewers settled of a case. */
    Optional<SettledCase> settled(CaseRow row) {
        return deadlines.settled(row);
    }

    List<IndexedCase> cases() {
        return Collections.unmodifiableList(cases);
    }

    /** How many other sources say this value of a person. */
    int others(String job, DifferenceRow difference, String value) {
        return witnesses.others(sources.getOrDefault(job, 0), difference.citizenId(), difference.field(), value);
    }
}
