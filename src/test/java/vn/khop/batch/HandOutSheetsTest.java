package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.report.Audience;
import vn.khop.review.ReviewColumn;

/** FEATURE UNDER TEST: the sheets to fill that are handed out: what stands in them, and that their answers come back. */
class HandOutSheetsTest {

    private static final LocalDate DAY = SmallWorkspace.DAY;

    @TempDir
    Path root;

    private HandedOut handedOut;
    private SmallWorkspace workspace;

    @BeforeEach
    void workspace() {
        handedOut = new HandedOut(root);
        workspace = handedOut.workspace;
    }

    @Test
    void the_sheet_of_a_ward_comes_back_as_verdicts() throws IOException {
        handedOut.rows();
        workspace.night(DAY);
        int before = handedOut.states().getOrDefault("new", 0);
        answerSheet();

        ReviewImport.Imported imported = answers("ca.badinh");
        assertThat(imported.decided()).isPositive();
        assertThat(imported.kept()).isZero();
        assertThat(imported.returned()).isZero();
        workspace.night(DAY);
        assertThat(handedOut.states().get("new"))
                .isEqualTo(before - imported.decided()); // answered, or no case any more
    }

    @Test
    void what_is_answered_stands_on_the_page_and_no_more_in_the_sheet() throws IOException {
        handedOut.rows();
        workspace.night(DAY);
        List<String> asked = handedOut.shown("_wards").get("00004-phuong-ba-dinh");
        answerSheet("chưa rõ", "");
        answers("ca.badinh");
        workspace.night(DAY);
        assertThat(handedOut.shown("_wards").get("00004-phuong-ba-dinh"))
                .as("who is not sure is asked again")
                .isEqualTo(asked);

        answerSheet("cùng người", "cần giấy tờ");
        answers("ca.badinh");
        workspace.night(DAY);
        assertThat(handedOut.states().get("answered")).isPositive();
        String page = Files.readString(handedOut.out("_wards/00004-phuong-ba-dinh/index.html"));
        List<String> answered = new ArrayList<>();
        for (String article : page.split("<article")) {
            if (article.contains("class=\"state answered\"")) {
                assertThat(article)
                        .contains("Đã kết luận ngày 22/11/2026: cùng người; ", ": cần giấy tờ")
                        .doesNotContain("class=\"answer\"");
                answered.add(article.replaceFirst("(?s).*? id=\"case-([0-9-]+)\".*", "$1"));
            }
        }
        assertThat(answered).isNotEmpty();
        assertThat(handedOut.shown("_wards").get("00004-phuong-ba-dinh")).doesNotContainAnyElementsOf(answered);
        Path exported = root.resolve("con-lai.csv");
        Locale vi = Locale.forLanguageTag("vi");
        for (String job : List.of("births", "school")) {
            ReviewExport.export(
                    new Workspace(root), job, row -> true, Audience.POLICE, exported, vi, SmallWorkspace.CLOCK);
            assertThat(Files.readString(exported)).doesNotContain(answered);
        }
    }

    @Test
    void a_line_says_who_it_is_since_when_and_by_when() throws IOException {
        handedOut.rows();
        workspace.night(DAY);
        answerSheet();
        assertThat(Files.readString(root.resolve("answer.csv")))
                .contains("\"Họ và tên\";\"Ngày sinh\";\"Nguồn\"", "\"Từ ngày\";\"Hạn trả lời\";\"Tình trạng\"")
                .containsPattern("\"" + SmallWorkspace.name(0) + "\";\"" + SmallWorkspace.date(0)
                        + "\";\"births\".*\"22/11/2026\";\"\\d\\d/1[12]/2026\";\"mới\"");
        workspace.night(DAY.plusDays(60));
        Path exported = root.resolve("sau.csv");
        ReviewExport.export(
                new Workspace(root),
                "births",
                row -> true,
                Audience.OWNER,
                exported,
                Locale.forLanguageTag("vi"),
                SmallWorkspace.CLOCK);
        assertThat(Files.readString(exported)).contains(",quá hạn,").doesNotContain(",mới,");
        assertThat(answers("ca.badinh", DAY.plusDays(60)).returned())
                .as("a sheet of an earlier night")
                .isZero();
    }

    @Test
    void by_four_eyes_a_case_is_answered_when_a_second_says_the_same() throws IOException {
        for (String job : List.of("school", "births")) {
            workspace.write(
                    "jobs/" + job + ".yaml",
                    String.join("\n", workspace.lines("jobs/" + job + ".yaml")) + "\nreview: {four_eyes: true}\n");
        }
        handedOut.rows();
        workspace.night(DAY);
        int before = handedOut.states().getOrDefault("new", 0);
        answerSheet();

        ReviewImport.Imported first = answers("ca.badinh");
        assertThat(first.decided()).isZero();
        assertThat(first.kept()).isPositive();
        assertThat(answers("CA.BaDinh ").decided()).as("the same person").isZero();
        workspace.night(DAY);
        assertThat(handedOut.states().get("new")).isEqualTo(before);

        ReviewImport.Imported second = answers("ca.badinh2");
        assertThat(second.decided()).isEqualTo(first.kept());
        assertThat(second.kept()).isZero();
        workspace.night(DAY);
        assertThat(handedOut.states().get("new")).isEqualTo(before - second.decided());
    }

    private ReviewImport.Imported answers(String reviewer) {
        return answers(reviewer, DAY);
    }

    private ReviewImport.Imported answers(String reviewer, LocalDate day) {
        return ReviewImport.read(
                new Workspace(root),
                root.resolve("answer.csv"),
                reviewer,
                true,
                Optional.of(day),
                Locale.forLanguageTag("vi"),
                SmallWorkspace.CLOCK);
    }

    /** The sheet of a ward, each row answered: the same person, the source's value. */
    private void answerSheet() throws IOException {
        answerSheet("cùng người", "nguồn");
    }

    private void answerSheet(String person, String stands) throws IOException {
        List<String> lines = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(handedOut
                .out("_wards/00004-phuong-ba-dinh")
                .resolve("cases.xlsx")
                .toFile())) {
            book.getFirstSheet().read().forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < ReviewColumn.values().length; i++) {
                    String cell = i < row.getCellCount() ? row.getCellText(i) : "";
                    cells.add("\""
                            + (i == ReviewColumn.PERSON.ordinal() && row.getRowNum() > 1
                                    ? person
                                    : i == ReviewColumn.STANDS.ordinal() && row.getRowNum() > 1 ? stands : cell)
                            + "\"");
                }
                lines.add(String.join(";", cells));
            });
        }
        workspace.write("answer.csv", "\uFEFF" + String.join("\r\n", lines));
    }
}
