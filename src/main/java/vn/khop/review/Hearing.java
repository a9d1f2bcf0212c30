package vn.khop.review;

import java.util.List;
import java.util.Locale;

/** How far the reviewers of a case have come. */
public enum Hearing {
    /** Nobody has said anything that waits for another. */
    NONE,
    /** One word is kept and settles nothing until a second reviewer says the same. */
    AWAITS_SECOND,
    /** Two reviewers disagree; the case is open until two agree. */
    TWO_OPINIONS,
    /** Settled. */
    SETTLED;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The word for it in messages and JSON. */
    public String key() {
        return key;
    }

    /**
     * By the words on a case.
     *
     * @param words one a reviewer, of the same record, person and verification
     */
    public static Hearing of(List<Word> words) {
        List<Word> opinions = words.stream().filter(Word::isOpinion).toList();
        if (opinions.stream().anyMatch(Word::stands)) {
            return SETTLED;
        }
        if (opinions.stream().anyMatch(one -> opinions.stream().anyMatch(other -> !one.agreesWith(other)))) {
            return TWO_OPINIONS;
        }
        return words.stream().anyMatch(word -> !word.stands()) ? AWAITS_SECOND : NONE;
    }
}
