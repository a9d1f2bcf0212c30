package vn.khop.cleanse;

import java.util.Map;

/** The mobile prefixes of before 15 September 2018. No prefix tells the operator: numbers are portable. */
final class OldPhonePrefixes {

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

    private OldPhonePrefixes() {}

    /** Whether ten digits are a mobile number of before the change, without its zero. */
    static boolean are(String digits) {
        return digits.length() == 10 && OF_2018.containsKey(digits.substring(0, 3));
    }

    /** The number since 2018 of one for which {@link #are} holds: the last seven digits are kept. */
    static String renewed(String digits) {
        return "0" + OF_2018.get(digits.substring(0, 3)) + digits.substring(3);
    }
}
