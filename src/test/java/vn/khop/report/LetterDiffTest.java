package vn.khop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which letters of two writings stand out; [ ] encloses them here. */
class LetterDiffTest {

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn Nam,Nguyễn Văn Năm,Nguyễn Văn N[a]m,Nguyễn Văn N[ă]m",
        "Nguyễn Thị Hoà,Nguyễn Thị Hòa,Nguyễn Thị H[oà],Nguyễn Thị H[òa]",
        "NGUYỄN VĂN AN,Nguyễn Văn An,NGUYỄN VĂN AN,Nguyễn Văn An",
        "Trần Thị Minh Anh,Trần Minh Anh,Trần [Thị] Minh Anh,Trần Minh Anh",
        "Lê Văn Phương,Lê Văn Phượng,Lê Văn Phư[ơ]ng,Lê Văn Phư[ợ]ng",
        "Nguyen Van Dung,Nguyễn Văn Dũng,Nguy[e]n V[a]n D[u]ng,Nguy[ễ]n V[ă]n D[ũ]ng",
        "Lê Phong,Lê Phòng,Lê Ph[o]ng,Lê Ph[ò]ng",
        "Trần Khánh,Trần Khanhh,Trần Kh[á]nh,Trần Kh[a]n[h]h",
        "Nguyễn An,Lò Thị Páo,[Nguyễn] [An],[Lò] [Thị] [Páo]",
        "03/04/2012,04/03/2012,0[3]/0[4]/2012,0[4]/0[3]/2012",
        "001205000123,001205000132,0012050001[23],0012050001[32]",
        "1205000123,001205000123,1205000123,[00]1205000123",
        "H'Hen Niê,HHen Niê,H[']Hen Niê,HHen Niê",
        "'',Nguyễn An,'',Nguyễn An",
        "Văn  An,Văn An,Văn  An,Văn An",
    })
    void differingLetters_standOut(String left, String right, String markedLeft, String markedRight) {
        LetterDiff diff = LetterDiff.of(left, right);
        assertThat(marked(diff.left())).isEqualTo(markedLeft);
        assertThat(marked(diff.right())).isEqualTo(markedRight);
    }

    @Test
    void unicodeForm_makesNoDifference() {
        String name = "Nguyễn Thị Hậu";
        assertThat(marked(LetterDiff.of(Normalizer.normalize(name, Normalizer.Form.NFD), name)
                        .left()))
                .isEqualTo(name);
    }

    @Test
    void anyTwoTexts_keepTheirLetters_andEqualOnesHaveNoMark() {
        long seed = 20_261_122L;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String a = text(random);
            String b = text(random);
            LetterDiff diff = LetterDiff.of(a, b);
            assertThat(plain(diff.left())).as("seed %d case %d", seed, i).isEqualTo(a);
            assertThat(plain(diff.right())).as("seed %d case %d", seed, i).isEqualTo(b);
            assertThat(LetterDiff.of(a, a).left())
                    .as("seed %d case %d", seed, i)
                    .noneMatch(Span::strong);
            assertThat(marked(LetterDiff.of(b, a).right()).contains("["))
                    .as("a text without marks against another is that text, seed %d case %d", seed, i)
                    .isEqualTo(marked(diff.left()).contains("["));
        }
    }

    @Test
    void longText_isShownWithoutMarks() {
        String words = "a ".repeat(100);
        assertThat(LetterDiff.of(words, words + "b").left()).noneMatch(Span::strong);
    }

    private static String text(Random random) {
        String letters = "aăâeêAĂ01 '/đĐ😀";
        return random.ints(random.nextInt(14), 0, letters.codePointCount(0, letters.length()))
                .mapToObj(at -> Character.toString(letters.codePointAt(letters.offsetByCodePoints(0, at))))
                .collect(Collectors.joining());
    }

    private static String plain(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    private static String marked(List<Span> spans) {
        return spans.stream()
                .map(span -> span.strong() ? "[" + span.text() + "]" : span.text())
                .collect(Collectors.joining());
    }
}
