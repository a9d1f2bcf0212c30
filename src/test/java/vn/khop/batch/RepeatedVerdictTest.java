package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.batch.SmallWorkspace.CLOCK;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.batch.ReviewImport.Imported;
import vn.khop.record.Outcome;
import vn.khop.report.Audience;
import vn.khop.review.CaseNumber;
import vn.khop.review.CaseVerdict;
import vn.khop.review.FilledSheet;
import vn.khop.review.PersonAnswer;
import vn.khop.review.ReviewColumn;
import vn.khop.review.ReviewLine;
import vn.khop.review.ReviewSheet;
import vn.khop.store.AuditLog;
import vn.khop.store.VerdictStore.Given;

/** FEATURE UNDER TEST: what a reviewer has said already is not said again: not by the same sheet, not by the same command. */
class RepeatedVerdictTest {

    private static final Locale VI = Locale.forLanguageTag("vi");

    @TempDir
    Path folder;

    private Workspace workspace;
    private SmallWorkspace world;

    /** One review: the number of a citizen beside another name. */
    @BeforeEach
    void open() {
        world = new SmallWorkspace(folder, 80, 1000);
        world.school(
                "school-1.csv",
                IntStream.range(0, 20)
                        .mapToObj(i -> i == 4
                                ? SmallWorkspace.pupil(i).replace(SmallWorkspace.name(i), "Quách Thu Uyên")
                                : SmallWorkspace.pupil(i))
                        .toList());
        assertThat(world.night(DAY).exitCode()).isZero();
        workspace = new Workspace(folder);
    }

    private Path filled(String person, String stands) throws IOException {
        Path sheet = folder.resolve("ra-soat.csv");
        ReviewExport.export(workspace, "school", row -> true, Audience.POLICE, sheet, VI, CLOCK);
        List<ReviewLine> lines = new ArrayList<>();
        for (ReviewLine line : FilledSheet.read(sheet).lines()) {
            Map<ReviewColumn, String> cells = new EnumMap<>(line.cells());
            cells.put(ReviewColumn.PERSON, person);
            cells.put(ReviewColumn.STANDS, stands);
            cells.put(ReviewColumn.GROUND, "giấy khai sinh");
            lines.add(new ReviewLine(line.row(), cells));
        }
        ReviewSheet.write(sheet, Optional.of(','), lines, VI, Map.of());
        return sheet;
    }

    private Imported read(Path sheet, String reviewer) {
        return ReviewImport.read(workspace, sheet, reviewer, false, Optional.empty(), VI, CLOCK);
    }

    private Given decide(PersonAnswer person, String reviewer) {
        CaseVerdict verdict = new CaseVerdict(caseNo(), person, Map.of(), reviewer, "giấy khai sinh", "");
        return Reviewing.decide(workspace, List.of(verdict), Optional.empty(), CLOCK)
                .get(0);
    }

    private CaseNumber caseNo() {
        return world.lines("out/" + DAY + "/school/outcomes.csv").stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals("HS4"))
                .map(cells -> CaseNumber.parse(cells[1]))
                .findFirst()
                .orElseThrow();
    }

    private long given() {
        try (OpenWorkspace open = OpenWorkspace.look(workspace, CLOCK)) {
            return new AuditLog(open.database(), CLOCK)
                    .last(100).stream()
                            .filter(line -> line.action().equals("verdict.given"))
                            .count();
        }
    }

    private Reviewing.Shown shown() {
        return Reviewing.show(workspace, caseNo(), CLOCK);
    }

    @Test
    void the_same_sheet_again_changes_nothing_and_says_so() throws IOException {
        for (List<String> answer : List.of(
                List.of("chưa rõ", ""), List.of("cùng người", "cần giấy tờ"), List.of("cùng người", "theo nguồn"))) {
            Path sheet = filled(answer.get(0), answer.get(1));
            assertThat(read(sheet, "cong-an-1").decided()).isEqualTo(1);
            long before = given();
            Imported again = read(sheet, "Cong-An-1 ");
            assertThat(again.decided()).isZero();
            assertThat(again.repeated()).isEqualTo(1);
            assertThat(again.returned()).isZero();
            assertThat(given()).isEqualTo(before);
            assertThat(shown().said()).hasSize(1);
        }
    }

    @Test
    void the_same_sheet_again_where_it_said_different() throws IOException {
        Path sheet = filled("khác người", "");
        assertThat(read(sheet, "cong-an-1").decided()).isEqualTo(1);
        Imported again = read(sheet, "cong-an-1");
        assertThat(again.repeated()).isEqualTo(1);
        assertThat(again.returned()).isZero();
        assertThat(given()).isEqualTo(1);
        assertThat(decide(PersonAnswer.DIFFERENT, "cong-an-1").isRepeated()).isTrue();
    }

    @Test
    void an_old_sheet_does_not_overrule_who_spoke_since() throws IOException {
        Path sheet = filled("chưa rõ", "");
        read(sheet, "cong-an-1");
        assertThat(decide(PersonAnswer.SAME, "cong-an-2").outcome()).isNotEqualTo(Outcome.REVIEW);
        assertThat(read(sheet, "cong-an-1").repeated()).isEqualTo(1);
        assertThat(shown().said()).extracting(said -> said.reviewer()).containsExactly("cong-an-1", "cong-an-2");
        assertThat(shown().row().outcome()).isNotEqualTo(Outcome.REVIEW);
    }

    @Test
    void other_words_or_another_reviewer_or_a_verdict_taken_back_are_new() throws IOException {
        Path sheet = filled("cùng người", "");
        read(sheet, "cong-an-1");
        assertThat(read(sheet, "cong-an-2").decided()).isEqualTo(1);
        Reviewing.takeBack(workspace, List.of(caseNo()), "cong-an-2", Optional.empty(), CLOCK);
        assertThat(read(sheet, "cong-an-2").decided()).isEqualTo(1);
        assertThat(read(filled("cùng người", "theo nguồn"), "cong-an-2").repeated())
                .isZero();
    }

    @Test
    void decide_repeats_nothing_unless_another_spoke_since() {
        assertThat(decide(PersonAnswer.SAME, "cong-an-1").isRepeated()).isFalse();
        assertThat(decide(PersonAnswer.SAME, "cong-an-1").isRepeated()).isTrue();
        assertThat(given()).isEqualTo(1);
        decide(PersonAnswer.UNSURE, "cong-an-2");
        assertThat(decide(PersonAnswer.SAME, "cong-an-1").isRepeated())
                .as("a new word")
                .isFalse();
        assertThat(given()).isEqualTo(3);
    }
}
