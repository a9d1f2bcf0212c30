package vn.khop.record;

import java.util.Locale;

/** Sex as the civil registers hold it. {@link #UNKNOWN} where a source says nothing or nothing readable. */
public enum Gender {
    UNKNOWN,
    MALE,
    FEMALE;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The clean text: {@code male}, {@code female}, or the empty string. */
    public String text() {
        return this == UNKNOWN ? "" : key;
    }

    /** The gender with this clean text; {@link #UNKNOWN} for anything else. */
    public static Gender of(String text) {
        return text.equals(MALE.key) ? MALE : text.equals(FEMALE.key) ? FEMALE : UNKNOWN;
    }
}
