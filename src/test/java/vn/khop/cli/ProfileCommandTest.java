package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code khop profile}: what people and programs are told of a file, and that nobody's data is among it. */
class ProfileCommandTest {

    private static final String SCHOOL = """
            ma_hs,ho_ten,ngay_sinh,gioi_tinh,cccd,ghi_chu
            H1,Nguyễn Văn Bí Mật,01/02/1990,Nam,001090123456,gọi 0912345678
            H2,Trần Thị Kín,1990,Nữ,001190654321,
            H3,Lê Riêng Tư,03/04/1991,X,chưa có,số 5 phố Giấu
            H4,thiếu ô
            """;

    private static final List<String> PERSONAL = List.of(
            "Bí Mật",
            "Kín",
            "Riêng",
            "001090123456",
            "001190654321",
            "0912345678",
            "01/02/1990",
            "Giấu",
            "H1",
            "thiếu ô");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static CommandRun english(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--lang";
        all[args.length + 1] = "en";
        return CommandRun.of(all);
    }

    @Test
    void profile_tellsFormAndColumns_withoutAWorkspace() throws IOException {
        String school = file("school.csv", SCHOOL);
        CommandRun run = english("profile", school);
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith(school + ": text, UTF-8 (well-formed sequences: ")
                .contains(
                        "delimiter \",\", header in line 1",
                        "  3 rows, to the end of the file; 0 rows of footers",
                        "  unreadable: CELL_COUNT 1 (line 5): The row has another number of cells")
                .containsPattern("\nGENDER +Sex differs\n")
                .containsPattern("\nDATE_FORM +read as day, month, year\n")
                .containsPattern("ma_hs +source_key +header and values +100% +3 +2 +A9 100%")
                .containsPattern(
                        "ngay_sinh +date_of_birth .* 99/99/9999 66.7% \\| 9999 33.3% .*DOB_YEAR_ONLY 1 \\(33.3%\\)")
                .containsPattern("cccd +citizen_id .*ID_MISSING 1 \\(33.3%\\)")
                .containsPattern("ghi_chu +– .*66.7%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--json", "--job x", "--json --job x", "--rows 1", "--lang en", "--quiet --json"})
    void noValueOfAnybody_isShown_unlessAskedFor(String options) throws IOException {
        String school = file("school.csv", SCHOOL);
        String headless = file("headless.csv", SCHOOL.substring(SCHOOL.indexOf('\n') + 1));
        String[] words =
                ("profile " + school + " " + headless + " " + options).strip().split(" ");
        CommandRun run = CommandRun.of(words);
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out() + run.err()).isNotEmpty().doesNotContain(PERSONAL);
    }

    @Test
    void examples_areShownWhenAskedFor_andSaidToBePersonal() throws IOException {
        CommandRun run = english("profile", file("school.csv", SCHOOL), "--examples", "1", "--quiet");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.err()).isEqualTo("What follows holds personal data: --examples shows values of the file.\n");
        assertThat(run.out()).contains("ho_ten: Aa Aa Aa: Trần Thị Kín").doesNotContain("1990,", "Bí Mật");
        CommandRun json = english("profile", file("school.csv", SCHOOL), "--examples", "2", "--json");
        assertThat(json.out()).contains("\"example\" : \"Trần Thị Kín\"");
    }

    @Test
    void json_hasEverything_andTheSameBytesEachTime() throws IOException {
        String school = file("school.csv", SCHOOL);
        CommandRun run = CommandRun.of("profile", school, "--json", "--quiet");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("{\n  \"files\" : [ {\n    \"file\" : ")
                .contains(
                        "\"encoding\" : \"UTF-8\"",
                        "\"CELL_COUNT\" : {\n        \"rows\" : 1,\n        \"lines\" : [ 5 ]",
                        "\"field\" : \"date_of_birth\"",
                        "\"told_by\" : \"header_and_values\"",
                        "\"distinct_is_exact\" : true",
                        "\"DOB_YEAR_ONLY\" : {\n          \"count\" : 1,\n          \"share\" : 0.3333\n        }",
                        "\"kind\" : \"changed\"")
                .isEqualTo(CommandRun.of("profile", school, "--json", "--quiet").out());
    }

    @Test
    void skeleton_passesValidate() throws IOException {
        CommandWorkspace workspace = CommandWorkspace.in(folder);
        workspace.file("school.csv", SCHOOL);
        workspace.file("a?b [c].csv", SCHOOL.replace("ho_ten", "\"Họ \"\"và\"\"\n tên: #1\\\""));
        workspace.file("nothing.csv", "x,y\n");
        for (String name : List.of("school.csv", "a?b [c].csv", "nothing.csv")) {
            CommandRun run = workspace.run("profile", folder.resolve(name).toString(), "--job", "new-one");
            assertThat(run.exitCode()).as(run.toString()).isZero();
            workspace.settings("new-one", run.out());
            CommandRun validate = workspace.run("validate");
            assertThat(validate.exitCode()).as(run.out() + validate).isZero();
            assertThat(validate.out()).as(run.out()).containsPattern("new-one +new-one +\\S.* 1\n");
        }
    }

    @Test
    void skeleton_ofEveryShippedSource_hasTheFieldsOfItsShippedJob() throws IOException {
        String school = english("profile", "sample-data/school-primary.csv", "--job", "s")
                .out();
        assertThat(school)
                .contains(
                        "  source_key: ma_hoc_sinh",
                        "  full_name: ho_ten\n",
                        "  citizen_id: ma_dinh_danh\n",
                        "  father_name: ho_ten_bo\n",
                        "  address: [so_nha, phuong_xa, tinh_thanh]\n",
                        "# Columns that no field uses: lop\n");
        assertThat(english("profile", "sample-data/marriages.csv", "--job", "s").out())
                .contains("""
                subjects:
                  husband:
                    columns:
                      citizen_id: chong_giay_to
                      full_name: chong_ho_ten
                      date_of_birth: chong_ngay_sinh
                      address: chong_noi_cu_tru
                      spouse_name: vo_ho_ten
                """);
        assertThat(english("profile", "sample-data/births.csv", "--job", "s").out())
                .contains("  family_name: \"ho\"\n", "  middle_name: chu_dem\n", "  given_name: \"ten\"\n");
    }

    @Test
    void skeleton_outsideOfAWorkspace_namesAFolderToPutTheFilesInto() throws IOException {
        String school = file("school.csv", SCHOOL);
        CommandRun run = CommandRun.of("profile", school, "--job", "abc", "--workspace", "/nowhere", "--quiet");
        assertThat(run.out()).contains("files: \"data/abc/*.csv\"\n", "job: abc\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void refusedFile_isSaid_andTheOthersAreShown() throws IOException {
        CommandRun run = english(
                "profile",
                "--json",
                file("empty.csv", ""),
                folder.resolve("none.csv").toString(),
                folder.toString(),
                file("old.xls", "x"),
                file("school.csv", SCHOOL));
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(65);
        assertThat(run.err())
                .contains(
                        "khop: empty.csv: is empty",
                        "none.csv: there is no such file",
                        "old.xls: is in the old Excel format",
                        "--header-row",
                        "source_key")
                .doesNotContain("Exception", "\tat ");
        assertThat(run.out()).contains("\"refused\" : \"empty.csv: is empty", "\"field\" : \"full_name\"");
    }

    @Test
    void charset_canBeSaid() throws IOException {
        CommandRun run = english("profile", "sample-data/deaths.csv", "--encoding", "tcvn3", "--delimiter", ",");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out()).contains("TCVN3 (declared), delimiter \",\"");
        CommandRun vietnamese = CommandRun.of("profile", "sample-data/deaths.csv");
        assertThat(vietnamese.out()).contains("TCVN3 (âm tiết hợp lệ: TCVN3 99%", "ngày/tháng/năm", "84 %");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            --encoding,   latin1,   --encoding cannot be "latin1"; expected auto
            --delimiter,  x,        --delimiter cannot be "x"; expected auto
            --header-row, 0,        --header-row cannot be "0"
            --rows,       0,        --rows cannot be "0"
            --rows,       many,     --rows cannot be "many"
            --examples,   -1,       --examples cannot be "-1"
            --job,        A job,    --job cannot be "A job"
            --job,        registry, --job cannot be "registry"
            """)
    void wrongOption_isAUsageError(String option, String value, String message) {
        CommandRun run = english("profile", "sample-data/deaths.csv", option, value);
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void noFile_isAUsageError() {
        assertThat(CommandRun.of("profile").exitCode()).isEqualTo(2);
    }

    @Test
    void narrowScreen_hasFormsBelowTheColumns() throws IOException {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);
        Terminal narrow = new Terminal(writer, writer, true, true, false, 80);
        String[] args = {"profile", file("school.csv", SCHOOL), "--lang", "en"};
        Main.run(new Session(args, narrow, Map.of(), CommandRun.CLOCK), args);
        assertThat(out.toString())
                .contains("\nngay_sinh: 99/99/9999 66.7% | 9999 33.3%\n  issues: DOB_YEAR_ONLY 1 (33.3%)");
        assertThat(out.toString()
                        .lines()
                        .filter(line -> line.startsWith("ma_hs"))
                        .findFirst()
                        .orElse(""))
                .hasSizeLessThanOrEqualTo(80);
    }
}
