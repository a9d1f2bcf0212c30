package vn.khop.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: what nobody sees in a cell. */
class CellTextTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "  An  Bình ,An Bình",
                "Nữ\u00A0,Nữ",
                "An\u2003Bình\u3000,An Bình",
                "An\u0001Bình\u001F,AnBình",
                "\uFEFFNguy\u200Bễn\u00AD,Nguyễn",
                "\u202EAn\u202C,An",
                "\u00D0\u00F0\u0189\u0256,ĐđĐđ",
                "D\u0335ặng d\u0336i,Đặng đi",
                "a\u0323\u0302,ậ",
                "a\u0302\u0323,ậ",
                "\u00E1\u0302,ấ",
                "a\u0301\u0302,ấ",
                "\u00FA\u031B,ứ",
                "\u01B0\u0303,ữ",
                "Hoa\u0300i,Hoài",
                "e\u0340,è",
                "İSTANBUL ıl,ISTANBUL il",
                "Ｎguyễn，Ａ,'Nguyễn,A'",
                "Nguyễn Văn Тоàn,Nguyễn Văn Toàn",
                "Толстой,Толстой",
                "Νam,Nam",
                "Văn Ǎn,Văn Ăn",
                "Lǎo,Lǎo",
                "Hǎi,Hǎi",
                "😀 An,😀 An",
                "\uD83DAn,\uFFFDAn",
                "An\uDE00,An\uFFFD",
                "H\u2019Hen,H\u2019Hen",
            })
    void clean_leavesTheLettersAndOneSpace(String cell, String text) {
        assertThat(CellText.clean(cell)).isEqualTo(text);
        assertThat(CellText.clean(text)).isEqualTo(text);
    }

    @Test
    void clean_takesTabsAndLineBreaksForSpaces() {
        assertThat(CellText.clean("\tAn\tBình\r\n")).isEqualTo("An Bình");
        assertThat(CellText.clean(" \n ")).isEmpty();
        assertThat(CellText.clean("")).isEmpty();
    }

    @Test
    void clean_returnsCleanTextItself() {
        String text = "Nguyễn Thị Ánh, số 5 “Hòa”";
        assertThat(CellText.clean(text)).isSameAs(text);
    }
}
