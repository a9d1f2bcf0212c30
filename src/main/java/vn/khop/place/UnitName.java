package vn.khop.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official name taken apart.
 *
 * @param kind {@code Phường}
 * @param bare {@code Ba Đình}, as written
 */
record UnitName(UnitKind kind, String bare) {

    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};
    /** A state farm that became a township has this in its name, written in one of these ways. */
    private static final List<String> FARM = List.of("Nông trường ", "NT ", "N.T ");

    /** The kind and the name after it; null where the name does not begin with a kind. */
    static @Nullable UnitName of(String official) {
        for (UnitKind kind : UnitKind.values()) {
            String word = kind.words()[0];
            int length = word.length();
            if (official.length() > length + 1
                    && official.charAt(length) == ' '
                    && official.regionMatches(true, 0, word, 0, length)) {
                return new UnitName(kind, official.substring(length + 1));
            }
        }
        return null;
    }

    /** The same of a name that the tables are known to hold. */
    static UnitName ofTable(String official) {
        UnitName name = of(official);
        if (name == null) {
            throw new IllegalStateException("no kind in front of the unit's name: " + official);
        }
        return name;
    }

    /** Other ways to write the bare name: numbers in Roman and Arabic digits, the word for a state farm in full and shortened. */
    List<String> variants() {
        char end = bare.charAt(bare.length() - 1);
        boolean isNumbered = end >= '0' && end <= '9' || end == 'I' || end == 'V' || end == 'X';
        if (!isNumbered && bare.charAt(0) != 'N') {
            return List.of();
        }
        List<String> variants = new ArrayList<>(1);
        int space = bare.lastIndexOf(' ') + 1;
        String last = bare.substring(space);
        for (int i = 0; isNumbered && i < ROMAN.length; i++) {
            if (last.equals(ROMAN[i])) {
                variants.add(bare.substring(0, space) + (i + 1));
            } else if (last.equals(String.valueOf(i + 1))) {
                variants.add(bare.substring(0, space) + ROMAN[i]);
            }
        }
        for (String farm : FARM) {
            if (bare.regionMatches(true, 0, farm, 0, farm.length())) {
                variants.add((farm.equals(FARM.get(0)) ? FARM.get(1) : FARM.get(0)) + bare.substring(farm.length()));
            }
        }
        return variants;
    }
}
