package vn.khop.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khop.text.LegacyText.Encoding;

/** FEATURE UNDER TEST: the byte charsets of before Unicode. */
class LegacyTextTest {

    private static final String SMALL = "àáảãạâầấẩẫậăằắẳẵặđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

    /** Bytes are written here as the windows-1252 letters that a user of today sees. */
    @ParameterizedTest
    @CsvSource({
        "TCVN3, NguyÔn ThÞ ¸nh, Nguyễn Thị ánh",
        "TCVN3, NGUYÔN THÞ ¸NH, NGUYỄN THỊ ÁNH",
        "TCVN3, 'NguyÔn,NGUYÔN,Hµ', 'Nguyễn,NGUYỄN,Hà'",
        "TCVN3, TRÇN V¡N Hµ, TRẦN VĂN HÀ",
        "TCVN3, 'Tr­êng THPT Lý', 'Trường THPT Lý'",
        "TCVN3, '§Æng d­¬ng', 'Đặng dương'",
        "TCVN3, 'Tr­¬ng; ®oµn', 'Trương; đoàn'",
        "VNI, Nguyeãn Vaên Döông, Nguyễn Văn Dương",
        "VNI, NGUYEÃN VAÊN ÑÖÙC, NGUYỄN VĂN ĐỨC",
        "VNI, 'Ngoâ Thò Thuøy Lyõ', 'Ngô Thị Thùy Lỹ'",
        "VNI, 'Bæ Tuaán Huyønh', 'Bỉ Tuấn Huỳnh'",
        "VNI, 'Aùnh AÙNH Yeán', 'Ánh ÁNH Yến'",
        "WINDOWS_1258, 'NguyêÞn Vãn Ðýìc', 'Nguyễn Văn Đức'",
    })
    void decode_readsWhatTheFontsShowed(Encoding encoding, String seen, String text) {
        byte[] bytes = western(seen);
        assertThat(LegacyText.decode(bytes, 0, bytes.length, encoding)).isEqualTo(text);
    }

    /** Some capitals of VPS share the byte of the small letter, and nothing tells them apart again. */
    @Test
    void vps_givesTheLettersBack() {
        assertThat(throughVps(SMALL)).isEqualTo(SMALL);
        assertThat(throughVps(SMALL.toUpperCase(Locale.ROOT))).isEqualToIgnoringCase(SMALL);
    }

    @ParameterizedTest
    @EnumSource(value = Encoding.class, names = "VPS", mode = EnumSource.Mode.EXCLUDE)
    void encode_thenDecode_givesTheTextBack(Encoding encoding) {
        for (String text : List.of(SMALL, "Nguyễn Văn Đức, Đặng Thị Ước; 12/3 \"A\"", "TRẦN THỊ ĐÀO|LÝ ĐÀO")) {
            byte[] bytes = LegacyText.encode(text, encoding);
            assertThat(LegacyText.decode(bytes, 0, bytes.length, encoding)).isEqualTo(text);
        }
        String capitals = SMALL.toUpperCase(Locale.ROOT);
        byte[] bytes = LegacyText.encode(capitals, encoding);
        assertThat(LegacyText.decode(bytes, 0, bytes.length, encoding)).isEqualTo(capitals);
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void encode_leavesAsciiAlone(Encoding encoding) {
        String ascii = "Nam,1985-07-05;\t|\"079085001234\"\r\n";
        assertThat(LegacyText.encode(ascii, encoding)).isEqualTo(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void encode_refusesWhatTheEncodingLacks(Encoding encoding) {
        assertThatThrownBy(() -> LegacyText.encode("An 😀", encoding))
                .isInstanceOf(LegacyText.Unencodable.class)
                .hasMessageContaining("U+1F600")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void decode_ofAnyByte_isTotalAndNfc() {
        for (Encoding encoding : Encoding.values()) {
            for (int first = 0; first < 256; first++) {
                for (int second = 0; second < 256; second++) {
                    byte[] bytes = {(byte) first, (byte) second};
                    String text = LegacyText.decode(bytes, 0, 2, encoding);
                    assertThat(Nfc.of(text)).isEqualTo(text);
                }
            }
        }
    }

    private static byte[] western(String seen) {
        return seen.getBytes(Charset.forName("windows-1252"));
    }

    private static String throughVps(String text) {
        byte[] bytes = LegacyText.encode(text, Encoding.VPS);
        return LegacyText.decode(bytes, 0, bytes.length, Encoding.VPS);
    }
}
