package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khop.disk.Sha256;

/** What is handed out to wards and units after a night. */
class HandOutTest {

    private static final LocalDate DAY = SmallWorkspace.DAY;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path root;

    private SmallWorkspace workspace;

    /** Registry with wards; one of them in another province; a person without a ward. */
    @BeforeEach
    void workspace() {
        workspace = new SmallWorkspace(root, 0, 1000);
        workspace.write("jobs/registry.yaml", """
                registry:
                  files: data/registry.csv
                  columns: {citizen_id: so, full_name: ho_ten, date_of_birth: ngay_sinh, gender: gioi_tinh, mother_name: me, ward_code: xa}
                  as_of: 2026-11-20
                  scope: thành phố Hà Nội
                """);
        StringBuilder registry = new StringBuilder("so,ho_ten,ngay_sinh,gioi_tinh,me,xa\n");
        for (int i = 0; i < 40; i++) {
            String ward = i % 4 == 0 ? "00004" : i % 4 == 1 ? "00008" : i % 4 == 2 ? "16171" : "";
            registry.append(SmallWorkspace.person(i)).append(',').append(ward).append('\n');
        }
        workspace.write("data/registry.csv", registry.toString());
        workspace.births();
    }

    /** A pupil whose name was typed with a wrong tone. */
    private static String wrongTone(int i) {
        return SmallWorkspace.pupil(i)
                .replace("Nguyễn", "Nguyển")
                .replace("Trần", "Trẩn")
                .replace("Lê ", "Lế ")
                .replace("Phạm", "Pham")
                .replace("Hoàng", "Hoãng")
                .replace("Vũ", "Vủ")
                .replace("Đặng", "Đẳng");
    }

    private void rows() {
        List<String> school = new ArrayList<>();
        List<String> births = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            school.add(wrongTone(i));
            if (i % 3 == 0) {
                births.add(wrongTone(i).replace("HS", "KS"));
            }
        }
        school.add("HS99,thiếu ô");
        school.add(SmallWorkspace.pupil(30));
        school.add(SmallWorkspace.pupil(30)
                .replace("Trường 0,", "Trường 0")
                .replace(SmallWorkspace.date(30), "01/01/2011"));
        workspace.school("school-1.csv", school);
        workspace.school("births-1.csv", births);
    }

    private Path out(String name) {
        return root.resolve("out").resolve(DAY.toString()).resolve(name);
    }

    private JsonNode manifest(String name) throws IOException {
        return JSON.readTree(Files.readString(out(name).resolve("manifest.json")));
    }

    /** Case numbers on the pages and in the sheets of each folder. */
    private Map<String, List<String>> shown(String kind) throws IOException {
        Map<String, List<String>> shown = new TreeMap<>();
        for (JsonNode folder : manifest(kind).get("folders")) {
            List<String> cases = new ArrayList<>();
            String name = folder.get("folder").asString();
            try (ReadableWorkbook book = new ReadableWorkbook(
                    out(kind).resolve(name).resolve("cases.xlsx").toFile())) {
                book.getFirstSheet().read().stream().skip(1).forEach(row -> {
                    String caseNo = row.getCellText(0);
                    if (!cases.contains(caseNo)) {
                        cases.add(caseNo);
                    }
                });
            }
            shown.put(name, cases);
        }
        return shown;
    }

    private List<String> casesOf(String job) {
        List<String> cases = new ArrayList<>();
        for (String line : workspace.lines("out/" + DAY + "/" + job + "/outcomes.csv")) {
            String[] cells = line.split(",");
            if (cells[2].equals("corrected") || cells[2].equals("review")) {
                cases.add(cells[1]);
            }
        }
        return cases;
    }

    @Test
    void every_case_is_in_one_ward_and_one_unit_and_in_no_other() throws IOException {
        rows();
        assertThat(workspace.night(DAY).exitCode()).isZero();

        List<String> all = new ArrayList<>(casesOf("school"));
        all.addAll(casesOf("births"));
        assertThat(all).hasSizeGreaterThan(20);
        assertThat(manifest("_wards").get("cases").asInt()).isEqualTo(all.size());
        assertThat(manifest("_units").get("cases").asInt()).isEqualTo(all.size());
        List<String> units =
                shown("_units").values().stream().flatMap(List::stream).toList();
        assertThat(units).containsExactlyInAnyOrderElementsOf(all);
        List<String> wards =
                shown("_wards").values().stream().flatMap(List::stream).toList();
        assertThat(wards).doesNotHaveDuplicates().isSubsetOf(all);
        int counted = 0;
        for (JsonNode folder : manifest("_wards").get("folders")) {
            counted += folder.get("sections").get("sector").asInt();
        }
        assertThat(wards.size() + counted).isEqualTo(all.size());
    }

    @Test
    void wards_have_their_own_people_and_the_province_has_the_rest() throws IOException {
        rows();
        workspace.night(DAY);

        assertThat(shown("_wards").keySet())
                .containsExactly("00004-phuong-ba-dinh", "00008-phuong-ngoc-ha", "khong-ro-dia-ban", "ngoai-tinh");
        String page = Files.readString(out("_wards/00004-phuong-ba-dinh/index.html"));
        assertThat(page)
                .contains("Công an phường Ba Đình, Hà Nội")
                .contains("<strong>")
                .contains("<u>");
        assertThat(Files.readString(out("_wards/ngoai-tinh/index.html"))).contains("PC06");
    }

    @Test
    void a_manifest_names_every_file_with_its_hash() throws IOException {
        rows();
        workspace.night(DAY);

        for (String kind : List.of("_wards", "_units")) {
            for (JsonNode folder : manifest(kind).get("folders")) {
                String name = kind + "/" + folder.get("folder").asString();
                List<String> named = new ArrayList<>();
                for (JsonNode file : manifest(name).get("files")) {
                    Path path = out(name).resolve(file.get("name").asString());
                    assertThat(Sha256.of(path)).isEqualTo(file.get("sha256").asString());
                    named.add(file.get("name").asString());
                }
                try (Stream<Path> files = Files.walk(out(name))) {
                    assertThat(files.filter(Files::isRegularFile)
                                    .map(file -> out(name).relativize(file).toString())
                                    .filter(file -> !file.equals("manifest.json")))
                            .containsExactlyInAnyOrderElementsOf(named);
                }
                assertThat(named).contains("index.html", "cases.xlsx", "guide.html");
            }
        }
    }

    @Test
    void the_same_night_again_writes_the_same_bytes_and_leaves_nothing_over() throws IOException {
        rows();
        workspace.night(DAY);
        Map<String, String> first = hashes();
        Files.createDirectories(out("_wards/99999-phuong-cu"));
        Files.writeString(out("_wards/99999-phuong-cu/index.html"), "x");
        workspace.night(DAY);

        Map<String, String> again = hashes();
        again.keySet().retainAll(first.keySet()); // a case that was told before is no longer new on a later date only
        assertThat(again).isEqualTo(first);
        assertThat(out("_wards/99999-phuong-cu")).doesNotExist();
        assertThat(root.resolve("var/handout/cases.tmp")).doesNotExist();
    }

    private Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String kind : List.of("_wards", "_units")) {
            try (Stream<Path> files = Files.walk(out(kind))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    hashes.put(out("").relativize(file).toString(), Sha256.of(file));
                }
            }
        }
        return hashes;
    }

    @Test
    void rows_sent_back_go_to_their_unit_or_to_the_holder_of_the_file() throws IOException {
        rows();
        workspace.night(DAY);

        assertThat(manifest("_units").get("rejected").asInt())
                .isEqualTo(
                        workspace.lines("out/" + DAY + "/school/rejected.csv").size() - 1);
        assertThat(Files.readString(out("_units/school/index.html"))).contains("school-1.csv");
    }

    /** A unit's name that is a formula, a script, a line that turns round; a name of 300 letters; none shows raw, none is a path. */
    @Test
    void nothing_that_a_source_wrote_runs_or_hides() throws IOException {
        String evil = "=HYPERLINK(1)<script>alert(1)</script>\u202E../../x";
        workspace.school(
                "school-1.csv",
                List.of(
                        wrongTone(0).replace("Trường 0", evil),
                        wrongTone(1).replace("Trường 1", "Trường " + "dài ".repeat(75)),
                        wrongTone(2).replace("Trường 2", "  "),
                        wrongTone(4).replace(SmallWorkspace.mother(4), "Nguyễn " + "Ỷ".repeat(300))));
        assertThat(workspace.night(DAY).exitCode()).isZero();

        assertThat(casesOf("school")).hasSize(4);
        assertThat(shown("_units").values().stream().mapToInt(List::size).sum()).isEqualTo(4);
        try (Stream<Path> files = Files.walk(root.resolve("out"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(file))
                        .doesNotContain("<script")
                        .doesNotContain("\u202E")
                        .doesNotContainPattern(">(scope|page|code|outcome|action)\\.[a-z]");
            }
        }
        try (Stream<Path> folders = Files.list(out("_units"))) {
            assertThat(folders.map(path -> path.getFileName().toString()))
                    .allMatch(name -> name.matches("[a-z0-9-]+|manifest.json") && name.length() <= 80);
        }
    }

    @Test
    void a_case_is_new_then_open_then_overdue_and_its_verdict_answers_it() throws IOException {
        rows();
        workspace.night(DAY);
        assertThat(states().get("new")).isPositive();
        workspace.night(DAY.plusDays(1));
        assertThat(states(DAY.plusDays(1)).get("new")).isZero();
        assertThat(states(DAY.plusDays(1)).get("open")).isPositive();
        LocalDate late = DAY.plusDays(60);
        workspace.night(late);
        assertThat(states(late).get("overdue")).isEqualTo(states().get("new"));
    }

    private Map<String, Integer> states() throws IOException {
        return states(DAY);
    }

    private Map<String, Integer> states(LocalDate day) throws IOException {
        Map<String, Integer> states = new TreeMap<>();
        JsonNode all = JSON.readTree(Files.readString(
                root.resolve("out").resolve(day.toString()).resolve("_wards").resolve("manifest.json")));
        for (JsonNode folder : all.get("folders")) {
            folder.get("states")
                    .properties()
                    .forEach(state ->
                            states.merge(state.getKey(), state.getValue().asInt(), Integer::sum));
        }
        return states;
    }

    @Test
    void the_sheet_of_a_ward_comes_back_as_verdicts() throws IOException {
        rows();
        workspace.night(DAY);
        int before = states().getOrDefault("new", 0);
        answerSheet();

        ReviewImport.Imported imported = answers("ca.badinh");
        assertThat(imported.decided()).isPositive();
        assertThat(imported.kept()).isZero();
        assertThat(imported.returned()).isZero();
        workspace.night(DAY);
        assertThat(states().get("new")).isEqualTo(before - imported.decided()); // answered, or no case any more
    }

    @Test
    void by_four_eyes_a_case_is_answered_when_a_second_says_the_same() throws IOException {
        for (String job : List.of("school", "births")) {
            workspace.write(
                    "jobs/" + job + ".yaml",
                    String.join("\n", workspace.lines("jobs/" + job + ".yaml")) + "\nreview: {four_eyes: true}\n");
        }
        rows();
        workspace.night(DAY);
        int before = states().getOrDefault("new", 0);
        answerSheet();

        ReviewImport.Imported first = answers("ca.badinh");
        assertThat(first.decided()).isZero();
        assertThat(first.kept()).isPositive();
        assertThat(answers("CA.BaDinh ").decided()).as("the same person").isZero();
        workspace.night(DAY);
        assertThat(states().get("new")).isEqualTo(before);

        ReviewImport.Imported second = answers("ca.badinh2");
        assertThat(second.decided()).isEqualTo(first.kept());
        assertThat(second.kept()).isZero();
        workspace.night(DAY);
        assertThat(states().get("new")).isEqualTo(before - second.decided());
    }

    private ReviewImport.Imported answers(String reviewer) {
        return ReviewImport.read(
                new Workspace(root),
                root.resolve("answer.csv"),
                reviewer,
                true,
                Optional.of(DAY),
                Locale.forLanguageTag("vi"),
                SmallWorkspace.CLOCK);
    }

    /** The sheet of a ward, each row answered: the same person, the source's value. */
    private void answerSheet() throws IOException {
        List<String> lines = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(
                out("_wards/00004-phuong-ba-dinh").resolve("cases.xlsx").toFile())) {
            book.getFirstSheet().read().forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < 13; i++) {
                    String cell = i < row.getCellCount() ? row.getCellText(i) : "";
                    cells.add("\""
                            + (i == 8 && row.getRowNum() > 1
                                    ? "cùng người"
                                    : i == 9 && row.getRowNum() > 1 ? "nguồn" : cell)
                            + "\"");
                }
                lines.add(String.join(";", cells));
            });
        }
        workspace.write("answer.csv", "\uFEFF" + String.join("\r\n", lines));
    }
}
