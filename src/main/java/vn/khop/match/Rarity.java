package vn.khop.match;

import java.util.Locale;

/** What the u of a level is multiplied by: agreement on something rare says more (term-frequency adjustment). */
enum Rarity {
    /** Nothing: u is the same for every value. */
    NONE,
    /** The share of people with the candidate's full name, marks kept. */
    ACCENTED,
    /** The share of people with the candidate's full name, marks folded. */
    FOLDED,
    /**
     * FOLDED for the candidate's name, and ten times the share of people whose name, marks kept, is exactly what the record has: who is
     * really called so is rarely a misspelling of somebody else.
     */
    MISSPELT,
    /** The share of people with the candidate's given name, marks folded. */
    GIVEN,
    /** One in all people: an id is nobody else's, but for the rate in u. */
    ID;

    /** The word in model files. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
