package vn.khop.sample;

/**
 * A name in its three parts, each of which may be several words and all but the given name empty.
 *
 * @param family họ
 * @param middle chữ đệm
 * @param given tên
 */
record FullName(String family, String middle, String given) {

    /** The parts joined by spaces, as registers write it. */
    String text() {
        StringBuilder text = new StringBuilder(32).append(family);
        append(text, middle);
        append(text, given);
        return text.toString();
    }

    private static void append(StringBuilder text, String part) {
        if (!part.isEmpty()) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(part);
        }
    }

    /** A written name cut as forms cut it: first word, last word, and what is between. */
    static FullName of(String text) {
        int first = text.indexOf(' ');
        int last = text.lastIndexOf(' ');
        if (first < 0) {
            return new FullName("", "", text);
        }
        return new FullName(
                text.substring(0, first),
                first == last ? "" : text.substring(first + 1, last),
                text.substring(last + 1));
    }
}
