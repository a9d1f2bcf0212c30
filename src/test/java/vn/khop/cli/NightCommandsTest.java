package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One small night, then every command that asks about it. */
class NightCommandsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static CommandWorkspace workspace;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static CommandRun night;

    @BeforeAll
    static void run() throws IOException {
        workspace = CommandWorkspace.in(folder);
        night = workspace.run("nightly", "--date", "2026-11-22");
    }

    @Test
    void nightly_endsWithItsTable() {
        assertThat(night.exitCode()).as(night.toString()).isZero();
        assertThat(night.out())
                .as(night.toString())
                .startsWith("Results of 2026-11-22. Daily quota: 3 used of 1,000.\n")
                .containsPattern("(?m)^school +4 +1 +0 +0 +0 .* out/2026-11-22/school$");
        assertThat(night.err()).as("nothing to say").isEmpty();
        assertThat(folder.resolve("out/2026-11-22/school/outcomes.csv")).exists();
    }

    @Test
    void nightly_asJson_isOneDocument() {
        CommandRun again = workspace.run("nightly", "--date", "2026-11-22", "--json", "--quiet");
        assertThat(again.exitCode()).as(again.toString()).isZero();
        JsonNode json = JsonMapper.shared().readTree(again.out());
        assertThat(json.path("date").asString()).isEqualTo("2026-11-22");
        assertThat(json.path("quota_daily").asLong()).isEqualTo(1000);
        assertThat(json.path("quota_spent").asLong()).isEqualTo(3);
        assertThat(json.path("jobs").path(0).path("books").path("read").asLong())
                .isEqualTo(4);
    }

    @Test
    void status_showsTheLastNight() {
        CommandRun run = workspace.run("status");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out())
                .contains("Registry: generation 1, 3 people, extract of 2026-06-30, scope ba người.")
                .contains("Last run: business date 2026-11-22", "exit code 0")
                .contains("Quota of 2026-11-22: 3 used of 1,000.");
    }

    @Test
    void quota_countsWhatWasSpent() {
        assertThat(workspace.run("quota").out()).containsPattern("(?m)^school +10 +backlog +500 +0 +3 +3 +0$");
        assertThat(workspace.run("quota", "--job", "school").out()).containsPattern("(?m)^school +– +0 +3 +3 +0$");
        assertThat(workspace.run("quota", "--json").out())
                .contains("\"share\" : 3", "\"units\" : [ {\n      \"unit\" : \"\"", "\"forecasts\" : [ ]");
        assertThat(workspace.run("quota", "--forecast", "--date", "2026-11-23").out())
                .contains("Forecast for 2026-11-23: 0 used of 1,000, 1,000 left")
                .containsPattern("(?m)^school +0 +0 +nothing waits +nothing waits$");
    }

    @Test
    void registry_isWhole_andLoadingItAgainChangesNothing() {
        assertThat(workspace.run("registry", "status").err()).contains("Every file of this generation is whole.");
        assertThat(workspace.run("registry", "load").out())
                .isEqualTo("The extract has not changed; generation 1 stays in use: 3 people.\n");
    }

    @Test
    void explain_showsTheWaterfall_sumAndBothSides() {
        CommandRun run = workspace.run("explain", "school", "S2");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out())
                .as(run.toString())
                .contains("school / S2: case ", "school-1.csv, line 3", "Best candidate: 001185000022")
                .contains("Tran Thi Hoa", "Trần Thị Hoa", "prior", "rivals", "sum");
        JsonNode best = JsonMapper.shared()
                .readTree(workspace
                        .run("explain", "school", "S2", "--json", "--quiet")
                        .out())
                .path("decision")
                .path("best");
        double sum =
                best.path("prior_bits").asDouble() + best.path("rivals_bits").asDouble();
        for (JsonNode line : best.path("lines")) {
            sum += line.path("bits").asDouble();
        }
        assertThat(sum).isCloseTo(best.path("sum_bits").asDouble(), org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void explain_showsWhatCleansingDid_withTheRawAndTheCleanValue() {
        CommandRun run = workspace.run("explain", "school", "S3");
        assertThat(run.out())
                .as(run.toString())
                .contains("date of birth", "01/01/2001  01/01/2001", "read as day, month, year", "(DOB_DEFAULT)");
        JsonNode lines = JsonMapper.shared()
                .readTree(workspace
                        .run("explain", "school", "S3", "--json", "--quiet")
                        .out())
                .path("cleansing");
        JsonNode born = lines.valueStream()
                .filter(line -> line.path("field").asString().equals("date_of_birth"))
                .findFirst()
                .orElseThrow();
        assertThat(born.path("source").asString()).isEqualTo("01/01/2001");
        assertThat(born.path("clean").asString()).isEqualTo("2001-01-01");
        assertThat(born.path("rules").path(0).path("rule").asString()).isEqualTo("DATE_FORM");
        assertThat(born.path("rules").path(0).path("kind").asString()).isEqualTo("form");
        assertThat(born.path("issues").path(0).asString()).isEqualTo("DOB_DEFAULT");
    }

    @Test
    void explain_withAPerson_saysWhatLostThem() {
        CommandRun run = workspace.run("explain", "school", "S1", "--person", "001090000033");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out())
                .contains(
                        "Compared with the person asked about: 001090000033",
                        "With this person alone:",
                        "Conclusion: lost in",
                        "What speaks most against: ");
        assertThat(run.out()).doesNotContain("date_of_birth", "full_name");
    }

    @Test
    void explain_ofAnUnknownKey_isRefusedWithoutQuotingIt() {
        CommandRun run = workspace.run("explain", "school", "S999");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(65);
        assertThat(run.err()).contains("no record with this key");
    }

    @Test
    void evaluate_countsAgainstTheTruth() throws IOException {
        String truth = truth(
                "source_key,citizen_id,errors\nS1,001085000011,\nS2,001185000022,NAME_DIACRITICS\nS3,,NOT_IN_REGISTRY\n");
        CommandRun run = workspace.run("evaluate", "school", "--truth", truth);
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out())
                .as(run.toString())
                .contains("precision", "recall", "F1", "NAME_DIACRITICS")
                .containsSubsequence(
                        "Links",
                        "By threshold",
                        "the job's accept: 0.999",
                        "What became",
                        "Expected calibration error",
                        "By group",
                        "30-44",
                        "Wrong candidates",
                        "Codes of name",
                        "By kind of error");
    }

    @Test
    void evaluate_asJson_keepsItsFieldsAndAddsTheNewOnes() throws IOException {
        String truth = truth(
                "source_key,citizen_id,errors\nS1,001085000011,\nS2,001185000022,NAME_DIACRITICS\nS3,,NOT_IN_REGISTRY\n");
        JsonNode json = JsonMapper.shared()
                .readTree(workspace
                        .run("evaluate", "school", "--truth", truth, "--json", "--quiet")
                        .out());
        assertThat(json.path("verified").asLong()).isEqualTo(3);
        assertThat(json.at("/automatic/precision/whole").isNumber()).isTrue();
        assertThat(json.at("/by_error/0/with_review/part").isNumber()).isTrue();
        assertThat(json.path("thresholds")).hasSize(17);
        assertThat(json.at("/thresholds/0/threshold").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/best_f1/f1").asDouble()).isEqualTo(1);
        assertThat(json.at("/at_accept/threshold").asDouble()).isEqualTo(0.999);
        assertThat(json.at("/split/absent/not_found/part").asLong()).isEqualTo(1);
        assertThat(json.at("/calibration/ece").isNumber()).isTrue();
        assertThat(json.at("/groups/0/by").asString()).isEqualTo("sex");
        assertThat(json.path("confusion").isArray()).isTrue();
        assertThat(json.at("/codes/equal/part").asLong()).isEqualTo(2);
    }

    @Test
    void evaluate_byATruthWithoutErrors_leavesTheCodesOut() throws IOException {
        String truth = truth("source_key,citizen_id\nS1,001085000011\nS2,001185000022\nS3,\n");
        assertThat(workspace.run("evaluate", "school", "--truth", truth).out())
                .contains("By group")
                .doesNotContain("Codes of name");
        assertThat(workspace
                        .run("evaluate", "school", "--truth", truth, "--json", "--quiet")
                        .out())
                .contains("\"codes\" : null");
    }

    @Test
    void evaluate_withHtml_writesAPageInTheLanguageOfResults() throws IOException {
        String truth = truth("source_key,citizen_id,errors\nS1,001085000011,\n");
        Path page = folder.resolve("pages/school.html");
        CommandRun run = workspace.run("evaluate", "school", "--truth", truth, "--html", page.toString());
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.err()).contains("school.html");
        assertThat(page).content().contains("<html lang=\"en\">", "Evaluation – Học sinh", "ba người", "<svg");
        Files.createDirectories(folder.resolve("taken.html/inside"));
        assertThat(workspace
                        .run(
                                "evaluate",
                                "school",
                                "--truth",
                                truth,
                                "--html",
                                folder.resolve("taken.html").toString())
                        .exitCode())
                .isEqualTo(73);
    }

    private static String truth(String text) throws IOException {
        return Files.writeString(folder.resolve("truth.csv"), text).toString();
    }

    @Test
    void approve_needsAKnownCode_andSaysHowMany() {
        CommandRun run = workspace.run("approve", "school", "--code", "ID_MISSING", "--by", "can-bo-1");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out()).contains("school: approved 0 proposals of code ID_MISSING");
        CommandRun counted = workspace.run(
                "--json",
                "approve",
                "school",
                "--code",
                "GENDER",
                "--code",
                "ID_MISSING",
                "--unit",
                "x",
                "--by",
                "a",
                "--dry-run");
        assertThat(counted.exitCode()).as(counted.toString()).isZero();
        assertThat(counted.out()).contains("\"dry_run\"", "\"GENDER\"", "\"ID_MISSING\"");
        assertThat(counted.err()).contains("would approve 0 proposals of code GENDER");
        assertThat(workspace
                        .run("approve", "school", "--code", "NONSENSE", "--by", "x")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void earlierDate_isRefused() {
        CommandRun run = workspace.run("nightly", "--date", "2026-11-21");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(78);
        assertThat(run.err()).contains("2026-11-21", "2026-11-22");
    }

    @Test
    void nothingPersonal_standsInTheLog() throws IOException {
        Path log = folder.resolve("var/logs/khop.log");
        String text = Files.exists(log) ? Files.readString(log) : "";
        assertThat(text).doesNotContain("Bình", "Hoa", "001085000011", "S999");
    }
}
