package vn.khop.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.khop.record.Field;
import vn.khop.text.SpreadsheetText;

/**
 * The words that people read, in one language: the bundles {@code messages_vi} and {@code messages_en}. Vietnamese is the original and
 * stands in for every language but English. Immutable, for any thread.
 */
public final class Wording {

    private static final Wording VIETNAMESE = new Wording(Locale.forLanguageTag("vi"));
    private static final Wording ENGLISH = new Wording(Locale.ENGLISH);

    private final Locale language;
    private final ResourceBundle bundle;
    private final Map<String, Phrase> phrases = new ConcurrentHashMap<>();

    private Wording(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "vn.khop.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words of a language. */
    public static Wording of(Locale language) {
        return language.getLanguage().equals("en") ? ENGLISH : VIETNAMESE;
    }

    /** {@code vi} or {@code en}. */
    public Locale language() {
        return language;
    }

    /** Whether there is a text of this name. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * A text without parameters.
     *
     * @throws java.util.MissingResourceException if there is none of this name
     */
    public String text(String key) {
        return text(key, name -> "");
    }

    /** A clean value of a field in the words of people: a date as dd/MM/yyyy, sex and status in this language. */
    public String value(Field field, String clean) {
        return new ShownValues(this).of(field, clean);
    }

    /** What a rule of cleansing did or saw, with its particulars; a reason of the address reader in words. */
    public String cleansing(String rule, String detail) {
        String sentence = has("rule." + rule) ? text("rule." + rule) : rule;
        if (detail.isEmpty()) {
            return sentence;
        }
        String key = "place.reason." + detail;
        return sentence + ": " + (has(key) ? text(key) : SpreadsheetText.visible(detail));
    }

    /** Why an outcome is what it is, in words; its name in outcomes.csv where there are none. */
    public String ground(String rule) {
        return has("ground." + rule) ? text("ground." + rule) : rule;
    }

    /** A text with one value in it. */
    public String text(String key, String name, String value) {
        return text(key, parameter -> parameter.equals(name) ? value : "");
    }

    /** A text with values in it; a parameter without an entry is empty. */
    public String text(String key, Map<String, String> values) {
        return text(key, name -> values.getOrDefault(name, ""));
    }

    /**
     * A text with values in it.
     *
     * @param values gives the value of a parameter by its name, the empty string where there is none
     */
    public String text(String key, UnaryOperator<String> values) {
        return phrase(key).text(values);
    }

    List<Span> spans(String key, UnaryOperator<String> values) {
        return phrase(key).spans(values);
    }

    Phrase phrase(String key) {
        Phrase known = phrases.get(key); // without the lock of computeIfAbsent
        return known != null ? known : phrases.computeIfAbsent(key, name -> Phrase.parse(bundle.getString(name)));
    }

    /** The texts of all values of an enumeration, whose names are a beginning and the value's key. */
    <E extends Enum<E>> Map<E, String> texts(Class<E> values, String beginning, Function<E, String> key) {
        Map<E, String> texts = new EnumMap<>(values);
        for (E value : values.getEnumConstants()) {
            texts.put(value, text(beginning + key.apply(value)));
        }
        return texts;
    }

    /** A whole number with its thousands apart: 1.234 in Vietnamese, 1,234 in English. */
    public String number(long value) {
        String digits = Long.toString(value);
        int sign = value < 0 ? 1 : 0;
        StringBuilder text = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > sign; at -= 3) {
            text.insert(at, this == ENGLISH ? ',' : '.');
        }
        return text.toString();
    }

    /** A number of at least 0 with so many decimals: 1.234,50 in Vietnamese, 1,234.50 in English. */
    public String decimal(double value, int places) {
        String digits = String.format(Locale.ROOT, "%." + places + "f", value);
        int point = digits.indexOf('.');
        return point < 0
                ? number(Long.parseLong(digits))
                : number(Long.parseLong(digits.substring(0, point)))
                        + (this == ENGLISH ? '.' : ',')
                        + digits.substring(point + 1);
    }
}
