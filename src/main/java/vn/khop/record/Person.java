package vn.khop.record;

import java.util.Arrays;

/**
 * A clean person record, of a source or of the registry: one canonical text a field, the empty string where nothing is known. Immutable.
 *
 * <p>Canonical texts: names in NFC with single spaces, in the case of the source; dates as {@link PartialDate#text()}; gender as {@link
 * Gender#text()}; ids and phones as digits (an id that is no number: as written, trimmed); ward_code as the five-digit code of the current
 * edition, several successors joined by {@code |}; full_name is always filled from the name parts where a source has only those.
 */
public final class Person {

    private static final int FIELDS = Field.values().length;
    private static final char SEPARATOR = '\u001F';

    private final String[] values;
    private final PartialDate dateOfBirth;
    private final Gender gender;

    private Person(String[] values) {
        this.values = values;
        this.dateOfBirth = PartialDate.parse(values[Field.DATE_OF_BIRTH.ordinal()]);
        this.gender = Gender.of(values[Field.GENDER.ordinal()]);
    }

    /** The canonical text of a field, empty where nothing is known. */
    public String text(Field field) {
        return values[field.ordinal()];
    }

    /** Whether the field has a value. */
    public boolean has(Field field) {
        return !values[field.ordinal()].isEmpty();
    }

    /** The full name as written, NFC. */
    public String fullName() {
        return text(Field.FULL_NAME);
    }

    /** The identity number: 12 digits, an old 9-digit one, or another document's; empty where there is none. */
    public String citizenId() {
        return text(Field.CITIZEN_ID);
    }

    /** The date of birth, {@link PartialDate#NONE} where there is none. */
    public PartialDate dateOfBirth() {
        return dateOfBirth;
    }

    /** The sex. */
    public Gender gender() {
        return gender;
    }

    /** All fields as one line of text, for storage; {@link #decode} reads it. */
    public String encode() {
        int last = FIELDS;
        while (last > 0 && values[last - 1].isEmpty()) {
            last--;
        }
        StringBuilder text = new StringBuilder(160);
        for (int i = 0; i < last; i++) {
            if (i > 0) {
                text.append(SEPARATOR);
            }
            text.append(values[i]);
        }
        return text.toString();
    }

    /** Reads what {@link #encode} wrote. */
    public static Person decode(String text) {
        String[] values = new String[FIELDS];
        int field = 0;
        int from = 0;
        for (int at; (at = text.indexOf(SEPARATOR, from)) >= 0; from = at + 1) {
            values[field++] = text.substring(from, at);
        }
        values[field++] = text.substring(from);
        Arrays.fill(values, field, FIELDS, "");
        return new Person(values);
    }

    /** The same person with one field changed. */
    public Person with(Field field, String text) {
        Builder builder = new Builder();
        System.arraycopy(values, 0, builder.values, 0, FIELDS);
        return builder.set(field, text).build();
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Person person && Arrays.equals(values, person.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** Says nothing of the person: a record is personal data and must not reach a log by accident. */
    @Override
    public String toString() {
        return "Person[…]";
    }

    /** Collects the fields of a person. Mutable; for one thread. */
    public static final class Builder {

        private final String[] values = new String[FIELDS];

        private Builder() {
            Arrays.fill(values, "");
        }

        /**
         * Sets a field's canonical text; the empty string clears it.
         *
         * @throws IllegalArgumentException if the text holds U+001F, which separates stored fields
         */
        public Builder set(Field field, String text) {
            if (text.indexOf(SEPARATOR) >= 0) {
                throw new IllegalArgumentException(field.key() + " holds the control character U+001F");
            }
            values[field.ordinal()] = text;
            return this;
        }

        /** The text set so far, empty where none. */
        public String text(Field field) {
            return values[field.ordinal()];
        }

        /** The person. The builder can go on being used. */
        public Person build() {
            return new Person(values.clone());
        }
    }
}
