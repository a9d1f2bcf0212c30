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
import vn.khop.review.CaseNumber;
import vn.khop.review.CaseVerdict;
import vn.khop.review.FieldAnswer;
import vn.khop.review.PersonAnswer;
import vn.khop.store.DatabaseServer;
import vn.khop.store.Engine;
import vn.khop.store.VerdictStore.Given;

/**
 * FEATURE UNDER TEST: what a reviewer decides settles the case, spends no quota, lasts, and can be taken back.
 *
 * <p>HS4 has its citizen's number but another name (a review); HS5 another sex (a proposal); the others agree with the registry.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class ReviewingTest {

    @Parameter
    Engine engine = Engine.H2;

    @TempDir
    Path folder;

    private Workspace workspace;
    private SmallWorkspace world;

    @BeforeEach
    void open() {
        Optional<DatabaseServer> server = engine.server();
        world = new SmallWorkspace(folder, 80, 1000, server);
        workspace = new Workspace(folder, server);
        world.school("school-1.csv", rows(""));
        assertThat(world.night(DAY).exitCode()).isZero();
        assertThat(outcome("HS4", DAY)).isEqualTo("review " + SmallWorkspace.id(4));
        assertThat(outcome("HS5", DAY)).isEqualTo("corrected " + SmallWorkspace.id(5));
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
        String[] cells = cells(key, day);
        return (cells[2] + " " + cells[3]).strip();
    }

    private CaseNumber caseOf(String key) {
        return CaseNumber.parse(cells(key, DAY)[1]);
    }

    private Given decide(String key, PersonAnswer person, Map<Field, FieldAnswer> fields) {
        CaseVerdict verdict = new CaseVerdict(caseOf(key), person, fields, "cong-an-1", "giấy khai sinh", "");
        return Reviewing.decide(workspace, List.of(verdict), Optional.empty(), CLOCK)
                .get(0);
    }

    private void takeBack(String key) {
        Reviewing.takeBack(workspace, List.of(caseOf(key)), "cong-an-1", Optional.empty(), CLOCK);
    }

    private NightResult night(LocalDate day) {
        NightResult night = world.night(day);
        assertThat(night.exitCode()).isZero();
        assertThat(night.jobs().get(0).books().balance()).isZero();
        return night;
    }

    @Test
    void same_links_the_record_and_taking_it_back_opens_the_case_again() {
        assertThat(Reviewing.open(workspace, "school", CLOCK)).hasSize(1);

        decide("HS4", PersonAnswer.SAME, Map.of());
        assertThat(Reviewing.open(workspace, "school", CLOCK)).isEmpty();
        long spent = night(DAY).quotaSpent();
        assertThat(outcome("HS4", DAY)).isEqualTo("matched " + SmallWorkspace.id(4));
        assertThat(cells("HS4", DAY)[7]).isEqualTo(DAY.toString());
        assertThat(spent).isEqualTo(20);

        takeBack("HS4");
        night(DAY);
        assertThat(outcome("HS4", DAY)).isEqualTo("review " + SmallWorkspace.id(4));
    }

    @Test
    void a_difference_that_awaits_papers_keeps_the_case_with_people() {
        decide("HS4", PersonAnswer.SAME, Map.of(Field.FULL_NAME, FieldAnswer.PAPERS));
        assertThat(Reviewing.open(workspace, "school", CLOCK)).hasSize(1);
        night(DAY);
        assertThat(outcome("HS4", DAY)).isEqualTo("review " + SmallWorkspace.id(4));

        decide("HS4", PersonAnswer.SAME, Map.of(Field.FULL_NAME, FieldAnswer.SOURCE));
        night(DAY);
        assertThat(outcome("HS4", DAY)).isEqualTo("matched " + SmallWorkspace.id(4));
    }

    @Test
    void different_is_never_proposed_again_until_it_is_taken_back() {
        decide("HS4", PersonAnswer.DIFFERENT, Map.of());
        night(DAY);
        assertThat(outcome("HS4", DAY)).isEqualTo("not_found");

        world.school("school-2.csv", rows(" Anh"));
        assertThat(night(DAY.plusDays(1)).quotaSpent())
                .as("HS4 is verified again")
                .isEqualTo(1);
        assertThat(outcome("HS4", DAY.plusDays(1))).doesNotContain(SmallWorkspace.id(4));

        world.school("school-3.csv", rows(" An"));
        Reviewing.takeBack(workspace, List.of(caseOf("HS4")), "cong-an-1", Optional.of(DAY.plusDays(2)), CLOCK);
        night(DAY.plusDays(2));
        assertThat(outcome("HS4", DAY.plusDays(2))).isEqualTo("review " + SmallWorkspace.id(4));
    }

    @Test
    void different_taken_back_lets_the_record_wait_with_balanced_books() {
        decide("HS4", PersonAnswer.DIFFERENT, Map.of());
        takeBack("HS4");
        assertThat(night(DAY).quotaSpent()).as("not twice on one day").isEqualTo(20);
        assertThat(night(DAY.plusDays(1)).quotaSpent()).isEqualTo(1);
        assertThat(outcome("HS4", DAY.plusDays(1))).isEqualTo("review " + SmallWorkspace.id(4));
    }

    @Test
    void the_value_that_stands_settles_a_proposal() {
        decide("HS5", PersonAnswer.SAME, Map.of(Field.GENDER, FieldAnswer.REGISTRY));
        night(DAY);
        assertThat(corrections()).containsExactly("HS5 issued");

        takeBack("HS5");
        night(DAY);
        assertThat(corrections()).containsExactly("HS5 proposed");

        decide("HS5", PersonAnswer.SAME, Map.of(Field.GENDER, FieldAnswer.SOURCE));
        night(DAY);
        assertThat(outcome("HS5", DAY)).isEqualTo("matched " + SmallWorkspace.id(5));
        assertThat(corrections()).containsExactly("HS5 undone");
    }

    private List<String> corrections() {
        return world.lines("out/" + DAY + "/school/corrections.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> cells[1] + " " + cells[9])
                .toList();
    }

    @Test
    void what_cannot_be_decided_is_refused_and_nothing_changes() {
        assertThatThrownBy(() -> decide("HS5", PersonAnswer.SAME, Map.of(Field.ADDRESS, FieldAnswer.SOURCE)))
                .isInstanceOf(InputRefused.class)
                .hasMessageContaining("does not differ");
        CaseVerdict nobody = new CaseVerdict(CaseNumber.of(77), PersonAnswer.SAME, Map.of(), "cong-an-1", "", "");
        assertThatThrownBy(() -> Reviewing.decide(workspace, List.of(nobody), Optional.empty(), CLOCK))
                .isInstanceOf(InputRefused.class)
                .hasMessageContaining("no verified record");
        assertThatThrownBy(() -> takeBack("HS4"))
                .isInstanceOf(InputRefused.class)
                .hasMessageContaining("not by this reviewer");
        night(DAY);
        assertThat(outcome("HS4", DAY)).isEqualTo("review " + SmallWorkspace.id(4));
    }
}
