package vn.khop.quality;

/**
 * What became of the records that a job verified on a date.
 *
 * @param linked of them linked automatically, after claims
 * @param differing of these, links with a difference of name, date of birth or number
 * @param review set aside for a person to look at
 * @param reviewAbsentMillionths over those, the summed probability that the best candidate is not the person
 * @param notFound found nowhere
 */
public record NightCounts(
        long verified, long linked, long differing, long review, long reviewAbsentMillionths, long notFound) {

    /** The share of records of people who are not in the registry: those found nowhere, and of those under review as many as they say. */
    public double absentShare() {
        return verified == 0 ? 0 : (notFound + reviewAbsentMillionths / 1e6) / verified;
    }
}
