package vn.khop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: text folded for keys, and lower case with marks. */
class FoldingTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Nguyễn Thị Ánh, nguyen thi anh",
                "ĐẶNG ÐÌNH ƯỚC, dang dinh uoc",
                "\u0110a\u0323\u0306ng, dang",
                "H'Hen Niê, hhen nie",
                "H’Hen, hhen",
                "Hʼ Hen, h hen",
                "K` Brêu, k breu",
                "\"  Nguyễn.Văn--A  \", nguyen van a",
                "Bru-Vân Kiều, bru van kieu",
                "Nữ\u00A0, nu",
                "Ngu\u200Byễn, nguyen",
                "ISTANBUL \u0130, istanbul i",
                "Số 12/3, so 12 3",
                "\"\", \"\"",
                "\"---\", \"\"",
                "Ｎａｍ’ｓ, ｎａｍｓ",
                "😀 An, an",
                "\uD83D An, an",
            })
    void fold_keepsLettersAndDigitsWithoutMarks(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"ĐẶNG ƯỚC, đặng ước", "a\u0323\u0302, ậ", "nguyễn, nguyễn", "“Ý”, “ý”"})
    void lower_keepsMarks(String text, String lower) {
        assertThat(Folding.lower(text)).isEqualTo(lower);
    }

    @Test
    void fold_returnsFoldedTextItself() {
        String folded = "nguyen van a";
        assertThat(Folding.fold(folded)).isSameAs(folded);
    }

    @RepeatedTest(200)
    void fold_isStableAndBlindToTheNormalizationForm(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        String text = randomText(new Random(seed));
        String folded = Folding.fold(text);
        assertThat(Folding.fold(folded)).as("seed %d", seed).isEqualTo(folded);
        assertThat(Folding.fold(Normalizer.normalize(text, Form.NFD)))
                .as("seed %d", seed)
                .isEqualTo(folded);
        assertThat(Folding.fold(Normalizer.normalize(text, Form.NFC)))
                .as("seed %d", seed)
                .isEqualTo(folded);
        String lower = Folding.lower(text);
        assertThat(Folding.lower(lower)).as("seed %d", seed).isEqualTo(lower);
    }

    private static String randomText(Random random) {
        int[] bounds = {0x80, 0x180, 0x400, 0x1F00, 0x2100, 0x11000};
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.appendCodePoint(random.nextInt(bounds[random.nextInt(bounds.length)]));
        }
        return text.toString();
    }
}
