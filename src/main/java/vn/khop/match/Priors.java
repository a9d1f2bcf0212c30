package vn.khop.match;

/**
 * What a model believes before anything is compared.
 *
 * @param version of the model, from 1
 * @param present the share of records whose person is in the registry (pi), in (0, 1)
 * @param relatives how many relatives an absent person has in the registry
 * @param twins the share of twins among those relatives
 * @param frequencyFloor no name counts as rarer than this share of the people
 * @param marginMillibits how far the best candidate must lead the second
 */
record Priors(int version, double present, double relatives, double twins, double frequencyFloor, int marginMillibits) {

    Priors {
        if (!(present > 0 && present < 1)) {
            throw new IllegalArgumentException("prior must lie between 0 and 1, was " + present);
        }
        if (!(relatives > 0) || !(twins > 0 && twins < 1) || !(frequencyFloor > 0 && frequencyFloor < 1)) {
            throw new IllegalArgumentException("relatives, twins and frequency_floor must be positive shares");
        }
    }

    /** log2(pi / (N (1 - pi))) in millibits: the odds of one registry person against "none of these". */
    int matchMillibits(long population) {
        return Millibits.log2(present / ((1 - present) * population));
    }

    /** log2(relatives / N) in millibits: the odds that one registry person is a relative of the absent person. */
    int kinMillibits(long population) {
        return Millibits.log2(relatives * (1 - twins) / population);
    }

    /** log2(twins / N) in millibits. */
    int twinMillibits(long population) {
        return Millibits.log2(relatives * twins / population);
    }
}
