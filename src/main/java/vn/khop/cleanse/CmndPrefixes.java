package vn.khop.cleanse;

import java.util.Arrays;

/**
 * Which provinces issued the 9-digit cards (CMND) whose numbers begin so. Provinces shared prefixes, and who moved got a number of the new
 * province, so this is told to people and decides nothing.
 */
final class CmndPrefixes {

    private static final int DIGITS = 3;
    /** The names joined by a comma, by the first three digits; empty where none is known. */
    private static final String[] PROVINCES = new String[1000];

    static {
        Arrays.fill(PROVINCES, "");
        for (String line : ResourceLines.of("cmnd-prefixes.csv")) {
            int comma = line.indexOf(',');
            int width = (int) Math.pow(10, DIGITS - comma);
            int first = Integer.parseInt(line.substring(0, comma)) * width;
            for (int i = first; i < first + width; i++) {
                PROVINCES[i] += (PROVINCES[i].isEmpty() ? "" : ", ") + line.substring(comma + 1);
            }
        }
    }

    private CmndPrefixes() {}

    /** The provinces, by their names until 30 June 2025, joined by a comma; empty where none is known. */
    static String provinces(String nineDigits) {
        return PROVINCES[DateCell.number(nineDigits, 0, DIGITS)];
    }
}
