package vn.khop.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: surname, middle and given name of the peoples of Vietnam. */
class NamePartsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            Nguyễn Văn Nam                    | Nguyễn            | Văn      | Nam        | SURNAME_FIRST
            Lê Hà                             | Lê                | ""       | Hà         | SURNAME_FIRST
            NGUYỄN THỊ MINH KHAI              | NGUYỄN            | THỊ MINH | KHAI       | SURNAME_FIRST
            Công Tằng Tôn Nữ Hỷ Khương        | Công Tằng Tôn Nữ  | Hỷ       | Khương     | LONG_SURNAME
            Tôn Nữ Thị Ninh                   | Tôn Nữ            | Thị      | Ninh       | LONG_SURNAME
            Tôn Thất Tùng                     | Tôn Thất          | ""       | Tùng       | LONG_SURNAME
            Hoàng Phủ Ngọc Tường              | Hoàng Phủ         | Ngọc     | Tường      | LONG_SURNAME
            Âu Dương Minh                     | Âu Dương          | ""       | Minh       | LONG_SURNAME
            Tôn Nữ                            | Tôn               | ""       | Nữ         | SURNAME_FIRST
            H'Hen Niê                         | Niê               | ""       | H'Hen      | CLAN_LAST
            Y Thanh Niê Kdăm                  | Niê Kdăm          | ""       | Y Thanh    | CLAN_LAST
            Y Biên Mlô                        | Mlô               | ""       | Y Biên     | CLAN_LAST
            K'Brêu                            | ""                | ""       | K'Brêu     | SINGLE
            K' Brêu                           | ""                | ""       | K' Brêu    | GIVEN_ONLY
            Ka Dện                            | ""                | ""       | Ka Dện     | GIVEN_ONLY
            A Biu                             | ""                | ""       | A Biu      | GIVEN_ONLY
            Y Thắm                            | ""                | ""       | Y Thắm     | GIVEN_ONLY
            Rơ Châm H'Phik                    | Rơ Châm           | ""       | H'Phik     | CLAN_FIRST
            Ksor Phước                        | Ksor              | ""       | Phước      | CLAN_FIRST
            Cil Múp Ha Krai                   | Cil Múp           | ""       | Ha Krai    | CLAN_FIRST
            Giàng A Sính                      | Giàng             | A        | Sính       | HMONG
            Vàng Thị Mai                      | Vàng              | Thị      | Mai        | HMONG
            Lò Văn Phong                      | Lò                | Văn      | Phong      | SURNAME_FIRST
            Néang Kunthea                     | ""                | Néang    | Kunthea    | KHMER_TITLE
            Chau Kim Sóc                      | ""                | Chau     | Kim Sóc    | KHMER_TITLE
            Thạch Sa Rây                      | Thạch             | Sa       | Rây        | SURNAME_FIRST
            Nam                               | ""                | ""       | Nam        | SINGLE
            ""                                | ""                | ""       | ""         | SINGLE
            """)
    void of_takesANameApart(String name, String family, String middle, String given, NameParts.Pattern pattern) {
        assertThat(NameParts.of(name)).isEqualTo(new NameParts(family, middle, given, pattern));
    }
}
