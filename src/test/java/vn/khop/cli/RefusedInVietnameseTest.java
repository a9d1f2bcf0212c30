package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.batch.Workspace;
import vn.khop.batch.WorkspaceLock;

/** Whole commands in the language that they speak when nobody asks: what the rooms refuse comes out in Vietnamese. */
class RefusedInVietnameseTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private CommandWorkspace workspace;

    @BeforeEach
    void write() throws IOException {
        workspace = CommandWorkspace.in(folder);
    }

    private CommandRun run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--workspace", folder.toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    @Test
    void brokenJob_anotherFileFaulty_andAnExtractThatIsGone() throws IOException {
        workspace.settings("births", "job: births\nfils: a.csv\n");
        CommandRun night = run("nightly", "--date", "2026-11-22");
        assertThat(night.exitCode()).as(night.toString()).isEqualTo(78);
        assertThat(night.out())
                .contains("births: KHÔNG XONG (mã 78):\njobs/births.yaml:1:1: thiếu khóa 'columns'")
                .contains("\njobs/births.yaml:2:1: không có khóa 'fils'; có phải 'files'?");
        assertThat(run("status").out())
                .contains("\nbirths: mã 78:\njobs/births.yaml:1:1: thiếu khóa 'columns'")
                .containsPattern("xong lúc 2026-11-22 \\d\\d:00:00 [+-]\\d\\d:\\d\\d, ");
        assertThat(run("approve", "births", "--code", "ID_MISSING", "--by", "x").err())
                .startsWith("khop: Tệp nguồn \"births\" có lỗi:\njobs/births.yaml:1:1: thiếu khóa");
        Files.delete(folder.resolve("registry.csv"));
        assertThat(run("registry", "load").err())
                .isEqualTo("khop: jobs/registry.yaml: files: registry.csv không có trong thư mục làm việc; cần một tệp."
                        + " Hãy đặt tệp vào, hoặc dùng mẫu tên nếu tệp có thể vắng\n");
    }

    @Test
    void aFileReadTwice_aLimit_andAnUnknownKey() throws IOException {
        workspace.settings(
                "school", Files.readString(folder.resolve("jobs/school.yaml")).replace("50%", "1%"));
        CommandRun night = run("nightly", "--date", "2026-11-22");
        assertThat(night.exitCode()).as(night.toString()).isEqualTo(3);
        assertThat(night.out())
                .contains("\nKHÔNG XONG (mã 3): school: 1 trên 4 bản ghi bị trả lại, quá mức limits.rejected 1%;")
                .contains("hoặc nâng mức trong jobs/school.yaml\n");
        assertThat(run("nightly", "--date", "2026-11-22").out())
                .contains("Lưu ý: school: school-1.csv: đã đọc rồi, không có gì thay đổi");
        assertThat(run("explain", "school", "S999").err())
                .startsWith("khop: nguồn school không có bản ghi với khóa này;");
        assertThat(run("nightly", "--date", "2026-11-21").err())
                .startsWith("khop: ngày nghiệp vụ 2026-11-21 trước 2026-11-22");
    }

    @Test
    void doctor_saysItsFindings() {
        CommandRun run = run("doctor");
        assertThat(run.out())
                .as(run.toString())
                .contains("bộ nhớ tối đa", "không có lỗi", "còn trống", "chưa có chỉ mục; khop registry load sẽ dựng");
        assertThat(run("doctor", "--json").out()).contains("\"detail\" : \"no fault\"");
    }

    @Test
    void heldWorkspace_saysWhoHoldsIt() {
        try (WorkspaceLock lock = WorkspaceLock.take(new Workspace(folder), CommandRun.CLOCK)) {
            assertThat(lock).isNotNull();
            String holder = "tiến trình " + ProcessHandle.current().pid() + ", máy ";
            assertThat(run("nightly").err())
                    .startsWith("khop: một lần chạy khác đang giữ thư mục làm việc này (" + holder)
                    .endsWith(", từ 2026-11-22T13:00:00Z); hãy chờ xong, hoặc dừng lần chạy đó\n");
            assertThat(run("status").out()).startsWith("Một lần chạy đang giữ thư mục làm việc: " + holder);
        }
    }
}
