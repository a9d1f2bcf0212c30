package vn.khop.cleanse;

import vn.khop.cleanse.DateForm.Shape;

/**
 * The numbers of a date cell, with what stands between and behind them. A part written {@code ??}, {@code xx}, {@code __} or {@code --} is
 * the number 0. Words beside the numbers (ngày, tháng, năm, Jul) are understood; any other word leaves no numbers at all.
 */
final class DateCell {

    private static final int PARTS_MAX = 3;
    private static final String SEPARATORS = "/-. ,|\\–—−…'’\"()[]~";
    private static final String UNKNOWN = "?xX_*";
    /** Digits that are no part of a date on their own, so that a longer number is no date. */
    private static final int PART_LENGTH_MAX = 8;

    private final int[] values = new int[PARTS_MAX];
    private final int[] lengths = new int[PARTS_MAX];
    private final String suffix;
    private final Shape shape;
    private final int namedMonth;
    private int count;
    private boolean unknown;
    private String separator = "";

    private DateCell(String text, String suffix, Shape shape, int namedMonth) {
        this.suffix = suffix;
        this.shape = shape;
        this.namedMonth = namedMonth;
        int from = 0;
        while (from < text.length()) {
            int to = from;
            boolean separates = isSeparator(text.charAt(from));
            while (to < text.length() && isSeparator(text.charAt(to)) == separates) {
                to++;
            }
            if (separates) {
                separate(text, from, to);
            } else if (!add(text, from, to)) {
                count = PARTS_MAX + 1;
                return;
            }
            from = to;
        }
    }

    /** The separator is the one behind the first number; a stroke before it, as in --/--/1985, stands for parts that are not known. */
    private void separate(String text, int from, int to) {
        if (count == 1 && to < text.length()) {
            separator = text.substring(from, to);
        }
        unknown |= count == 0 && text.indexOf('/', from) >= 0 && text.indexOf('/', from) < to;
    }

    private boolean add(String text, int from, int to) {
        if (count == PARTS_MAX || to - from > PART_LENGTH_MAX) {
            return false;
        }
        boolean blank = true;
        for (int i = from; i < to; i++) {
            blank &= UNKNOWN.indexOf(text.charAt(i)) >= 0;
        }
        unknown |= blank;
        values[count] = blank ? 0 : number(text, from, to);
        lengths[count] = to - from;
        return values[count++] >= 0;
    }

    /** Takes a clean, non-empty text apart. */
    static DateCell of(String text) {
        int colon = clockAt(text);
        int blank = colon < 0 ? -1 : text.lastIndexOf(' ', colon);
        int time = colon < 0 ? -1 : Math.max(blank, text.lastIndexOf('T', colon));
        boolean first = colon >= 0 && time < 0;
        String suffix = time < 0 ? "" : text.substring(time);
        String date = time < 0 ? text : text.substring(0, time);
        if (first) {
            int end = text.indexOf(' ', colon);
            date = end < 0 ? text : text.substring(end + 1);
        }
        for (int i = 0; i < date.length(); i++) {
            char c = date.charAt(i);
            if (Character.isLetter(c) && UNKNOWN.indexOf(c) < 0) {
                DateWords words = DateWords.read(date);
                return new DateCell(words.numbers(), "", Shape.OTHER, words.namedMonth());
            }
        }
        return new DateCell(date, suffix, first ? Shape.OTHER : Shape.DAY_MONTH_YEAR, -1);
    }

    /** Where a colon stands between digits, -1 where none does. */
    private static int clockAt(String text) {
        int at = text.indexOf(':', 1);
        while (at > 0 && at + 1 < text.length()) {
            if (number(text, at - 1, at) >= 0 && number(text, at + 1, at + 2) >= 0) {
                return at;
            }
            at = text.indexOf(':', at + 1);
        }
        return -1;
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

    /** What stands between the first and the second number. */
    String separator() {
        return separator;
    }

    /** Which number is a month written in letters; -1 where none is. */
    int namedMonth() {
        return namedMonth;
    }

    /** Whether the cell has a sign for a part that is not known. */
    boolean hasUnknown() {
        return unknown;
    }

    /** Whether the time is 17:00 of Greenwich to the second: programs that store a day as an instant write midnight in Viet Nam so. */
    boolean isMidnightInUtc() {
        if (!suffix.startsWith("T17:00:00")) {
            return false;
        }
        int end = 9;
        while (end < suffix.length() && ".0".indexOf(suffix.charAt(end)) >= 0) {
            end++;
        }
        String zone = suffix.substring(end);
        return zone.equals("Z") || zone.equals("+00:00");
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
