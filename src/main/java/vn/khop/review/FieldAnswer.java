package vn.khop.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which value of a field a reviewer lets stand; the keys are the words of the review workbook and the command line. */
public enum FieldAnswer {
    /** The source's: a proposed correction is not made. */
    SOURCE,
    /** The registry's: a proposed correction is approved. */
    REGISTRY,
    /** Neither; a proposed correction is not made. */
    NEITHER,
    /** Papers must be seen first; what was proposed stays proposed. */
    PAPERS;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The word for it. */
    public String key() {
        return key;
    }

    /** The answer of this word, if it is one. */
    public static Optional<FieldAnswer> find(String key) {
        return Stream.of(values()).filter(answer -> answer.key.equals(key)).findFirst();
    }

    /** The word that people read for it. */
    public String word(Locale language) {
        return SheetWords.text("stands." + key(), language);
    }
}
