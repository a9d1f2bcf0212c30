package vn.khop.match;

/**
 * How often one comparison level occurs under each hypothesis (Fellegi and Sunter 1969).
 *
 * @param m among pairs of one person; in (0, 1]
 * @param u among pairs that have nothing to do with each other, before it is multiplied by the rarity; above 0
 * @param kin among a record and a relative of its absent person; in (0, 1]
 * @param twin among a record and a twin of its absent person; in (0, 1]
 * @param times what u is multiplied by
 */
record LevelOdds(double m, double u, double kin, double twin, Rarity times) {

    LevelOdds {
        probability("m", m);
        probability("kin", kin);
        probability("twin", twin);
        if (!(u > 0 && u <= 100)) {
            throw new IllegalArgumentException("u must be above 0 and at most 100, was " + u);
        }
    }

    private static void probability(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be above 0 and at most 1, was " + value);
        }
    }

    /** Evidence for a hypothesis before the rarity is added, in millibits: log2 of its column over u. */
    int weight(Hypothesis hypothesis) {
        double column =
                switch (hypothesis) {
                    case MATCH -> m;
                    case KIN -> kin;
                    case TWIN -> twin;
                };
        return Millibits.log2(column / u);
    }
}
