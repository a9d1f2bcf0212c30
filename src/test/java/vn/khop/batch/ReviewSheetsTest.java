package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khop.batch.SmallWorkspace.CLOCK;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khop.batch.ReviewImport.Imported;
import vn.khop.record.Field;
import vn.khop.record.InputRefused;
import vn.khop.record.SettingsRefused;
import vn.khop.report.Audience;
import vn.khop.review.CaseNumber;
import vn.khop.review.CaseVerdict;
import vn.khop.review.FieldAnswer;
import vn.khop.review.FilledSheet;
import vn.khop.review.PersonAnswer;
import vn.khop.review.ReviewColumn;
import vn.khop.review.ReviewLine;
import vn.khop.review.ReviewSheet;

/** FEATURE UNDER TEST: a review sheet goes out, is filled, and its answers come back; what cannot be taken comes back with the reason. */
class ReviewSheetsTest {

    private static final Locale VI = Locale.forLanguageTag("vi");

    @TempDir
    Path folder;

    private Workspace workspace;

    /** Three reviews: the numbers of three citizens beside other names. */
    @BeforeEach
    void open() {
        SmallWorkspace world = new SmallWorkspace(folder, 80, 1000);
        world.school(
                "school-1.csv",
                IntStream.range(0, 20)
                        .mapToObj(i -> i >= 4 && i < 7
                                ? SmallWorkspace.pupil(i).replace(SmallWorkspace.name(i), "Quách Thu Uyên =1+" + i)
                                : SmallWorkspace.pupil(i))
                        .toList());
        assertThat(world.night(DAY).exitCode()).isZero();
        workspace = new Workspace(folder);
    }

    private Path export(String name, Audience audience) {
        Path file = folder.resolve(name);
        int cases = ReviewExport.export(workspace, "school", row -> true, audience, file, VI, CLOCK);
        assertThat(cases).isEqualTo(3);
        return file;
    }

    /** Answers each line of a sheet, and saves it as it is. */
    private Path fill(Path sheet, UnaryOperator<Map<ReviewColumn, String>> answer) throws IOException {
        List<ReviewLine> lines = new ArrayList<>();
        for (ReviewLine line : FilledSheet.read(sheet).lines()) {
            lines.add(new ReviewLine(line.row(), answer.apply(new EnumMap<>(line.cells()))));
        }
        ReviewSheet.write(sheet, form(sheet), lines, VI, Map.of());
        return sheet;
    }

    private static Optional<Character> form(Path sheet) {
        return ReviewSheet.isText(sheet) ? Optional.of(',') : Optional.empty();
    }

    private static Map<ReviewColumn, String> with(Map<ReviewColumn, String> cells, ReviewColumn column, String text) {
        cells.put(column, text);
        return cells;
    }

    private Imported read(Path sheet, boolean strict) {
        return ReviewImport.read(workspace, sheet, "cong-an-1", strict, Optional.empty(), VI, CLOCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ra-soat.xlsx", "ra-soat.csv"})
    void answers_come_back(String name) throws IOException {
        Path sheet = fill(export(name, Audience.POLICE), cells -> with(cells, ReviewColumn.PERSON, "khác người"));
        Imported done = read(sheet, false);
        assertThat(done.decided()).isEqualTo(3);
        assertThat(done.returned()).isZero();
        assertThat(Reviewing.open(workspace, "school", CLOCK)).isEmpty();
    }

    @Test
    void unanswered_rows_stay_open() {
        Imported done = read(export("ra-soat.csv", Audience.POLICE), false);
        assertThat(done.decided()).isZero();
        assertThat(done.open())
                .isEqualTo(
                        FilledSheet.read(folder.resolve("ra-soat.csv")).lines().size());
        assertThat(Reviewing.open(workspace, "school", CLOCK)).hasSize(3);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "PERSON, Khac nguoi, 3",
        "PERSON, CÙNG NGƯỜI, 3",
        "PERSON, same, 3",
        "PERSON, có lẽ, 0",
        "STANDS, theo nguồn, 0",
        "COMMENT, đã hỏi gia đình, 0",
    })
    void words_are_read_with_or_without_marks_in_either_language(ReviewColumn column, String text, int decided)
            throws IOException {
        Path sheet = fill(export("ra-soat.csv", Audience.POLICE), cells -> with(cells, column, text));
        Imported done = read(sheet, false);
        assertThat(done.decided()).isEqualTo(decided);
        assertThat(done.returnedTo().isPresent()).isEqualTo(decided == 0);
    }

    @Test
    void good_rows_are_entered_and_bad_ones_come_back_with_the_reason_and_can_be_mended() throws IOException {
        Path sheet = fill(export("ra-soat.csv", Audience.POLICE), cells -> with(cells, ReviewColumn.PERSON, "chưa rõ"));
        List<ReviewLine> lines = new ArrayList<>(FilledSheet.read(sheet).lines());
        Map<ReviewColumn, String> first = new EnumMap<>(lines.get(0).cells());
        String badCase = first.get(ReviewColumn.CASE_NO);
        lines.removeIf(line -> line.cell(ReviewColumn.CASE_NO).equals(badCase));
        first.put(ReviewColumn.PERSON, "hỏi lại");
        lines.add(new ReviewLine(0, first));
        Collections.reverse(lines);
        ReviewSheet.write(sheet, form(sheet), lines, VI, Map.of());

        Imported done = read(sheet, false);
        assertThat(done.decided()).isEqualTo(2);
        assertThat(done.returned()).isEqualTo(1);
        Path returned = done.returnedTo().orElseThrow();
        assertThat(Files.readString(returned)).contains("hỏi lại", "hãy chọn trong danh sách");

        Imported mended = read(fill(returned, cells -> with(cells, ReviewColumn.PERSON, "chưa rõ")), false);
        assertThat(mended.decided()).isEqualTo(1);
        assertThat(mended.returned()).isZero();
    }

    @Test
    void strict_enters_all_or_nothing() throws IOException {
        int[] n = {0};
        Path sheet = fill(
                export("ra-soat.csv", Audience.POLICE),
                cells -> with(cells, ReviewColumn.PERSON, n[0]++ == 0 ? "hỏi lại" : "khác người"));
        assertThat(read(sheet, true).decided()).isZero();
        assertThat(Reviewing.open(workspace, "school", CLOCK)).hasSize(3);
    }

    @Test
    void an_altered_or_stale_row_is_refused() throws IOException {
        Path sheet = fill(
                export("ra-soat.csv", Audience.POLICE),
                cells -> with(
                        with(cells, ReviewColumn.PERSON, "cùng người"), ReviewColumn.ROW_HASH, "0123456789abcdef"));
        Imported done = read(sheet, false);
        assertThat(done.decided()).isZero();
        assertThat(Files.readString(done.returnedTo().orElseThrow())).contains("hãy xuất lại");
    }

    @ParameterizedTest
    @CsvSource({"SOURCE_VALUE, 0", "REGISTRY_VALUE, 0", "PROPOSED_VALUE, 0", "NAME, 3", "DUE, 3"})
    void a_value_that_was_written_over_comes_back(ReviewColumn column, int decided) throws IOException {
        Path sheet = fill(
                export("ra-soat.xlsx", Audience.POLICE),
                cells -> with(with(cells, ReviewColumn.PERSON, "cùng người"), column, "Quách Thu Hà"));
        Imported done = read(sheet, false);
        assertThat(done.decided()).isEqualTo(decided);
        assertThat(done.returned()).isEqualTo(3 - decided);
        Map<Long, String> again = new HashMap<>();
        done.returnedTo()
                .ifPresent(file ->
                        FilledSheet.read(file).lines().forEach(line -> again.put(line.row(), line.cell(column))));
        assertThat(again).as("as it was written").hasSize(3 - decided).doesNotContainValue("");
    }

    @Test
    void a_value_that_the_registry_does_not_have_cannot_stand() throws IOException {
        SmallWorkspace world = new SmallWorkspace(folder.resolve("empty"), 80, 1000);
        world.write(
                "data/registry.csv",
                String.join("\n", world.lines("data/registry.csv"))
                                .replace(
                                        SmallWorkspace.person(4),
                                        SmallWorkspace.person(4).replace(SmallWorkspace.mother(4), ""))
                        + "\n");
        world.school(
                "school-1.csv",
                IntStream.range(0, 20)
                        .mapToObj(i -> i == 4
                                ? SmallWorkspace.pupil(i).replace(SmallWorkspace.name(i), "Quách Thu Uyên")
                                : SmallWorkspace.pupil(i))
                        .toList());
        assertThat(world.night(DAY).exitCode()).isZero();
        Workspace empty = new Workspace(folder.resolve("empty"));
        Path sheet = folder.resolve("trong.csv");
        ReviewExport.export(empty, "school", row -> true, Audience.POLICE, sheet, VI, CLOCK);
        fill(
                sheet,
                cells -> with(
                        with(cells, ReviewColumn.PERSON, "cùng người"),
                        ReviewColumn.STANDS,
                        "FIELD_EMPTY_IN_REGISTRY".equals(cells.get(ReviewColumn.CODE)) ? "theo dân cư" : ""));
        Imported done = ReviewImport.read(empty, sheet, "cong-an-1", false, Optional.empty(), VI, CLOCK);
        assertThat(Files.readString(done.returnedTo().orElseThrow())).contains("dữ liệu dân cư không có giá trị này");
        CaseVerdict verdict = new CaseVerdict(
                CaseNumber.parse(FilledSheet.read(sheet).lines().get(0).cell(ReviewColumn.CASE_NO)),
                PersonAnswer.SAME,
                Map.of(Field.MOTHER_NAME, FieldAnswer.REGISTRY),
                "cong-an-1",
                "",
                "");
        assertThatThrownBy(() -> Reviewing.decide(empty, List.of(verdict), Optional.empty(), CLOCK))
                .isInstanceOf(InputRefused.class)
                .hasMessageContaining("the registry has no value in the field mother_name");
    }

    @Test
    void sheets_in_english_for_a_unit_and_with_values_left_out_are_not_altered() throws IOException {
        Path english = folder.resolve("english.csv");
        ReviewExport.export(workspace, "school", row -> true, Audience.OWNER, english, Locale.ENGLISH, CLOCK);
        assertThat(read(fill(english, cells -> with(cells, ReviewColumn.PERSON, "unsure")), false)
                        .decided())
                .isEqualTo(3);
        Path without = fill(
                export("ra-soat.csv", Audience.POLICE),
                cells -> with(with(cells, ReviewColumn.PERSON, "same"), ReviewColumn.SOURCE_VALUE, ""));
        assertThat(read(without, false).decided()).isEqualTo(3);
    }

    @Test
    void a_csv_that_excel_saved_with_semicolons_is_read() throws IOException {
        Path sheet =
                fill(export("ra-soat.csv", Audience.POLICE), cells -> with(cells, ReviewColumn.PERSON, "khác người"));
        String text = Files.readString(sheet);
        assertThat(text).doesNotContain(";");
        Files.writeString(sheet, text.replace(',', ';'), StandardCharsets.UTF_8);
        assertThat(read(sheet, false).decided()).isEqualTo(3);
    }

    @Test
    void what_comes_back_has_the_delimiter_that_came_and_a_BOM() throws IOException {
        Path sheet = fill(export("ra-soat.csv", Audience.POLICE), cells -> with(cells, ReviewColumn.PERSON, "có lẽ"));
        Files.writeString(sheet, Files.readString(sheet).replace(',', ';'));
        Path returned = read(sheet, false).returnedTo().orElseThrow();
        assertThat(Files.readString(returned))
                .startsWith("\uFEFFMã trường hợp;")
                .doesNotContain("\r\n\r\n");
        assertThat(read(fill(returned, cells -> with(cells, ReviewColumn.PERSON, "khác người")), false)
                        .decided())
                .isEqualTo(3);
    }

    @Test
    void a_sheet_without_its_columns_is_refused_whole() throws IOException {
        Path sheet = folder.resolve("khac.csv");
        Files.writeString(sheet, "Mã trường hợp,Ghi chú\n0000001-1,xong\n");
        assertThatThrownBy(() -> read(sheet, false))
                .isInstanceOf(InputRefused.class)
                .hasMessageContaining("Cùng người?");
    }

    @Test
    void a_sheet_for_a_unit_shows_nothing_of_a_person_who_is_not_accepted_as_the_same() throws IOException {
        String forPolice = Files.readString(export("cong-an.csv", Audience.POLICE));
        String forUnit = Files.readString(export("truong.csv", Audience.OWNER));
        assertThat(forPolice).contains(SmallWorkspace.name(4));
        assertThat(forUnit).doesNotContain(SmallWorkspace.name(4)).contains("khác nhau");
        Imported done = read(
                fill(folder.resolve("truong.csv"), cells -> with(cells, ReviewColumn.PERSON, "khác người")), false);
        assertThat(done.decided()).isEqualTo(3);
    }

    @Test
    void a_sheet_for_a_unit_shows_of_accepted_persons_what_the_agreement_names() throws IOException {
        SmallWorkspace world = new SmallWorkspace(folder.resolve("other"), 80, 1000);
        world.births();
        String entry = SmallWorkspace.pupil(1).replace(SmallWorkspace.date(1), "03/02/2006");
        world.write(
                "data/births-1.csv",
                "ma,ho_ten,ngay_sinh,gioi_tinh,so,me,truong\n"
                        + entry.replace(
                                SmallWorkspace.name(1), SmallWorkspace.name(1).replace("Bình", "Bính"))
                        + "\n");
        String job = String.join("\n", world.lines("jobs/births.yaml")) + "\nagreement: ";
        world.write("jobs/births.yaml", job + "{no: 1/QC, until: 2026-11-22, fields: [full_name]}\n");
        assertThat(world.night(DAY).exitCode()).isZero();
        Workspace other = new Workspace(folder.resolve("other"));
        Path sheet = folder.resolve("don-vi.csv");
        assertThat(ReviewExport.export(other, "births", row -> true, Audience.OWNER, sheet, VI, CLOCK))
                .as("referrals of a linked entry")
                .isEqualTo(1);
        assertThat(Files.readString(sheet))
                .contains(SmallWorkspace.name(1), "NAME_TONE", "DOB_DAY", "khác nhau")
                .doesNotContain("2006-02-02", "02/02/2006");

        world.write("jobs/births.yaml", job + "{no: 1/QC, until: 2026-11-21, fields: [full_name]}\n");
        assertThatThrownBy(() -> ReviewExport.export(other, "births", row -> true, Audience.OWNER, sheet, VI, CLOCK))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("the agreement '1/QC' is over since 2026-11-22");
        assertThat(ReviewExport.export(other, "births", row -> true, Audience.POLICE, sheet, VI, CLOCK))
                .isEqualTo(1);
        assertThat(Files.readString(sheet)).contains("02/02/2006").doesNotContain("2006-02-02");
    }

    /** Who knows a record can guess the twelve digits of the number that the registry has for it; the row code must not confirm a guess. */
    @Test
    void a_row_code_for_a_unit_is_not_made_of_the_registry() {
        List<String> police = codes(export("cong-an.csv", Audience.POLICE));
        List<String> unit = codes(export("truong.csv", Audience.OWNER));
        assertThat(unit).hasSameSizeAs(police).doesNotContainAnyElementsOf(police);
        FilledSheet sheet = FilledSheet.read(folder.resolve("truong.csv"));
        ReviewLine line = sheet.lines().get(0);
        Map<ReviewColumn, String> known = new EnumMap<>(ReviewColumn.class);
        for (ReviewColumn column :
                List.of(ReviewColumn.CASE_NO, ReviewColumn.UNIT, ReviewColumn.CODE, ReviewColumn.SOURCE_VALUE)) {
            known.put(column, line.cell(column));
        }
        String people = String.join(
                "\u001F",
                "OWNER" + DAY,
                "Quách Thu Uyên =1+4",
                "2009-05-05",
                "male",
                SmallWorkspace.id(4),
                "",
                "",
                SmallWorkspace.mother(4),
                "");
        assertThat(ReviewLine.code(known, people, "full_name")).isEqualTo(unit.get(0));
    }

    private static List<String> codes(Path sheet) {
        return FilledSheet.read(sheet).lines().stream()
                .map(line -> line.cell(ReviewColumn.ROW_HASH))
                .toList();
    }
}
