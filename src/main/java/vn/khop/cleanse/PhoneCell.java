package vn.khop.cleanse;

/**
 * The first telephone number of a cell, as digits. Another number or an extension begins at a stroke, comma or letter behind nine digits, or
 * at any gap behind a whole number, where as many digits follow as a number or an extension has.
 *
 * @param digits the digits of the first number; empty where a letter stands amid them
 * @param end where the text goes on behind it
 * @param isForeign a plus or 00 stands before a country code other than 84
 * @param hasAnother at least nine digits follow
 */
record PhoneCell(String digits, int end, boolean isForeign, boolean hasAnother) {

    private static final int NATIONAL_DIGITS = 9;
    private static final int EXTENSION_MAX = 5;
    private static final String STOPS = "/;,|&#";

    /** Reads a clean text from an index on. */
    static PhoneCell of(String text, int from) {
        StringBuilder digits = new StringBuilder(16);
        boolean plus = false;
        int at = from;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Digits.isDigit(c)) {
                plus |= digits.isEmpty() && at > 0 && text.charAt(at - 1) == '+';
                digits.append(c);
            } else if (isEnd(text, at, digits)) {
                break;
            } else if (Character.isLetter(c) && !digits.isEmpty()) {
                return new PhoneCell("", at, false, false);
            }
        }
        return of(text, at, digits.toString(), plus);
    }

    private static PhoneCell of(String text, int end, String digits, boolean plus) {
        boolean zeros = !plus && digits.startsWith("00") && digits.length() > NATIONAL_DIGITS + 2;
        String country = zeros ? digits.substring(2) : digits;
        boolean foreign = (plus || zeros) && !country.startsWith("84") && !country.startsWith("0");
        boolean another = end < text.length() && digitsBehind(text, end) >= NATIONAL_DIGITS;
        return new PhoneCell(foreign ? country : digits, end, foreign, another);
    }

    private static boolean isEnd(String text, int at, StringBuilder digits) {
        if (digits.length() < NATIONAL_DIGITS) {
            return false;
        }
        char c = text.charAt(at);
        if (STOPS.indexOf(c) >= 0 || Character.isLetter(c)) {
            return true;
        }
        int behind = digitsBehind(text, at);
        if (behind == 0 || behind < NATIONAL_DIGITS && behind > EXTENSION_MAX) {
            return false;
        }
        String number = PhoneReader.number(digits.toString());
        boolean extension = behind <= EXTENSION_MAX && number.startsWith("02");
        return !number.isEmpty() && (extension || behind >= NATIONAL_DIGITS);
    }

    private static int digitsBehind(String text, int at) {
        int count = 0;
        for (int i = at; i < text.length(); i++) {
            count += Digits.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }
}
