package vn.khop.sample;

import java.time.LocalDate;

/**
 * What to generate.
 *
 * @param people size of the population, 1 to 10,000,000; those who live outside the registry come on top
 * @param seed the same seed gives the same files
 * @param errorRate factor on the shipped rates of error, 0 for a faultless world
 * @param registryHoles share of the people, 0 to 1, whom the registry does not have, on top of the outsiders that sources always have
 * @param asOf the day of the registry extract; nothing happens after it
 * @param rowsPerSource rows to aim at in each source, 0 for 15 % of the people; a source has fewer where fewer people qualify
 */
public record SampleRequest(
        long people, long seed, double errorRate, double registryHoles, LocalDate asOf, long rowsPerSource) {

    /** The day of the shipped sample's extract. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private static final long PEOPLE_MAX = 10_000_000;

    public SampleRequest {
        if (people < 1 || people > PEOPLE_MAX) {
            throw new IllegalArgumentException("people must be 1 to 10,000,000, was " + people);
        }
        if (!(errorRate >= 0 && errorRate <= 10)) {
            throw new IllegalArgumentException("error rate must be 0 to 10, was " + errorRate);
        }
        if (!(registryHoles >= 0 && registryHoles <= 1)) {
            throw new IllegalArgumentException("registry holes must be 0 to 1, was " + registryHoles);
        }
        if (rowsPerSource < 0) {
            throw new IllegalArgumentException("rows per source must be 0 or more, was " + rowsPerSource);
        }
    }

    /** The shipped rates of error and no further holes, as of {@link #AS_OF}. */
    public static SampleRequest of(long people, long seed) {
        return new SampleRequest(people, seed, 1, 0, AS_OF, 0);
    }

    /** Rows to aim at in each source. */
    long rows() {
        return rowsPerSource > 0 ? rowsPerSource : Math.max(1, Math.round(people * 0.15));
    }
}
