package vn.khop.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * The words of the command line in one language, from {@code vn/khop/cli/messages_<language>.properties}. Parameters are written
 * {@code {0}}, {@code {1}}; numbers are grouped as the language does (1.234 in Vietnamese, 1,234 in English). Immutable.
 */
final class Texts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Pattern FAULT = Pattern.compile("jobs[^:\n]{0,300}:\\d{1,9}:\\d{1,9}: ");

    private final Language language;
    private final ResourceBundle bundle;
    private final ResourceBundle reports;

    Texts(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("vn.khop.cli.messages", language.locale(), EXACT);
        this.reports = ResourceBundle.getBundle("vn.khop.messages", language.locale(), EXACT);
    }

    Language language() {
        return language;
    }

    /** The bundle itself, for the parser's help. */
    ResourceBundle bundle() {
        return bundle;
    }

    /** The text of a key with its parameters put in. Fails on an unknown key: texts are part of the program. */
    String say(String key, Object... parameters) {
        String text = bundle.getString(key);
        for (int i = 0; i < parameters.length; i++) {
            text = text.replace("{" + i + "}", shown(parameters[i]));
        }
        return text;
    }

    /** What a room refuses, notices or finds, which it says in English, in this language; several lines stay several. */
    String said(String english) {
        return language == Language.VI ? Phrasebook.shipped().said(english) : english;
    }

    /**
     * Such a message behind a beginning of the command line's own. Faults of settings files stand on lines of their own below it, so that
     * editors find {@code file:line:column} at the start of the line.
     */
    String said(String beginning, String english) {
        return beginning + (listsFaults(english) ? "\n" : " ") + said(english);
    }

    /** Whether a message is a list of faults of settings files, one a line. */
    static boolean listsFaults(String message) {
        return FAULT.matcher(message).lookingAt();
    }

    /** A word of the reports' bundle, for example {@code outcome.matched}; the fallback where it has none. */
    String word(String key, String fallback) {
        return reports.containsKey(key) ? reports.getString(key) : fallback;
    }

    /** A count with the language's group separator, whatever locale the JVM has. */
    String number(long count) {
        String grouped = String.format(Locale.ROOT, "%,d", count);
        return language == Language.VI ? grouped.replace(',', '.') : grouped;
    }

    /** A value with two decimals at most, for example a rate in percent. */
    String decimal(double value, int places) {
        String grouped = String.format(Locale.ROOT, "%,." + places + "f", value);
        return language == Language.VI
                ? grouped.replace(',', ' ').replace('.', ',').replace(' ', '.')
                : grouped;
    }

    /** A day as people write it. */
    String day(LocalDate day) {
        return language == Language.VI ? DAY.format(day) : day.toString();
    }

    private String shown(Object parameter) {
        if (parameter instanceof LocalDate day) {
            return day(day);
        }
        return parameter instanceof Long || parameter instanceof Integer
                ? number(((Number) parameter).longValue())
                : String.valueOf(parameter);
    }
}
