package vn.khop.cleanse;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.khop.record.Field;
import vn.khop.text.Folding;

/**
 * Something that stands behind a name in its cell.
 *
 * @param about the field that it belongs to; null for a remark that belongs to none; {@link Field#OTHER_NAMES} for another name
 * @param text what it says there, without its label
 */
record NameSegment(@Nullable Field about, String text) {

    private static final int ALIAS_WORDS_MAX = 5;

    /**
     * What a piece behind a name is.
     *
     * @param text clean, without its separators or brackets
     * @param bracketed whether it stands in brackets: there an unknown short text is another name
     * @return empty for a piece that cannot be told
     */
    static Optional<NameSegment> of(String text, boolean bracketed) {
        String lower = Folding.lower(text);
        String mark = NameNotions.aliasMarkOf(lower);
        if (!mark.isEmpty()) {
            String name = afterMark(text, mark.length());
            return name.isEmpty() ? Optional.empty() : Optional.of(new NameSegment(Field.OTHER_NAMES, name));
        }
        String folded = Folding.fold(text);
        Optional<NameSegment> fact = folded.isEmpty() ? Optional.empty() : fact(text, folded);
        if (fact.isPresent()) {
            return fact;
        }
        boolean shortName = !folded.isEmpty() && !Digits.any(folded) && folded.split(" ").length <= ALIAS_WORDS_MAX;
        return bracketed && shortName ? Optional.of(new NameSegment(Field.OTHER_NAMES, text)) : Optional.empty();
    }

    /** The text behind a label of this length, colons and spaces left out. */
    static String afterMark(String text, int length) {
        int at = length;
        while (at < text.length() && " :-\"'“".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(at);
    }

    private static Optional<NameSegment> fact(String text, String folded) {
        if (NameNotions.isRemark(text)) {
            return Optional.of(new NameSegment(null, text));
        }
        if (folded.equals("nam") || folded.equals("nu")) {
            return Optional.of(new NameSegment(Field.GENDER, text));
        }
        int parent = NameNotions.parentAt(text);
        if (parent > 0) {
            boolean father =
                    folded.startsWith("con ong") || folded.startsWith("con cha") || folded.startsWith("con bo ");
            return Optional.of(new NameSegment(father ? Field.FATHER_NAME : Field.MOTHER_NAME, text.substring(parent)));
        }
        if (Digits.any(folded)) {
            return numbered(text);
        }
        return beginsAsPlace(text, false) ? Optional.of(new NameSegment(Field.ADDRESS, text)) : Optional.empty();
    }

    /** Whether the first word, or the first two, are such as addresses begin with; without marks they are only beside a number. */
    private static boolean beginsAsPlace(String text, boolean numbered) {
        int first = text.indexOf(' ');
        String word = first < 0 ? text : text.substring(0, first);
        int second = first < 0 ? -1 : text.indexOf(' ', first + 1);
        String two = second < 0 ? text : text.substring(0, second);
        boolean more = numbered || first > 0 && !Folding.fold(text).equals(Folding.lower(text));
        return more && (NameNotions.isPlaceWord(withoutNumber(word)) || NameNotions.isPlaceWord(two));
    }

    private static Optional<NameSegment> numbered(String text) {
        int at = 0;
        while (!Digits.only(text.substring(at, at + 1))) {
            at++;
        }
        String number = text.substring(at);
        String digits = Digits.of(number);
        String label = Folding.fold(text.substring(0, at));
        boolean born = label.isEmpty()
                || label.equals("sn")
                || label.equals("ns")
                || label.startsWith("sinh")
                || label.startsWith("nam sinh");
        if (born && isBirth(number, digits)) {
            return Optional.of(new NameSegment(Field.DATE_OF_BIRTH, number));
        }
        if (Digits.only(Digits.withoutGaps(number))) {
            if (digits.length() == 9 || digits.length() == 12) {
                return Optional.of(new NameSegment(Field.CITIZEN_ID, digits));
            }
            if ((digits.length() == 10 || digits.length() == 11) && digits.charAt(0) == '0') {
                return Optional.of(new NameSegment(Field.PHONE, digits));
            }
        }
        return beginsAsPlace(text, true) ? Optional.of(new NameSegment(Field.ADDRESS, text)) : Optional.empty();
    }

    /** p15 is p, to5 is to. */
    private static String withoutNumber(String word) {
        int end = word.length();
        while (end > 0 && Digits.only(word.substring(end - 1, end))) {
            end--;
        }
        return word.substring(0, end);
    }

    /** Whether the number is a year of 1880 to 2099, or a date with such a year at its end. */
    private static boolean isBirth(String number, String digits) {
        if (digits.length() < 4 || digits.length() > 8 || !Digits.only(number.substring(number.length() - 1))) {
            return false;
        }
        int year = Integer.parseInt(digits.substring(digits.length() - 4));
        return year >= 1880
                && year < 2100
                && number.chars().allMatch(c -> c >= '0' && c <= '9' || "/.- ".indexOf(c) >= 0);
    }
}
