package vn.khop.pipeline;

/**
 * How searches for candidates ended, and how many candidates they gave.
 *
 * @param own searches that the query's own numbers and keys settled
 * @param varied searches that found somebody, but needed the varied query
 * @param none searches that found nobody
 */
public record SearchCounts(long own, long ownCandidates, long varied, long variedCandidates, long none) {

    /** No search. */
    public static final SearchCounts NONE = new SearchCounts(0, 0, 0, 0, 0);

    /** With one more search. */
    SearchCounts plus(int candidates, boolean needsVariants) {
        if (candidates == 0) {
            return new SearchCounts(own, ownCandidates, varied, variedCandidates, none + 1);
        }
        return needsVariants
                ? new SearchCounts(own, ownCandidates, varied + 1, variedCandidates + candidates, none)
                : new SearchCounts(own + 1, ownCandidates + candidates, varied, variedCandidates, none);
    }

    /** Both together. */
    public SearchCounts plus(SearchCounts other) {
        return new SearchCounts(
                own + other.own,
                ownCandidates + other.ownCandidates,
                varied + other.varied,
                variedCandidates + other.variedCandidates,
                none + other.none);
    }

    /** One line of text for storage, for example {@code own:120,340 varied:4,9 none:2}; {@link #decode} reads it. */
    public String encode() {
        return "own:" + own + ',' + ownCandidates + " varied:" + varied + ',' + variedCandidates + " none:" + none;
    }

    /**
     * Reads what {@link #encode} wrote; the empty text is no search.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static SearchCounts decode(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        String[] numbers = text.split("[^0-9]+", -1); // the first stands before "own:"
        if (numbers.length != 6) {
            throw new IllegalArgumentException("expected own:n,c varied:n,c none:n");
        }
        return new SearchCounts(
                Long.parseLong(numbers[1]),
                Long.parseLong(numbers[2]),
                Long.parseLong(numbers[3]),
                Long.parseLong(numbers[4]),
                Long.parseLong(numbers[5]));
    }
}
