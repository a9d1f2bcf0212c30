package vn.khop.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khop.place.Gazetteer;
import vn.khop.record.Change;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.RawRecord;
import vn.khop.record.Rule;
import vn.khop.text.Folding;

/** FEATURE UNDER TEST: the cell of a name: garbled words, other names, titles, facts, words that hold a name's place. */
class NameCellTest {

    private static final Cleanser CLEANSER =
            new Cleanser(CleanseSettings.of(LocalDate.of(2026, 11, 22)), Gazetteer.shipped());

    private static CleanRecord clean(String name) {
        return CLEANSER.clean(new RawRecord("k", Map.of(Field.FULL_NAME, name)));
    }

    private static String rules(CleanRecord record) {
        return record.changes().stream()
                .filter(change -> change.field() == Field.FULL_NAME)
                .map(change -> change.rule() + (change.detail().isEmpty() ? "" : "=" + change.detail()))
                .collect(Collectors.joining(" "));
    }

    static Stream<String[]> leftovers() throws IOException {
        return Stream.of("vni-leftovers.csv", "utf8-as-8859-2.csv").flatMap(NameCellTest::pairs);
    }

    private static Stream<String[]> pairs(String resource) {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(NameCellTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            List<String> lines =
                    in.lines().filter(line -> !line.startsWith("#")).toList();
            return lines.stream().map(line -> unescaped(line).split(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder(line);
        for (int at; (at = text.indexOf("\\u")) >= 0; ) {
            text.replace(at, at + 6, "" + (char) HexFormat.fromHexDigits(text, at + 2, at + 6));
        }
        return text.toString();
    }

    /** The 80 words in VNI and the 23 in UTF-8 read as ISO-8859-2 that a real list of members holds. */
    @ParameterizedTest
    @MethodSource("leftovers")
    void aGarbledWord_isReadAgain_aloneAndInAName(String garbled, String meant) {
        assertThat(clean(garbled).person().fullName()).isEqualTo(meant);
        assertThat(clean("Trần Thị " + garbled).person().fullName()).isEqualTo("Trần Thị " + meant);
        assertThat(clean(garbled).hasIssue(Code.NAME_ENCODING, Field.FULL_NAME)).isTrue();
    }

    @Test
    void leftovers_areAllThere() throws IOException {
        assertThat(leftovers()).hasSize(80 + 23);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Trần Văn Döông             | Trần Văn Dương    | ENCODING_VNI
            TRAÀN VAÊN DÖÔNG           | Trần Văn Dương    | ENCODING_VNI NAME_CASE
            NGUYÔN V¡N HïNG            | Nguyễn Văn Hùng   | ENCODING_TCVN3 NAME_CASE
            NGUYÔN THÞ Hµ              | Nguyễn Thị Hà     | ENCODING_TCVN3 NAME_CASE
            Lª V¨n Hå                  | Lê Văn Hồ         | ENCODING_TCVN3
            NguyÍn Væn ñÎnh            | Nguyễn Văn Định   | ENCODING_VPS
            Nguyá»…n Thá»‹ HÆ°Æ¡ng     | Nguyễn Thị Hương  | ENCODING_UTF8_AS_1252
            Nguyễn Văn Hiá»n           | Nguyễn Văn Hiền   | ENCODING_UTF8_AS_1252
            Nguyeenx Vawn Nam          | Nguyễn Văn Nam    | KEYS_TELEX
            Nguyeexn Thij Hoaf         | Nguyễn Thị Hòa    | KEYS_TELEX
            TRAANF DUWCS HUY           | Trần Dức Huy      | KEYS_TELEX NAME_CASE
            Traanf Dduwcs Huy          | Trần Đức Huy      | KEYS_TELEX
            Nguye64n Va8n D9u71c       | Nguyễn Văn Đức    | KEYS_VNI
            Nguye^~n Va(n Hu`ng        | Nguyễn Văn Hùng   | KEYS_VIQR
            Trần Thị Phuơng            | Trần Thị Phương   | KEYS_HORN
            Nguyễn Hưong Giang         | Nguyễn Hương Giang| KEYS_HORN
            Lê Narn                    | Lê Nam            | OCR_LETTER
            Trần Văn L0ng              | Trần Văn Long     | OCR_LETTER
            Nguyễn Thị 1an             | Nguyễn Thị Lan    | OCR_LETTER
            NGUYỄN THỊ Hµ              | Nguyễn Thị Hà     | ENCODING_TCVN3 NAME_CASE
            Phạm Thị Nga,              | Phạm Thị Nga      | NAME_EDGE
            """)
    void aGarbledName_isReadAgain(String cell, String name, String rules) {
        CleanRecord clean = clean(cell);
        assertThat(clean.person().fullName()).isEqualTo(name);
        assertThat(rules(clean)).isEqualTo(rules);
    }

    /** Valid words that are other valid words in an old charset, words of other peoples and of foreigners, keys that are also names. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hoà",
                "Hoài",
                "Hoàng",
                "Tô",
                "Bé",
                "Phó",
                "Hùynh",
                "Trần Văn Hoàng",
                "Lý",
                "Quý",
                "Siu Der",
                "Siu Sar",
                "Nay Der",
                "H'Hen Niê",
                "Y Kdăm Mlô",
                "Rơ Châm H'Phik",
                "Kpă Klơng",
                "Ksor Phước",
                "K'Brêu",
                "Ka Dện",
                "Giàng A Sính",
                "Vàng Thị Mai",
                "Néang Kunthea",
                "Chau Kim Sóc",
                "Thạch Sa Rây",
                "Danh Hoàng",
                "Cil Múp Ha Krai",
                "Rahlan Nguyên",
                "Mã Thị Dợ",
                "A Biu",
                "Y Thắm",
                "Hồ Thị Kăn Hom",
                "Po Dharma",
                "Max",
                "Hans Müller",
                "Tran Thi Lee",
                "Kees de Vries",
                "Alex Tran",
                "José García",
                "Zoë",
                "François",
                "Nguyen Van Nam",
                "Ông Cao Thắng",
                "Anh Thư",
                "Bà Huyện",
                "Em",
                "Nguyễn Thị Bé",
                "Nguyễn Tự Do",
                "Nguyễn Danh Hiệu",
                "Hoàng Phủ Ngọc Tường",
                "Tôn Nữ Thị Ninh",
                "Công Tằng Tôn Nữ Hỷ Khương",
                "Nguyễn Văn A",
                "Bru-Vân",
                "Trần Thị Chưa",
                "Đỗ Không",
                "Vi Văn Con",
                "Lưu Xuân Sinh",
                "Thị Tổ",
            })
    void aRightName_isKept(String name) {
        CleanRecord clean = clean(name);
        assertThat(clean.person().fullName()).isEqualTo(name);
        assertThat(clean.raw()).isEmpty();
        assertThat(clean.changes())
                .filteredOn(change -> change.field() == Field.FULL_NAME)
                .allSatisfy(change -> assertThat(change.rule().kind())
                        .matches(kind -> kind == Rule.Kind.NOTED || kind == Rule.Kind.PROPOSED));
    }

    /** In a cell that may be VNI throughout, a word that is valid as it stands stays, and the other reading is told. */
    @Test
    void aValidWordAmongGarbledOnes_isKeptAndDoubted() {
        CleanRecord clean = clean("Traàn Hoàng");
        assertThat(clean.person().fullName()).isEqualTo("Trần Hoàng");
        assertThat(rules(clean)).isEqualTo("ENCODING_SUSPECTED=Hồng ENCODING_VNI");
        assertThat(rules(clean("Traàn Hoàng Ngữ"))).isEqualTo("ENCODING_VNI");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nguyễn Văn A (Ba)                   | Nguyễn Văn A | Ba
            Nguyễn Văn A (tức Sáu Lợi)          | Nguyễn Văn A | Sáu Lợi
            Nguyễn Văn A tức Nguyễn Văn B       | Nguyễn Văn A | Nguyễn Văn B
            Nguyễn Văn A, bí danh: Mười Cúc     | Nguyễn Văn A | Mười Cúc
            Nguyễn Văn An tự Bảy                | Nguyễn Văn An | Bảy
            NGUYỄN VĂN AN TỨC BẢY               | Nguyễn Văn An | Bảy
            Nguyễn Văn An còn gọi là Hai Lúa    | Nguyễn Văn An | Hai Lúa
            """)
    void anotherName_isSetApart(String cell, String name, String others) {
        CleanRecord clean = clean(cell.strip());
        assertThat(clean.person().fullName()).isEqualTo(name);
        assertThat(clean.person().text(Field.OTHER_NAMES)).isEqualTo(others);
        assertThat(clean.hasIssue(Code.NAME_ALIAS, Field.FULL_NAME)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ông Nguyễn Văn An       | Nguyễn Văn An  | NAME_TITLE=Ông
            Bà: Trần Thị Hoa        | Trần Thị Hoa   | NAME_TITLE=Bà:
            Cháu Lê Thị Thu Hà      | Lê Thị Thu Hà  | NAME_TITLE=Cháu
            Mr. John Smith          | John Smith     | NAME_TITLE=Mr.
            ThS. BS. Lê Văn Sơn     | Lê Văn Sơn     | NAME_TITLE=ThS. NAME_TITLE=BS.
            Ông/Bà Nguyễn Văn An    | Nguyễn Văn An  | NAME_TITLE=Ông/Bà
            chưa đặt tên            | ''             | NAME_PLACEHOLDER=chưa đặt tên
            Không rõ                | ''             | NAME_PLACEHOLDER=Không rõ
            Bé trai                 | ''             | NAME_PLACEHOLDER=Bé trai
            N/A                     | ''             | NAME_PLACEHOLDER=N/A
            Ng. Văn A               | Ng. Văn A      | NAME_ABBREVIATED
            Ng~ V A                 | Ng~ V A        | NAME_ABBREVIATED
            Đ. T. Hạnh              | Đ. T. Hạnh     | NAME_ABBREVIATED
            Nguyễn Văn Nam 2        | Nguyễn Văn Nam 2 | NAME_DIGITS
            Nguyễn Văn Nam2         | Nguyễn Văn Nam2 | NAME_DIGITS
            Hùynh Văn Lọai          | Hùynh Văn Lọai | TONE_MISPLACED=Huỳnh TONE_MISPLACED=Loại
            Nguyễn Văn A, Trần Thị B | Nguyễn Văn A, Trần Thị B | NAME_SENTENCE
            Smith, John             | Smith, John    | NAME_SENTENCE
            """)
    void whatIsNoName_isTold(String cell, String name, String rules) {
        CleanRecord clean = clean(cell.strip());
        assertThat(clean.person().fullName()).isEqualTo(name);
        assertThat(rules(clean)).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nguyễn Văn A, SN 1985, tổ 5        | Nguyễn Văn A | date_of_birth=1985 address=tổ 5
            Nguyễn Văn A sinh năm 1985         | Nguyễn Văn A | date_of_birth=1985
            Nguyễn Văn A - 05/07/1985          | Nguyễn Văn A | date_of_birth=05/07/1985
            Nguyễn Văn A 1985                  | Nguyễn Văn A | date_of_birth=1985
            Nguyễn Văn A, CMND 012345678       | Nguyễn Văn A | citizen_id=012345678
            Nguyễn Văn A; ĐT: 0912 345 678; nam | Nguyễn Văn A | gender=nam phone=0912345678
            Nguyễn Thị B (con bà Trần Thị C)   | Nguyễn Thị B | mother_name=Trần Thị C
            con bà Nguyễn Thị Hoa              | ''           | mother_name=Nguyễn Thị Hoa
            Nguyễn Văn A (đã mất)              | Nguyễn Văn A | ''
            """)
    void factsInTheCell_becomeProposalsForTheirFields(String cell, String name, String proposals) {
        CleanRecord clean = clean(cell.strip());
        assertThat(clean.person().fullName()).isEqualTo(name);
        assertThat(clean.changes().stream()
                        .filter(change -> change.rule() == Rule.FACT_FROM_NAME)
                        .map(change -> change.field().key() + "=" + change.detail())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(proposals);
        assertThat(clean.person().text(Field.DATE_OF_BIRTH)).isEmpty();
        assertThat(clean.sourceText(Field.FULL_NAME)).isEqualTo(cell.strip());
    }

    @Test
    void noWordOfRealNames_isAltered() throws IOException {
        for (String word : NameTextTest.tokens()) {
            if (GARBLED_IN_THE_LISTS.contains(word)) {
                continue;
            }
            for (String name : List.of(word, "Nguyễn " + word, word + " Thị " + word, "Trần Văn " + word)) {
                assertThat(clean(name).person().fullName()).isEqualTo(name);
                assertThat(clean(name.toUpperCase(Locale.ROOT))
                                .person()
                                .fullName()
                                .toLowerCase(Locale.ROOT))
                        .isEqualTo(Folding.lower(name));
            }
        }
    }

    /** The lists of real names hold some that were never converted; they are read again like any other. */
    static final List<String> GARBLED_IN_THE_LISTS =
            List.of("Buøi", "Ñoã", "Döông", "Ñinh", "Huøynh", "Vieät", "Tuaán", "Hoøang", "Khaùnh");

    @Test
    void otherTexts_areReadAgainToo() {
        CleanRecord clean = CLEANSER.clean(new RawRecord(
                "k",
                Map.of(
                        Field.ADDRESS,
                        "12 Ñöôøng Leâ Lôïi, Phöôøng Beán Thaønh, TP. Hoà Chí Minh",
                        Field.GENDER,
                        "Nöõ")));
        assertThat(clean.person().text(Field.ADDRESS)).startsWith("12 Đường Lê Lợi, Phường Bến Thành, TP.");
        assertThat(clean.person().text(Field.GENDER)).isEqualTo("female");
        assertThat(clean.changes())
                .contains(Change.of(Field.ADDRESS, Rule.ENCODING_VNI))
                .contains(Change.of(Field.GENDER, Rule.ENCODING_VNI));
    }
}
