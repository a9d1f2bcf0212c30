package vn.khop.cleanse;

import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Rule;
import vn.khop.text.Folding;

/**
 * Finds the number in a cell of identity numbers, before its digits are looked at: gaps, labels (CCCD:), a second number and remarks are set
 * apart. What is no number stays as written.
 */
final class IdText {

    /** Longer texts hold no number that anybody meant. */
    static final int LENGTH_MAX = 100;

    private static final int CMND = 9;
    private static final int SHORTEST = 8;
    /** What stands between two numbers in one cell. */
    private static final String BETWEEN = " /;,(|&";
    /** Signs that also part things that are no one number. */
    private static final String HARD_GAPS = ",/()";

    private final DateReader dates;

    IdText(DateReader dates) {
        this.dates = dates;
    }

    /** Digits; another text as written; or empty, where the cell has no number. */
    String read(String cell, Field field, Notes notes) {
        String text = CellText.clean(cell);
        if (!Digits.any(text)) {
            return none(text, field, notes);
        }
        if (text.length() > LENGTH_MAX) {
            return text;
        }
        if (Digits.isScientific(text)) {
            notes.add(Code.ID_TRUNCATED, field);
            notes.add(Rule.NUMBER_SCIENTIFIC, field);
            return "";
        }
        String gapless = Digits.withoutGaps(text);
        if (Digits.only(gapless)) {
            if (Digits.isOneRepeated(gapless)) {
                return absent(field, notes);
            }
            if (gapless.equals(text)) {
                return text;
            }
            if (isOneNumber(text, gapless)) {
                notes.add(Rule.NUMBER_GAPS, field);
                return gapless;
            }
        }
        return apart(text, field, notes);
    }

    private static String none(String text, Field field, Notes notes) {
        if (NumberWords.isPending(text)) {
            notes.add(Rule.ID_PENDING, field);
            if (field == Field.CITIZEN_ID) {
                notes.add(Code.ID_PENDING, field);
            }
            return "";
        }
        if (!text.isEmpty()) {
            return absent(field, notes);
        }
        if (field == Field.CITIZEN_ID) {
            notes.add(Code.ID_MISSING, field);
        }
        return "";
    }

    private static String absent(Field field, Notes notes) {
        notes.add(Rule.NUMBER_ABSENT, field);
        if (field == Field.CITIZEN_ID) {
            notes.add(Code.ID_MISSING, field);
        }
        return "";
    }

    /** Commas and brackets stand inside a number only where it then has a length that numbers have; 12/2019 and 5-7-1985 are none. */
    private boolean isOneNumber(String text, String gapless) {
        int length = gapless.length();
        if (length == CMND || length == CitizenId.LENGTH) {
            return true;
        }
        boolean hard = false;
        for (int i = 0; i < text.length(); i++) {
            hard |= HARD_GAPS.indexOf(text.charAt(i)) >= 0;
        }
        if (hard || length > CitizenId.LENGTH) {
            return text.indexOf('/') < 0 && length > CMND && length < CitizenId.LENGTH;
        }
        return length > SHORTEST || dates.read(text).isEmpty();
    }

    private static String apart(String text, Field field, Notes notes) {
        for (int i = 1; i < text.length() - 1; i++) {
            if (BETWEEN.indexOf(text.charAt(i)) >= 0) {
                String first = numberIn(text.substring(0, i));
                String second = first.length() < CMND ? "" : numberIn(text.substring(i + 1));
                if (first.length() + second.length() == CMND + CitizenId.LENGTH
                        && (first.length() == CMND || second.length() == CMND)) {
                    boolean ahead = first.length() > second.length();
                    notes.add(Rule.NUMBER_SECOND, field, ahead ? second : first);
                    return ahead ? first : second;
                }
            }
        }
        String named = named(text);
        if (named.length() < SHORTEST || named.length() > CitizenId.LENGTH || Digits.isOneRepeated(named)) {
            return text;
        }
        notes.add(Rule.NUMBER_LABEL, field);
        return named;
    }

    private static String numberIn(String part) {
        String gapless = Digits.withoutGaps(part);
        String number = Digits.only(gapless) ? gapless : named(part);
        return Digits.isOneRepeated(number) ? "" : number;
    }

    /** The digits among words that only name a number, or speak of its issue behind it; empty where there are other words, or none. */
    private static String named(String text) {
        boolean labelled = false;
        StringBuilder number = new StringBuilder(CitizenId.LENGTH);
        for (String word : Folding.fold(text).split(" ")) {
            int letters = 0;
            while (letters < word.length() && !Digits.isDigit(word.charAt(letters))) {
                letters++;
            }
            String digits = word.substring(letters);
            if (letters > 0 && !NumberWords.isIdentityLabel(word.substring(0, letters))) {
                boolean whole = number.length() == CMND || number.length() == CitizenId.LENGTH;
                if (whole && NumberWords.isOfIssue(word)) {
                    return number.toString();
                }
                return "";
            }
            if (!digits.isEmpty() && !Digits.only(digits)) {
                return "";
            }
            labelled |= letters > 0;
            number.append(digits);
        }
        return labelled ? number.toString() : "";
    }
}
