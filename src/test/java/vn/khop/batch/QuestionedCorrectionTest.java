package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khop.store.DatabaseServer;
import vn.khop.store.Engine;

/**
 * FEATURE UNDER TEST: no other job corrects a field in which a linked birth entry disagrees with the registry, also where the entry is verified
 * later than the other job's record.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class QuestionedCorrectionTest {

    private static final int WRONG_DAY = 3;
    private static final int WRONG_SEX = 5;

    @Parameter
    Engine engine = Engine.H2;

    @TempDir
    Path folder;

    private SmallWorkspace world(String name) throws IOException {
        Optional<DatabaseServer> server = engine.server();
        SmallWorkspace world = new SmallWorkspace(Files.createDirectories(folder.resolve(name)), 80, 1000, server);
        world.births();
        return world;
    }

    /** One day of birth and one sex other than the registry's: the first is corrected at once, the second after approval. */
    private static List<String> rows(String prefix) {
        return IntStream.range(0, 20)
                .mapToObj(SmallWorkspace::pupil)
                .map(row -> row.replaceFirst("HS", prefix))
                .map(row -> row.startsWith(prefix + WRONG_DAY + ",")
                        ? row.replace(
                                SmallWorkspace.date(WRONG_DAY),
                                "0" + SmallWorkspace.date(WRONG_DAY + 1).charAt(1)
                                        + SmallWorkspace.date(WRONG_DAY).substring(2))
                        : row)
                .map(row -> row.startsWith(prefix + WRONG_SEX + ",") ? row.replace(",Nữ,", ",Nam,") : row)
                .toList();
    }

    private static void school(SmallWorkspace world) {
        world.school("school-1.csv", rows("HS"));
    }

    private static void births(SmallWorkspace world) {
        world.write(
                "data/births-1.csv",
                "ma,ho_ten,ngay_sinh,gioi_tinh,so,me,truong\n" + String.join("\n", rows("KS")) + "\n");
    }

    private static List<String> cells(SmallWorkspace world, LocalDate day, String file, int... columns) {
        return world.lines("out/" + day + "/school/" + file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> String.join(
                        " ", IntStream.of(columns).mapToObj(i -> cells[i]).toList()))
                .toList();
    }

    @Test
    void without_the_register_both_are_corrections() throws IOException {
        SmallWorkspace world = world("alone");
        school(world);
        world.night(DAY);
        assertThat(cells(world, DAY, "corrections.csv", 1, 4, 9))
                .containsExactly("HS3 date_of_birth issued", "HS5 gender proposed");
        assertThat(world.lines("out/" + DAY + "/school/corrected/school-1.csv")).hasSize(2);
    }

    @Test
    void on_the_same_day_it_does_not_matter_who_came_first() throws IOException {
        SmallWorkspace together = world("together");
        school(together);
        births(together);
        together.night(DAY);
        assertThat(cells(together, DAY, "corrections.csv", 1)).isEmpty();

        SmallWorkspace later = world("later");
        school(later);
        later.night(DAY);
        births(later);
        later.night(DAY);
        assertThat(later.results(DAY)).isEqualTo(together.results(DAY));
    }

    @Test
    void a_day_later_what_was_issued_is_undone_and_what_was_proposed_is_no_more() throws IOException {
        SmallWorkspace world = world("next");
        school(world);
        world.night(DAY);
        births(world);
        LocalDate next = DAY.plusDays(1);
        world.night(next);
        assertThat(cells(world, next, "corrections.csv", 1, 4, 9)).containsExactly("HS3 date_of_birth undone");
        assertThat(world.lines("out/" + next + "/school/corrected/school-1.csv"))
                .hasSize(1);
        assertThat(cells(world, next, "outcomes.csv", 0, 2)).contains("HS3 matched", "HS5 matched");
        assertThat(cells(world, next, "mismatches.csv", 1, 5, 10))
                .contains("HS3 date_of_birth inform", "HS5 gender inform");
    }
}
