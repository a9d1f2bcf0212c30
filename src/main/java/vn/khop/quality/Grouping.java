package vn.khop.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.khop.record.Field;
import vn.khop.record.Gender;
import vn.khop.text.NameParts;

/** By what records are put into groups, each by what the record itself says. */
enum Grouping {
    SEX(List.of("male", "female", "unknown")) {
        @Override
        String groupOf(Judged record) {
            Gender gender = record.person().gender();
            return gender == Gender.UNKNOWN ? UNKNOWN : gender.text();
        }
    },
    /** Age in years at the verification, by the year of birth alone. */
    AGE(List.of("0-5", "6-14", "15-17", "18-29", "30-44", "45-59", "60-79", "80+", "unknown")) {
        @Override
        String groupOf(Judged record) {
            int year = record.person().dateOfBirth().year();
            int age = record.verifiedOn().getYear() - year;
            if (year == 0 || age < 0) {
                return UNKNOWN;
            }
            int band = FIRST_AGES.length - 1;
            while (FIRST_AGES[band] > age) {
                band--;
            }
            return groups().get(band);
        }
    },
    /** How the name is built, which tells something of the people. */
    NAME_PATTERN(Arrays.stream(NameParts.Pattern.values()).map(Grouping::word).toList()) {
        @Override
        String groupOf(Judged record) {
            return word(NameParts.of(record.person().fullName()).pattern());
        }
    },
    /** Only records that say it. */
    ETHNICITY(List.of("kinh", "other")) {
        @Override
        String groupOf(Judged record) {
            String ethnicity = record.person().text(Field.ETHNICITY);
            return ethnicity.isEmpty() ? "" : ethnicity.equalsIgnoreCase("Kinh") ? "kinh" : "other";
        }
    };

    private static final String UNKNOWN = "unknown";

    /** The first age of each band. */
    private static final int[] FIRST_AGES = {0, 6, 15, 18, 30, 45, 60, 80};

    private final List<String> groups;

    Grouping(List<String> groups) {
        this.groups = groups;
    }

    /** The group of a record, one of {@link #groups}; empty where it is in none. */
    abstract String groupOf(Judged record);

    /** All groups, in the order in which they are shown. */
    List<String> groups() {
        return groups;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The word for this grouping. */
    String key() {
        return word(this);
    }
}
