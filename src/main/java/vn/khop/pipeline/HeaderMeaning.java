package vn.khop.pipeline;

import org.jspecify.annotations.Nullable;
import vn.khop.record.Field;

/**
 * What a header name says its column holds.
 *
 * @param field the field; null where the column holds something that no field is for
 * @param subject {@code husband} or {@code wife} where it tells of one of a couple, else empty
 * @param part where the column is but a part of an address, which: 1 the house to 5 the province; else 0
 * @param strength {@value #WHOLE} where the whole header is a known phrase, less where it only has one, or others may be meant
 * @param phrase the known words, folded
 */
record HeaderMeaning(@Nullable Field field, String subject, int part, int strength, String phrase) {

    static final int WHOLE = 3;

    static HeaderMeaning nothing(String phrase) {
        return new HeaderMeaning(null, "", 0, WHOLE, phrase);
    }

    /** The same words about another field. */
    HeaderMeaning as(Field other, String whose) {
        return new HeaderMeaning(other, whose, 0, strength, phrase);
    }

    /** The same, said by a header that has other words besides. */
    HeaderMeaning within(int most) {
        return new HeaderMeaning(field, subject, part, Math.max(1, Math.min(strength, most)), phrase);
    }

    /** Whether the words are those of a person's name, whole or in part. */
    boolean isName() {
        return field == Field.FULL_NAME
                || field == Field.FAMILY_NAME
                || field == Field.MIDDLE_NAME
                || field == Field.GIVEN_NAME;
    }
}
