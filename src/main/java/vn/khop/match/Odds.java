package vn.khop.match;

import java.util.Arrays;

/**
 * The posterior of one record over its candidates, with "none of these": at most one candidate is the person; an absent person may have
 * any of them as a relative or a twin.
 *
 * <p>P(i) = M(i) / (1 + sum M + sum K + sum T), all terms being odds against "absent, and no relative here". Terms are added from the
 * smallest up, so the order of candidates changes nothing. Mutable; for one thread.
 */
final class Odds {

    private int[] match = new int[64];
    private int[] kin = new int[64];
    private int[] twin = new int[64];
    private double[] terms = new double[192];
    private int size;

    void clear() {
        size = 0;
    }

    /** Adds the next candidate's log odds, in millibits. */
    void add(int matchMillibits, int kinMillibits, int twinMillibits) {
        if (size == match.length) {
            match = Arrays.copyOf(match, size * 2);
            kin = Arrays.copyOf(kin, size * 2);
            twin = Arrays.copyOf(twin, size * 2);
            terms = new double[size * 6];
        }
        match[size] = matchMillibits;
        kin[size] = kinMillibits;
        twin[size] = twinMillibits;
        size++;
    }

    /** The log odds of one candidate against being absent, before its rivals. */
    int matchMillibits(int candidate) {
        return match[candidate];
    }

    /** What the other candidates and the relatives of an absent person take from this candidate; 0 or less. */
    int rivalsMillibits(int candidate) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (i != candidate) {
                terms[count++] = Millibits.power(match[i]);
            }
        }
        return -Millibits.log2(1 + sum(addRelatives(count)));
    }

    /** The log odds that any of the candidates is the person. */
    int anyMillibits() {
        for (int i = 0; i < size; i++) {
            terms[i] = Millibits.power(match[i]);
        }
        double any = sum(size);
        return Millibits.log2(any / (1 + sum(addRelatives(0))));
    }

    private int addRelatives(int from) {
        int count = from;
        for (int i = 0; i < size; i++) {
            terms[count++] = Millibits.power(kin[i]);
            terms[count++] = Millibits.power(twin[i]);
        }
        return count;
    }

    private double sum(int count) {
        Arrays.sort(terms, 0, count);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += terms[i];
        }
        return sum;
    }
}
