package vn.khop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;
import vn.khop.match.MatchSettings;
import vn.khop.quality.Evaluation;
import vn.khop.quality.Evaluator;
import vn.khop.quality.Judged;
import vn.khop.quality.Truth;
import vn.khop.quality.Turn;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.record.OutputFailed;
import vn.khop.record.Person;

/** The page of an evaluation: what it says, that it is whole, and that it needs nothing but itself. */
class EvaluationReportTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final EvaluationContext CONTEXT =
            new EvaluationContext("Học sinh <thử>", "2026-06-30", "Thành phố Hà Nội");

    @TempDir
    Path folder;

    @Test
    void page_showsEveryFigure_inVietnamese() throws IOException {
        assertThat(page(VIETNAMESE))
                .contains("<html lang=\"vi\">", "Đánh giá kết quả – Học sinh &lt;thử&gt;")
                .contains("ngày 30/06/2026, phạm vi Thành phố Hà Nội")
                .contains("ngưỡng chấp nhận của nguồn: 0,999", "người không có trong dữ liệu dân cư")
                .contains("không còn trong bản trích", "NAME_TONE", "họ đứng trước", "0,7500 (3/4)")
                .contains("Số sai lệch tìm được trên 1.000 lượt xác thực", "Có 2 trong 6 bản ghi", "666,7 (2)")
                .doesNotContain("<script", "style=\"", "http://", "https://", "null", "NaN");
    }

    @Test
    void page_inEnglish_saysTheSame() throws IOException {
        assertThat(page(Locale.ENGLISH))
                .contains("<html lang=\"en\">", "the job's accept: 0.999", "no longer in the extract", "0.7500 (3/4)");
    }

    @Test
    void charts_haveNamesAndDescriptions_andTablesHaveHeadings() throws IOException {
        String page = page(Locale.ENGLISH);
        assertThat(page)
                .contains("<title id=\"curve-title\">Precision over recall</title>")
                .contains("<desc id=\"curve-desc\">best F1")
                .contains("<title id=\"calibration-title\">", "<desc id=\"calibration-desc\">promised")
                .contains("<th scope=\"col\"", "<th scope=\"row\"");
        assertThat(page.split("<svg", -1)).hasSameSizeAs(page.split("role=\"img\"", -1));
    }

    /** Every drawing is well-formed XML, every place in it a number. */
    @Test
    void charts_areWellFormed() throws Exception {
        for (Evaluation evaluation : List.of(some(), nothingFound())) {
            String page = page(Locale.ENGLISH, evaluation);
            for (int at = page.indexOf("<svg"); at >= 0; at = page.indexOf("<svg", at + 1)) {
                String svg = page.substring(at, page.indexOf("</svg>", at) + "</svg>".length());
                assertThat(DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new InputSource(new StringReader(svg)))
                                .getDocumentElement()
                                .getTagName())
                        .isEqualTo("svg");
                assertThat(svg).doesNotContain("NaN", "Infinity");
            }
        }
    }

    @Test
    void sameFigures_giveTheSameBytes_andTheFileIsReplacedWhole() throws IOException {
        String first = page(VIETNAMESE);
        assertThat(page(VIETNAMESE)).isEqualTo(first);
        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("page.html");
        }
    }

    @Test
    void folderInTheWay_isNotReplaced() throws IOException {
        Path taken = folder.resolve("taken");
        Files.createDirectories(taken.resolve("inside"));
        assertThatThrownBy(() -> EvaluationReport.write(some(), CONTEXT, Locale.ENGLISH, taken))
                .isInstanceOf(OutputFailed.class);
        assertThat(folder.resolve("taken/inside")).isDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, '0,5', 0.5",
        "0.999, '0,999', 0.999",
        "0.999999, '0,999999', 0.999999",
        "1, 1, 1",
        "0, 0, 0",
        "0.515591, '0,515591', 0.515591",
    })
    void probability_hasTheDecimalsThatItNeeds(double value, String vietnamese, String english) {
        assertThat(new Figures(Wording.of(VIETNAMESE)).probability(value)).isEqualTo(vietnamese);
        assertThat(new Figures(Wording.of(Locale.ENGLISH)).probability(value)).isEqualTo(english);
    }

    private String page(Locale language) throws IOException {
        return page(language, some());
    }

    private String page(Locale language, Evaluation evaluation) throws IOException {
        Path file = folder.resolve("new").resolve("page.html");
        EvaluationReport.write(evaluation, CONTEXT, language, file);
        return Files.readString(file);
    }

    private static Evaluation some() {
        Evaluator evaluator = new Evaluator(id -> Optional.empty());
        Person person = Person.builder()
                .set(Field.FULL_NAME, "Nguyễn Văn An")
                .set(Field.GENDER, "male")
                .build();
        judge(evaluator, "a", "1", Outcome.MATCHED, "1", 1_000_000, person);
        judge(evaluator, "b", "2", Outcome.CORRECTED, "2", 999_500, person);
        judge(evaluator, "c", "3", Outcome.CORRECTED, "3", 999_500, person);
        judge(evaluator, "d", "", Outcome.MATCHED, "4", 999_000, person);
        judge(evaluator, "e", "5", Outcome.REVIEW, "9", 600_000, person);
        judge(evaluator, "f", "", Outcome.NOT_FOUND, "", 0, person);
        return evaluator.result(MatchSettings.DEFAULT, (turns, verifications) -> Set.of());
    }

    private static Evaluation nothingFound() {
        Evaluator evaluator = new Evaluator(id -> Optional.empty());
        judge(evaluator, "f", "", Outcome.NOT_FOUND, "", 0, Person.builder().build());
        return evaluator.result(MatchSettings.DEFAULT, (turns, verifications) -> Set.of());
    }

    private static void judge(
            Evaluator evaluator,
            String key,
            String right,
            Outcome outcome,
            String found,
            int millionths,
            Person person) {
        evaluator.know(new Truth(key, right, Set.of("NAME_TONE")));
        evaluator.judge(new Judged(
                key,
                outcome,
                found,
                millionths,
                List.of(Code.NAME_I_Y),
                LocalDate.of(2026, 11, 22),
                person,
                new Turn(key.charAt(0), 1, key.charAt(0), "", 20, List.of(), outcome == Outcome.CORRECTED)));
    }
}
