package vn.khop.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reviewer says of the record and the registry's person; the keys are the words of the review workbook and the command line. */
public enum PersonAnswer {
    /** They are one person. */
    SAME,
    /** They are two people; the machine never again proposes this person for the record. */
    DIFFERENT,
    /** Not to be told from what is at hand; the case stays open. */
    UNSURE;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The word for it. */
    public String key() {
        return key;
    }

    /** The answer of this word, if it is one. */
    public static Optional<PersonAnswer> find(String key) {
        return Stream.of(values()).filter(answer -> answer.key.equals(key)).findFirst();
    }

    /** The word that people read for it. */
    public String word(Locale language) {
        return SheetWords.text("person." + key(), language);
    }
}
