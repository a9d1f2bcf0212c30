package vn.khop.correct;

import vn.khop.record.Code;

/**
 * Corrections that write the source's own value rightly: they follow from what the source wrote alone, so whoever holds the source learns nothing
 * of the registry from them.
 */
public final class OwnRepair {

    private static final int ID_DIGITS = 12;

    private OwnRepair() {}

    /**
     * Whether a proposed value follows from the source's own, whatever the registry says.
     *
     * @param source as the source wrote it
     * @param proposed clean, or in the source's own form
     */
    public static boolean is(Code code, String source, String proposed) {
        return switch (code) {
            case NAME_ENCODING, PHONE_OLD_PREFIX -> true;
            case ID_ZERO_LOST -> isOwnNumber(source, proposed);
            // The present address of the same house is copied from the registry.
            default -> false;
        };
    }

    /** Whether a number is the source's own, but for zeros lost at its beginning and what stands between its digits. */
    public static boolean isOwnNumber(String source, String number) {
        if (!source.isBlank() && source.strip().equals(number)) {
            return true;
        }
        String digits = digits(source);
        return !digits.isEmpty()
                && number.chars().noneMatch(Character::isLetter)
                && digits(number).equals("0".repeat(Math.max(0, ID_DIGITS - digits.length())) + digits);
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
