package vn.khop.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns of a review sheet, in their order; those from {@link #PERSON} to {@link #COMMENT} are for the reviewer to fill. Cells wrap, and all
 * columns together are no wider than a landscape A4 page can show in print that is still read.
 */
public enum ReviewColumn {
    CASE_NO(11),
    NAME(18),
    BORN(11),
    SOURCE(13),
    UNIT(14),
    WARD(8),
    FIELD(11),
    CODE(13),
    SOURCE_VALUE(17),
    REGISTRY_VALUE(17),
    PROPOSED_VALUE(17),
    SINCE(11),
    DUE(11),
    STATE(9),
    PERSON(12),
    STANDS(13),
    GROUND(14),
    COMMENT(14),
    ROW_HASH(9);

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
