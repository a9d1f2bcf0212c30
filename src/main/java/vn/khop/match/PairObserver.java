package vn.khop.match;

import java.util.List;
import java.util.Set;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Person;

/** Compares records with their candidates as matching does, and notes patterns for training instead of deciding. For one thread. */
public final class PairObserver {

    private final Pairs pairs;
    private final Weighing weighing;

    /** @param fields those that both the job and the registry map */
    public PairObserver(Model model, Frequencies frequencies, Set<Field> fields) {
        weighing = new Weighing(model, frequencies);
        pairs = new Pairs(new PairComparison(fields), weighing, new NameCache());
    }

    /**
     * Notes a record.
     *
     * @param open one a candidate: the comparisons that the keys which found it say nothing of, a bit by ordinal
     */
    public void observe(CleanRecord record, List<Person> candidates, int[] open, TrainingPairs into) {
        pairs.fill(record, candidates);
        for (int i = 0; i < candidates.size(); i++) {
            long pattern = pairs.pattern(i);
            into.addPair(pattern, open[i], weighing.rarity(pattern, pairs.record(), pairs.citizens.get(i)));
        }
        into.endRecord(!record.person().citizenId().isEmpty() && !record.hasIssue(Code.ID_SHARED));
    }
}
