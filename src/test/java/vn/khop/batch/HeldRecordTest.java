package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khop.batch.SmallWorkspace.CLOCK;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.review.CaseNumber;
import vn.khop.review.CaseVerdict;
import vn.khop.review.FieldAnswer;
import vn.khop.review.PersonAnswer;
import vn.khop.store.AuditLine;
import vn.khop.store.DatabaseServer;
import vn.khop.store.Engine;

/**
 * FEATURE UNDER TEST: what was corrected is taken back with the rows that undo it, and a record that a person holds is kept from the machine until
 * it is released.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class HeldRecordTest {

    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final LocalDate LATER = DAY.plusDays(2);

    /** Corrected at once, and after approval. */
    private static final int WRONG_DAY = 3;

    private static final int WRONG_SEX = 5;

    @Parameter
    Engine engine = Engine.H2;

    @TempDir
    Path folder;

    private Optional<DatabaseServer> server = Optional.empty();

    private SmallWorkspace world(int daily) throws IOException {
        server = engine.server();
        return new SmallWorkspace(Files.createDirectories(folder.resolve("w")), 80, daily, server);
    }

    private Workspace workspace() {
        return new Workspace(folder.resolve("w"), server);
    }

    private static Holding.Request request(String job, String key) {
        return new Holding.Request(job, key, "can-bo-1", "phản ánh của công dân", Optional.empty());
    }

    private Holding.Undone undo(String job, String key) {
        return Holding.undo(workspace(), request(job, key), Locale.forLanguageTag("vi"), CLOCK);
    }

    private Holding.Held hold(String key) {
        return Holding.hold(workspace(), request("school", key), CLOCK);
    }

    private Holding.Held release(String key) {
        return Holding.release(workspace(), request("school", key), CLOCK);
    }

    private static List<String> pupils(int from, int to) {
        return IntStream.range(from, to).mapToObj(HeldRecordTest::pupil).toList();
    }

    private static String pupil(int i) {
        String row = SmallWorkspace.pupil(i);
        return switch (i) {
            case WRONG_DAY -> row.replace(SmallWorkspace.date(i), otherDay(i));
            case WRONG_SEX -> row.replace(",Nữ,", ",Nam,");
            default -> row;
        };
    }

    private static String otherDay(int i) {
        return "0" + SmallWorkspace.date(i + 1).charAt(1)
                + SmallWorkspace.date(i).substring(2);
    }

    private static List<String> cells(SmallWorkspace world, LocalDate day, String file, int... columns) {
        return world.lines("out/" + day + "/school/" + file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> String.join(
                        " ", IntStream.of(columns).mapToObj(i -> cells[i]).toList()))
                .toList();
    }

    private List<String> audited(String action) {
        return Auditing.last(workspace(), 100, CLOCK).stream()
                .filter(line -> line.action().equals(action))
                .map(AuditLine::object)
                .toList();
    }

    @Test
    void what_is_taken_back_is_undone_in_the_list_no_more_in_corrected_and_ready_to_load_back() throws IOException {
        SmallWorkspace world = world(1000);
        world.school("school-1.csv", pupils(0, 10)).night(DAY);
        assertThat(cells(world, DAY, "corrections.csv", 1, 4, 9))
                .containsExactly("HS3 date_of_birth issued", "HS5 gender proposed");
        String list = world.lines("out/" + DAY + "/school/corrections.csv").get(1);

        Holding.Undone undone = undo("school", "HS3");
        assertThat(undone.values()).isEqualTo(1);
        assertThat(undone.folder()).isEqualTo("out/" + DAY + "/_undone/school");
        assertThat(undone.rows()).containsExactly("school-1.csv");
        List<String> source = world.lines("data/school-1.csv");
        assertThat(world.lines(undone.folder() + "/school-1.csv"))
                .containsExactly(source.get(0), source.get(WRONG_DAY + 1));
        assertThat(audited("correction.undone")).containsExactly("school/" + undone.caseNo());
        assertThat(audited("record.held")).containsExactly("school/" + undone.caseNo());

        undo("school", "HS5");
        assertThat(world.lines(undone.folder() + "/school-1.csv"))
                .as("all that was ever taken back, as in the source")
                .containsExactly(source.get(0), source.get(WRONG_DAY + 1), source.get(WRONG_SEX + 1));

        for (LocalDate day : List.of(DAY, NEXT)) {
            assertThat(world.night(day).exitCode()).isZero();
            assertThat(world.lines("out/" + day + "/school/corrections.csv"))
                    .as("all that is needed to undo")
                    .contains(list.replace(",issued,", ",undone,"))
                    .hasSize(3);
            assertThat(cells(world, day, "corrections.csv", 9)).containsExactly("undone", "undone");
            assertThat(world.lines("out/" + day + "/school/corrected/school-1.csv"))
                    .hasSize(1);
        }
    }

    /** Its owner loads the row again whether or not anybody knows by now whose record it is. */
    @Test
    void what_was_taken_back_stays_so_when_the_person_is_said_to_be_another() throws IOException {
        SmallWorkspace world = world(1000);
        world.school("school-1.csv", pupils(0, 10)).night(DAY);
        undo("school", "HS3");
        CaseNumber caseNo =
                CaseNumber.parse(cells(world, DAY, "corrections.csv", 0).get(0));
        CaseVerdict different = new CaseVerdict(caseNo, PersonAnswer.DIFFERENT, Map.of(), "ra-soat-1", "", "");
        Reviewing.decide(workspace(), List.of(different), Optional.empty(), CLOCK);

        Holding.Undone undone = undo("school", "HS5");
        List<String> source = world.lines("data/school-1.csv");
        assertThat(world.lines(undone.folder() + "/school-1.csv"))
                .containsExactly(source.get(0), source.get(WRONG_DAY + 1), source.get(WRONG_SEX + 1));
        assertThat(Reviewing.show(workspace(), caseNo, CLOCK).row().differences())
                .as("nothing of the other person is shown")
                .isEmpty();
        world.night(DAY);
        assertThat(world.lines("out/" + DAY + "/school/mismatches.csv")).noneMatch(line -> line.contains("HS3,"));
        assertThat(cells(world, DAY, "corrections.csv", 1, 9)).containsExactly("HS5 undone");
    }

    @Test
    void taking_back_twice_changes_nothing_and_a_record_without_corrections_is_not_held() throws IOException {
        SmallWorkspace world = world(1000);
        world.school("school-1.csv", pupils(0, 10)).night(DAY);
        undo("school", "HS3");
        List<String> rows = world.lines("out/" + DAY + "/_undone/school/school-1.csv");
        Holding.Undone again = undo("school", "HS3");
        assertThat(again.values()).isZero();
        assertThat(again.undone()).isEqualTo(1);
        assertThat(world.lines("out/" + DAY + "/_undone/school/school-1.csv")).isEqualTo(rows);

        Holding.Undone nothing = undo("school", "HS1");
        assertThat(nothing.values()).isZero();
        assertThat(nothing.hold()).isEmpty();
        assertThat(audited("correction.undone")).hasSize(1);
    }

    @Test
    void the_rows_are_those_of_the_source_byte_for_byte() throws IOException {
        SmallWorkspace world = world(1000);
        List<String> source = new ArrayList<>();
        pupils(0, 10)
                .forEach(row ->
                        source.add(row.replace(",Trường ", ",\"Trường; số ").replace(',', ';') + "\""));
        String header = "\uFEFFma;ho_ten;ngay_sinh;gioi_tinh;so;me;truong\r\n";
        world.write("data/school-1.csv", header + String.join("\r\n", source) + "\r\n");
        world.night(DAY);
        undo("school", "HS3");
        assertThat(Files.readString(
                        folder.resolve("w/out/" + DAY + "/_undone/school/school-1.csv"), StandardCharsets.UTF_8))
                .isEqualTo(header + source.get(WRONG_DAY) + "\r\n");
    }

    @Test
    void after_a_release_it_is_proposed_again_only_when_the_source_says_something_new() throws IOException {
        SmallWorkspace world = world(1000);
        world.school("school-1.csv", pupils(0, 10)).night(DAY);
        undo("school", "HS3");
        world.school("school-2.csv", List.of(pupil(WRONG_DAY).replace("Trường 0", "Trường 9")));
        NightResult held = world.night(NEXT);
        assertThat(held.quotaSpent()).isZero();
        assertThat(held.jobs().get(0).books().waitingAfter())
                .as("the newest content waits")
                .isEqualTo(1);
        assertThat(held.jobs().get(0).books().balance()).isZero();
        assertThat(cells(world, NEXT, "corrections.csv", 1, 9)).containsExactly("HS3 undone", "HS5 proposed");

        assertThat(release("HS3").changed()).isTrue();
        assertThat(audited("record.released")).hasSize(1);
        assertThat(world.night(LATER).quotaSpent()).isEqualTo(1);
        assertThat(cells(world, LATER, "corrections.csv", 1, 9))
                .containsExactlyInAnyOrder("HS3 issued", "HS5 proposed");
    }

    @Test
    void released_without_news_it_stays_as_it_is() throws IOException {
        SmallWorkspace world = world(1000);
        world.school("school-1.csv", pupils(0, 10)).night(DAY);
        undo("school", "HS3");
        release("HS3");
        assertThat(world.night(NEXT).quotaSpent()).isZero();
        assertThat(cells(world, NEXT, "corrections.csv", 1, 9)).containsExactly("HS3 undone", "HS5 proposed");
        assertThat(release("HS3").changed()).isFalse();
    }

    @Test
    void a_held_record_waits_without_a_share_of_the_day() throws IOException {
        SmallWorkspace world = world(4);
        world.school("school-1.csv", pupils(0, 10)).night(DAY);
        List<String> verified = cells(world, DAY, "outcomes.csv", 0);
        List<String> waiting = IntStream.range(0, 10)
                .mapToObj(i -> "HS" + i)
                .filter(key -> !verified.contains(key))
                .toList();
        String kept = waiting.get(0);
        assertThat(hold(kept).changed()).isTrue();
        assertThat(hold(kept).changed()).isFalse();
        assertThat(Allotments.read(workspace(), NEXT, CLOCK).jobs())
                .hasEntrySatisfying(
                        "school", share -> assertThat(share.sum().waiting()).isEqualTo(5));

        for (int day = 1; day <= 3; day++) {
            NightResult night = world.night(DAY.plusDays(day));
            assertThat(night.quotaSpent()).isEqualTo(List.of(4L, 1L, 0L).get(day - 1));
            assertThat(night.jobs().get(0).books().balance()).isZero();
            assertThat(night.jobs().get(0).books().waitingAfter())
                    .isEqualTo(List.of(2L, 1L, 1L).get(day - 1));
            assertThat(cells(world, DAY.plusDays(day), "outcomes.csv", 0)).doesNotContain(kept);
        }
        release(kept);
        assertThat(world.night(DAY.plusDays(4)).quotaSpent()).isEqualTo(1);
        assertThat(cells(world, DAY.plusDays(4), "outcomes.csv", 0)).contains(kept);
    }

    @Test
    void a_bulk_approval_passes_a_held_record_over() throws IOException {
        SmallWorkspace world = world(1000);
        world.school("school-1.csv", pupils(0, 10)).night(DAY);
        hold("HS5");
        assertThat(Approving.approve(workspace(), "school", Code.GENDER, "can-bo-1", CLOCK))
                .isZero();
        release("HS5");
        assertThat(Approving.approve(workspace(), "school", Code.GENDER, "can-bo-1", CLOCK))
                .isEqualTo(1);
    }

    @Test
    void a_verdict_that_is_taken_back_issues_nothing_again_that_was_undone_since() throws IOException {
        SmallWorkspace world = world(1000);
        world.school("school-1.csv", pupils(0, 10)).night(DAY);
        CaseNumber caseNo =
                CaseNumber.parse(cells(world, DAY, "corrections.csv", 0).get(0));
        CaseVerdict same = new CaseVerdict(
                caseNo, PersonAnswer.SAME, Map.of(Field.DATE_OF_BIRTH, FieldAnswer.REGISTRY), "ra-soat-1", "", "");
        Reviewing.decide(workspace(), List.of(same), Optional.empty(), CLOCK);
        undo("school", "HS3");
        Reviewing.takeBack(workspace(), List.of(caseNo), "ra-soat-1", Optional.empty(), CLOCK);
        world.night(DAY);
        assertThat(cells(world, DAY, "corrections.csv", 1, 9)).containsExactly("HS3 undone", "HS5 proposed");
    }

    /** The stronger claim comes in a later file of the same date: the weaker would become a review. */
    @Test
    void claims_leave_the_outcome_of_a_held_record() throws IOException {
        for (boolean held : new boolean[] {false, true}) {
            server = engine.server();
            Path root = Files.createDirectories(folder.resolve(held ? "w" : "free"));
            SmallWorkspace world = new SmallWorkspace(root, 80, 1000, server);
            world.school(
                            "school-1.csv",
                            List.of(SmallWorkspace.pupil(3)
                                    .replace("HS3,", "HS900,")
                                    .replace(SmallWorkspace.id(3), "")))
                    .night(DAY);
            if (held) {
                hold("HS900");
            }
            world.school("school-2.csv", List.of(SmallWorkspace.pupil(3))).night(DAY);
            assertThat(cells(world, DAY, "outcomes.csv", 0, 2).get(1))
                    .isEqualTo(held ? "HS900 corrected" : "HS900 review");
        }
    }

    @Test
    void a_hold_ends_with_its_record() throws IOException {
        SmallWorkspace world = world(1000);
        world.school("school-1.csv", pupils(0, 3)).night(DAY);
        hold("HS1");
        Withdrawing.withdraw(
                workspace(), "data/school-1.csv", Optional.empty(), "can-bo-1", "sai", Optional.empty(), CLOCK);
        Withdrawing.release(workspace(), "data/school-1.csv", Optional.empty(), "can-bo-1", "đúng", CLOCK);
        assertThat(world.night(NEXT).quotaSpent()).isEqualTo(3);
        assertThat(release("HS1").changed()).isFalse();
    }

    @Test
    void of_a_row_of_several_persons_one_is_taken_back_and_the_other_stays_corrected() throws IOException {
        SmallWorkspace world = world(1000);
        world.write("jobs/school.yaml", """
                job: school
                files: data/school-*.csv
                columns: {source_key: ma}
                subjects:
                  husband: {columns: {full_name: ten_1, date_of_birth: sinh_1, gender: gt_1, citizen_id: so_1}}
                  wife: {columns: {full_name: ten_2, date_of_birth: sinh_2, gender: gt_2, citizen_id: so_2}}
                one_record_per_person: false
                limits: {rejected: 100%, changed: 100%}
                """);
        String head = "ma,ten_1,sinh_1,gt_1,so_1,ten_2,sinh_2,gt_2,so_2\n";
        world.write("data/school-1.csv", head + "K1," + spouse(2) + "," + spouse(3) + "\n");
        world.night(DAY);
        assertThat(cells(world, DAY, "corrections.csv", 1, 9)).containsExactly("K1#husband issued", "K1#wife issued");

        assertThatThrownBy(() -> undo("school", "K1"))
                .isInstanceOfSatisfying(RecordUnknown.class, unknown -> assertThat(unknown.subjects())
                        .isEqualTo("husband, wife"));
        assertThatThrownBy(() -> undo("school", "K"))
                .isInstanceOfSatisfying(RecordUnknown.class, unknown -> assertThat(unknown.subjects())
                        .isEmpty());
        undo("school", "K1#husband");
        assertThat(world.lines("out/" + DAY + "/_undone/school/school-1.csv").get(1))
                .as("the husband as he was, the wife as corrected")
                .isEqualTo("K1," + spouse(2) + "," + spouse(3).replace(otherDay(3), SmallWorkspace.date(3)));
        undo("school", "K1#wife");
        assertThat(world.lines("out/" + DAY + "/_undone/school/school-1.csv").get(1))
                .isEqualTo("K1," + spouse(2) + "," + spouse(3));
    }

    private static String spouse(int i) {
        return String.join(",", SmallWorkspace.name(i), otherDay(i), i % 2 == 0 ? "Nam" : "Nữ", SmallWorkspace.id(i));
    }
}
