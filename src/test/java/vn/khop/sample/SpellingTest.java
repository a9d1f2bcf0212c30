package vn.khop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khop.text.Syllable;

/** Misspellings change what they say they change, and syllables are put together as they are written. */
class SpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nguyễn", "hòa", "hoàng", "thúy", "quý", "gì", "giếng", "gia", "của", "tiến", "khuya", "đỗ", "ưng",
                "yến", "phượng", "trịnh", "huỳnh", "thoại", "quốc", "nghĩa", "kiều", "lý", "uyên", "ngọc"
            })
    void aSyllableTakenApart_isWrittenTheSame(String word) {
        Syllable syllable = Syllable.parse(word).orElseThrow();
        assertThat(Spelling.write(syllable.initial(), syllable.nucleus(), syllable.coda(), syllable.tone()))
                .isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "INITIAL, Trần Văn Sơn, Trần Văn Xơn",
        "INITIAL, Lê Thị Trang, Lê Thị Chang",
        "FINAL, Lê Văn Nam, Lê Văn Nan",
        "FINAL, Bùi Thị Xuân, Bùi Thị Xuâng",
        "D, Nguyễn Thị Đào, Nguyễn Thị Dào",
        "I_Y, Vũ Thị Lý, Vũ Thị Lí",
        "VOWEL_MARK, Lê Thị Thơm, Lê Thị Thom"
    })
    void aMisspelling_changesOneWord(Spelling spelling, String name, String expected) {
        Draws draws = new Draws(1, 1, 1);
        boolean found = false;
        for (int i = 0; i < 50 && !found; i++) {
            found = spelling.spoil(name, draws).equals(expected);
        }
        assertThat(found).as(expected).isTrue();
    }

    @Test
    void anotherTone_leavesTheLettersAlone() {
        Draws draws = new Draws(3, 1, 1);
        for (int i = 0; i < 200; i++) {
            String spoilt = Spelling.TONE.spoil("Nguyễn Thị Quỳnh Ánh", draws);
            assertThat(spoilt).as("draw %d", i).isNotEqualTo("Nguyễn Thị Quỳnh Ánh");
            assertThat(NameErrors.withoutMarks(spoilt)).isEqualTo("Nguyen Thi Quynh Anh");
        }
    }

    @Test
    void whatCannotBeMisspeltThisWay_staysAsItIs() {
        assertThat(Spelling.D.spoil("Lê Văn Nam", new Draws(1, 1, 1))).isEqualTo("Lê Văn Nam");
        assertThat(Spelling.TONE.spoil("Kbuôr", new Draws(1, 1, 1))).isEqualTo("Kbuôr");
    }
}
