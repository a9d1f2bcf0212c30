package vn.khop.cleanse;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Rule;
import vn.khop.text.Folding;

/**
 * Reads social and health insurance numbers: ten digits, one a person, or since August 2025 the twelve of the identity number. A health card
 * number of fifteen characters (object, benefit level, province, insurance number) is read as its last ten digits.
 */
final class InsuranceReader {

    private static final int CARD_LENGTH = 15;
    private static final int NUMBER_LENGTH = 10;

    private static final Set<String> OBJECTS = new HashSet<>();

    static {
        for (String line : ResourceLines.of("insurance-objects.csv")) {
            OBJECTS.add(line.substring(0, line.indexOf(',')));
        }
    }

    /** Objects of health cards whose holders are people of merit and veterans (CC, CK, CB, KC). */
    private static final Set<String> PROTECTED = Set.of("CC", "CK", "CB", "KC");

    private InsuranceReader() {}

    /**
     * Whether the cell begins with the object of a protected group: two letters with no third behind them, so that words such as CCCD are none;
     * before them may stand what only names the number.
     */
    static boolean isOfProtectedGroup(String cell) {
        if (cell.isEmpty() || Digits.only(cell)) {
            return false;
        }
        String text = CellText.clean(cell);
        return text.length() <= IdText.LENGTH_MAX && (beginsProtected(text) || beginsProtected(named(text)));
    }

    private static boolean beginsProtected(String text) {
        return text.length() >= 2
                && PROTECTED.contains(text.substring(0, 2).toUpperCase(Locale.ROOT))
                && (text.length() == 2 || !Character.isLetter(text.charAt(2)));
    }

    /**
     * The insurance number; what is none stays as written.
     *
     * @param citizenId the record's identity number, may be empty: nine digits that stand there are no insurance number
     * @param oldId its CMND, may be empty
     */
    static String read(String cell, String citizenId, String oldId, Notes notes) {
        if (cell.length() == NUMBER_LENGTH && Digits.only(cell) && !Digits.isOneRepeated(cell)) {
            return cell;
        }
        String text = CellText.clean(cell);
        if (text.isEmpty() || !Digits.any(text) || Digits.isOneRepeatedWithGaps(text)) {
            return absent(text, notes);
        }
        if (Digits.isScientific(text)) {
            notes.add(Code.ID_TRUNCATED, Field.INSURANCE_NUMBER);
            notes.add(Rule.NUMBER_SCIENTIFIC, Field.INSURANCE_NUMBER);
            return "";
        }
        String number = text.length() > IdText.LENGTH_MAX ? text : Digits.withoutGaps(text);
        if (isForm(number)) {
            if (!number.equals(text) && !isCard(number)) {
                notes.add(Rule.NUMBER_GAPS, Field.INSURANCE_NUMBER);
            }
            return ofForm(number, citizenId, oldId, notes);
        }
        String named = text.length() > IdText.LENGTH_MAX ? text : named(text);
        if (isForm(named)) {
            notes.add(Rule.NUMBER_LABEL, Field.INSURANCE_NUMBER);
            return ofForm(named, citizenId, oldId, notes);
        }
        notes.add(Rule.INSURANCE_FORM, Field.INSURANCE_NUMBER);
        return text;
    }

    private static String absent(String text, Notes notes) {
        if (!text.isEmpty()) {
            boolean pending = !Digits.any(text) && NumberWords.isPending(text);
            notes.add(pending ? Rule.ID_PENDING : Rule.NUMBER_ABSENT, Field.INSURANCE_NUMBER);
        }
        return "";
    }

    private static boolean isForm(String text) {
        int length = text.length();
        boolean digits = length >= NUMBER_LENGTH - 1 && length <= CitizenId.LENGTH && Digits.only(text);
        return digits && !Digits.isOneRepeated(text) || isCard(text);
    }

    private static String ofForm(String number, String citizenId, String oldId, Notes notes) {
        switch (number.length()) {
            case NUMBER_LENGTH -> {
                return number;
            }
            case CARD_LENGTH -> {
                return ofCard(number, notes);
            }
            case CitizenId.LENGTH -> {
                notes.add(Rule.INSURANCE_IS_CITIZEN_ID, Field.INSURANCE_NUMBER);
                return number;
            }
            default -> {
                boolean lost = number.length() == NUMBER_LENGTH - 1
                        && CitizenId.isOldProvinceCode("0" + number.charAt(0))
                        && !number.equals(citizenId)
                        && !number.equals(oldId);
                if (lost) {
                    // A number of the provinces 01 to 08 begins with a zero, which a spreadsheet drops.
                    notes.add(Code.ID_ZERO_LOST, Field.INSURANCE_NUMBER);
                    notes.add(Rule.INSURANCE_ZERO_RESTORED, Field.INSURANCE_NUMBER);
                    return "0" + number;
                }
                notes.add(Rule.INSURANCE_FORM, Field.INSURANCE_NUMBER);
                return number;
            }
        }
    }

    /** Provinces are those of before 1 July 2025, by whose codes the cards were issued. */
    private static String ofCard(String card, Notes notes) {
        notes.add(Rule.INSURANCE_OF_CARD, Field.INSURANCE_NUMBER);
        String object = card.substring(0, 2).toUpperCase(Locale.ROOT);
        if (!OBJECTS.contains(object)) {
            notes.add(Rule.INSURANCE_OBJECT_UNKNOWN, Field.INSURANCE_NUMBER, object);
        }
        String province = card.substring(3, 5);
        if (!CitizenId.isOldProvinceCode(province)) {
            notes.add(Rule.INSURANCE_PROVINCE_UNKNOWN, Field.INSURANCE_NUMBER, province);
        }
        return card.substring(CARD_LENGTH - NUMBER_LENGTH);
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

    /** The text without the words before it that only name the number: Mã số BHXH 7912345678. */
    private static String named(String text) {
        StringBuilder rest = new StringBuilder();
        for (String word : Folding.fold(text).split(" ")) {
            if (!rest.isEmpty() || !NumberWords.isInsuranceLabel(word)) {
                rest.append(word);
            }
        }
        return rest.toString();
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
