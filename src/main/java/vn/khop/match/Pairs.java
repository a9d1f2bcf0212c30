package vn.khop.match;

import java.util.ArrayList;
import java.util.List;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Person;

/** One record beside all its candidates: patterns and odds, what the decision looks at. Mutable, refilled for each record; one thread. */
final class Pairs {

    final List<ComparablePerson> citizens = new ArrayList<>();
    final Odds odds = new Odds();
    private final PairComparison comparison;
    private final Weighing weighing;
    private final NameCache names;
    private long[] patterns = new long[64];
    private ComparablePerson record;

    Pairs(PairComparison comparison, Weighing weighing, NameCache names) {
        this.comparison = comparison;
        this.weighing = weighing;
        this.names = names;
        record = new ComparablePerson(Person.builder().build(), names);
    }

    /** Compares and weighs the record with each candidate. */
    void fill(CleanRecord clean, List<Person> candidates) {
        record = new ComparablePerson(clean.person(), names);
        citizens.clear();
        odds.clear();
        if (patterns.length < candidates.size()) {
            patterns = new long[candidates.size() * 2];
        }
        boolean idCounts = !clean.hasIssue(Code.ID_SHARED);
        for (Person candidate : candidates) {
            ComparablePerson citizen = new ComparablePerson(candidate, names);
            long pattern = comparison.compare(record, citizen);
            IdLevel level = idCounts ? comparison.compareId(clean.person(), candidate) : null;
            patterns[citizens.size()] = level == null ? pattern : Pattern.with(pattern, Comparison.ID, level);
            citizens.add(citizen);
        }
        markIdOfAnother();
        for (int i = 0; i < citizens.size(); i++) {
            weighing.weigh(patterns[i], record, citizens.get(i), odds);
        }
    }

    /** Where the number is one candidate's, it is for all others the number of another. */
    private void markIdOfAnother() {
        if (idOwner() < 0) {
            return;
        }
        for (int i = 0; i < size(); i++) {
            int level = level(i, Comparison.ID);
            if (level >= IdLevel.ZERO_LOST.ordinal() && level != IdLevel.OTHER_KIND.ordinal()) {
                patterns[i] = Pattern.with(patterns[i], Comparison.ID, IdLevel.OF_ANOTHER);
            }
        }
    }

    /** The candidate whose present number the record carries, -1 if none. */
    int idOwner() {
        for (int i = 0; i < size(); i++) {
            if (is(i, Comparison.ID, IdLevel.EQUAL)) {
                return i;
            }
        }
        return -1;
    }

    int size() {
        return citizens.size();
    }

    ComparablePerson record() {
        return record;
    }

    long pattern(int candidate) {
        return patterns[candidate];
    }

    boolean is(int candidate, Comparison what, Level level) {
        return Pattern.is(patterns[candidate], what, level);
    }

    /** The ordinal of the level, or {@link Pattern#ABSENT}. */
    int level(int candidate, Comparison what) {
        return Pattern.level(patterns[candidate], what);
    }

    NameLevel nameLevel(int candidate) {
        NameLevel level = NameLevel.of(patterns[candidate], Comparison.NAME);
        return level == null ? NameLevel.DIFFERENT : level;
    }

    /** Whether the record's number points at this candidate. */
    boolean hasIdEvidence(int candidate) {
        int level = level(candidate, Comparison.ID);
        return level >= 0 && level <= IdLevel.TRUNCATED.ordinal();
    }

    /** Whether both dates are known and one birth may be written both ways. */
    boolean hasCompatibleDate(int candidate) {
        int level = level(candidate, Comparison.DATE_OF_BIRTH);
        return level >= 0 && ((DateLevel) Comparison.DATE_OF_BIRTH.levels().get(level)).isCompatible();
    }

    /** The candidate with the highest odds, other than the one given; -1 if none. Equal odds: the smaller id. */
    int best(int other) {
        int best = -1;
        for (int i = 0; i < size(); i++) {
            if (i != other && (best < 0 || isBetter(i, best))) {
                best = i;
            }
        }
        return best;
    }

    private boolean isBetter(int candidate, int best) {
        int difference = odds.matchMillibits(candidate) - odds.matchMillibits(best);
        if (difference != 0) {
            return difference > 0;
        }
        Person a = citizens.get(candidate).person;
        Person b = citizens.get(best).person;
        int order = a.citizenId().compareTo(b.citizenId());
        return order != 0 ? order < 0 : a.encode().compareTo(b.encode()) < 0;
    }

    /** The evidence for a candidate. */
    Waterfall waterfall(int candidate) {
        return candidate < 0
                ? Waterfall.EMPTY
                : new Waterfall(
                        weighing.matchPrior(),
                        weighing.bars(patterns[candidate], record, citizens.get(candidate)),
                        odds.rivalsMillibits(candidate));
    }

    NameLevel compareNames(Name a, Name b) {
        return comparison.compareNames(a, b);
    }

    boolean isCommon(Name name) {
        return weighing.isCommon(name);
    }
}
