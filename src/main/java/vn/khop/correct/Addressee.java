package vn.khop.correct;

import java.util.Locale;

/** Who is to act on a difference. */
public enum Addressee {
    /** The unit that holds the source record. */
    RECORD_UNIT,
    WARD_POLICE,
    PROVINCE_POLICE,
    /** The civil registrar of the commune. */
    CIVIL_STATUS,
    NOBODY;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The word in mismatches.csv. */
    public String key() {
        return key;
    }
}
