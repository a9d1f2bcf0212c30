package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: limits.changed stops a job whose file is another than it should be, and not one whose source took over what was issued.
 *
 * <p>Of ten pupils the even ones have another day of birth, which is issued at once.
 */
class TakenOverLimitTest {

    private static final LocalDate NEXT = DAY.plusDays(1);

    @TempDir
    Path root;

    private SmallWorkspace world;

    @BeforeEach
    void open() {
        world = new SmallWorkspace(root, 80, 1000);
        world.write(
                "jobs/school.yaml",
                String.join("\n", world.lines("jobs/school.yaml")).replace("changed: 100%", "changed: 30%") + "\n");
        school(i -> i % 2 == 0 ? otherDay(i) : SmallWorkspace.pupil(i));
        assertThat(world.night(DAY).exitCode()).isZero();
        assertThat(world.lines("out/" + DAY + "/school/corrected/school-1.csv")).hasSize(6);
    }

    private void school(IntFunction<String> row) {
        world.school("school-1.csv", IntStream.range(0, 10).mapToObj(row).toList());
    }

    private static String otherDay(int i) {
        return SmallWorkspace.pupil(i)
                .replace(SmallWorkspace.date(i), "2" + SmallWorkspace.date(i).substring(1));
    }

    @Test
    void rowsThatTookOverWhatWasIssued_doNotCount() {
        school(SmallWorkspace::pupil);

        assertThat(world.night(NEXT).exitCode()).isZero();
        assertThat(world.lines("out/" + NEXT + "/school/corrections.csv").stream()
                        .filter(line -> line.contains(",confirmed,")))
                .hasSize(5);
    }

    @Test
    void rowsThatChangedOtherwise_count() {
        school(i -> i % 2 == 0 ? otherDay(i).replaceFirst("Trường \\d", "Trường 7") : SmallWorkspace.pupil(i));

        assertThat(world.night(NEXT).exitCode()).isEqualTo(3);
    }
}
