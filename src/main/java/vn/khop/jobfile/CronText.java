package vn.khop.jobfile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the form of a Spring cron text before the scheduler meets it: six fields, or a macro such as {@code @daily}. */
final class CronText {

    private static final List<String> MACROS =
            List.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    /** A step, a range, a star or one value, then perhaps a step. */
    private static final Pattern ITEM = Pattern.compile("(?:\\*|(\\w+)(?:-(\\w+))?)(?:/(\\d{1,4}))?");

    /** The last day, so many days before it, the last working day, the working day nearest to a day. */
    private static final Pattern DAY_OF_MONTH =
            Pattern.compile("\\?|L|LW|L-(?:[1-9]|[12]\\d|30)|(?:[1-9]|[12]\\d|3[01])W");

    /** The last or the n-th such weekday of the month. */
    private static final Pattern DAY_OF_WEEK = Pattern.compile("\\?|([0-7]|[A-Z]{3})(?:L|#[1-5])");

    private enum Part {
        SECOND("second", 0, 59, List.of()),
        MINUTE("minute", 0, 59, List.of()),
        HOUR("hour", 0, 23, List.of()),
        DAY_OF_MONTH("day of month", 1, 31, List.of()),
        MONTH("month", 1, 12, MONTHS),
        DAY_OF_WEEK("day of week", 0, 7, DAYS);

        private final String label;
        private final int least;
        private final int most;
        private final List<String> names;

        Part(String label, int least, int most, List<String> names) {
            this.label = label;
            this.least = least;
            this.most = most;
            this.names = names;
        }

        /** The number that a value stands for, -1 for what is none. */
        private int number(String text) {
            if (names.contains(text)) {
                return names.indexOf(text) + least;
            }
            int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
            return number >= least && number <= most ? number : -1;
        }
    }

    private CronText() {}

    /** What is wrong with the text, absent when nothing is. */
    static Optional<String> findProblem(String text) {
        if (text.startsWith("@")) {
            return MACROS.contains(text)
                    ? Optional.empty()
                    : Optional.of("unknown macro; expected one of " + String.join(" ", MACROS));
        }
        String[] fields = text.trim().toUpperCase(Locale.ROOT).split("\\s+");
        if (fields.length != Part.values().length) {
            return Optional.of("has " + fields.length
                    + " fields; expected second minute hour day-of-month month day-of-week, such as 0 0 1 * * *");
        }
        for (Part part : Part.values()) {
            String field = fields[part.ordinal()];
            for (String item : field.split(",", -1)) {
                if (!isItem(part, item)) {
                    return Optional.of("the " + part.label + " '" + field + "' is not " + part.least + " to "
                            + part.most + ", a range, a list or a step");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isItem(Part part, String item) {
        if (part == Part.DAY_OF_MONTH && DAY_OF_MONTH.matcher(item).matches()) {
            return true;
        }
        if (part == Part.DAY_OF_WEEK) {
            Matcher weekday = DAY_OF_WEEK.matcher(item);
            if (weekday.matches()) {
                return weekday.group(1) == null || part.number(weekday.group(1)) >= 0;
            }
        }
        Matcher matcher = ITEM.matcher(item);
        return matcher.matches() && isRange(part, matcher.group(1), matcher.group(2)) && !"0".equals(matcher.group(3));
    }

    /** Whether this is a star, one value, or a range from low to high. */
    private static boolean isRange(Part part, @Nullable String from, @Nullable String to) {
        if (from == null) {
            return true;
        }
        int low = part.number(from);
        return low >= 0 && (to == null || part.number(to) >= low);
    }
}
