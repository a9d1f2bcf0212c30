package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.store.Books;

/**
 * FEATURE UNDER TEST: kill -9 at any moment, then the same command again: no record lost, none verified twice, quota exact, the same final
 * files byte for byte.
 */
class NightKillTest {

    private static final int PEOPLE = 6000;
    private static final int PUPILS = 5000;
    private static final int DAILY = 4200;
    private static final int KILLS = 6;
    private static final int FIRST_PERCENT = 20;
    private static final int LAST_PERCENT = 95;

    @TempDir
    Path folder;

    @Test
    void killed_nights_end_as_an_undisturbed_one() throws IOException, InterruptedException {
        SmallWorkspace calm = workspace("calm");
        long start = System.nanoTime();
        child("calm", DAY).waitFor();
        long undisturbed = (System.nanoTime() - start) / 1_000_000;
        NightResult calmNext = calm.night(DAY.plusDays(1));

        long seed = 20261122;
        Random random = new Random(seed);
        SmallWorkspace killed = workspace("killed");
        List<Long> moments = new ArrayList<>();
        int landed = 0;
        for (int i = 0; i < KILLS; i++) {
            int percent = FIRST_PERCENT + random.nextInt(LAST_PERCENT - FIRST_PERCENT);
            moments.add(undisturbed * percent / 100);
            landed += killAfter(moments.get(i), DAY) ? 1 : 0;
        }
        killed.night(DAY);
        killAfter(undisturbed / 2, DAY.plusDays(1));
        NightResult next = killed.night(DAY.plusDays(1));

        String told = "seed " + seed + ", kills after ms " + moments;
        assertThat(landed).as(told + ": kills that struck a night under way").isGreaterThanOrEqualTo(KILLS / 2);
        assertThat(killed.results(DAY)).as(told).isEqualTo(calm.results(DAY));
        assertThat(killed.results(DAY.plusDays(1))).as(told).isEqualTo(calm.results(DAY.plusDays(1)));
        assertThat(next.quotaSpent()).as(told).isEqualTo(calmNext.quotaSpent()).isEqualTo(PUPILS - DAILY);
        Books books = next.jobs().get(0).books();
        assertThat(books.balance()).as(told).isZero();
        assertThat(books.waitingAfter()).as(told).isZero();
    }

    private SmallWorkspace workspace(String name) throws IOException {
        Path root = Files.createDirectories(folder.resolve(name));
        return new SmallWorkspace(root, PEOPLE, DAILY)
                .school(
                        "school-1.csv",
                        IntStream.range(0, PUPILS)
                                .mapToObj(SmallWorkspace::pupil)
                                .toList());
    }

    /** Whether the night was still under way. */
    private boolean killAfter(long millis, LocalDate date) throws IOException, InterruptedException {
        Process child = child("killed", date);
        if (child.waitFor(millis, TimeUnit.MILLISECONDS)) {
            return false;
        }
        child.destroyForcibly().waitFor();
        return true;
    }

    private Process child(String workspace, LocalDate date) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NightChild.class.getName(),
                        folder.resolve(workspace).toString(),
                        date.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
