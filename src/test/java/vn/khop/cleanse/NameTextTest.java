package vn.khop.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: the case and the edges of names; their letters are nobody's to change. */
class NameTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Nguyễn Văn A, Nguyễn Văn A",
                "NGUYỄN VĂN A, Nguyễn Văn A",
                "nguyễn văn a, Nguyễn Văn A",
                "ĐẶNG THỊ ƯỚC, Đặng Thị Ước",
                "ÐẶNG, Đặng",
                "NGUYỄN THỊ HOÀ, Nguyễn Thị Hoà",
                "TRẦN THÚY, Trần Thúy",
                "Hoà, Hoà",
                "Hòa, Hòa",
                "Nguyễn thị A, Nguyễn thị A",
                "nGuyễn, nGuyễn",
                "Nguyễn Thị ánh, Nguyễn Thị Ánh",
                "Nguyễn Thị úy, Nguyễn Thị Úy",
                "NGUYỄN THỊ ý, Nguyễn Thị Ý",
                "H'HEN NIÊ, H'Hen Niê",
                "H’Hen Niê, H'Hen Niê",
                "h`hen niê, H'Hen Niê",
                "BRU-VÂN, Bru-Vân",
                "K', K'",
                "K'BRÊU, K'Brêu",
                "Y KDĂM, Y Kdăm",
                "A, A",
                "Nguyễn Văn Nam., Nguyễn Văn Nam",
                "\"- Nguyễn Văn Nam,\", Nguyễn Văn Nam",
                "NGUYỄN VĂN A (BA), Nguyễn Văn A (Ba)",
                "T.NGUYỄN, T.Nguyễn",
                "123, 123",
                "..., \"\"",
                "\"\", \"\"",
            })
    void canonical_bringsOneCaseToTitleCase(String cell, String name) {
        assertThat(NameText.canonical(cell)).isEqualTo(name);
        assertThat(NameText.canonical(name)).isEqualTo(name);
    }

    @Test
    void canonical_altersNoTokenOfRealNames() throws IOException {
        List<String> tokens = tokens();
        assertThat(tokens).hasSizeGreaterThan(800);
        for (String token : tokens) {
            assertThat(NameText.canonical(token)).isEqualTo(token);
            assertThat(NameText.canonical(token + " Thị " + token)).isEqualTo(token + " Thị " + token);
            assertThat(NameText.canonical(token.toUpperCase(Locale.ROOT) + " THỊ"))
                    .isEqualTo(token + " Thị");
            assertThat(NameText.canonical(token.toLowerCase(Locale.ROOT))).isEqualTo(token);
        }
    }

    static List<String> tokens() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                NameTextTest.class.getResourceAsStream("name-tokens.txt"), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
