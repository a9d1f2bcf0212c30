package vn.khop.match;

import org.jspecify.annotations.Nullable;

/** How two full names agree, syllable by syllable and blind to case; most agreeing first. All levels are symmetric. */
enum NameLevel implements Level {
    /** Letter for letter. */
    SAME,
    /** Only the place of tone marks differs: hoà, hòa. */
    TONE_PLACEMENT,
    /** Only i and y differ where both spell one sound: Lý, Lí. */
    I_Y,
    /** The same letters in other words: H'Hen, H Hen. */
    WORD_BREAK,
    /** The same name, and one side adds a by-name: in brackets, or after {@code tức} or {@code bí danh}. */
    ALIAS,
    /** One side is written without marks, all else agrees. */
    DIACRITICS,
    /** One syllable has another tone. */
    TONE,
    /** One syllable has another of two easily confused parts: s/x, n/ng, a vowel's mark, d/đ. */
    CONFUSABLE,
    /** The letters agree without marks, the marks differ in more than one place. */
    MARKS,
    /** One typing error: a letter more, less, other, or two swapped. */
    TYPING,
    /** Middle syllables are missing on one side. */
    MIDDLE,
    /** The same syllables in another order. */
    ORDER,
    /** Some syllables are written as initials. */
    INITIALS,
    /** Two errors of the kinds above. */
    TWO_ERRORS,
    /** Family and given name agree, what is between does not. */
    FAMILY_AND_GIVEN,
    /** The last word agrees, or nearly; the rest does not or is missing. */
    GIVEN,
    /** The first word agrees, or nearly; the rest does not or is missing. */
    FAMILY,
    /** Nothing of the above. */
    DIFFERENT;

    /** The level that a pattern has for two names; {@code null} where there is nothing to compare. */
    static @Nullable NameLevel of(long pattern, Comparison names) {
        int level = Pattern.level(pattern, names);
        return level == Pattern.ABSENT ? null : (NameLevel) names.levels().get(level);
    }

    /** Whether one person may well be written both ways. */
    boolean isCompatible() {
        return ordinal() <= INITIALS.ordinal();
    }

    /** Whether the two are names of two people, or of one who took another name. */
    boolean isDifferent() {
        return ordinal() >= GIVEN.ordinal();
    }

    /** Whether both ways are the same name in full. */
    boolean isExact() {
        return ordinal() <= WORD_BREAK.ordinal();
    }

    /** Whether a reader would call the two the same, at most written without marks. */
    boolean isFormOnly() {
        return ordinal() <= DIACRITICS.ordinal();
    }
}
