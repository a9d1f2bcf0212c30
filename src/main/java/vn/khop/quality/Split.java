package vn.khop.quality;

import vn.khop.record.Outcome;

/**
 * What became of the verified records, by whether their person is in the registry.
 *
 * @param all every verified record
 * @param present records of people in the registry
 * @param absent records of nobody in the registry: every automatic link is a false one
 */
public record Split(OutcomeSplit all, OutcomeSplit present, OutcomeSplit absent) {

    /** Counts outcomes. Mutable, for one thread. */
    static final class Tally {

        private static final int KINDS = 3;

        private final long[] present = new long[KINDS];
        private final long[] absent = new long[KINDS];

        void add(Outcome outcome, boolean isPresent) {
            int kind = outcome.isLinked() ? 0 : outcome == Outcome.REVIEW ? 1 : 2;
            (isPresent ? present : absent)[kind]++;
        }

        Split result() {
            long[] all = new long[KINDS];
            for (int i = 0; i < KINDS; i++) {
                all[i] = present[i] + absent[i];
            }
            return new Split(split(all), split(present), split(absent));
        }

        private static OutcomeSplit split(long[] counts) {
            long whole = counts[0] + counts[1] + counts[2];
            return new OutcomeSplit(
                    new Share(counts[0], whole), new Share(counts[1], whole), new Share(counts[2], whole));
        }
    }
}
