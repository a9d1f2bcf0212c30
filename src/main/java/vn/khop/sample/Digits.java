package vn.khop.sample;

/** Numbers written with leading zeros, without a formatter: a million people need thirty million of them. */
final class Digits {

    private Digits() {}

    static StringBuilder append(StringBuilder text, long number, int width) {
        int at = text.length();
        for (int i = 0; i < width; i++) {
            text.append('0');
        }
        for (int i = at + width - 1; i >= at && number > 0; i--, number /= 10) {
            text.setCharAt(i, (char) ('0' + number % 10));
        }
        return text;
    }

    static String padded(long number, int width) {
        return append(new StringBuilder(width), number, width).toString();
    }
}
