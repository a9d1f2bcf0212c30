package vn.khop.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a review sheet, in their order; those from {@link #PERSON} to {@link #COMMENT} are for the reviewer to fill. */
public enum ReviewColumn {
    CASE_NO(14),
    UNIT(26),
    WARD(10),
    FIELD(16),
    CODE(20),
    SOURCE_VALUE(28),
    REGISTRY_VALUE(28),
    PROPOSED_VALUE(28),
    PERSON(16),
    STANDS(18),
    GROUND(24),
    COMMENT(24),
    ROW_HASH(20);

    private final String word = "column." + name().toLowerCase(Locale.ROOT);
    private final int width;

    ReviewColumn(int width) {
        this.width = width;
    }

    /** What stands above the column. */
    public String title(Locale language) {
        return SheetWords.text(word, language);
    }

    /** Characters wide. */
    int width() {
        return width;
    }

    boolean isAnswer() {
        return compareTo(PERSON) >= 0 && compareTo(COMMENT) <= 0;
    }

    /** The column of this title, in either language; spaces around it and case do not matter. */
    static Optional<ReviewColumn> find(String title) {
        String plain = title.strip();
        return Stream.of(values())
                .filter(column -> SheetWords.inBoth(column.word).stream().anyMatch(plain::equalsIgnoreCase))
                .findFirst();
    }
}
