package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khop.batch.SmallWorkspace.CLOCK;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khop.record.Field;
import vn.khop.record.InputRefused;
import vn.khop.record.SettingsRefused;
import vn.khop.review.CaseNumber;
import vn.khop.review.CaseVerdict;
import vn.khop.review.FieldAnswer;
import vn.khop.review.Hearing;
import vn.khop.review.PersonAnswer;
import vn.khop.store.DatabaseServer;
import vn.khop.store.Engine;
import vn.khop.store.VerdictStore.Given;

/**
 * FEATURE UNDER TEST: in a job that asks for four eyes one verdict settles nothing, two that agree do, and taking one back unsettles.
 *
 * <p>HS4 has its citizen's number but another name (a review); HS5 another sex (a proposal); the others agree with the registry.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class FourEyesTest {

    @Parameter
    Engine engine = Engine.H2;

    @TempDir
    Path folder;

    private Workspace workspace;
    private SmallWorkspace world;
    private String job = "";

    @BeforeEach
    void open() {
        Optional<DatabaseServer> server = engine.server();
        world = new SmallWorkspace(folder, 80, 1000, server);
        workspace = new Workspace(folder, server);
        job = String.join("\n", world.lines("jobs/school.yaml")) + "\n";
        world.write("jobs/school.yaml", job + "review: {four_eyes: true}\n");
        world.school("school-1.csv", rows(""));
        night(DAY);
        stands("review", Hearing.NONE);
    }

    private static List<String> rows(String noted) {
        return IntStream.range(0, 20)
                .mapToObj(SmallWorkspace::pupil)
                .map(row ->
                        row.startsWith("HS4,") ? row.replace(SmallWorkspace.name(4), "Quách Thu Uyên" + noted) : row)
                .map(row -> row.startsWith("HS5,") ? row.replace(",Nữ,", ",Nam,") : row)
                .toList();
    }

    private String[] cells(String key, LocalDate day) {
        return world.lines("out/" + day + "/school/outcomes.csv").stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(key))
                .findFirst()
                .orElseThrow();
    }

    private String outcome(String key, LocalDate day) {
        return (cells(key, day)[2] + " " + cells(key, day)[3]).strip();
    }

    private CaseNumber caseOf(String key) {
        return CaseNumber.parse(cells(key, DAY)[1]);
    }

    private Given says(String who, String key, PersonAnswer person, Map<Field, FieldAnswer> fields) {
        return Reviewing.decide(
                        workspace,
                        List.of(new CaseVerdict(caseOf(key), person, fields, who, "", "")),
                        Optional.empty(),
                        CLOCK)
                .get(0);
    }

    private Given says(String who, PersonAnswer person) {
        return says(who, "HS4", person, Map.of());
    }

    private Given takeBack(String who, String key) {
        return Reviewing.takeBack(workspace, List.of(caseOf(key)), who, Optional.empty(), CLOCK)
                .get(0);
    }

    private void night(LocalDate day) {
        NightResult night = world.night(day);
        assertThat(night.exitCode()).isZero();
        assertThat(night.jobs().get(0).books().balance()).isZero();
    }

    /** How HS4 stands, and how far its reviewers are. */
    private void stands(String outcome, Hearing hearing) {
        Reviewing.Shown shown = Reviewing.show(workspace, caseOf("HS4"), CLOCK);
        assertThat(shown.row().outcome().key()).isEqualTo(outcome);
        assertThat(shown.hearing()).isEqualTo(hearing);
        assertThat(Reviewing.open(workspace, "school", CLOCK).stream().map(open -> open.hearing()))
                .isEqualTo(outcome.equals("review") ? List.of(hearing) : List.of());
    }

    private String correction() {
        night(DAY);
        return world.lines("out/" + DAY + "/school/corrections.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> cells[1] + " " + cells[9])
                .findFirst()
                .orElse("");
    }

    @Test
    void one_settles_nothing_and_a_second_who_says_the_same_does() {
        Given first = says("cong-an-1", PersonAnswer.SAME);
        assertThat(first.isKept()).isTrue();
        stands("review", Hearing.AWAITS_SECOND);
        assertThat(says(" Cong-An-1 ", PersonAnswer.SAME).isKept())
                .as("the same person twice")
                .isTrue();
        assertThat(Reviewing.show(workspace, caseOf("HS4"), CLOCK).said()).hasSize(1);

        Given second = says("cong-an-2", PersonAnswer.SAME);
        assertThat(second.isKept()).isFalse();
        stands("matched", Hearing.SETTLED);
        night(DAY);
        assertThat(outcome("HS4", DAY)).isEqualTo("matched " + SmallWorkspace.id(4));

        assertThat(takeBack("CONG-AN-1", "HS4").hearing()).isEqualTo(Hearing.AWAITS_SECOND);
        stands("review", Hearing.AWAITS_SECOND);
        night(DAY);
        assertThat(outcome("HS4", DAY)).isEqualTo("review " + SmallWorkspace.id(4));
        takeBack("cong-an-2", "HS4");
        stands("review", Hearing.NONE);
        assertThatThrownBy(() -> takeBack("cong-an-2", "HS4"))
                .isInstanceOf(InputRefused.class)
                .hasMessageContaining("no verdict on case");
    }

    @Test
    void two_opinions_stay_open_until_two_agree() {
        says("cong-an-1", PersonAnswer.SAME);
        says("cong-an-2", PersonAnswer.DIFFERENT);
        stands("review", Hearing.TWO_OPINIONS);
        says("cong-an-3", PersonAnswer.UNSURE);
        stands("review", Hearing.TWO_OPINIONS);
        says("cong-an-3", PersonAnswer.SAME);
        stands("matched", Hearing.SETTLED);
        says("cong-an-1", PersonAnswer.UNSURE);
        stands("review", Hearing.TWO_OPINIONS);
        says("cong-an-3", PersonAnswer.DIFFERENT);
        stands("not_found", Hearing.SETTLED);
    }

    @Test
    void different_by_one_leaves_the_person_among_the_candidates_by_two_takes_it_out() {
        says("cong-an-1", PersonAnswer.DIFFERENT);
        night(DAY);
        assertThat(outcome("HS4", DAY)).isEqualTo("review " + SmallWorkspace.id(4));
        world.school("school-2.csv", rows(" Anh"));
        night(DAY.plusDays(1));
        assertThat(outcome("HS4", DAY.plusDays(1))).isEqualTo("review " + SmallWorkspace.id(4));
        stands("review", Hearing.NONE);

        Given second = says("cong-an-2", PersonAnswer.DIFFERENT);
        assertThat(second.isKept()).as("the first spoke of an earlier row").isTrue();
        says("cong-an-1", PersonAnswer.DIFFERENT);
        stands("not_found", Hearing.SETTLED);
        world.school("school-3.csv", rows(" An"));
        night(DAY.plusDays(2));
        assertThat(outcome("HS4", DAY.plusDays(2))).doesNotContain(SmallWorkspace.id(4));

        world.school("school-4.csv", rows(" Anh An"));
        Reviewing.takeBack(workspace, List.of(caseOf("HS4")), "cong-an-2", Optional.of(DAY.plusDays(3)), CLOCK);
        night(DAY.plusDays(3));
        assertThat(outcome("HS4", DAY.plusDays(3))).isEqualTo("review " + SmallWorkspace.id(4));
    }

    @Test
    void a_field_is_settled_when_two_say_the_same_of_it() {
        Map<Field, FieldAnswer> registry = Map.of(Field.GENDER, FieldAnswer.REGISTRY);
        says("cong-an-1", "HS5", PersonAnswer.SAME, registry);
        assertThat(correction()).isEqualTo("HS5 proposed");
        assertThat(outcome("HS5", DAY)).startsWith("corrected");
        says("cong-an-2", "HS5", PersonAnswer.SAME, Map.of(Field.GENDER, FieldAnswer.SOURCE));
        assertThat(correction()).isEqualTo("HS5 proposed");
        says("cong-an-2", "HS5", PersonAnswer.SAME, registry);
        assertThat(correction()).isEqualTo("HS5 issued");
        takeBack("cong-an-1", "HS5");
        assertThat(correction()).isEqualTo("HS5 proposed");
    }

    @Test
    void corrections_that_were_issued_stand_in_the_way_of_different_and_nothing_is_kept_of_the_refused_word() {
        Map<Field, FieldAnswer> registry = Map.of(Field.GENDER, FieldAnswer.REGISTRY);
        says("a", "HS5", PersonAnswer.SAME, registry);
        says("b", "HS5", PersonAnswer.SAME, registry);
        says("c", "HS5", PersonAnswer.DIFFERENT, Map.of());
        says("d", "HS5", PersonAnswer.DIFFERENT, Map.of());
        assertThat(correction()).as("as many of both").isEqualTo("HS5 issued");
        assertThatThrownBy(() -> says("e", "HS5", PersonAnswer.DIFFERENT, Map.of()))
                .isInstanceOf(InputRefused.class)
                .hasMessageContaining("corrections were issued");
        assertThat(Reviewing.show(workspace, caseOf("HS5"), CLOCK).said()).hasSize(4);
    }

    @Test
    void what_one_settled_before_the_job_asked_for_two_stands_until_somebody_contradicts() {
        world.write("jobs/school.yaml", job);
        says("cong-an-1", PersonAnswer.SAME);
        stands("matched", Hearing.SETTLED);
        world.write("jobs/school.yaml", job + "review: {four_eyes: true}\n");
        says("cong-an-2", PersonAnswer.UNSURE);
        stands("matched", Hearing.SETTLED);
        says("cong-an-2", PersonAnswer.DIFFERENT);
        stands("review", Hearing.TWO_OPINIONS);
    }

    @Test
    void a_job_file_with_a_fault_may_ask_for_two_so_nothing_is_entered() {
        world.write("jobs/school.yaml", job + "review: {four_eyes: ja}\n");
        assertThatThrownBy(() -> says("cong-an-1", PersonAnswer.SAME)).isInstanceOf(SettingsRefused.class);
        world.write("jobs/school.yaml", job);
        stands("review", Hearing.NONE);
    }
}
