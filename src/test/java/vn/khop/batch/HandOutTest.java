package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.khop.disk.Sha256;

/** What is handed out to wards and units after a night. */
class HandOutTest {

    private static final LocalDate DAY = SmallWorkspace.DAY;

    @TempDir
    Path root;

    private HandedOut handedOut;
    private SmallWorkspace workspace;

    @BeforeEach
    void workspace() {
        handedOut = new HandedOut(root);
        workspace = handedOut.workspace;
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
        handedOut.rows();
        assertThat(workspace.night(DAY).exitCode()).isZero();

        List<String> all = new ArrayList<>(casesOf("school"));
        all.addAll(casesOf("births"));
        assertThat(all).hasSizeGreaterThan(20);
        assertThat(handedOut.manifest("_wards").get("cases").asInt()).isEqualTo(all.size());
        assertThat(handedOut.manifest("_units").get("cases").asInt()).isEqualTo(all.size());
        List<String> units = handedOut.shown("_units").values().stream()
                .flatMap(List::stream)
                .toList();
        assertThat(units).containsExactlyInAnyOrderElementsOf(all);
        List<String> wards = handedOut.shown("_wards").values().stream()
                .flatMap(List::stream)
                .toList();
        assertThat(wards).doesNotHaveDuplicates().isSubsetOf(all);
        int counted = 0;
        for (JsonNode folder : handedOut.manifest("_wards").get("folders")) {
            counted += folder.get("sections").get("sector").asInt();
        }
        assertThat(wards.size() + counted).isEqualTo(all.size());
    }

    @Test
    void wards_have_their_own_people_and_the_province_has_the_rest() throws IOException {
        handedOut.rows();
        workspace.night(DAY);

        assertThat(handedOut.shown("_wards").keySet())
                .containsExactly("00004-phuong-ba-dinh", "00008-phuong-ngoc-ha", "khong-ro-dia-ban", "ngoai-tinh");
        String page = Files.readString(handedOut.out("_wards/00004-phuong-ba-dinh/index.html"));
        assertThat(page)
                .contains("Công an phường Ba Đình, Hà Nội")
                .contains("<strong>")
                .contains("<u>");
        assertThat(Files.readString(handedOut.out("_wards/ngoai-tinh/index.html")))
                .contains("PC06");
    }

    @Test
    void a_manifest_names_every_file_with_its_hash() throws IOException {
        handedOut.rows();
        workspace.night(DAY);

        for (String kind : List.of("_wards", "_units")) {
            for (JsonNode folder : handedOut.manifest(kind).get("folders")) {
                String name = kind + "/" + folder.get("folder").asString();
                List<String> named = new ArrayList<>();
                for (JsonNode file : handedOut.manifest(name).get("files")) {
                    Path path = handedOut.out(name).resolve(file.get("name").asString());
                    assertThat(Sha256.of(path)).isEqualTo(file.get("sha256").asString());
                    named.add(file.get("name").asString());
                }
                try (Stream<Path> files = Files.walk(handedOut.out(name))) {
                    assertThat(files.filter(Files::isRegularFile)
                                    .map(file ->
                                            handedOut.out(name).relativize(file).toString())
                                    .filter(file -> !file.equals("manifest.json")))
                            .containsExactlyInAnyOrderElementsOf(named);
                }
                assertThat(named).contains("index.html", "cases.xlsx", "guide.html");
            }
        }
    }

    @Test
    void the_same_night_again_writes_the_same_bytes_and_leaves_nothing_over() throws IOException {
        handedOut.rows();
        workspace.night(DAY);
        Map<String, String> first = hashes();
        Files.createDirectories(handedOut.out("_wards/99999-phuong-cu"));
        Files.writeString(handedOut.out("_wards/99999-phuong-cu/index.html"), "x");
        workspace.night(DAY);

        Map<String, String> again = hashes();
        again.keySet().retainAll(first.keySet()); // a case that was told before is no longer new on a later date only
        assertThat(again).isEqualTo(first);
        assertThat(handedOut.out("_wards/99999-phuong-cu")).doesNotExist();
        assertThat(root.resolve("var/handout/cases.tmp")).doesNotExist();
    }

    private Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String kind : List.of("_wards", "_units")) {
            try (Stream<Path> files = Files.walk(handedOut.out(kind))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    hashes.put(handedOut.out("").relativize(file).toString(), Sha256.of(file));
                }
            }
        }
        return hashes;
    }

    @Test
    void rows_sent_back_go_to_their_unit_or_to_the_holder_of_the_file() throws IOException {
        handedOut.rows();
        workspace.night(DAY);

        assertThat(handedOut.manifest("_units").get("rejected").asInt())
                .isEqualTo(
                        workspace.lines("out/" + DAY + "/school/rejected.csv").size() - 1);
        assertThat(Files.readString(handedOut.out("_units/school/index.html"))).contains("school-1.csv");
    }

    /** A unit's name that is a formula, a script, a line that turns round; a name of 300 letters; none shows raw, none is a path. */
    @Test
    void nothing_that_a_source_wrote_runs_or_hides() throws IOException {
        String evil = "=HYPERLINK(1)<script>alert(1)</script>\u202E../../x";
        workspace.school(
                "school-1.csv",
                List.of(
                        HandedOut.wrongTone(0).replace("Trường 0", evil),
                        HandedOut.wrongTone(1).replace("Trường 1", "Trường " + "dài ".repeat(75)),
                        HandedOut.wrongTone(2).replace("Trường 2", "  "),
                        HandedOut.wrongTone(4).replace(SmallWorkspace.mother(4), "Nguyễn " + "Ỷ".repeat(300))));
        assertThat(workspace.night(DAY).exitCode()).isZero();

        assertThat(casesOf("school")).hasSize(4);
        assertThat(handedOut.shown("_units").values().stream()
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo(4);
        try (Stream<Path> files = Files.walk(root.resolve("out"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(file))
                        .doesNotContain("<script")
                        .doesNotContain("\u202E")
                        .doesNotContainPattern(">(scope|page|code|outcome|action)\\.[a-z]");
            }
        }
        try (Stream<Path> folders = Files.list(handedOut.out("_units"))) {
            assertThat(folders.map(path -> path.getFileName().toString()))
                    .allMatch(name -> name.matches("[a-z0-9-]+|manifest.json") && name.length() <= 80);
        }
    }

    @Test
    void a_case_is_new_then_open_then_overdue_and_its_verdict_answers_it() throws IOException {
        handedOut.rows();
        workspace.night(DAY);
        assertThat(handedOut.states().get("new")).isPositive();
        workspace.night(DAY.plusDays(1));
        assertThat(handedOut.states(DAY.plusDays(1)).get("new")).isZero();
        assertThat(handedOut.states(DAY.plusDays(1)).get("open")).isPositive();
        LocalDate late = DAY.plusDays(60);
        workspace.night(late);
        assertThat(handedOut.states(late).get("overdue"))
                .isEqualTo(handedOut.states().get("new"));
    }

    @Test
    void no_answer_falls_due_on_a_public_holiday() throws IOException {
        String holidays =
                DAY.datesUntil(DAY.plusDays(60)).map(LocalDate::toString).collect(Collectors.joining(", "));
        workspace.write("jobs/quota.yaml", "daily: 1000\nzone: Asia/Ho_Chi_Minh\nholidays: [" + holidays + "]\n");
        handedOut.rows();
        workspace.night(DAY);
        LocalDate late = DAY.plusDays(60);
        workspace.night(late);
        assertThat(handedOut.states(late).get("overdue")).isZero();
        assertThat(handedOut.states(late).get("open"))
                .isEqualTo(handedOut.states().get("new"));
    }
}
