package vn.khop.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.report.SampleRows.NOBODY;
import static vn.khop.report.SampleRows.VIETNAMESE;
import static vn.khop.report.SampleRows.caseOf;
import static vn.khop.report.SampleRows.difference;
import static vn.khop.report.SampleRows.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.correct.Action;
import vn.khop.correct.Addressee;
import vn.khop.correct.SharedFields;
import vn.khop.match.Model;
import vn.khop.quality.DatedCard;
import vn.khop.quality.ErrorCard;
import vn.khop.quality.NightCounts;
import vn.khop.quality.ProbeCount;
import vn.khop.quality.Share;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.record.Person;

/** mismatches.html: what it says, and that nothing a source wrote can become more than text. */
class MismatchesPageTest {

    @TempDir
    Path folder;

    private final SampleResults results = new SampleResults();

    @BeforeEach
    void totals() {
        results.counts.put(Outcome.MATCHED, 1_180L);
        results.counts.put(Outcome.CORRECTED, 212L);
        results.counts.put(Outcome.REVIEW, 41L);
        results.codes.put(Code.NAME_TONE, 12L);
        results.codes.put(Code.DOB_SWAPPED, 31L);
    }

    @ParameterizedTest(name = "{0}, decoys linked {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "vi; 0; trong 10.000 liên kết tự động, khoảng 0 liên kết sai (khoảng tin cậy 95 %: 0 đến",
                "vi; 20; trong 10.000 liên kết tự động, khoảng 11 liên kết sai (khoảng tin cậy 95 %:",
                "vi; 1; khoảng chưa đến 1 liên kết sai",
                "en; 20; of 10,000 automatic links, about 11 are wrong (95 % confidence interval:",
                "vi; 20; Bản ghi mồi của người không có trong bản trích: 2.000, bị liên kết 20.",
                "vi; 20; Bản ghi thử của người có trong bản trích: 500; tìm thấy trong danh sách so sánh 499, liên kết đúng 450",
                "vi; 20; Theo kết quả ngày 21/11/2026;",
                "en; 20; These results are held back:",
            })
    void page_showsTheErrorCard(String language, long linked, String sentence) throws IOException {
        ErrorCard card = new ErrorCard(
                new NightCounts(1_000, 900, 300, 0, 0, 100),
                new Share(linked, 2_000),
                new Share(0, 0),
                new ProbeCount(ProbeCount.ALL, 500, 499, 450, 0, 50),
                List.of());
        results.card = Optional.of(new DatedCard(SampleResults.DATE.minusDays(1), card, true));
        assertThat(page(Locale.forLanguageTag(language))).contains(sentence);
    }

    @Test
    void page_withoutACard_saysNothingOfIt() throws IOException {
        assertThat(page(VIETNAMESE)).doesNotContain("Sai số ước tính");
    }

    @Test
    void page_showsBothSidesWithDifferingLettersBoldAndUnderlined() throws IOException {
        Person source = person("001205000123", "Nguyễn Văn Nam", "2005-04-03", "male");
        Person citizen = person("001205000123", "Nguyễn Văn Năm", "2005-03-04", "male");
        results.cases.add(caseOf(
                "HS01",
                Outcome.CORRECTED,
                source,
                citizen,
                difference("HS01", Field.FULL_NAME, Code.NAME_TONE, "Nguyễn Văn Nam", "Nguyễn Văn Năm"),
                difference("HS01", Field.DATE_OF_BIRTH, Code.DOB_SWAPPED, "3-4-2005", "2005-03-04")));

        String page = page(VIETNAMESE);

        assertThat(page)
                .contains("Nguyễn Văn N<b><u>a</u></b>m", "Nguyễn Văn N<b><u>ă</u></b>m")
                .contains("0<b><u>3</u></b>/0<b><u>4</u></b>/2005", "0<b><u>4</u></b>/0<b><u>3</u></b>/2005")
                .contains("nguồn ghi: 3-4-2005")
                .contains("Phường Ba Đình", "1.433", "1.180", "có đề nghị điều chỉnh", "rất chắc chắn")
                .contains("Họ tên khác nhau ở dấu thanh", "Đề nghị đối chiếu với giấy khai sinh.")
                .contains("đề nghị điều chỉnh: <bdi>04/03/2005</bdi>", "<span>đơn vị quản lý bản ghi</span>")
                .contains("bản trích dữ liệu dân cư ngày 20/11/2026, phạm vi Thành phố Hà Nội")
                .contains("<strong>không phải căn cứ để từ chối hồ sơ, dừng chế độ hoặc khóa thuê bao</strong>")
                .doesNotContain("<script", "style=\"", "http://", "https://");
    }

    @Test
    void page_inEnglish_saysTheSame() throws IOException {
        Person person = person("001205000123", "Nguyễn Văn Nam", "2005-04-03", "male");
        results.cases.add(caseOf("HS01", Outcome.REVIEW, person, person));
        assertThat(page(Locale.ENGLISH))
                .contains("<html lang=\"en\">", "1,180", "waiting for review", "likely", "please decide whether");
    }

    @Test
    void page_ofAReview_showsTheEvidenceThatSumsToTheLogOdds() throws IOException {
        Person person = person("001205000123", "Nguyễn Văn Nam", "2005-04-03", "male");
        results.cases.add(caseOf("HS01", Outcome.REVIEW, person, person));
        results.cases.add(caseOf("HS02", Outcome.CORRECTED, person, person));
        String page = page(VIETNAMESE);
        assertThat(page.split("<details class=\"evidence\">", -1)).hasSize(2);
        assertThat(page)
                .contains("<td>giống hệt</td><td class=\"number\">+11,4</td><td>++++++</td>")
                .contains("cộng</th><td></td><td class=\"number\">−18,5</td>");
    }

    @Test
    void everyLevelOfTheModel_hasWords() throws IOException {
        try (BufferedReader model = new BufferedReader(new InputStreamReader(
                requireNonNull(Model.class.getResourceAsStream("model-1.csv")), StandardCharsets.UTF_8))) {
            List<String> levels = model.lines()
                    .filter(line -> line.split(",", -1).length == 7 && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> "level." + line.split(",", -1)[1])
                    .distinct()
                    .toList();
            assertThat(levels).hasSizeGreaterThan(30);
            assertThat(levels).allMatch(Wording.of(VIETNAMESE)::has).allMatch(Wording.of(Locale.ENGLISH)::has);
        }
    }

    @Test
    void whatASourceWrote_staysText() throws IOException {
        Person source = Person.builder()
                .set(Field.FULL_NAME, "<script>alert(1)</script>")
                .set(Field.ADDRESS, "An \u202Etxt.exe")
                .set(Field.PHONE, "=HYPERLINK(\"http://x\")")
                .build();
        results.cases.add(caseOf(
                "\"><img src=x onerror=alert(2)>",
                Outcome.REVIEW,
                source,
                NOBODY,
                difference(
                        "HS01",
                        Field.PHONE,
                        Code.PHONE_OLD_PREFIX,
                        "=HYPERLINK(\"http://x\")",
                        "",
                        Action.ASK,
                        Addressee.RECORD_UNIT)));

        assertThat(page(VIETNAMESE))
                .doesNotContain("<script", "<img", "\u202E", ">=HYPERLINK")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("An ⟨U+202E⟩txt.exe")
                .contains("'=HYPERLINK(\"http://x\")");
    }

    @Test
    void pastTwoThousandCases_theRestIsCounted() throws IOException {
        Person person = person("001205000123", "Nguyễn Văn Nam", "2005-04-03", "male");
        for (int i = 0; i < 2_345; i++) {
            results.cases.add(caseOf("HS" + i, Outcome.REVIEW, person, person));
        }
        String page = page(VIETNAMESE);
        assertThat(Files.readString(folder.resolve("mismatches-7.html")).split("<article", -1))
                .hasSize(201);
        assertThat(folder.resolve("mismatches-8.html")).doesNotExist();
        assertThat(page)
                .contains("Các trang này in 2.000 trường hợp đầu, xếp theo địa bàn; còn 345 trường hợp")
                .contains("2.000 trong 2.345 trường hợp");
    }

    @Test
    void aCase_hasNoMarkupThatShowsNothing_butLettersFromRightToLeftAreSetApart() throws IOException {
        Person person = person("001205000123", "Nguyễn Văn Nam", "2005-04-03", "male");
        Person turned = Person.builder().set(Field.FULL_NAME, "An \u05D0\u05D1").build();
        results.cases.add(caseOf("HS01", Outcome.REVIEW, person, person));
        results.cases.add(caseOf("HS02", Outcome.REVIEW, turned, turned));
        String page = page(VIETNAMESE);
        String cases = page.substring(page.indexOf("<article"), page.lastIndexOf("</article>"));
        assertThat(cases.replace("</article>\n<article", "")).doesNotContain("\n\n", ">\n", "\n<");
        assertThat(cases).contains("<td>Nguyễn Văn Nam</td>", "<td><bdi>An \u05D0\u05D1</bdi></td>");
    }

    @Test
    void noCase_isAPageToo() throws IOException {
        assertThat(page(VIETNAMESE)).contains("Không có trường hợp nào cần xem.", "</html>");
    }

    @Test
    void idsMayBeMasked() throws IOException {
        Person person = person("001205000123", "Nguyễn Văn Nam", "2005-04-03", "male");
        results.cases.add(caseOf("HS01", Outcome.REVIEW, person, person));
        ReportContext whole = SampleRows.context(folder, VIETNAMESE);
        ReportContext masked = new ReportContext(
                whole.job(),
                whole.date(),
                whole.language(),
                whole.workspace(),
                whole.wardName(),
                IdDisplay.LAST_FOUR,
                whole.timing());
        assertThat(page(whole)).contains("001205000123");
        assertThat(page(masked)).contains("••••••••0123").doesNotContain("001205000123");
    }

    @Test
    void policy_allowsNothingButTheStyleSheet() throws IOException {
        String page = page(VIETNAMESE);
        assertThat(page).contains("content=\"" + PageStyle.SHIPPED.policy().replace("'", "&#39;") + "\"");
        assertThat(page).contains("<style>" + PageStyle.SHIPPED.css() + "</style>");
        assertThat(PageStyle.SHIPPED.policy()).startsWith("default-src 'none'; style-src 'sha256-");
    }

    private String page(Locale language) throws IOException {
        return page(SampleRows.context(folder, language));
    }

    @Test
    void theOwner_ofADoubtedPerson_isShownTheSourceOnly() throws IOException {
        Person source = person("001205000124", "Nguyễn Văn Nam", "2005-04-03", "male");
        Person citizen = with(person("001205000123", "Nguyễn Văn Năm", "2005-04-03", "female"), "Thái");
        results.cases.add(caseOf(
                "HS01",
                Outcome.REVIEW,
                with(source, "Kinh"),
                citizen,
                difference("HS01", Field.FULL_NAME, Code.NAME_TONE, "Nguyễn Văn Nam", "Nguyễn Văn Năm")));
        String owner = page(SampleRows.context(folder, VIETNAMESE), Disclosure.owner(SharedFields.ALL));
        assertThat(owner)
                .contains(
                        "<td>Nguyễn Văn Nam</td><td>không nêu ở đây</td>",
                        "<td>03/04/2005</td><td>không nêu ở đây</td>",
                        "<p>Họ tên khác nhau ở dấu thanh: nguồn ghi \"Nguyễn Văn Nam\"; giá trị ở")
                .contains("giá trị ở dữ liệu dân cư chỉ có trong báo cáo gửi Công an")
                .doesNotContain("Năm", "001205000123", "<details class=\"evidence\">", "Thái", "Kinh");
        String police = page(SampleRows.context(folder, VIETNAMESE));
        assertThat(police)
                .contains("N<b><u>ă</u></b>m", "00120500012<b><u>3</u></b>", "<details class=\"evidence\">")
                .contains("dân tộc</th><td><b><u>Kinh</u></b></td><td><b><u>Thái</u></b></td>");
    }

    @Test
    void theOwner_ofAnAcceptedPerson_isShownWhatTheAgreementNames() throws IOException {
        Person source = person("001205000123", "Nguyễn Văn Nam", "2005-04-03", "male");
        Person citizen = person("001205000123", "Nguyễn Văn Năm", "2005-03-04", "male");
        results.cases.add(caseOf(
                "HS01",
                Outcome.CORRECTED,
                source,
                citizen,
                difference("HS01", Field.FULL_NAME, Code.NAME_TONE, "Nguyễn Văn Nam", "Nguyễn Văn Năm"),
                difference("HS01", Field.DATE_OF_BIRTH, Code.DOB_SWAPPED, "3-4-2005", "2005-03-04")));
        String page = page(
                SampleRows.context(folder, VIETNAMESE), Disclosure.owner(SharedFields.of(Set.of(Field.FULL_NAME))));
        assertThat(page)
                .contains("Nguyễn Văn N<b><u>ă</u></b>m", "đề nghị điều chỉnh: <bdi>Nguyễn Văn Năm</bdi>")
                .contains("<td>03/04/2005<small><bdi>nguồn ghi: 3-4-2005</bdi></small></td><td>khác nhau</td>")
                .contains("<td>001205000123</td><td>001205000123</td>", "<td>nam</td><td>nam</td>")
                .contains("<p>Ngày và tháng sinh bị đảo: nguồn ghi \"03/04/2005\"; giá trị ở")
                .doesNotContain("04/03/2005");
    }

    @Test
    void anEthnicityThatIsEqual_isShownToNobody() throws IOException {
        Person person = with(person("001205000123", "Nguyễn Văn Nam", "2005-04-03", "male"), "Thái");
        results.cases.add(caseOf("HS01", Outcome.REVIEW, person, person));
        assertThat(page(VIETNAMESE)).doesNotContain("Thái", "dân tộc");
    }

    /** 300 cases a page at most, as they open at once on a slow machine; wards follow each other, and the list of wards leads to where theirs begin. */
    @Test
    void manyCases_areDividedAmongPages_eachCaseOnOne() throws IOException {
        for (int i = 0; i < 650; i++) {
            Person person = person("001205000123", "Nguyễn Văn Nam", "2005-04-03", "male");
            results.cases.add(
                    SampleRows.caseIn(i % 2 == 0 ? "00004" : "00008", "HS" + i, Outcome.REVIEW, person, person));
        }
        String first = page(VIETNAMESE);

        List<String> pages = List.of(
                first,
                Files.readString(folder.resolve("mismatches-2.html")),
                Files.readString(folder.resolve("mismatches-3.html")));
        assertThat(pages.stream().map(page -> page.split("<article", -1).length - 1))
                .containsExactly(300, 300, 50);
        assertThat(pages.stream()
                        .flatMap(page ->
                                Pattern.compile("K7-HS\\d+").matcher(page).results())
                        .map(MatchResult::group)
                        .distinct())
                .hasSize(650);
        assertThat(first)
                .contains("href=\"#ward-00004\"", "href=\"mismatches-2.html#ward-00008\"")
                .contains("<a href=\"mismatches-3.html\">Trang 3: trường hợp 601 đến 650</a>");
        assertThat(pages.get(1))
                .contains("<h3 id=\"ward-00004\">", "<h3 id=\"ward-00008\">", "href=\"mismatches.html\"");
        assertThat(folder.resolve("mismatches-4.html")).doesNotExist();
    }

    private static Person with(Person person, String ethnicity) {
        Person.Builder builder = Person.builder();
        for (Field field : Field.values()) {
            builder.set(field, person.text(field));
        }
        return builder.set(Field.ETHNICITY, ethnicity).build();
    }

    private String page(ReportContext context) throws IOException {
        return page(context, Disclosure.POLICE);
    }

    private String page(ReportContext context, Disclosure disclosure) throws IOException {
        Wording wording = Wording.of(context.language());
        MismatchesPageBuilder builder = new MismatchesPageBuilder(
                context, wording, new Explanation(wording, context.job().title()), disclosure);
        results.forEachVerified(builder::count);
        Path file = folder.resolve("page.html");
        PageFile.write(
                builder.build(results, (name, further) -> {
                    try {
                        PageFile.write(further, folder.resolve(name));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }),
                file);
        return Files.readString(file);
    }
}
