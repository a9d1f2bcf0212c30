package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.batch.SmallWorkspace.CLOCK;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khop.record.Code;
import vn.khop.store.AuditLine;
import vn.khop.store.DatabaseServer;
import vn.khop.store.Engine;

/**
 * FEATURE UNDER TEST: a correction is proposed, approved, issued with the next report, and confirmed when a newer file of the source shows the
 * value; it can be taken back at any of these, and what a withdrawn file confirmed stands as before.
 *
 * <p>HS3 has another day (issued at once), HS5 another sex (proposed), HS8 another day and another tone (both issued); the others agree.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class CorrectionStatesTest {

    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final LocalDate LATER = DAY.plusDays(2);

    @Parameter
    Engine engine = Engine.H2;

    @TempDir
    Path root;

    private Optional<DatabaseServer> server = Optional.empty();
    private SmallWorkspace world;

    @BeforeEach
    void open() {
        server = engine.server();
        world = new SmallWorkspace(root, 80, 1000, server);
        world.school(
                "school-1.csv",
                IntStream.range(0, 10).mapToObj(CorrectionStatesTest::pupil).toList());
        night(DAY);
        assertThat(states(DAY))
                .containsExactly(
                        "HS3 date_of_birth issued",
                        "HS5 gender proposed",
                        "HS8 full_name issued",
                        "HS8 date_of_birth issued");
    }

    private static String pupil(int i) {
        String row = SmallWorkspace.pupil(i);
        return switch (i) {
            case 3 -> row.replace(SmallWorkspace.date(i), otherDay(i));
            case 5 -> row.replace(",Nữ,", ",Nam,");
            case 8 -> row.replace(SmallWorkspace.date(i), otherDay(i)).replace(SmallWorkspace.name(i), OTHER_NAME);
            default -> row;
        };
    }

    /** The name of HS8 is Trần Ngọc Mai. */
    private static final String OTHER_NAME = "Trần Ngọc Mài";

    private static String otherDay(int i) {
        return "2" + SmallWorkspace.date(i).substring(1);
    }

    private Workspace workspace() {
        return new Workspace(root, server);
    }

    private NightResult night(LocalDate day) {
        NightResult night = world.night(day);
        assertThat(night.exitCode()).isZero();
        assertThat(night.jobs().get(0).books().balance()).isZero();
        return night;
    }

    private List<String> column(LocalDate day, String file, int... columns) {
        return world.lines("out/" + day + "/school/" + file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> String.join(
                        " ", Arrays.stream(columns).mapToObj(i -> cells[i]).toList()))
                .toList();
    }

    private List<String> states(LocalDate day) {
        return column(day, "corrections.csv", 1, 4, 9);
    }

    private List<String> corrected(LocalDate day) {
        return column(day, "corrected/school-1.csv", 0);
    }

    private List<String> audited(String action) {
        return Auditing.last(workspace(), 100, CLOCK).stream()
                .filter(line -> line.action().equals(action))
                .map(AuditLine::detail)
                .toList();
    }

    private int approve(Code code) {
        return Approving.approve(workspace(), "school", code, "can-bo-1", CLOCK);
    }

    private Holding.Request request(String key) {
        return new Holding.Request("school", key, "can-bo-1", "phản ánh", Optional.empty());
    }

    private Holding.Undone undo(String key) {
        return Holding.undo(workspace(), request(key), Locale.forLanguageTag("vi"), CLOCK);
    }

    private void hold(String key) {
        Holding.hold(workspace(), request(key), CLOCK);
    }

    private void release(String key) {
        Holding.release(workspace(), request(key), CLOCK);
    }

    private void withdraw(String file) {
        Withdrawing.withdraw(workspace(), file, Optional.empty(), "can-bo-1", "sai", Optional.empty(), CLOCK);
    }

    private String counts(LocalDate day) {
        String summary = String.join("", world.lines("out/" + day + "/school/summary.json"));
        return summary.replaceAll(".*\"corrections\" *: *\\{([^}]*)}.*", "$1").replaceAll("[\" ]", "");
    }

    @Test
    void whatIsApproved_isIssuedWithTheNextReport_andOnce() {
        assertThat(corrected(DAY)).containsExactly("HS3", "HS8");
        assertThat(counts(DAY)).isEqualTo("proposed:1,approved:0,issued:3,confirmed:0,undone:0");

        assertThat(approve(Code.GENDER)).isEqualTo(1);
        assertThat(approve(Code.GENDER)).isZero();
        night(NEXT);
        assertThat(states(NEXT)).contains("HS5 gender issued");
        assertThat(corrected(NEXT)).containsExactly("HS3", "HS5", "HS8");
        assertThat(audited("corrections.issued")).containsExactly("values 1");

        Map<String, String> first = world.results(NEXT);
        night(NEXT);
        assertThat(world.results(NEXT)).isEqualTo(first);
        assertThat(audited("corrections.issued")).hasSize(1);
    }

    /** Rows that take over issued values of other cells are verified anew; what a person approved of them is no less approved. */
    @Test
    void anApproval_lastsWhileItsCellAndProposalStay_whateverElseOfTheRowChanges() {
        approve(Code.GENDER);
        world.school(
                "school-1.csv",
                IntStream.range(0, 10)
                        .mapToObj(i -> i == 5 ? pupil(5).replace("Trường 2", "Trường 1") : pupil(i))
                        .toList());
        night(NEXT);
        assertThat(states(NEXT)).contains("HS5 gender issued");
        world.school(
                "school-1.csv",
                IntStream.range(0, 10)
                        .mapToObj(i -> i == 5 ? pupil(5).replace("Trường 2", "Trường 0") : pupil(i))
                        .toList());
        night(LATER);
        assertThat(states(LATER)).as("issued, and not yet in the source").contains("HS5 gender issued");
    }

    @Test
    void anApproval_isNotIssuedWhileTheRecordIsHeld_andShowsAsApproved() {
        approve(Code.GENDER);
        hold("HS5");
        night(NEXT);
        assertThat(states(NEXT)).contains("HS5 gender approved");
        assertThat(corrected(NEXT)).containsExactly("HS3", "HS8");
        assertThat(counts(NEXT)).isEqualTo("proposed:0,approved:1,issued:3,confirmed:0,undone:0");
        release("HS5");
        night(LATER);
        assertThat(states(LATER)).contains("HS5 gender issued");
    }

    @Test
    void anApproval_isTakenBackBeforeItIsIssued() {
        approve(Code.GENDER);
        assertThat(undo("HS5").values()).isEqualTo(1);
        night(NEXT);
        assertThat(states(NEXT)).contains("HS5 gender undone");
        assertThat(corrected(NEXT)).containsExactly("HS3", "HS8");
    }

    @Test
    void aReportThatIsCutOffAfterTheStep_isTheSameWhenTheNightIsRunAgain() throws IOException {
        approve(Code.GENDER);
        Path inTheWay = root.resolve("out").resolve(NEXT.toString());
        Files.writeString(inTheWay, "in the way");
        assertThat(world.night(NEXT).exitCode()).isEqualTo(73);
        assertThat(audited("corrections.issued")).hasSize(1);
        Files.delete(inTheWay);
        night(NEXT);
        assertThat(states(NEXT)).contains("HS5 gender issued");
        assertThat(corrected(NEXT)).containsExactly("HS3", "HS5", "HS8");
        assertThat(audited("corrections.issued")).hasSize(1);
    }

    @Test
    void bulkApproval_byCodesAndUnit_countsFirst() {
        Approving.Request others = new Approving.Request(
                "school", Set.of(Code.GENDER, Code.ID_MISSING), Optional.of("Trường 0"), "can-bo-1");
        assertThat(Approving.count(workspace(), others, CLOCK)).isEqualTo(Map.of(Code.GENDER, 0, Code.ID_MISSING, 0));
        Approving.Request own = new Approving.Request(
                "school", Set.of(Code.GENDER, Code.ID_MISSING), Optional.of("Trường 2"), "can-bo-1");
        assertThat(Approving.count(workspace(), own, CLOCK)).isEqualTo(Map.of(Code.GENDER, 1, Code.ID_MISSING, 0));
        assertThat(audited("corrections.approved")).isEmpty();
        assertThat(Approving.approve(workspace(), others, CLOCK)).isEqualTo(Map.of(Code.GENDER, 0, Code.ID_MISSING, 0));
        assertThat(Approving.approve(workspace(), own, CLOCK)).isEqualTo(Map.of(Code.GENDER, 1, Code.ID_MISSING, 0));
        assertThat(audited("corrections.approved")).contains("values 1; unit Trường 2");
    }

    @Test
    void whatANewerFileShows_isConfirmed_andStandsInCorrectedNoMore() {
        approve(Code.GENDER);
        night(DAY);
        List<String> issued = world.lines("out/" + DAY + "/school/corrections.csv");
        String decomposed = Normalizer.normalize(SmallWorkspace.pupil(8), Form.NFD);
        assertThat(decomposed).isNotEqualTo(SmallWorkspace.pupil(8));
        world.school(
                "school-2.csv",
                List.of(SmallWorkspace.pupil(1), SmallWorkspace.pupil(3), SmallWorkspace.pupil(5), decomposed));
        for (LocalDate day : List.of(NEXT, LATER)) {
            night(day);
            assertThat(world.lines("out/" + day + "/school/corrections.csv"))
                    .containsExactlyElementsOf(issued.stream()
                            .map(line -> line.replace(",issued,", ",confirmed,"))
                            .toList());
            assertThat(corrected(day)).isEmpty();
            assertThat(column(day, "corrected/school-2.csv", 0)).isEmpty();
            assertThat(counts(day)).isEqualTo("proposed:0,approved:0,issued:0,confirmed:4,undone:0");
        }
        Map<String, String> first = world.results(LATER);
        night(LATER);
        assertThat(world.results(LATER)).isEqualTo(first);
    }

    @Test
    void onlyTheProposedValueConfirms() {
        approve(Code.GENDER);
        night(DAY);
        world.school(
                "school-2.csv",
                List.of(
                        pupil(3).replace("Trường 0", "Trường 9"),
                        SmallWorkspace.pupil(5).replace(",Nữ,", ",nữ,"),
                        pupil(8).replace(OTHER_NAME, SmallWorkspace.name(8))));
        night(NEXT);
        assertThat(states(NEXT))
                .containsExactly("HS8 full_name confirmed", "HS3 date_of_birth issued", "HS8 date_of_birth issued");
    }

    @Test
    void aProposalThatNobodyIssued_isNotConfirmed() {
        world.school("school-2.csv", List.of(SmallWorkspace.pupil(5)));
        night(NEXT);
        assertThat(states(NEXT)).noneMatch(state -> state.startsWith("HS5"));
    }

    /** Nothing is verified anew while it is held, so the row of the first file still stands to be corrected. */
    @Test
    void aRowThatIsCorrectedElsewhere_keepsWhatTheSourceHasTakenOver() {
        hold("HS8");
        world.school("school-2.csv", List.of(pupil(8).replace(otherDay(8), SmallWorkspace.date(8))));
        night(NEXT);
        assertThat(states(NEXT)).contains("HS8 full_name issued", "HS8 date_of_birth confirmed");
        assertThat(world.lines("out/" + NEXT + "/school/corrected/school-1.csv"))
                .contains(SmallWorkspace.pupil(8));
    }

    @Test
    void aWithdrawnFileConfirmsNothing() {
        hold("HS3");
        world.school("school-2.csv", List.of(SmallWorkspace.pupil(3), SmallWorkspace.pupil(8)));
        night(NEXT);
        assertThat(states(NEXT))
                .contains("HS3 date_of_birth confirmed", "HS8 full_name confirmed", "HS8 date_of_birth confirmed");
        withdraw("data/school-2.csv");
        night(NEXT);
        assertThat(states(NEXT))
                .as("HS3 as it stood; HS8, which was verified since, anew")
                .containsExactly(
                        "HS3 date_of_birth issued",
                        "HS5 gender proposed",
                        "HS8 full_name issued",
                        "HS8 date_of_birth issued");
        assertThat(corrected(NEXT)).containsExactly("HS3", "HS8");
    }

    @Test
    void whatAPersonApproved_needsNoSecondApprovalAfterAWithdrawnFile() {
        approve(Code.GENDER);
        night(DAY);
        world.school("school-2.csv", List.of(SmallWorkspace.pupil(5)));
        night(NEXT);
        assertThat(states(NEXT)).contains("HS5 gender confirmed");
        withdraw("data/school-2.csv");
        night(NEXT);
        assertThat(states(NEXT)).contains("HS5 gender issued").noneMatch(state -> state.endsWith("confirmed"));
        assertThat(corrected(NEXT)).contains("HS5");
        night(LATER);
        assertThat(states(LATER)).contains("HS5 gender issued");
    }

    @Test
    void whatWasCorrectedInAWithdrawnFile_neverWas() {
        world.school("school-2.csv", List.of(SmallWorkspace.pupil(3)));
        night(NEXT);
        withdraw("data/school-1.csv");
        night(NEXT);
        assertThat(states(NEXT)).isEmpty();
        assertThat(column(NEXT, "outcomes.csv", 0, 2)).containsExactly("HS3 matched");
    }

    @Test
    void whatTheSourceHasTakenOver_isTakenBackInItsNewestRow() {
        world.school(
                "school-2.csv",
                List.of(SmallWorkspace.pupil(3).replace("Trường 0", "Trường 7"), SmallWorkspace.pupil(8)));
        night(NEXT);
        Holding.Undone undone = undo("HS3");
        assertThat(undone.values()).isEqualTo(1);
        assertThat(undone.undone()).isEqualTo(1);
        assertThat(undone.rows()).containsExactly("school-2.csv");
        assertThat(world.lines(undone.folder() + "/school-2.csv").subList(1, 2))
                .as("its newest row, with the day as it was")
                .containsExactly(pupil(3).replace("Trường 0", "Trường 7"));
        assertThat(undo("HS3").values()).isZero();

        night(LATER);
        assertThat(states(LATER))
                .contains("HS3 date_of_birth undone", "HS8 full_name confirmed", "HS8 date_of_birth confirmed");

        world.school("school-3.csv", List.of(pupil(3)));
        night(LATER);
        assertThat(undo("HS3").rows())
                .as("the source shows the old value: nothing is left to load")
                .isEmpty();
        assertThat(states(LATER)).contains("HS3 date_of_birth undone");
    }

    @Test
    void ofARecordTakenOverInPart_allIsTakenBackInOneRow() {
        hold("HS8");
        world.school("school-2.csv", List.of(pupil(8).replace(otherDay(8), SmallWorkspace.date(8))));
        night(NEXT);
        Holding.Undone undone = undo("HS8");
        assertThat(undone.values()).isEqualTo(2);
        assertThat(undone.rows()).containsExactly("school-2.csv");
        assertThat(world.lines(undone.folder() + "/school-2.csv").get(1)).isEqualTo(pupil(8));
        night(NEXT);
        assertThat(states(NEXT)).contains("HS8 full_name undone", "HS8 date_of_birth undone");
        assertThat(corrected(NEXT)).containsExactly("HS3");
    }
}
