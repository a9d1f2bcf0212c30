package vn.khop.match;

/**
 * How many records carry the exact number of somebody of their name: what anchors the prior, since it needs no model of anything else.
 *
 * @param numbered records that have a number that is compared
 * @param agreeing of those, whose number is a candidate's whose name is compatible
 */
record TrainingAnchor(long numbered, long agreeing) {

    private static final long NUMBERED_MIN = 200;
    private static final long AGREEING_MIN = 50;

    static TrainingAnchor of(TrainingPairs pairs) {
        long numbered = 0;
        long agreeing = 0;
        int pair = 0;
        for (int record = 0; record < pairs.records(); record++) {
            boolean agrees = false;
            for (; pair < pairs.end(record); pair++) {
                agrees |= agrees(pairs.pattern(pairs.patternOf(pair)).pattern());
            }
            numbered += pairs.hasNumber(record) ? 1 : 0;
            agreeing += pairs.hasNumber(record) && agrees ? 1 : 0;
        }
        return new TrainingAnchor(numbered, agreeing);
    }

    /** Whether a pair has the same number and a compatible name. */
    static boolean agrees(long pattern) {
        NameLevel name = NameLevel.of(pattern, Comparison.NAME);
        return Pattern.is(pattern, Comparison.ID, IdLevel.EQUAL) && name != null && name.isCompatible();
    }

    /** Whether there are enough of them to say anything. */
    boolean isFirm() {
        return numbered >= NUMBERED_MIN && agreeing >= AGREEING_MIN;
    }

    /**
     * The share of records whose person is in the registry.
     *
     * @param equal the share of true pairs with numbers that {@link #agrees agree} in number and name
     */
    double present(double equal) {
        return agreeing / (numbered * equal);
    }
}
