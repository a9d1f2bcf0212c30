package vn.khop.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a review sheet, in their order; those from {@link #PERSON} to {@link #COMMENT} are for the reviewer to fill. */
public enum ReviewColumn {
    CASE_NO("Mã trường hợp", "Case", 14),
    UNIT("Đơn vị", "Unit", 26),
    WARD("Phường/xã", "Ward", 10),
    FIELD("Trường", "Field", 16),
    CODE("Mã", "Code", 20),
    SOURCE_VALUE("Giá trị ở nguồn", "Source value", 28),
    REGISTRY_VALUE("Giá trị ở dữ liệu dân cư", "Registry value", 28),
    PROPOSED_VALUE("Giá trị đề nghị", "Proposed value", 28),
    PERSON("Cùng người?", "Same person?", 16),
    STANDS("Giữ giá trị nào?", "Which value stands?", 18),
    GROUND("Căn cứ", "Ground", 24),
    COMMENT("Ghi chú", "Comment", 24),
    ROW_HASH("Mã dòng (không sửa)", "Row code (do not change)", 20);

    private final String vietnamese;
    private final String english;
    private final int width;

    ReviewColumn(String vietnamese, String english, int width) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.width = width;
    }

    /** What stands above the column. */
    public String title(Locale language) {
        return language.getLanguage().equals("en") ? english : vietnamese;
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
                .filter(column -> column.vietnamese.equalsIgnoreCase(plain) || column.english.equalsIgnoreCase(plain))
                .findFirst();
    }
}
