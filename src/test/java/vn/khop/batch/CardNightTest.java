package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.batch.SmallWorkspace.DAY;
import static vn.khop.batch.SmallWorkspace.pupil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khop.record.Code;

/** FEATURE UNDER TEST: the error card of a night, and results held back for it. */
class CardNightTest {

    private static final int TWINS = 90;

    @TempDir
    Path root;

    @Test
    void card_standsInTheSummary() {
        SmallWorkspace workspace = school(root, 60);
        assertThat(workspace.night(DAY).exitCode()).isZero();
        JsonNode card = summary("school").path("error_card");
        assertThat(card.path("date").asString()).isEqualTo("2026-11-22");
        assertThat(card.path("verified").asInt()).isEqualTo(40);
        assertThat(card.path("linked").asInt()).isEqualTo(40);
        assertThat(card.path("decoys").path("held_out").path("number").asInt()).isEqualTo(40);
        assertThat(card.path("decoys").path("made").path("number").asInt()).isEqualTo(460);
        assertThat(card.path("probes").path("number").asInt()).isBetween(450, 500);
        assertThat(card.path("false_link_rate").path("high").asDouble()).isBetween(0.0, 1.0);
        assertThat(card.path("calibration").isArray()).isTrue();
        assertThat(summary("school").path("held_back").asBoolean(true)).isFalse();
        JsonNode candidates = summary("school").path("candidates");
        assertThat(candidates.path("own_keys").path("records").asInt()
                        + candidates.path("varied").path("records").asInt()
                        + candidates.path("none").path("records").asInt())
                .isEqualTo(40);
        assertThat(candidates.path("own_keys").path("candidates").asInt()).isGreaterThanOrEqualTo(40);
    }

    @Test
    void card_isTheSameOnAnyNumberOfProcessors_andAgain() throws IOException, InterruptedException {
        Map<String, String> one = child("one", 1);
        assertThat(child("four", 4)).isEqualTo(one);
        assertThat(child("four", 2)).as("a second run").isEqualTo(one);
        assertThat(one.get("school/summary.json")).contains("\"error_card\": {");
    }

    @Test
    void night_withoutVerifications_leavesTheLastCard() {
        SmallWorkspace workspace = school(root, 60);
        workspace.night(DAY);
        JsonNode card = summary("school").path("error_card");
        workspace.night(DAY.plusDays(1));
        JsonNode next = json(root.resolve("out/2026-11-23/school/summary.json"));
        assertThat(next.path("error_card")).isEqualTo(card);
        assertThat(next.path("candidates").path("own_keys").path("records").asInt())
                .isZero();
    }

    @Test
    void job_thatNeverVerified_hasNoCard() {
        SmallWorkspace workspace = new SmallWorkspace(root, 60, 0).school("school-1.csv", List.of(pupil(1)));
        workspace.night(DAY);
        assertThat(summary("school").path("error_card").isNull()).isTrue();
    }

    @Test
    void results_pastThePublishLimit_areHeldBackUntilItIsRaised() throws IOException {
        SmallWorkspace workspace = twins();
        assertThat(workspace.night(DAY).exitCode()).isZero();
        Map<String, String> published = workspace.results(DAY);
        assertThat(summary("school")
                        .path("error_card")
                        .path("false_link_rate")
                        .path("low")
                        .asDouble())
                .as("planted")
                .isGreaterThan(0.02);

        limit(workspace, "publish_limit: {false_link_rate: 0}");
        NightResult night = workspace.night(DAY);
        assertThat(night.exitCode()).isEqualTo(3);
        assertThat(night.jobs().get(0).failure().orElseThrow().message())
                .startsWith("school: about ")
                .contains("publish_limit.false_link_rate 0", "held back in out/2026-11-22/_held/school.")
                .endsWith("raise the limit in jobs/school.yaml, and run the same command again");
        assertThat(night.jobs().get(0).outFolder()).isEqualTo("out/2026-11-22/_held/school");
        assertThat(root.resolve("out/2026-11-22/school")).doesNotExist();
        assertThat(summary("_held/school").path("held_back").asBoolean(false)).isTrue();
        assertThat(workspace.results(DAY).get("_held/school/outcomes.csv"))
                .isEqualTo(published.get("school/outcomes.csv"));
        assertThat(workspace.results(DAY).get("_held/school/mismatches.html")).contains("đang được giữ lại");

        Files.createDirectories(root.resolve("out/2026-11-22/school")); // as a kill in the middle leaves it
        assertThat(workspace.night(DAY).exitCode()).isEqualTo(3);
        assertThat(root.resolve("out/2026-11-22/school")).doesNotExist();

        limit(workspace, "publish_limit: {false_link_rate: 1}");
        assertThat(workspace.night(DAY).exitCode()).isZero();
        assertThat(workspace.results(DAY)).isEqualTo(published);
        assertThat(root.resolve("out/2026-11-22/_held")).doesNotExist();
    }

    @Test
    void results_heldBack_stayBackOnLaterNights_untilTheirLinksAreGone() {
        SmallWorkspace workspace = twins();
        limit(workspace, "publish_limit: {false_link_rate: 0}");
        assertThat(workspace.night(DAY).exitCode()).isEqualTo(3);

        workspace.school("school-2.csv", List.of("NEW1,Hoàng Văn Khanh,07/08/2010,Nam,,Ma Thị Pha,Trường"));
        assertThat(workspace.night(DAY.plusDays(1)).exitCode())
                .as("a night of one record")
                .isEqualTo(3);
        assertThat(root.resolve("out/2026-11-23/school")).doesNotExist();
        assertThat(root.resolve("out/2026-11-23/_held/school")).exists();

        Withdrawing.withdraw(
                new Workspace(root),
                "data/school-1.csv",
                Optional.empty(),
                "can-bo-1",
                "sai tệp",
                Optional.of(DAY.plusDays(2)),
                SmallWorkspace.CLOCK);
        assertThat(workspace.night(DAY.plusDays(2)).exitCode()).isZero();
        assertThat(root.resolve("out/2026-11-24/school")).exists();
    }

    @Test
    void whatIsApprovedWhileResultsAreHeldBack_isIssuedOnlyWhenTheyAreNot() {
        SmallWorkspace workspace = twins();
        limit(workspace, "publish_limit: {false_link_rate: 0}");
        workspace.night(DAY);
        int approved =
                Approving.approve(new Workspace(root), "school", Code.ID_MISSING, "can-bo-1", SmallWorkspace.CLOCK);
        assertThat(approved).isPositive();
        assertThat(workspace.night(DAY).exitCode()).isEqualTo(3);
        assertThat(summary("_held/school").path("corrections").path("approved").asInt())
                .isEqualTo(approved);
        limit(workspace, "publish_limit: {false_link_rate: 1}");
        assertThat(workspace.night(DAY).exitCode()).isZero();
        assertThat(summary("school").path("corrections").path("issued").asInt()).isEqualTo(approved);
    }

    /** Half of the pupils are in the registry beside somebody of their name, born two years before to the same mother; the others are not. */
    private SmallWorkspace twins() {
        SmallWorkspace workspace = new SmallWorkspace(root, 10, 1000);
        StringBuilder registry = new StringBuilder("so,ho_ten,ngay_sinh,gioi_tinh,me\n");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < TWINS; i++) {
            String name = "Lò Thị " + letters(i) + " Hương";
            String mother = "Vi Thị " + letters(i + 40);
            for (int year = 2007; year <= 2009; year += 2) {
                registry.append("0013%02d%06d,%s,11/03/%d,Nữ,%s\n".formatted(year % 100, i, name, year, mother));
            }
            rows.add("HS%d,%s,11/03/2009,Nữ,,%s,Trường".formatted(i, name, mother));
            rows.add("HX%d,Hoàng Văn %s,07/08/2010,Nam,,Ma Thị %s,Trường".formatted(i, letters(i + 7), letters(i + 9)));
        }
        workspace.write("data/registry.csv", registry.toString());
        limit(workspace, "");
        return workspace.school("school-1.csv", rows);
    }

    private void limit(SmallWorkspace workspace, String line) {
        List<String> kept = workspace.lines("jobs/school.yaml").stream()
                .filter(l -> !l.startsWith("publish_limit") && !l.startsWith("match"))
                .toList();
        workspace.write(
                "jobs/school.yaml", String.join("\n", kept) + "\nmatch: {accept: 0.51, review: 0.1}\n" + line + "\n");
    }

    /** A syllable of its own. */
    private static String letters(int i) {
        return "BCDGHKLMNPQRSTVX".charAt(i % 16)
                + List.of("an", "inh", "oa", "uyên", "ai", "ương").get(i / 16 % 6);
    }

    private static SmallWorkspace school(Path root, int people) {
        return new SmallWorkspace(root, people, 1000)
                .school(
                        "school-1.csv",
                        IntStream.range(0, 40).mapToObj(SmallWorkspace::pupil).toList());
    }

    private Map<String, String> child(String name, int processors) throws IOException, InterruptedException {
        Path folder = root.resolve(name);
        SmallWorkspace workspace = Files.exists(folder)
                ? new SmallWorkspace(folder, 2_000, 1000)
                : school(Files.createDirectories(folder), 2_000);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=" + processors,
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NightChild.class.getName(),
                        folder.toString(),
                        DAY.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
        return workspace.results(DAY);
    }

    private JsonNode summary(String folder) {
        return json(root.resolve("out/2026-11-22/" + folder + "/summary.json"));
    }

    private static JsonNode json(Path file) {
        return JsonMapper.shared().readTree(file.toFile());
    }
}
