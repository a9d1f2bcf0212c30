package vn.khop.cleanse;

import java.util.List;
import java.util.Set;
import vn.khop.cleanse.DateForm.Shape;
import vn.khop.text.Folding;

/**
 * The numbers of a date cell, with what stands between and behind them. A part written {@code ??}, {@code xx}, {@code __} or {@code --} is
 * the number 0. Words beside the numbers (ngày, tháng, năm, Jul) are understood; any other word leaves no numbers at all.
 */
final class DateCell {

    private static final int PARTS_MAX = 3;
    private static final String SEPARATORS = "/-. ,|\\";
    private static final String UNKNOWN = "?xX_*";
    private static final Set<String> WORDS = Set.of("ngay", "thang", "nam", "sinh", "sn", "khoang", "th", "ns");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final DateCell NOTHING = new DateCell("", "", DateForm.Shape.OTHER);

    private final int[] values = new int[PARTS_MAX];
    private final int[] lengths = new int[PARTS_MAX];
    private final String suffix;
    private final Shape shape;
    private int count;
    private String separator = "";

    private DateCell(String text, String suffix, Shape shape) {
        this.suffix = suffix;
        this.shape = shape;
        int from = 0;
        while (from < text.length()) {
            int to = from;
            boolean separates = isSeparator(text.charAt(from));
            while (to < text.length() && isSeparator(text.charAt(to)) == separates) {
                to++;
            }
            if (separates) {
                separator = count == 1 ? text.substring(from, to) : separator;
            } else if (!add(text, from, to)) {
                count = PARTS_MAX + 1;
                return;
            }
            from = to;
        }
    }

    private boolean add(String text, int from, int to) {
        if (count == PARTS_MAX || to - from > 8) {
            return false;
        }
        boolean unknown = true;
        for (int i = from; i < to; i++) {
            unknown &= UNKNOWN.indexOf(text.charAt(i)) >= 0;
        }
        values[count] = unknown ? 0 : number(text, from, to);
        lengths[count] = to - from;
        return values[count++] >= 0;
    }

    /** Takes a clean, non-empty text apart. */
    static DateCell of(String text) {
        int time = timeAt(text);
        String date = text.substring(0, time);
        for (int i = 0; i < date.length(); i++) {
            char c = date.charAt(i);
            if (Character.isLetter(c) && UNKNOWN.indexOf(c) < 0) {
                return ofWords(date);
            }
        }
        return new DateCell(date, text.substring(time), Shape.DAY_MONTH_YEAR);
    }

    /** Where the time begins, with the space or T before it; the length of the text where there is none. */
    private static int timeAt(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || !Digits.only(text.substring(colon - 1, colon))) {
            return text.length();
        }
        int at = Math.max(text.lastIndexOf(' ', colon), text.lastIndexOf('T', colon));
        return at < 0 ? text.length() : at;
    }

    private static DateCell ofWords(String date) {
        StringBuilder numbers = new StringBuilder();
        for (String word : Folding.fold(date).split(" ")) {
            if (WORDS.contains(word)) {
                continue;
            }
            int month = word.length() < 3 ? -1 : MONTHS.indexOf(word.substring(0, 3));
            numbers.append(numbers.isEmpty() ? "" : "/").append(month >= 0 ? String.valueOf(month + 1) : word);
        }
        String text = numbers.toString();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return NOTHING;
            }
        }
        return new DateCell(text, "", Shape.OTHER);
    }

    /** How many numbers there are; other than 1 to 3 where the cell holds no date. */
    int count() {
        return count;
    }

    int value(int part) {
        return values[part];
    }

    int length(int part) {
        return lengths[part];
    }

    String separator() {
        return separator;
    }

    /** How the cell writes its date, if it has this shape. */
    DateForm form(Shape numbers, int yearWidth) {
        if (shape == Shape.OTHER) {
            return DateForm.OTHER;
        }
        int width = 2;
        for (int i = 0; i < count; i++) {
            width = Math.min(width, lengths[i]);
        }
        return new DateForm(numbers, count == 1 ? "/" : separator, width, yearWidth, suffix);
    }

    private static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0;
    }

    /** The number that the digits from..to spell, -1 where one is no digit. */
    static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
