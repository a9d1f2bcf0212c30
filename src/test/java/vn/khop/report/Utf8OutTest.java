package vn.khop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8OutTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Utf8Out out = new Utf8Out(bytes);

    @ParameterizedTest
    @ValueSource(strings = {"", "HS1", "é", "Nguyễn Thị Ngọc Ánh", "chữ 𠀋 nôm", "\uD840", "a\uDC0Bb", "\uFEFF\uFFFF"})
    void text_hasTheBytesOfTheJdk_alsoAcrossTheBuffersEnd(String text) throws IOException {
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            out.text(text);
            out.ascii(';');
            whole.append(text).append(';');
        }
        assertThat(written()).isEqualTo(utf8(whole.toString()));
    }

    @Test
    void textLongerThanTheBuffer_isWhole() throws IOException {
        String text = "Phường Ba Đình ".repeat(10_000);
        out.ascii('<');
        out.text(text);
        out.ascii('>');
        assertThat(written()).isEqualTo(utf8("<" + text + ">"));
    }

    @Test
    void cell_isQuotedOnlyWhereItMust() throws IOException {
        for (String cell : new String[] {"a b", "a,b", "a\"b", "a\nb", "a\rb", "a;b"}) {
            out.cell(cell);
            out.ascii('|');
        }
        assertThat(written()).isEqualTo(utf8("a b|\"a,b\"|\"a\"\"b\"|\"a\nb\"|\"a\rb\"|a;b|"));
    }

    @Test
    void xml_escapesWhatIsMarkup_andNothingTwice() throws IOException {
        out.xml("<A & \"B\"> &lt;");
        assertThat(written()).isEqualTo(utf8("&lt;A &amp; \"B\"&gt; &amp;lt;"));
    }

    private byte[] written() throws IOException {
        out.flush();
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
