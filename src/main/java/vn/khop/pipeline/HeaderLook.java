package vn.khop.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.khop.source.Blank;
import vn.khop.source.HeaderName;

/** What can be seen of a header without its rows: whether it is one, and which of its names a job file can use. */
final class HeaderLook {

    /** A longer run of digits is a number of somebody or something. */
    private static final int DIGITS_MAX = 5;

    private static final int NAME_WORDS_MIN = 3;

    private HeaderLook() {}

    /** Whether it is rather a record: one of its names is a date, holds a long number, or is somebody's. */
    static boolean isRecord(List<String> header) {
        return header.stream().anyMatch(name -> NumberSigns.isDate(name) || hasLongNumber(name) || isSomebody(name));
    }

    private static boolean hasLongNumber(String name) {
        int run = 0;
        for (int i = 0; i < name.length() && run <= DIGITS_MAX; i++) {
            run = Character.isDigit(name.charAt(i)) ? run + 1 : 0;
        }
        return run > DIGITS_MAX;
    }

    private static boolean isSomebody(String name) {
        return WordSigns.isName(name)
                && HeaderWords.of(name).words().size() >= NAME_WORDS_MIN
                && HeaderTable.shipped().find(name).isEmpty();
    }

    /** The names that stand twice, as {@link HeaderName} has them. */
    static Set<String> repeated(List<String> header) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (String name : header) {
            if (!Blank.is(name) && !once.add(HeaderName.key(name))) {
                twice.add(HeaderName.key(name));
            }
        }
        return twice;
    }
}
