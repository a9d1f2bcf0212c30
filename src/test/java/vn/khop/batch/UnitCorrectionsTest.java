package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * FEATURE UNDER TEST: who holds records is handed the rows to load back and the rows sent back of these records, and of nobody else's.
 *
 * <p>The pupils of three schools; every fourth has another day of birth and the right number, which is issued at once.
 */
class UnitCorrectionsTest {

    @TempDir
    Path root;

    private SmallWorkspace world;

    @BeforeEach
    void open() {
        world = new SmallWorkspace(root, 80, 1000);
    }

    private static String pupil(int i) {
        String row = SmallWorkspace.pupil(i);
        return i % 4 == 0
                ? row.replace(
                        SmallWorkspace.date(i), "2" + SmallWorkspace.date(i).substring(1))
                : row;
    }

    private static List<String> pupils(int from, int to) {
        return IntStream.range(from, to).mapToObj(UnitCorrectionsTest::pupil).toList();
    }

    private Path out(LocalDate day, String name) {
        return root.resolve("out").resolve(day.toString()).resolve(name);
    }

    /** The lines of a file of this name below all units' folders, heading first in each. */
    private List<List<String>> ofUnits(LocalDate day, String name) throws IOException {
        List<List<String>> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(out(day, "_units"))) {
            for (Path file : found.filter(path -> path.endsWith(name)).sorted().toList()) {
                files.add(Files.readAllLines(file));
            }
        }
        return files;
    }

    private static List<String> rows(List<List<String>> files) {
        return files.stream().flatMap(lines -> lines.stream().skip(1)).toList();
    }

    @Test
    void each_unit_has_its_own_rows_and_all_of_them_are_the_rows_of_the_job() throws IOException {
        world.school("school-1.csv", pupils(0, 30));
        assertThat(world.night(DAY).exitCode()).isZero();

        List<String> whole = Files.readAllLines(out(DAY, "school/corrected/school-1.csv"));
        assertThat(whole).hasSizeGreaterThan(5);
        List<List<String>> cut = ofUnits(DAY, "corrected/school-1.csv");
        assertThat(cut).hasSizeGreaterThan(1).allSatisfy(lines -> {
            assertThat(lines.get(0)).isEqualTo(whole.get(0));
            assertThat(lines).hasSizeGreaterThan(1);
            assertThat(lines.stream().skip(1).map(UnitCorrectionsTest::school).distinct())
                    .hasSize(1);
        });
        assertThat(rows(cut)).containsExactlyInAnyOrderElementsOf(whole.subList(1, whole.size()));
    }

    private static String school(String row) {
        return row.replaceAll(".*(Trường \\d+).*", "$1");
    }

    @Test
    void a_unit_whose_rows_are_in_the_source_has_no_such_file_any_more() throws IOException {
        world.school("school-1.csv", pupils(0, 30));
        world.night(DAY);
        LocalDate next = DAY.plusDays(1);
        world.school(
                "school-1.csv",
                IntStream.range(0, 30).mapToObj(SmallWorkspace::pupil).toList());
        assertThat(world.night(next).exitCode()).isZero();

        assertThat(Files.readAllLines(out(next, "school/corrected/school-1.csv")))
                .hasSize(1);
        assertThat(ofUnits(next, "corrected/school-1.csv")).isEmpty();
    }

    @Test
    void the_manifest_names_them_and_the_first_page_leads_to_them() throws IOException {
        world.school("school-1 – lớp #2.csv", pupils(0, 30));
        world.night(DAY);

        int files = 0;
        try (Stream<Path> units = Files.list(out(DAY, "_units"))) {
            for (Path unit : units.filter(Files::isDirectory).toList()) {
                JsonNode manifest =
                        JsonMapper.builder().build().readTree(Files.readString(unit.resolve("manifest.json")));
                for (JsonNode file : manifest.get("files")) {
                    String name = file.get("name").asString();
                    if (name.startsWith("corrected/")) {
                        files++;
                        assertThat(unit.resolve(name)).exists();
                        assertThat(Files.readString(unit.resolve("index.html")))
                                .contains("href=\"corrected/school-1%20%E2%80%93%20l%E1%BB%9Bp%20%232.csv\"");
                    }
                }
            }
        }
        assertThat(files).isPositive();
    }

    @Test
    void rows_sent_back_are_with_their_unit_whole_and_with_the_reason() throws IOException {
        List<String> rows = new ArrayList<>(pupils(0, 6));
        for (int i = 40;
                i < 70;
                i++) { // more than a page lists; blanks of a unit's name are read as those of records are
            rows.add(SmallWorkspace.pupil(i)
                    .replaceFirst("^HS\\d+", "")
                    .replaceFirst("Trường \\d+", i % 2 == 0 ? "Trường 3" : " Trường   3"));
        }
        world.school("school-1.csv", rows);
        world.night(DAY);

        List<List<String>> sentBack = ofUnits(DAY, "rejected.csv");
        assertThat(sentBack).hasSize(1);
        assertThat(rows(sentBack)).hasSize(30).allSatisfy(row -> assertThat(row).matches(".*Trường +3\""));
        assertThat(sentBack.get(0).get(0)).isEqualTo("\uFEFFfile,line,reason_code,reason,row");
    }

    @Test
    void a_row_that_a_newer_delivery_mends_is_not_sent_back_again() throws IOException {
        String bad = SmallWorkspace.pupil(40).replaceFirst("^HS\\d+", "");
        world.school("school-1.csv", List.of(pupil(0), bad, bad));
        world.night(DAY);
        assertThat(rows(ofUnits(DAY, "rejected.csv"))).hasSize(2);
        LocalDate next = DAY.plusDays(1);
        world.school("school-1.csv", List.of(pupil(0), SmallWorkspace.pupil(40), bad));
        world.night(next);

        assertThat(rows(ofUnits(next, "rejected.csv"))).hasSize(1);
        assertThat(world.lines("out/" + next + "/school/rejected.csv"))
                .as("of the job, all")
                .hasSize(4);
    }

    @Test
    void a_job_whose_archive_was_spoilt_has_none_and_the_others_have_theirs() throws IOException {
        world.births();
        world.school("school-1.csv", pupils(0, 30));
        world.night(DAY);
        try (Stream<Path> archive = Files.walk(root.resolve("var/archive"))) {
            for (Path file : archive.filter(Files::isRegularFile).toList()) {
                assertThat(file.toFile().setWritable(true)).isTrue();
                Files.write(file, "x,y\n1,2\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        LocalDate next = DAY.plusDays(1);
        world.school("births-1.csv", List.of(SmallWorkspace.pupil(1).replace("HS", "KS")));
        NightResult night = world.night(next);

        assertThat(night.exitCode()).isNotZero();
        assertThat(ofUnits(next, "corrected/school-1.csv")).isEmpty();
        assertThat(ofUnits(next, "index.html")).isNotEmpty();
    }
}
