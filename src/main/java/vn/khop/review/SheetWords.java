package vn.khop.review;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of review sheets: the bundles {@code words_vi} and {@code words_en}. Vietnamese stands in for every language but English. */
final class SheetWords {

    private static final ResourceBundle VIETNAMESE = bundle(Locale.forLanguageTag("vi"));
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

    private SheetWords() {}

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "vn.khop.review.words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The word as sheets of this language show it. */
    static String text(String key, Locale language) {
        return (language.getLanguage().equals("en") ? ENGLISH : VIETNAMESE).getString(key);
    }

    /** As sheets of either language show it. */
    static List<String> inBoth(String key) {
        return List.of(VIETNAMESE.getString(key), ENGLISH.getString(key));
    }

    /** As sheets of either language show it, and as people write it who fill one by hand. */
    static List<String> read(String key) {
        return Stream.concat(
                        inBoth(key).stream(),
                        inBoth(key + ".also").stream().flatMap(also -> Stream.of(also.split("\\|"))))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
