package vn.khop.quality;

/**
 * Wrong candidates of one kind.
 *
 * @param personInRegistry whether the person meant is in the registry; the relation then is the candidate's to that person, else to what
 *     the record says
 * @param relation twin, household, namesake, stranger, or gone where the present extract does not have the candidate
 * @param automatic wrong links made without a human
 * @param review reviews with such a best candidate
 */
public record Confusion(boolean personInRegistry, String relation, long automatic, long review) {}
