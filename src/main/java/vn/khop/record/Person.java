package vn.khop.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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

    private static final byte[] NONE = {};

    /** A text that is null has not been read from the bytes yet. Two threads that read one at a time read the same. */
    private final @Nullable String[] values;

    /** The encoded person where it was read from bytes, and where in it each field begins, and one more. */
    private final byte[] encoded;

    private final int[] starts;
    private final PartialDate dateOfBirth;
    private final Gender gender;

    private Person(String[] values) {
        this(values, NONE, new int[0]);
    }

    private Person(@Nullable String[] values, byte[] encoded, int[] starts) {
        this.values = values;
        this.encoded = encoded;
        this.starts = starts;
        this.dateOfBirth = PartialDate.parse(text(Field.DATE_OF_BIRTH.ordinal()));
        this.gender = Gender.of(text(Field.GENDER.ordinal()));
    }

    /** The canonical text of a field, empty where nothing is known. */
    public String text(Field field) {
        return text(field.ordinal());
    }

    private String text(int field) {
        String text = values[field];
        if (text == null) {
            int from = starts[field];
            text = new String(encoded, from, starts[field + 1] - 1 - from, StandardCharsets.UTF_8);
            values[field] = text;
        }
        return text;
    }

    /** Whether the field has a value. */
    public boolean has(Field field) {
        String text = values[field.ordinal()];
        return text == null || !text.isEmpty();
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
        while (last > 0 && text(last - 1).isEmpty()) {
            last--;
        }
        StringBuilder text = new StringBuilder(160);
        for (int i = 0; i < last; i++) {
            if (i > 0) {
                text.append(SEPARATOR);
            }
            text.append(text(i));
        }
        return text.toString();
    }

    /** What {@link #encode} writes, in UTF-8. */
    public byte[] encodeBytes() {
        return starts.length == 0 ? encode().getBytes(StandardCharsets.UTF_8) : encoded.clone();
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

    /** Reads what {@link #encode} wrote, in UTF-8. The bytes are copied, and a field is read when it is first asked for. */
    public static Person decode(byte[] bytes, int offset, int length) {
        byte[] encoded = Arrays.copyOfRange(bytes, offset, offset + length);
        @Nullable String[] values = new String[FIELDS];
        int[] starts = new int[FIELDS + 1];
        int field = 0;
        for (int i = 0; i <= length; i++) {
            if (i == length || encoded[i] == SEPARATOR) {
                if (i == starts[field]) {
                    values[field] = "";
                }
                starts[++field] = i + 1;
            }
        }
        Arrays.fill(values, field, FIELDS, "");
        return new Person(values, encoded, starts);
    }

    /** The same person with one field changed. */
    public Person with(Field field, String text) {
        Builder builder = new Builder();
        for (int i = 0; i < FIELDS; i++) {
            builder.values[i] = text(i);
        }
        return builder.set(field, text).build();
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Person person)) {
            return false;
        }
        for (int i = 0; i < FIELDS; i++) {
            if (!text(i).equals(person.text(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < FIELDS; i++) {
            hash = 31 * hash + text(i).hashCode();
        }
        return hash;
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
