package vn.khop.pipeline;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.khop.match.Comparison;
import vn.khop.registry.BlockingKey;

/**
 * Which comparisons a blocking key says nothing of: somebody found by the ward and the name is, as to the date of birth, anybody. A name tells
 * the sex, so keys of names say something of it; parents and telephones are those of a household, which has one address.
 */
final class OpenComparisons {

    private static final Map<BlockingKey, Integer> OPEN = new EnumMap<>(BlockingKey.class);

    static {
        for (BlockingKey key : BlockingKey.values()) {
            int closed = 0;
            for (Comparison comparison : closed(key)) {
                closed |= 1 << comparison.ordinal();
            }
            OPEN.put(key, (1 << Comparison.values().length) - 1 & ~closed);
        }
    }

    private OpenComparisons() {}

    private static Set<Comparison> closed(BlockingKey key) {
        return switch (key) {
            // A number on somebody else's record is as a rule a relative's.
            case CITIZEN_ID, FORMER_ID, INSURANCE -> EnumSet.allOf(Comparison.class);
            case LETTERS_DATE, GIVEN_DATE, REST_DATE, NAME_YEAR, NAME_DAY ->
                EnumSet.of(Comparison.NAME, Comparison.GENDER, Comparison.DATE_OF_BIRTH);
            case NAME_WARD, WORD_NAME -> EnumSet.of(Comparison.NAME, Comparison.GENDER, Comparison.ADDRESS);
            case GIVEN_YEAR_WARD ->
                EnumSet.of(Comparison.NAME, Comparison.GENDER, Comparison.DATE_OF_BIRTH, Comparison.ADDRESS);
            case NAME_KIN, GIVEN_KIN ->
                EnumSet.of(
                        Comparison.NAME,
                        Comparison.GENDER,
                        Comparison.FATHER,
                        Comparison.MOTHER,
                        Comparison.SPOUSE,
                        Comparison.ADDRESS,
                        Comparison.PHONE);
            case KIN_DATE ->
                EnumSet.of(
                        Comparison.FATHER,
                        Comparison.MOTHER,
                        Comparison.DATE_OF_BIRTH,
                        Comparison.ADDRESS,
                        Comparison.PHONE);
            case WARD_DATE, WORD_DATE -> EnumSet.of(Comparison.ADDRESS, Comparison.DATE_OF_BIRTH);
            case ADDRESS_PART -> EnumSet.of(Comparison.ADDRESS);
            case PHONE ->
                EnumSet.of(
                        Comparison.PHONE,
                        Comparison.ADDRESS,
                        Comparison.FATHER,
                        Comparison.MOTHER,
                        Comparison.SPOUSE,
                        Comparison.NAME);
        };
    }

    /** The comparisons that at least one of the keys says nothing of, a bit by ordinal. */
    static int of(Set<BlockingKey> keys) {
        int open = 0;
        for (BlockingKey key : keys) {
            open |= OPEN.getOrDefault(key, 0);
        }
        return open;
    }
}
