package vn.khop.correct;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khop.record.Field;

/**
 * The fields whose registry values the owner of a source may be shown, of persons who are accepted as the same. Ethnicity is never among
 * them, whatever an agreement says. Immutable.
 */
public final class SharedFields {

    /** Where no agreement says less. */
    public static final SharedFields ALL = new SharedFields(EnumSet.allOf(Field.class));

    /** None. */
    public static final SharedFields NONE = new SharedFields(EnumSet.noneOf(Field.class));

    private final Set<Field> fields;

    private SharedFields(EnumSet<Field> fields) {
        fields.remove(Field.ETHNICITY);
        this.fields = Collections.unmodifiableSet(fields);
    }

    /** These, in any order. */
    public static SharedFields of(Set<Field> fields) {
        EnumSet<Field> copy = EnumSet.noneOf(Field.class);
        copy.addAll(fields);
        return new SharedFields(copy);
    }

    /** Whether the registry's value of this field may be shown. */
    public boolean contains(Field field) {
        return fields.contains(field);
    }

    /** Of the words that support a correction those that speak of these fields; that the number is equal the source knows of its own. */
    public String evidence(String words) {
        return Arrays.stream(words.split(" ", -1))
                .filter(word -> Evidence.field(word).map(this::contains).orElse(true))
                .collect(Collectors.joining(" "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SharedFields that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
