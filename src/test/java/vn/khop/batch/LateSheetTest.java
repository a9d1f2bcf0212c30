package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.batch.SmallWorkspace.CLOCK;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.batch.ReviewImport.Imported;
import vn.khop.record.Field;
import vn.khop.report.Audience;
import vn.khop.review.CaseNumber;
import vn.khop.review.CaseVerdict;
import vn.khop.review.FieldAnswer;
import vn.khop.review.FilledSheet;
import vn.khop.review.PersonAnswer;
import vn.khop.review.ReviewColumn;
import vn.khop.review.ReviewLine;
import vn.khop.review.ReviewSheet;

/**
 * FEATURE UNDER TEST: who has days to answer may, though the source loads its corrected records back meanwhile: an answer is stale only when what it
 * answers is no longer asked.
 *
 * <p>HS4 has its citizen's number but another name, and an address that the source corrects after the sheet is out.
 */
class LateSheetTest {

    private static final Locale VI = Locale.forLanguageTag("vi");
    private static final String OLD = "7 Kim Mã, Phường Kim Mã, Quận Ba Đình, Thành phố Hà Nội";
    private static final String NEW = "7 Kim Mã, Phường Giảng Võ, Thành phố Hà Nội";

    @TempDir
    Path folder;

    private SmallWorkspace world;
    private Workspace workspace;

    @BeforeEach
    void open() {
        world = new SmallWorkspace(folder, 80, 1000);
        for (String job : List.of("registry", "school")) {
            String file = "jobs/" + job + ".yaml";
            world.write(
                    file,
                    world.lines(file).stream()
                            .map(line -> line.replace("full_name: ho_ten,", "full_name: ho_ten, address: dia_chi,"))
                            .collect(Collectors.joining("\n")));
        }
        registry(SmallWorkspace.name(4));
        night(0, "Quách Thu Uyên", OLD);
        workspace = new Workspace(folder);
    }

    private void registry(String name) {
        world.write(
                "data/registry.csv",
                "so,ho_ten,ngay_sinh,gioi_tinh,me,dia_chi\n"
                        + IntStream.range(0, 80)
                                .mapToObj(i -> (i == 4
                                                ? SmallWorkspace.person(i).replace(SmallWorkspace.name(i), name)
                                                : SmallWorkspace.person(i))
                                        + ",\"" + NEW + "\"")
                                .collect(Collectors.joining("\n"))
                        + "\n");
    }

    private void night(int later, String name, String address) {
        world.write(
                "data/school-" + later + ".csv",
                "ma,ho_ten,ngay_sinh,gioi_tinh,so,me,truong,dia_chi\n"
                        + IntStream.range(0, 20)
                                .mapToObj(i -> i == 4
                                        ? SmallWorkspace.pupil(i).replace(SmallWorkspace.name(i), name) + ",\""
                                                + address + "\""
                                        : SmallWorkspace.pupil(i) + ",\"" + NEW + "\"")
                                .collect(Collectors.joining("\n"))
                        + "\n");
        assertThat(world.night(DAY.plusDays(later)).exitCode()).isZero();
    }

    /** The sheet as of the first night, each row of it answered so; the value that stands only where codes begin so. */
    private Path filled(String person, String codes, String stands) throws IOException {
        Path sheet = folder.resolve("ra-soat.csv");
        ReviewExport.export(workspace, "school", row -> true, Audience.POLICE, sheet, VI, CLOCK);
        List<ReviewLine> lines = new ArrayList<>();
        for (ReviewLine line : FilledSheet.read(sheet).lines()) {
            Map<ReviewColumn, String> cells = new EnumMap<>(line.cells());
            cells.put(ReviewColumn.PERSON, person);
            cells.put(ReviewColumn.STANDS, line.cell(ReviewColumn.CODE).startsWith(codes) ? stands : "");
            lines.add(new ReviewLine(line.row(), cells));
        }
        assertThat(lines).as("name and address differ").hasSize(2);
        ReviewSheet.write(sheet, Optional.of(','), lines, VI, Map.of());
        return sheet;
    }

    private Imported read(Path sheet) {
        return ReviewImport.read(workspace, sheet, "cong-an-1", false, Optional.of(DAY.plusDays(3)), VI, CLOCK);
    }

    @Test
    void with_the_address_corrected_since_the_answer_is_entered_on_the_present_verification() throws IOException {
        Path sheet = filled("cùng người", "NAME", "theo nguồn");
        night(3, "Quách Thu Uyên", NEW);
        Imported done = read(sheet);
        assertThat(done.returned()).isZero();
        assertThat(done.decided()).isEqualTo(1);
        world.night(DAY.plusDays(3));
        assertThat(world.lines("out/" + DAY.plusDays(3) + "/school/outcomes.csv"))
                .anyMatch(line -> line.startsWith("HS4,") && line.contains(",matched," + SmallWorkspace.id(4)));
    }

    @Test
    void with_another_name_it_is_stale() throws IOException {
        Path sheet = filled("cùng người", "NAME", "");
        night(3, "Quách Thu Uyển", OLD);
        assertStale(read(sheet));
    }

    @Test
    void with_another_value_of_the_registry_it_is_stale() throws IOException {
        Path sheet = filled("cùng người", "NAME", "theo nguồn");
        registry("Bùi Thị Quỳnh");
        night(3, "Quách Thu Uyên", NEW);
        assertStale(read(sheet));
    }

    @Test
    void what_it_says_of_a_difference_that_is_gone_is_stale() throws IOException {
        Path sheet = filled("cùng người", "ADDRESS", "theo dân cư");
        night(3, "Quách Thu Uyên", NEW);
        assertStale(read(sheet));
    }

    @Test
    void different_after_a_correction_was_issued_comes_back_and_is_entered_once_that_is_taken_back()
            throws IOException {
        Path sheet = filled("khác người", "", "");
        String caseNo = FilledSheet.read(sheet).lines().get(0).cell(ReviewColumn.CASE_NO);
        CaseVerdict same = new CaseVerdict(
                CaseNumber.parse(caseNo),
                PersonAnswer.SAME,
                Map.of(Field.ADDRESS, FieldAnswer.REGISTRY),
                "can-bo-1",
                "",
                "");
        Reviewing.decide(workspace, List.of(same), Optional.of(DAY.plusDays(3)), CLOCK);
        night(3, "Quách Thu Uyên", OLD);
        assertThat(world.lines("out/" + DAY.plusDays(3) + "/school/corrections.csv"))
                .anyMatch(line -> line.contains("HS4,") && line.contains("issued"));

        Imported refused = read(sheet);
        assertThat(refused.decided()).isZero();
        Path returned = refused.returnedTo().orElseThrow();
        assertThat(Files.readString(returned)).contains("đã phát hành điều chỉnh", "khop undo NGUỒN KHÓA --by ID");

        Holding.undo(
                workspace,
                new Holding.Request("school", "HS4", "can-bo-1", "", Optional.of(DAY.plusDays(3))),
                VI,
                CLOCK);
        Imported done = read(returned);
        assertThat(done.returned()).isZero();
        assertThat(done.decided()).isEqualTo(1);
    }

    private static void assertStale(Imported done) throws IOException {
        assertThat(done.decided()).isZero();
        assertThat(Files.readString(done.returnedTo().orElseThrow())).contains("hãy xuất lại");
    }
}
