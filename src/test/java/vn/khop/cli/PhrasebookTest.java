package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** English sentences of the rooms come out in Vietnamese, their places, names and values as they were. */
class PhrasebookTest {

    private static final Pattern HOLE = Pattern.compile("\\{(\\d)\\}");

    /** Messages as the rooms made them in real runs, and what must stand on the terminal. */
    static Stream<Arguments> messages() {
        return Stream.of(
                said(
                        "jobs/school.yaml:14:9: unknown key 'colums', did you mean 'columns'?",
                        "jobs/school.yaml:14:9: không có khóa 'colums'; có phải 'columns'?"),
                said(
                        "jobs/school.yaml:3:1: unknown key 'zzz'; expected one of job, title",
                        "jobs/school.yaml:3:1: không có khóa 'zzz'; cần một trong: job, title"),
                said(
                        "jobs/school.yaml:5:10: 'limits.rejected' must be a percentage from 0% to 100%, such as 5%, was '5 of'",
                        "jobs/school.yaml:5:10: 'limits.rejected' cần là tỷ lệ từ 0% đến 100%, ví dụ 5%, hiện là '5 of'"),
                said(
                        "jobs/school.yaml:5:10: 'title' must be a text on one line, was empty",
                        "jobs/school.yaml:5:10: 'title' cần là một chuỗi chữ trên một dòng, hiện là giá trị trống"),
                said(
                        "jobs/school.yaml:9:11: 'schedule' is not a cron text: the day of month 'x' is not 1 to 31, a range, a list or a step",
                        "'schedule' không đúng dạng cron: ngày trong tháng 'x' không phải số từ 1 đến 31"),
                said(
                        "jobs/school.yaml:2:1: not YAML: mapping values are not allowed here",
                        "jobs/school.yaml:2:1: không đúng cú pháp YAML: không được có \"khóa: giá trị\" ở đây"),
                said(
                        "jobs/registry.yaml:1:1: key 'match' belongs in a job file",
                        "khóa 'match' thuộc về tệp nguồn; hãy chuyển sang đó"),
                said(
                        "jobs/quota.yaml:1:1: the file is missing; a workspace needs it, with at least the line daily: 200000",
                        "jobs/quota.yaml:1:1: không có tệp này; thư mục làm việc cần có, ít nhất với dòng daily: 200000"),
                said(
                        "school-1.csv: no column \"Họ và tên\" or \"Tên\" or \"HT\" (for full_name), nearest: \"Ho ten\"; no column \"Mã\" (for source_key); the header has: Ho ten, x; correct columns in the job file, or header_row",
                        "school-1.csv: không có cột \"Họ và tên\" hoặc \"Tên\" hoặc \"HT\" (cho full_name), gần nhất: \"Ho ten\"; không có cột \"Mã\" (cho source_key); dòng tiêu đề có: Ho ten, x; hãy sửa columns"),
                said(
                        "a.xlsx: no column \"x\" (for full_name); the header has: Họ\nvà tên, Ngày; correct columns in the job file, or header_row",
                        "a.xlsx: không có cột \"x\" (cho full_name); dòng tiêu đề có: Họ và tên, Ngày; hãy sửa columns"),
                said(
                        "a.csv: two columns are named \"Tên\" (for full_name): columns 1 and 2; rename one of them in the file; the header has: Tên, Tên; correct columns in the job file, or header_row",
                        "a.csv: hai cột cùng tên \"Tên\" (cho full_name): cột 1 và 2; hãy đổi tên một cột trong tệp; dòng tiêu đề"),
                said(
                        "a.csv: no column \"x\" (for full_name); the header (line 3) has: a, b; correct columns in the job file, or set header_row to the line of the column names (auto looks for it in the first 50 rows that are not blank)",
                        "a.csv: không có cột \"x\" (cho full_name); dòng tiêu đề (dòng 3) có: a, b; hãy sửa columns"),
                said(
                        "a.xlsx: no column \"x\" (for full_name); the header (row 3) has: 7 cells, some of them numbers; correct columns in the job file, or set header_row to the row of the column names (auto looks for it in the first 50 rows that are not blank)",
                        "dòng tiêu đề (dòng 3) có: 7 ô, trong đó có số (có lẽ là một bản ghi); hãy sửa columns"),
                said(
                        "a.csv: cannot be read as UTF-8: byte 0xE1 at offset 17 (line 2) is no UTF-8; set encoding in the job file to what the file is in, or to auto, or save the file as UTF-8",
                        "a.csv: không đọc được theo UTF-8: byte 0xE1 ở vị trí 17 (dòng 2) không phải UTF-8; hãy ghi"),
                said(
                        "a.xlsx: has 2 sheets with something in them (\"Lớp 1\", \"Lớp 2\"); expected one; keep the sheet of the table (hide or delete the others), or save each sheet as a file of its own",
                        "a.xlsx: có 2 trang tính không trống (\"Lớp 1\", \"Lớp 2\"); cần một; hãy giữ"),
                said(
                        "Danh sách lớp 1.csv: incomplete: the compressed file ends early or is damaged (the checksum is wrong); upload it again",
                        "Danh sách lớp 1.csv: không đủ: tệp nén bị cụt hoặc hỏng (mã kiểm tra không khớp); hãy tải lên lại"),
                said(
                        "a.csv: cannot be read: a.csv: No space left on device",
                        "a.csv: không đọc được: a.csv: No space left on device"),
                said("a.csv: cannot be written: No space left on device", "a.csv: không ghi được: đĩa đầy"),
                said(
                        "registry.csv:17: the row cannot be read (CELL_COUNT, expected 5 cells, found 3); expected a whole extract, one row a person with its citizen_id. Nothing was loaded; mend the row or ask for the extract again",
                        "registry.csv:17: không đọc được dòng này (CELL_COUNT, cần 5 ô, có 3 ô); cần bản trích trọn vẹn"),
                said(
                        "registry: citizen_id must be given and unique; ids that stand in several rows: 4 (the first in records 1 and 9); rows without an id: 2 (the first is record 3); correct the extract and load it again",
                        "registry: citizen_id cần có và không trùng; số định danh có ở nhiều dòng: 4 (đầu tiên ở bản ghi 1 và 9); dòng không có số định danh: 2 (đầu tiên là bản ghi 3); đề nghị sửa"),
                said(
                        "gen-3/manifest: form 3, expected 4; build it again; the next run rebuilds it from its extract",
                        "gen-3/manifest: dạng 3, cần 4; hãy chạy khop registry load để dựng lại; lần chạy tới sẽ dựng lại từ bản trích"),
                said(
                        "school: 12 of 100 records were rejected, past limits.rejected 5%; no quota was spent. Look at rejected.csv, mend the file, or raise the limit in jobs/school.yaml",
                        "school: 12 trên 100 bản ghi bị trả lại, quá mức limits.rejected 5%; chưa dùng chỉ tiêu"),
                said(
                        "school: school-1.csv: already read as school-0.csv, nothing changes",
                        "đã đọc với tên school-0.csv"),
                said("school: school-1.csv: already read, nothing changes", "school: school-1.csv: đã đọc rồi"),
                said(
                        "another run holds this workspace (pid 7, host h, since 2026-11-22T13:00:00Z); wait for it to end, or stop it",
                        "(tiến trình 7, máy h, từ 2026-11-22T13:00:00Z); hãy chờ xong"),
                said(
                        "business date 2026-11-21 is before 2026-11-22, the last one of this workspace; expected that date or a later one",
                        "ngày nghiệp vụ 2026-11-21 trước 2026-11-22"),
                said("there is no job 'empty'", "không có nguồn 'empty'"));
    }

    private static Arguments said(String english, String vietnamese) {
        return Arguments.of(english, vietnamese);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void message_isSaidInVietnamese(String english, String vietnamese) {
        assertThat(Phrasebook.shipped().said(english)).contains(vietnamese).doesNotContainPattern("\\{\\d");
    }

    @Test
    void severalFaults_areSaidLineByLine() {
        assertThat(Phrasebook.shipped().said("jobs/a.yaml:1:1: the file is empty\nsomething foreign"))
                .startsWith("jobs/a.yaml:1:1: tệp trống")
                .endsWith("\nsomething foreign");
    }

    @Test
    void unknownSentence_andAVeryLongOne_stayAsTheyAre() {
        String endless = "jobs/a.yaml:1:1: unknown key '" + "', did you mean ': is x, y; ".repeat(4_000);
        assertThat(Phrasebook.shipped().said("no such words")).isEqualTo("no such words");
        assertThat(Phrasebook.shipped().said(endless)).isEqualTo(endless);
    }

    @Test
    void everyVietnameseSentence_usesTheHolesOfItsEnglishOne_once() {
        List<Phrasebook.Pair> pairs = Phrasebook.shipped().pairs();
        assertThat(pairs).hasSizeGreaterThan(150).allSatisfy(pair -> {
            List<Integer> used = HOLE.matcher(pair.vietnamese())
                    .results()
                    .map(hole -> Integer.valueOf(hole.group(1)))
                    .sorted()
                    .toList();
            assertThat(used)
                    .as(pair.vietnamese())
                    .isEqualTo(IntStream.range(0, pair.english().holes().size())
                            .boxed()
                            .toList());
            assertThat(pair.vietnamese()).doesNotContain("*}", ";}");
        });
        assertThat(new TreeSet<>(pairs.stream()
                        .map(pair -> String.join("{}", pair.english().literals()))
                        .toList()))
                .as("each English sentence once")
                .hasSameSizeAs(pairs);
    }
}
