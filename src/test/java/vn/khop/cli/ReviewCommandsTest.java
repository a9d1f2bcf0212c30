package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** khop review as two reviewers and a data officer type it; S1 agrees with the registry, S5 has another day of birth. */
class ReviewCommandsTest {

    @TempDir
    Path folder;

    private CommandWorkspace workspace = new CommandWorkspace(Path.of(""));

    @BeforeEach
    void night() throws IOException {
        workspace = CommandWorkspace.in(folder);
        workspace.settings(
                "school", Files.readString(folder.resolve("jobs/school.yaml")) + "review: {four_eyes: true}\n");
        workspace.file(
                "school-1.csv",
                Files.readString(folder.resolve("school-1.csv")) + "S5,Lê Quang Dũng,29/11/1990,Nam,001090000033\n");
        assertThat(workspace.run("nightly", "--date", "2026-11-22").exitCode()).isZero();
    }

    private String caseOf(String key) throws IOException {
        return Files.readAllLines(folder.resolve("out/2026-11-22/school/outcomes.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(key))
                .findFirst()
                .orElseThrow()[1];
    }

    private CommandRun decide(String key, String person, String by) throws IOException {
        CommandRun run = workspace.run("review", "decide", caseOf(key), "--person", person, "--by", by);
        assertThat(run.exitCode()).as(run.toString()).isZero();
        return run;
    }

    private JsonNode json(String... command) {
        String[] all = Arrays.copyOf(command, command.length + 2);
        all[command.length] = "--json";
        all[command.length + 1] = "--quiet";
        return JsonMapper.shared().readTree(workspace.run(all).out());
    }

    @Test
    void fourEyes_sayWhatHappened() throws IOException {
        assertThat(decide("S5", "same", "a").out()).contains("kept; a second reviewer is awaited");
        assertThat(workspace.run("review", "show", caseOf("S5")).out())
                .contains("A second reviewer is awaited: the case is settled when another person says the same.");
        assertThat(decide("S5", "different", "b").out()).contains("two opinions. The case is open until two agree");
        assertThat(workspace.run("review", "show", caseOf("S5")).out())
                .contains("Two opinions: the case is open until two reviewers agree.");
        assertThat(json("review", "show", caseOf("S5")).path("hearing").asString())
                .isEqualTo("TWO_OPINIONS");
        assertThat(decide("S5", "same", "b").out()).doesNotContain("kept", "opinions");
        assertThat(workspace.run("review", "undo", caseOf("S5"), "--by", "A").out())
                .contains("the verdict is taken back; a second reviewer is awaited");
        assertThat(workspace.run("audit", "list").out()).contains("awaits_second");
    }

    @Test
    void whatTheFirstOfFourEyesSaid_isUnseenUntilTheSecondHasSpoken() throws IOException {
        decide("S5", "different", "a");
        CommandRun first = workspace.run("review", "show", caseOf("S5"));
        assertThat(first.out()).contains(", a: has spoken;").doesNotContain("different");
        JsonNode said = json("review", "show", caseOf("S5")).path("said").get(0);
        assertThat(said.path("reviewer").asString()).isEqualTo("a");
        assertThat(said.path("person").asString()).isEmpty();
        decide("S5", "same", "b");
        assertThat(json("review", "show", caseOf("S5"))
                        .path("said")
                        .get(0)
                        .path("person")
                        .asString())
                .isEqualTo("different");
    }

    @Test
    void different_takenBack_saysThatTheRecordWaitsAgain() throws IOException {
        decide("S1", "different", "a");
        decide("S1", "different", "b");
        String caseNo = caseOf("S1");
        CommandRun undo = workspace.run("--lang", "vi", "--json", "review", "undo", caseNo, "--by", "b");
        assertThat(undo.err()).contains("bản ghi chờ xác thực lại").doesNotContain("nay là");
        assertThat(JsonMapper.shared().readTree(undo.out()).get(0).path("waits").asBoolean())
                .isTrue();
    }

    @Test
    void show_isInTheReadersLanguage() throws IOException {
        assertThat(workspace.run("--lang", "vi", "review", "show", caseOf("S5")).out())
                .contains("xác thực ngày 22/11/2026")
                .doesNotContain("2026-11-22")
                .doesNotContainPattern("\\([A-Z_]+\\)");
    }

    @Test
    void whatWasSaidLastIsNotSaidAgain_andDecideSaysSo() throws IOException {
        assertThat(decide("S5", "same", "a").out()).contains("a second reviewer is awaited");
        assertThat(decide("S5", "same", "A").out())
                .contains("already entered in the same words; nothing was changed")
                .doesNotContain("next run");
        JsonNode again = json("review", "decide", caseOf("S5"), "--person", "same", "--by", "a");
        assertThat(again.get(0).path("already_entered").asBoolean()).isTrue();
    }

    @Test
    void decide_namesTheWordsAsTheyAreTyped() throws IOException {
        CommandRun person = workspace.run("review", "decide", caseOf("S5"), "--person", "maybe", "--by", "a");
        assertThat(person.exitCode()).isEqualTo(2);
        assertThat(person.err()).contains("same, different, unsure").doesNotContain("SAME");
        CommandRun field = workspace.run(
                "review", "decide", caseOf("S5"), "--person", "same", "--field", "gender=maybe", "--by", "a");
        assertThat(field.exitCode()).isEqualTo(2);
        assertThat(field.err()).contains("FIELD=source", "FIELD=papers").doesNotContain("SOURCE");
    }

    @Test
    void agreement_ofNobody_andOfTwo() throws IOException {
        assertThat(workspace.run("review", "agreement").out())
                .contains("Cases of which two reviewers or more have spoken: 0")
                .doesNotContain("Kappa");
        decide("S1", "same", "a");
        decide("S1", "same", "b");
        decide("S5", "different", "a");
        decide("S5", "same", " B");
        CommandRun run = workspace.run("review", "agreement", "school");
        assertThat(run.out())
                .contains("have spoken: 2 (judgements compared: 2; pairs of reviewers: 1)")
                .contains("a · b", "0.5", "Kappa is agreement beyond chance");
        JsonNode agreement = json("review", "agreement", "school");
        assertThat(agreement.path("kappa").asDouble()).isZero();
        assertThat(agreement.path("pairs").get(0).path("kappa").path("observed").asDouble())
                .isEqualTo(0.5);
        decide("S5", "same", "a");
        assertThat(json("review", "agreement").path("kappa").isNull())
                .as("all the same: chance alone")
                .isTrue();
        assertThat(workspace.run("review", "agreement").out()).contains("n/a");
        assertThat(workspace.run("review", "agreement", "nojob").exitCode()).isEqualTo(2);
    }

    @Test
    void calibration_holdsWhatWasBelievedAgainstWhatWasSaid_differentToo() throws IOException {
        assertThat(workspace.run("review", "calibration").out()).contains("No verdicts.");
        decide("S1", "different", "a");
        decide("S1", "different", "b");
        decide("S5", "same", "a");
        JsonNode calibration = json("review", "calibration", "school");
        long cases = calibration.path("sent").path("cases").asLong()
                + calibration.path("drawn").path("cases").asLong();
        assertThat(cases).isEqualTo(2);
        decide("S5", "different", "b");
        calibration = json("review", "calibration");
        assertThat(calibration.path("disagreed").asLong()).isEqualTo(1);
        assertThat(workspace.run("review", "calibration").out())
                .contains("found the same", "95 % interval", "Expected calibration error", "no random sample");
    }

    @Test
    void show_hasDatesAsPeopleWriteThem() throws IOException {
        assertThat(workspace.run("review", "show", caseOf("S5")).out())
                .contains("29/11/1990", "30/11/1990")
                .doesNotContain("1990-11-30");
    }

    @Test
    void list_held_saysWhoSinceWhenAndWhy() throws IOException {
        assertThat(workspace.run("review", "list", "school", "--held").out()).contains("Held records: 0.");
        workspace.run(
                "hold", "school", "S3", "--by", "can-bo-1", "--reason", "gia đình đang hỏi", "--date", "2026-11-22");
        assertThat(workspace.run("review", "list", "school", "--held").out())
                .contains(caseOf("S3"), "S3", "2026-11-22", "can-bo-1", "gia đình đang hỏi", "Held records: 1.");
        JsonNode held = json("review", "list", "school", "--held");
        assertThat(held.get(0).path("source_key").asString()).isEqualTo("S3");
        assertThat(held.get(0).path("hold").path("by").asString()).isEqualTo("can-bo-1");
    }

    @Test
    void export_ofAWardOrUnitWithoutCases_saysSo_andOfNoWardIsRefused() {
        String sheet = folder.resolve("ra-soat.csv").toString();
        CommandRun ward = workspace.run("review", "export", "school", "--ward", "00004", "--out", sheet);
        assertThat(ward.exitCode()).as(ward.toString()).isZero();
        assertThat(ward.err()).contains("No case of school", "is in ward 00004");
        CommandRun unit = workspace.run("review", "export", "school", "--unit", "Trường X", "--out", sheet, "--force");
        assertThat(unit.exitCode()).isZero();
        assertThat(unit.err()).contains("is of unit \"Trường X\"");
        CommandRun none = workspace.run("review", "export", "school", "--ward", "99999", "--out", sheet, "--force");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("--ward 99999: no ward in force has this code");
        CommandRun former = workspace.run("review", "export", "school", "--ward", "00001", "--out", sheet, "--force");
        assertThat(former.exitCode()).isEqualTo(2);
        assertThat(former.err()).contains("It is of a former unit, now: ");
    }

    @Test
    void import_speaksOfTheSheet_notOfAJobFile() throws IOException {
        CommandRun missing =
                workspace.run("review", "import", folder.resolve("khong.xlsx").toString(), "--by", "a");
        assertThat(missing.exitCode()).isEqualTo(65);
        assertThat(missing.err()).contains("khong.xlsx: there is no such file").doesNotContain("job file");
        Path sheet = folder.resolve("ma.csv");
        Files.write(
                sheet,
                "M\u00e3,Ng\u01b0\u1eddi\n\u00e3\u00f5,\u00e3\n".repeat(50).getBytes(StandardCharsets.UTF_8));
        byte[] bytes = Files.readAllBytes(sheet);
        for (int i = 3; i < bytes.length; i += 5) {
            bytes[i] = (byte) 0xFF;
        }
        Files.write(sheet, bytes);
        CommandRun charset = workspace.run("--lang", "vi", "review", "import", sheet.toString(), "--by", "a");
        assertThat(charset.exitCode()).as(charset.toString()).isEqualTo(65);
        assertThat(charset.err()).doesNotContain("tệp nguồn", "job file");
    }

    @Test
    void export_keepsASheetThatIsThere_unlessForced() throws IOException {
        Path sheet = folder.resolve("ra-soat.csv");
        Files.writeString(sheet, "filled");
        CommandRun kept = workspace.run("review", "export", "school", "--out", sheet.toString());
        assertThat(kept.exitCode()).isEqualTo(2);
        assertThat(kept.err()).contains("ra-soat.csv is there already", "khop review import", "--force");
        assertThat(Files.readString(sheet)).isEqualTo("filled");
        assertThat(workspace
                        .run("review", "export", "school", "--out", sheet.toString(), "--force")
                        .exitCode())
                .isZero();
        assertThat(Files.readString(sheet)).startsWith("\uFEFF").doesNotContain("filled");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }
}
