package vn.khop.cleanse;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mobile prefixes of before 15 September 2018. No prefix tells the operator: numbers are portable. */
final class OldPhonePrefixes {

    private static final int DIGITS = 10;

    /** What the change of 15 September 2018 made of the old prefixes, without the leading zero (notices of the four operators). */
    private static final Map<String, String> OF_2018 = Map.ofEntries(
            Map.entry("120", "70"),
            Map.entry("121", "79"),
            Map.entry("122", "77"),
            Map.entry("126", "76"),
            Map.entry("128", "78"),
            Map.entry("123", "83"),
            Map.entry("124", "84"),
            Map.entry("125", "85"),
            Map.entry("127", "81"),
            Map.entry("129", "82"),
            Map.entry("162", "32"),
            Map.entry("163", "33"),
            Map.entry("164", "34"),
            Map.entry("165", "35"),
            Map.entry("166", "36"),
            Map.entry("167", "37"),
            Map.entry("168", "38"),
            Map.entry("169", "39"),
            Map.entry("186", "56"),
            Map.entry("188", "58"),
            Map.entry("199", "59"));

    /** What each first three digits became; null where they were no such prefix. */
    private static final @Nullable String[] RENEWED = new String[1000];

    static {
        OF_2018.forEach((old, renewed) -> RENEWED[Integer.parseInt(old)] = "0" + renewed);
    }

    private OldPhonePrefixes() {}

    /**
     * The number since 2018 of a mobile number of before: the last seven digits are kept. Null where it is none.
     *
     * @param from where the ten digits begin behind their zero
     */
    static @Nullable String renewed(String digits, int from) {
        if (digits.length() - from != DIGITS) {
            return null;
        }
        String prefix = RENEWED[DateCell.number(digits, from, from + 3)];
        return prefix == null ? null : prefix.concat(digits.substring(from + 3));
    }
}
