package vn.khop.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE UNDER TEST: a written syllable taken apart, and the test of what is one. */
class SyllableTest {

    @ParameterizedTest
    @CsvSource({
        "Nguyễn, ng, uyê, n, NGA",
        "NGHIÊM, ngh, iê, m, NGANG",
        "hoà, h, oa, '', HUYEN",
        "hòa, h, oa, '', HUYEN",
        "tòan, t, oa, n, HUYEN",
        "Quý, qu, y, '', SAC",
        "Quốc, qu, ô, c, SAC",
        "Quyết, qu, yê, t, SAC",
        "Quới, qu, ơ, i, SAC",
        "gì, gi, i, '', HUYEN",
        "gìn, gi, i, n, HUYEN",
        "giếng, gi, iê, ng, SAC",
        "Gia, gi, a, '', NGANG",
        "giờ, gi, ơ, '', HUYEN",
        "Giang, gi, a, ng, NGANG",
        "Yến, '', yê, n, SAC",
        "Ý, '', y, '', SAC",
        "Ưu, '', ư, u, NGANG",
        "khuya, kh, uya, '', NGANG",
        "Khuyên, kh, uyê, n, NGANG",
        "Huỳnh, h, uy, nh, HUYEN",
        "Thuở, th, uơ, '', HOI",
        "Uông, '', uô, ng, NGANG",
        "Oanh, '', oa, nh, NGANG",
        "người, ng, ươ, i, HUYEN",
        "thiều, th, iê, u, HUYEN",
        "Quôc, qu, ô, c, NGANG",
        "Hu\u031B\u0303u, h, ư, u, NGA",
        "Ka, k, a, '', NGANG",
    })
    void parse_takesApart(String token, String initial, String nucleus, String coda, Tone tone) {
        assertThat(Syllable.parse(token)).contains(new Syllable(initial, nucleus, coda, tone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "H'Hen", "Kowalski", "Niêê", "Döông", "Huøynh", "Băši", "nguyenx", "bcd", "12", "Wang", "hóà"
            })
    void parse_isEmptyForWhatIsNoSyllable(String token) {
        assertThat(Syllable.parse(token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hoà", "hòa", "TOÀN", "quý", "Quới", "giữ", "già", "của", "mùa", "lựa", "thuở", "khuya", "huệ", "Yên",
                "ỷ", "kỳ", "Mỹ", "Mĩ", "nghĩ", "ghế", "cá", "Ất", "ích", "Đức", "ngoan", "xoong", "thuỷ", "thủy",
                "khuỷu", "Quỳnh", "giết",
            })
    void isValid_holdsForRightlyWrittenSyllables(String token) {
        assertThat(Syllable.isValid(token)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tòan", "Hùynh", "qúy", "gìa", "quôc", "tòc", "ngi", "ce", "kô", "iên", "byên", "hưoơng", "NGUYÔN",
                "Khaùnh", "d­ương", "mõa̰", "ng", "ươ",
            })
    void isValid_failsForOthers(String token) {
        assertThat(Syllable.isValid(token)).isFalse();
    }

    @Test
    void parse_isTotal() {
        String letters = "abcdđeêghijklmnoôơpqrstuưvxyàấậ'̀";
        for (char a : letters.toCharArray()) {
            for (char b : letters.toCharArray()) {
                for (char c : letters.toCharArray()) {
                    String token = "" + a + b + c;
                    boolean parsed = Syllable.parse(token).isPresent();
                    assertThat(parsed || !Syllable.isValid(token)).as(token).isTrue();
                }
            }
        }
    }
}
