package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khop.batch.SmallWorkspace.DAY;
import static vn.khop.batch.SmallWorkspace.pupil;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khop.record.SettingsRefused;
import vn.khop.store.Books;
import vn.khop.store.DatabaseServer;
import vn.khop.store.Engine;

/** FEATURE UNDER TEST: a whole night on each real database and real Lucene, from files to files. */
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class NightTest {

    @Parameter
    Engine engine = Engine.H2;

    @TempDir
    Path root;

    private Optional<DatabaseServer> server = Optional.empty();

    private SmallWorkspace workspace(int people, int daily) {
        server = engine.server();
        return new SmallWorkspace(root, people, daily, server);
    }

    @Test
    void every_row_ends_in_one_state_and_the_books_balance() {
        SmallWorkspace workspace = workspace(60, 1000)
                .school(
                        "school-1.csv",
                        List.of(
                                pupil(1),
                                pupil(2),
                                pupil(2),
                                pupil(3).replace("HS3", "HS9"),
                                pupil(4).replace("HS4", "HS9"),
                                "x,y"));
        NightResult night = workspace.night(DAY);
        Books books = night.jobs().get(0).books();
        assertThat(night.exitCode()).isZero();
        assertThat(books).isEqualTo(new Books(0, 6, 3, 1, 0, 0, 2, 0, 0, 0, 0));
        assertThat(night.quotaSpent()).isEqualTo(2);
        assertThat(workspace.lines("out/2026-11-22/school/outcomes.csv")).hasSize(3);
        assertThat(workspace.lines("out/2026-11-22/school/rejected.csv")).hasSize(4);
    }

    @Test
    void a_row_goes_back_exactly_as_it_stood_in_the_file() {
        String longKey = "K".repeat(401);
        SmallWorkspace workspace = workspace(60, 1000)
                .school(
                        "school-1.csv",
                        List.of(
                                pupil(1),
                                pupil(2).replace("HS2,", ","),
                                pupil(3).replace("HS3,", "\"HS9\","),
                                pupil(4).replace("HS4,", "HS9 ,"),
                                pupil(5).replace("HS5", longKey)));
        workspace.night(DAY);
        String reason = "Khóa bản ghi có ở dòng khác với nội dung khác; cả hai dòng được trả lại nguồn: dòng ";
        assertThat(workspace.lines("out/2026-11-22/school/rejected.csv").stream()
                        .skip(1))
                .containsExactly(
                        "data/school-1.csv,3,NO_SOURCE_KEY,Ô khóa bản ghi để trống,\"" + pupil(2).replace("HS2,", ",")
                                + '"',
                        "data/school-1.csv,4,KEY_NOT_UNIQUE," + reason + "5,\"\"\"HS9\"\","
                                + pupil(3).replace("HS3,", "") + '"',
                        "data/school-1.csv,5,KEY_NOT_UNIQUE," + reason + "4,\"" + pupil(4).replace("HS4,", "HS9 ,")
                                + '"',
                        "data/school-1.csv,6,TOO_LONG,\"Dài quá mức cho phép: khóa bản ghi có 401 ký tự, nhiều nhất 400 ký tự\",\""
                                + pupil(5).replace("HS5", longKey) + '"');
    }

    @Test
    void a_row_that_is_more_than_can_be_kept_is_rejected_and_the_job_goes_on() {
        List<String> rows = new ArrayList<>(pupils(0, 40));
        rows.set(7, rows.get(7).replace("HS7,", "HS7," + "ễ".repeat(400_000)));
        SmallWorkspace workspace = workspace(60, 1000).school("school-1.csv", rows);
        NightResult night = workspace.night(DAY);
        assertThat(night.exitCode()).isZero();
        assertThat(night.jobs()).singleElement().satisfies(job -> {
            assertThat(job.books().rejected()).isEqualTo(1);
            assertThat(job.books().verified()).isEqualTo(39);
        });
        assertThat(workspace.lines("out/2026-11-22/school/rejected.csv").get(1))
                .startsWith("data/school-1.csv,9,TOO_LONG,\"Dài quá mức cho phép: dòng chiếm ")
                .contains("nhiều nhất 1000000 byte\"", "HS7,ễễễ");
    }

    @Test
    void a_corrected_cell_with_control_characters_is_named_as_it_stands() {
        List<String> rows = new ArrayList<>(pupils(0, 40));
        rows.set(3, misspelt(3).replaceFirst(" ", "\u001F\u001E\u001D"));
        SmallWorkspace workspace = workspace(60, 1000).school("school-1.csv", rows);
        assertThat(workspace.night(DAY).exitCode()).isZero();
        assertThat(workspace.lines("out/2026-11-22/school/corrections.csv"))
                .anySatisfy(line -> assertThat(line).contains(rows.get(3).split(",")[1]));
    }

    @Test
    void a_verified_record_whose_newer_row_waits_is_reported_as_it_was_verified() {
        List<String> rows = new ArrayList<>(pupils(0, 40));
        rows.set(3, misspelt(3));
        SmallWorkspace workspace = workspace(60, 1000).school("school-1.csv", rows);
        workspace.night(DAY);
        List<String> before = workspace.lines("out/2026-11-22/school/corrections.csv");
        rows.set(3, misspelt(3).replaceFirst(" ", "  x "));
        rows.add(0, pupil(41));
        workspace.school("school-1.csv", rows);
        NightResult night = workspace.night(DAY);
        assertThat(night.exitCode()).isZero();
        assertThat(night.jobs()).singleElement().satisfies(job -> assertThat(
                        job.books().waitingAfter())
                .as("verified on this date already")
                .isEqualTo(1));
        assertThat(before).hasSize(2);
        assertThat(workspace.lines("out/2026-11-22/school/corrections.csv")).isEqualTo(before);
        assertThat(workspace.night(DAY.plusDays(1)).exitCode()).isZero();
        assertThat(workspace.lines("out/2026-11-23/school/corrections.csv")).isNotEqualTo(before);
    }

    /** A pupil whose name the school wrote without marks. */
    private static String misspelt(int i) {
        String name = pupil(i).split(",")[1];
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return pupil(i).replace(name, plain);
    }

    @Test
    void a_second_run_of_the_day_changes_no_byte_and_spends_nothing() {
        SmallWorkspace workspace = workspace(60, 1000).school("school-1.csv", pupils(0, 40));
        workspace.night(DAY);
        Map<String, String> first = workspace.results(DAY);
        NightResult again = workspace.night(DAY);
        assertThat(again.quotaSpent()).isEqualTo(40);
        assertThat(again.notices()).anyMatch(notice -> notice.contains("already read"));
        assertThat(workspace.results(DAY)).isEqualTo(first);
    }

    @Test
    void what_is_past_the_quota_waits_for_the_next_day() {
        SmallWorkspace workspace = workspace(60, 25).school("school-1.csv", pupils(0, 40));
        assertThat(workspace.night(DAY).jobs().get(0).books().waitingAfter()).isEqualTo(15);
        assertThat(workspace.night(DAY).quotaSpent()).isEqualTo(25);
        NightResult next = workspace.night(DAY.plusDays(1));
        assertThat(next.quotaSpent()).isEqualTo(15);
        assertThat(next.jobs().get(0).books().waitingAfter()).isZero();
        assertThat(workspace.lines("out/2026-11-23/school/outcomes.csv")).hasSize(41);
    }

    @Test
    void a_changed_row_is_verified_again_the_next_day_and_an_unchanged_one_is_not() {
        SmallWorkspace workspace = workspace(60, 1000).school("school-1.csv", pupils(0, 10));
        workspace.night(DAY);
        List<String> rows = new java.util.ArrayList<>(pupils(0, 10));
        rows.set(3, rows.get(3).replace("Trường 0", "Trường 1"));
        workspace.school("school-2.csv", rows);
        NightResult next = workspace.night(DAY.plusDays(1));
        assertThat(next.jobs().get(0).books()).isEqualTo(new Books(0, 10, 0, 0, 9, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void a_field_that_one_side_has_no_column_for_is_no_difference() {
        SmallWorkspace workspace = workspace(60, 1000);
        workspace.write("jobs/school.yaml", """
                job: school
                files: data/pupils.csv
                columns: {source_key: ma, full_name: ho_ten, date_of_birth: ngay_sinh, mother_name: me, father_name: cha}
                """);
        List<String> rows = IntStream.range(0, 20)
                .mapToObj(i -> String.join(
                        ",",
                        "HS" + i,
                        SmallWorkspace.name(i),
                        SmallWorkspace.date(i),
                        SmallWorkspace.mother(i),
                        "Lý Văn Tám"))
                .toList();
        workspace.write("data/pupils.csv", "ma,ho_ten,ngay_sinh,me,cha\n" + String.join("\n", rows) + "\n");
        Books books = workspace.night(DAY).jobs().get(0).books();
        assertThat(books.verified()).isEqualTo(20);
        assertThat(workspace.lines("out/2026-11-22/school/mismatches.csv"))
                .as("the source has no id or sex, the registry no father")
                .hasSize(1);
        assertThat(workspace.lines("out/2026-11-22/school/summary.json"))
                .noneMatch(line -> line.contains("ID_MISSING") || line.contains("FIELD_EMPTY"));
    }

    @Test
    void going_back_to_an_earlier_file_is_news_and_the_same_file_again_is_none() {
        SmallWorkspace workspace = workspace(60, 1000);
        List<String> changed = pupils(0, 10).stream()
                .map(row -> row.replace("HS1,", "HS1,Xuân "))
                .toList();
        workspace.school("school-1.csv", pupils(0, 10)).night(DAY);
        workspace.school("school-1.csv", changed).night(DAY.plusDays(1));
        NightResult back = workspace.school("school-1.csv", pupils(0, 10)).night(DAY.plusDays(2));
        assertThat(back.notices()).noneMatch(notice -> notice.contains("already read"));
        assertThat(back.jobs().get(0).books().unchanged()).isEqualTo(9);
        assertThat(back.jobs().get(0).books().verified()).isEqualTo(1);
        assertThat(workspace.night(DAY.plusDays(3)).notices()).anyMatch(notice -> notice.contains("already read"));
    }

    @Test
    void a_refused_extract_leaves_the_old_one_in_use() {
        SmallWorkspace workspace = workspace(60, 1000).school("school-1.csv", pupils(0, 10));
        workspace.night(DAY);
        List<String> whole = workspace.lines("data/registry.csv");
        workspace.write("data/registry.csv", String.join("\n", whole.subList(0, 30)) + "\n");
        NightResult night = workspace.school("school-2.csv", pupils(40, 50)).night(DAY.plusDays(1));
        assertThat(night.exitCode()).isEqualTo(65);
        assertThat(night.quotaSpent()).isEqualTo(10);
        assertThat(workspace.lines("out/2026-11-23/school/outcomes.csv")).hasSize(21);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gen-1/manifest", "current"})
    void an_index_whose_own_notes_are_damaged_is_built_again(String file) {
        SmallWorkspace workspace = workspace(60, 1000).school("school-1.csv", pupils(0, 10));
        workspace.night(DAY);
        workspace.write("var/registry/" + file, "damaged");
        NightResult night = workspace.school("school-2.csv", pupils(40, 50)).night(DAY.plusDays(1));
        assertThat(night.exitCode()).isZero();
        assertThat(night.notices()).anyMatch(notice -> notice.contains("has been rebuilt"));
        assertThat(night.quotaSpent()).isEqualTo(10);
    }

    @Test
    void a_single_job_leaves_the_guarantee_of_one_that_has_not_read_its_files() {
        SmallWorkspace workspace = workspace(60, 20).school("school-1.csv", pupils(0, 40));
        workspace.write("jobs/quota.yaml", "daily: 20\nzone: Asia/Ho_Chi_Minh\njobs: {other: {guarantee: 15}}\n");
        workspace.write(
                "jobs/other.yaml", "job: other\nfiles: data/o.csv\ncolumns: {source_key: ma, full_name: ho_ten}\n");
        NightRequest one = new NightRequest(
                Optional.of(DAY), List.of("school"), Locale.forLanguageTag("vi"), false, SmallWorkspace.CLOCK);
        NightResult night = Night.run(new Workspace(root, server), one, Progress.SILENT, new Stop());
        assertThat(night.quotaSpent()).isEqualTo(5);
    }

    @Test
    void the_date_never_goes_back() {
        SmallWorkspace workspace = workspace(20, 1000).school("school-1.csv", pupils(0, 5));
        workspace.night(DAY);
        assertThatThrownBy(() -> workspace.night(DAY.minusDays(1)))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("2026-11-21 is before 2026-11-22");
    }

    @Test
    void one_jobs_failure_does_not_stop_the_others() {
        SmallWorkspace workspace = workspace(60, 1000).school("school-1.csv", pupils(0, 10));
        workspace.write(
                "jobs/another.yaml",
                "job: another\nfiles: data/nothing.csv\ncolumns: {source_key: ma, full_name: ho_ten}\n");
        NightResult night = workspace.night(DAY);
        assertThat(night.exitCode()).isEqualTo(65);
        assertThat(night.jobs().get(0).failure()).isPresent();
        assertThat(night.jobs().get(1).books().matched()).isEqualTo(10);
    }

    @Test
    void a_refused_file_is_named_as_it_lies_in_the_workspace() {
        SmallWorkspace workspace = workspace(60, 1000);
        workspace.write("data/school-1.csv", "ma,ten\n1,An\n");
        workspace.write("data/school-2.csv", "");
        assertThat(workspace.night(DAY).jobs().get(0).failure().orElseThrow().message())
                .startsWith("data/school-1.csv: no column ")
                .contains("(for unit); the header (line 1) has: ma, ten;");
        workspace.write("data/school-1.csv", "");
        assertThat(workspace.night(DAY).jobs().get(0).failure().orElseThrow().message())
                .startsWith("data/school-1.csv: is empty");
    }

    @Test
    void a_job_past_its_limit_stops_before_quota_is_spent() {
        SmallWorkspace workspace =
                workspace(60, 1000).school("school-1.csv", List.of(pupil(1), "a,b", "c,d", pupil(2)));
        workspace.write(
                "jobs/school.yaml",
                String.join("\n", workspace.lines("jobs/school.yaml")).replace("rejected: 100%", "rejected: 5%"));
        NightResult night = workspace.night(DAY);
        assertThat(night.exitCode()).isEqualTo(3);
        assertThat(night.quotaSpent()).isZero();
        assertThat(night.jobs().get(0).books().waitingAfter()).isEqualTo(2);
        assertThat(workspace.lines("out/2026-11-22/school/rejected.csv")).hasSize(3);
    }

    private static List<String> pupils(int from, int to) {
        return IntStream.range(from, to).mapToObj(SmallWorkspace::pupil).toList();
    }
}
