package vn.khop.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What training needs of records and their candidates: agreement patterns, each kept once, and for each pair the number of its pattern and
 * how rare its values are. Nothing of anybody. About ten bytes a pair. Mutable; for one thread.
 */
public final class TrainingPairs {

    private static final int FIRST_SIZE = 1024;

    /** Pattern classes in the order of their first appearance: pattern, and which comparisons blocking left open. */
    private final Map<PatternClass, Integer> numbers = new HashMap<>();

    private PatternClass[] classes = new PatternClass[FIRST_SIZE];
    private int[] ends = new int[FIRST_SIZE];
    private boolean[] numbered = new boolean[FIRST_SIZE];
    private int[] pairs = new int[FIRST_SIZE];
    private int[] rarities = new int[FIRST_SIZE];
    private int records;
    private int size;

    /**
     * A pattern, and how it came to be looked at.
     *
     * @param open bit by ordinal of {@link Comparison}: keys that say nothing of this comparison found the candidate
     */
    record PatternClass(long pattern, int open) {}

    /** Adds a candidate of the record that is being added. */
    void addPair(long pattern, int open, int rarityMillibits) {
        add(number(new PatternClass(pattern, open)), rarityMillibits);
    }

    private void add(int number, int rarity) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size * 2);
            rarities = Arrays.copyOf(rarities, size * 2);
        }
        pairs[size] = number;
        rarities[size++] = rarity;
    }

    /** Ends the record whose candidates were added. */
    void endRecord(boolean hasNumber) {
        if (records == ends.length) {
            ends = Arrays.copyOf(ends, records * 2);
            numbered = Arrays.copyOf(numbered, records * 2);
        }
        ends[records] = size;
        numbered[records++] = hasNumber;
    }

    private int number(PatternClass of) {
        Integer known = numbers.get(of);
        if (known != null) {
            return known;
        }
        int next = numbers.size();
        if (next == classes.length) {
            classes = Arrays.copyOf(classes, next * 2);
        }
        classes[next] = of;
        numbers.put(of, next);
        return next;
    }

    /** Adds all records of another collection, in their order. */
    public void addAll(TrainingPairs other) {
        int[] renumbered = new int[other.numbers.size()];
        for (int i = 0; i < renumbered.length; i++) {
            renumbered[i] = number(other.classes[i]);
        }
        for (int record = 0, pair = 0; record < other.records; record++) {
            for (; pair < other.ends[record]; pair++) {
                add(renumbered[other.pairs[pair]], other.rarities[pair]);
            }
            endRecord(other.numbered[record]);
        }
    }

    /** How many records were added. */
    public int records() {
        return records;
    }

    /** How many pairs were added. */
    public int pairs() {
        return size;
    }

    /** How many pattern classes there are. */
    int patterns() {
        return numbers.size();
    }

    PatternClass pattern(int number) {
        return classes[number];
    }

    /** The pair after the last one of a record. */
    int end(int record) {
        return ends[record];
    }

    /** Whether the record has an identity number that is compared. */
    boolean hasNumber(int record) {
        return numbered[record];
    }

    int patternOf(int pair) {
        return pairs[pair];
    }

    int rarityOf(int pair) {
        return rarities[pair];
    }
}
