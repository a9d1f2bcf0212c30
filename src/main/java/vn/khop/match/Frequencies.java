package vn.khop.match;

/**
 * How common names and ids are among the registry's people. Counts are of persons, never negative; an unknown key has count 0. One
 * instance serves one thread.
 */
public interface Frequencies {

    /** The number of people in the registry, the N of the prior. */
    long population();

    /** People with this full name, {@code Folding.fold}ed. */
    long fullName(String folded);

    /** People with this full name in NFC lower case, marks kept ({@code Folding.lower}). */
    long accentedName(String lowerNfc);

    /** People whose last syllable, folded, is this. */
    long givenName(String folded);

    /** People with this number as their id, old id or in their id history; above 1 where a number was issued twice. */
    long id(String id);
}
