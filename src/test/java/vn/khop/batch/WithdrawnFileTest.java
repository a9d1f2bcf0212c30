package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.batch.SmallWorkspace.CLOCK;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khop.store.DatabaseServer;
import vn.khop.store.Engine;

/** FEATURE UNDER TEST: a file that is withdrawn leaves the records as if it had never come; the quota stays spent. */
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class WithdrawnFileTest {

    @Parameter
    Engine engine = Engine.H2;

    @TempDir
    Path folder;

    /** Pupils, those of {@code changed} with another given name. */
    private static List<String> pupils(int from, int to, String changed) {
        return IntStream.range(from, to)
                .mapToObj(i -> changed.isEmpty()
                        ? SmallWorkspace.pupil(i)
                        : SmallWorkspace.pupil(i).replace("Nguyễn", changed))
                .toList();
    }

    private SmallWorkspace world(String name, Optional<DatabaseServer> server, int daily) throws IOException {
        return new SmallWorkspace(Files.createDirectories(folder.resolve(name)), 80, daily, server);
    }

    private List<Withdrawing.Done> withdraw(String world, Optional<DatabaseServer> server, String file) {
        return Withdrawing.withdraw(
                new Workspace(folder.resolve(world), server),
                file,
                Optional.empty(),
                "can-bo-1",
                "sai tệp",
                Optional.empty(),
                CLOCK);
    }

    /** What is said of the records that both have: without case numbers, days and counts that tell of the detour. */
    private static TreeSet<String> outcomes(SmallWorkspace world, String date) {
        TreeSet<String> lines = new TreeSet<>();
        for (String line : world.lines("out/" + date + "/school/outcomes.csv")) {
            String[] cells = line.split(",", -1);
            lines.add(String.join(",", cells[0], cells[2], cells[3], cells[4], cells[5], cells[6]));
        }
        return lines;
    }

    /** file 1, then file 2 with changed rows and new ones, file 3 that changes some again: without file 2, as if only 1 and 3 had come. */
    @Test
    void the_records_are_as_if_the_file_had_never_come() throws IOException {
        for (int daily : new int[] {1000, 25}) {
            Optional<DatabaseServer> server = engine.server();
            SmallWorkspace with = world("with-" + daily, server, daily);
            with.school("school-1.csv", pupils(0, 30, "")).night(DAY);
            with.school("school-2.csv", pupils(10, 50, "Ngô")).night(DAY.plusDays(1));
            with.school("school-3.csv", pupils(20, 35, "Hồ")).night(DAY.plusDays(2));
            List<Withdrawing.Done> done = withdraw("with-" + daily, server, "data/school-2.csv");
            assertThat(done).hasSize(1);
            NightResult after = with.night(DAY.plusDays(2));
            assertThat(after.exitCode()).isZero();
            assertThat(after.jobs().get(0).books().balance()).isZero();
            for (int day = 3; day < 8; day++) {
                after = with.night(DAY.plusDays(day));
                assertThat(after.jobs().get(0).books().balance()).isZero();
            }

            SmallWorkspace without = world("without-" + daily, Optional.empty(), daily);
            without.school("school-1.csv", pupils(0, 30, "")).night(DAY);
            without.school("school-3.csv", pupils(20, 35, "Hồ")).night(DAY.plusDays(2));
            for (int day = 3; day < 8; day++) {
                without.night(DAY.plusDays(day));
            }
            String last = DAY.plusDays(7).toString();
            assertThat(outcomes(with, last)).isEqualTo(outcomes(without, last));
            assertThat(with.lines("out/" + last + "/school/rejected.csv"))
                    .isEqualTo(without.lines("out/" + last + "/school/rejected.csv"));
            assertThat(String.join("", with.lines("out/" + last + "/school/summary.json")))
                    .contains("\"withdrawn_files\"")
                    .contains("\"name\": \"data/school-2.csv\"");
        }
    }

    @Test
    void it_is_not_read_again_until_it_is_released_and_no_case_number_is_given_twice() throws IOException {
        Optional<DatabaseServer> server = engine.server();
        SmallWorkspace world = world("again", server, 1000);
        world.school("school-1.csv", pupils(0, 10, "")).night(DAY);
        String before = world.lines("out/" + DAY + "/school/outcomes.csv").get(1);
        long spent = world.night(DAY).quotaSpent();
        withdraw("again", server, "data/school-1.csv");
        NightResult quiet = world.night(DAY);
        assertThat(quiet.notices()).anySatisfy(notice -> assertThat(notice).contains("withdrawn on " + DAY));
        assertThat(quiet.quotaSpent()).isEqualTo(spent).isEqualTo(10);
        assertThat(world.lines("out/" + DAY + "/school/outcomes.csv")).hasSize(1);

        Withdrawing.release(
                new Workspace(folder.resolve("again"), server),
                "data/school-1.csv",
                Optional.of("school"),
                "can-bo-1",
                "đúng tệp",
                CLOCK);
        world.night(DAY.plusDays(1));
        List<String> after = world.lines("out/" + DAY.plusDays(1) + "/school/outcomes.csv");
        assertThat(after).hasSize(11);
        assertThat(after.get(1).split(",")[0]).isEqualTo(before.split(",")[0]);
        assertThat(after.get(1).split(",")[1]).isNotEqualTo(before.split(",")[1]);
    }

    /** Several numbers of one person are lawful there: what is left says nothing of claims. */
    @Test
    void a_job_of_several_records_a_person_has_no_claims_to_decide_anew() throws IOException {
        Optional<DatabaseServer> server = engine.server();
        SmallWorkspace world = world("several", server, 1000);
        String job = String.join("\n", world.lines("jobs/school.yaml"));
        world.write("jobs/school.yaml", job + "\none_record_per_person: false\n");
        String number = SmallWorkspace.pupil(3);
        world.school(
                        "school-1.csv",
                        List.of(number, number.replace("HS3,", "HS4,").replace(SmallWorkspace.id(3), "")))
                .night(DAY);
        world.school("school-2.csv", List.of(number.replace("HS3,", "HS5,"))).night(DAY);
        List<String> before = world.lines("out/" + DAY + "/school/outcomes.csv").subList(0, 3);
        withdraw("several", server, "data/school-2.csv");
        world.night(DAY);
        assertThat(world.lines("out/" + DAY + "/school/outcomes.csv")).isEqualTo(before);
    }

    /** The strongest of two claims on one citizen comes in a file of its own; without it the other stands again. */
    @Test
    void a_claim_that_lost_to_the_file_stands_again() throws IOException {
        Optional<DatabaseServer> server = engine.server();
        SmallWorkspace world = world("claims", server, 1000);
        world.school("school-1.csv", List.of(SmallWorkspace.pupil(3))).night(DAY);
        world.school(
                        "school-2.csv",
                        List.of(SmallWorkspace.pupil(3)
                                .replace("HS3,", "HS900,")
                                .replace(SmallWorkspace.id(3), "")))
                .night(DAY.plusDays(1));
        String day = DAY.plusDays(1).toString();
        assertThat(world.lines("out/" + day + "/school/outcomes.csv").get(2)).contains(",review,");
        withdraw("claims", server, "data/school-1.csv");
        world.night(DAY.plusDays(1));
        assertThat(world.lines("out/" + day + "/school/outcomes.csv")).hasSize(2);
        assertThat(world.lines("out/" + day + "/school/outcomes.csv").get(1))
                .startsWith("HS900,")
                .doesNotContain(",review,");
    }
}
