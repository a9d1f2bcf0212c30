package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE UNDER TEST: a job past the last day of its agreement is refused, and no other with it. */
class AgreementNightTest {

    @TempDir
    Path folder;

    @Test
    void pastItsLastDay_theJobIsRefused_theOthersGoOn_andItTakesNothingOfTheQuota() {
        SmallWorkspace world = new SmallWorkspace(folder, 40, 20);
        world.school(
                "school-1.csv",
                IntStream.range(0, 30).mapToObj(AgreementNightTest::pupil).toList());
        world.write(
                "jobs/shop.yaml",
                String.join("\n", world.lines("jobs/school.yaml")).replace("job: school", "job: shop")
                        + "\nagreement: {no: 7/TT, until: 2026-11-22, fields: []}\n");

        NightResult last = world.night(DAY);
        assertThat(last.exitCode()).isZero();
        assertThat(verified(last, "shop")).isEqualTo(10);

        NightResult over = world.night(DAY.plusDays(1));
        assertThat(over.exitCode()).isEqualTo(78);
        assertThat(over.jobs()).extracting(JobResult::job).containsExactly("school", "shop");
        JobResult shop = over.jobs().get(1);
        assertThat(shop.failure().orElseThrow().exitCode()).isEqualTo(78);
        assertThat(shop.failure().orElseThrow().message())
                .startsWith("jobs/shop.yaml:")
                .contains("the agreement '7/TT' is over since 2026-11-23", "renew it");
        assertThat(folder.resolve("out/2026-11-23/shop")).doesNotExist();
        for (String kind : List.of("_wards", "_units")) {
            String manifest = String.join("\n", world.lines("out/2026-11-23/" + kind + "/manifest.json"));
            assertThat(manifest).contains("\"agreement_over\": [").doesNotContain("\"job\": \"shop\"", "\"shop\":");
        }
        assertThat(String.join("\n", world.lines("out/2026-11-23/_units/school-truong-0/index.html")))
                .contains("Thỏa thuận chia sẻ của Học sinh đã hết hạn");
        assertThat(verified(over, "school")).as("all of the day's quota").isEqualTo(20);

        world.write(
                "jobs/shop.yaml",
                String.join("\n", world.lines("jobs/shop.yaml")).replace("2026-11-22", "2027-11-22") + "\n");
        assertThat(verified(world.night(DAY.plusDays(2)), "shop")).isEqualTo(20);
    }

    /** Each with another day of birth: a case. */
    private static String pupil(int i) {
        return SmallWorkspace.pupil(i)
                .replace(SmallWorkspace.date(i), "2" + SmallWorkspace.date(i).substring(1));
    }

    private static long verified(NightResult night, String job) {
        return night.jobs().stream()
                .filter(result -> result.job().equals(job))
                .findFirst()
                .orElseThrow()
                .books()
                .verified();
    }
}
