package vn.khop.review;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import vn.khop.record.Field;

/**
 * What one reviewer said last of a record and a person, as it was verified.
 *
 * @param fields which value stands, for the fields that were spoken of
 * @param stands whether it took effect: alone, or where four eyes are asked for, with another's
 */
public record Word(String reviewer, PersonAnswer person, Map<Field, FieldAnswer> fields, boolean stands) {

    public Word {
        Map<Field, FieldAnswer> copy = new EnumMap<>(Field.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
    }

    /** Whether something was said that could settle the case. */
    boolean isOpinion() {
        return person != PersonAnswer.UNSURE;
    }

    /** Whether two reviewers say the same of the person, and of each field of which both speak. */
    boolean agreesWith(Word other) {
        return person == other.person
                && fields.entrySet().stream()
                        .allMatch(field ->
                                other.fields.getOrDefault(field.getKey(), field.getValue()) == field.getValue());
    }
}
