package vn.khop.cleanse;

import vn.khop.record.Code;
import vn.khop.record.Field;

/**
 * Reads social and health insurance numbers: ten digits, one a person, or since August 2025 the twelve of the identity number. A health card
 * number of fifteen characters (object, benefit level, province, insurance number) is read as its last ten digits.
 */
final class InsuranceReader {

    private static final int CARD_LENGTH = 15;
    private static final int NUMBER_LENGTH = 10;

    private InsuranceReader() {}

    /** The insurance number; digits of another length and what is no number stay as they are. */
    static String read(String cell, Notes notes) {
        String clean = CellText.clean(cell);
        String text = Digits.withoutGaps(clean);
        if (!Digits.any(text)) {
            return "";
        }
        if (Digits.isScientific(clean)) {
            notes.add(Code.ID_TRUNCATED, Field.INSURANCE_NUMBER);
            return "";
        }
        if (isCard(text)) {
            return text.substring(CARD_LENGTH - NUMBER_LENGTH);
        }
        // A number of the provinces 01 to 08 begins with a zero, which a spreadsheet drops.
        if (Digits.only(text)
                && text.length() == NUMBER_LENGTH - 1
                && CitizenId.isOldProvinceCode("0" + text.charAt(0))) {
            notes.add(Code.ID_ZERO_LOST, Field.INSURANCE_NUMBER);
            return "0" + text;
        }
        return text;
    }

    /** {@code XX Y ZZ NNNNNNNNNN}: two letters, a level from 1 to 5, twelve digits. */
    private static boolean isCard(String text) {
        return text.length() == CARD_LENGTH
                && isLetter(text.charAt(0))
                && isLetter(text.charAt(1))
                && text.charAt(2) >= '1'
                && text.charAt(2) <= '5'
                && Digits.only(text.substring(3));
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
