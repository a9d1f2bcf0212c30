package vn.khop.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: the comparison level of two full names, the same in both directions. */
class A01_NameLevelTest {

    private final NameComparison comparison = new NameComparison();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nguyễn Văn Nam       | Nguyễn Văn Nam        | SAME
            NGUYỄN VĂN NAM       | Nguyễn Văn Nam        | SAME
            Lê Thị Hoà           | Lê Thị Hòa            | TONE_PLACEMENT
            Trần Thuý Hoà        | Trần Thúy Hòa         | TONE_PLACEMENT
            Lý Văn Quý           | Lí Văn Quí            | I_Y
            Trần Thị Mỹ          | Trần Thị Mĩ           | I_Y
            Phan Thúy Vy         | Phan Thúy Vi          | I_Y
            Phan Thị Thúi        | Phan Thị Thúy         | TYPING
            H'Hen Niê            | H Hen Niê             | WORD_BREAK
            H’Hen Niê            | H'Hen Niê             | WORD_BREAK
            Nguyễn Văn-Nam       | Nguyễn Văn Nam        | WORD_BREAK
            Nguyễn Vănnam        | Nguyễn Văn Nam        | WORD_BREAK
            NGUYEN VAN NAM       | Nguyễn Văn Nam        | DIACRITICS
            Dang Thi Đao         | Đặng Thị Đào          | DIACRITICS
            Nguyễn Van Hung      | Nguyễn Văn Hưng       | DIACRITICS
            Nguyễn Văn Hung      | Nguyễn Văn Hùng       | TONE
            Nguyễn Văn Hủng      | Nguyễn Văn Hũng       | TONE
            Trần Suân Mai        | Trần Xuân Mai         | CONFUSABLE
            Trần Văn Dang        | Trần Văn Giang        | CONFUSABLE
            Lê Văn Chung         | Lê Văn Trung          | CONFUSABLE
            Lê Thị Nan           | Lê Thị Lan            | CONFUSABLE
            Lê Văn Thàn          | Lê Văn Thành          | CONFUSABLE
            Lê Văn Hoàn          | Lê Văn Hoàng          | CONFUSABLE
            Lê Văn Đạc           | Lê Văn Đạt            | CONFUSABLE
            Đỗ Văn Lâm           | Đỗ Văn Lăm            | CONFUSABLE
            Đỗ Văn Dức           | Đỗ Văn Đức            | CONFUSABLE
            Võ Thị Hà            | Vũ Thị Hà             | CONFUSABLE
            Hoàng Thị Hà         | Huỳnh Thị Hà          | CONFUSABLE
            Nguyễn Vân Hưng      | Nguyễn Văn Hùng       | MARKS
            Nguyễn Văn Hưng      | Nguyễn Văn Hùng       | MARKS
            Nguyễn Văn Nma       | Nguyễn Văn Nam        | TYPING
            Nguyễn Văn Namm      | Nguyễn Văn Nam        | TYPING
            NGUYEN VAN THAG      | Nguyễn Văn Thắng      | TYPING
            Nguyễn Nam           | Nguyễn Văn Nam        | MIDDLE
            Nguyen Nam           | Nguyễn Văn Nam        | MIDDLE
            Nam Nguyễn Văn       | Nguyễn Văn Nam        | ORDER
            Niê H'Hen            | H'Hen Niê             | ORDER
            Nguyễn V. Nam        | Nguyễn Văn Nam        | INITIALS
            Dương B. Gia         | Dương Bá Gia          | INITIALS
            Ng. Th. Nam          | Nguyễn Thị Nam        | INITIALS
            Nguyễn Văm Trưởg     | Nguyễn Văn Trường     | TWO_ERRORS
            Nguyễn Hữu Nam       | Nguyễn Văn Nam        | FAMILY_AND_GIVEN
            Nguyễn Thị Mai Anh   | Nguyễn Ngọc Lan Anh   | FAMILY_AND_GIVEN
            Nguyễn Văn Nam       | Nguyễn Văn Trường     | FAMILY
            Nguyễn Văn Nam       | Trần Văn Nam          | GIVEN
            Nguyễn Văn Nam       | Trần Thị Trường       | DIFFERENT
            Neumann Michaela     | Jakimow Michafla      | GIVEN
            Neumann              | Neumann Michaela      | FAMILY
            Trang                | Truong                | DIFFERENT
            Kowalski Jan         | Kowalsky Jan          | TYPING
            Kowalski Jan         | Smith John            | DIFFERENT
            Nam                  | Nguyễn Văn Nam        | GIVEN
            ...                  | Nguyễn Văn Nam        | DIFFERENT
            """)
    void compare_isTheMostAgreeingLevel_inBothDirections(String a, String b, NameLevel expected) {
        assertThat(comparison.compare(new Name(a), new Name(b)))
                .as("%s ~ %s", a, b)
                .isEqualTo(expected);
        assertThat(comparison.compare(new Name(b), new Name(a)))
                .as("%s ~ %s", b, a)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"100000", "201"})
    void compare_endlessNames_areSameOrDifferent(int length) {
        Name endless = new Name("a ".repeat(length));
        assertThat(comparison.compare(endless, new Name("a ".repeat(length)))).isEqualTo(NameLevel.SAME);
        assertThat(comparison.compare(endless, new Name("Nguyễn Văn Nam"))).isEqualTo(NameLevel.DIFFERENT);
    }
}
