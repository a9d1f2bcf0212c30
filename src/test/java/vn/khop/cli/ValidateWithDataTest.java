package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code khop validate --with-data}: what the night would make of the first rows of each job's files. */
class ValidateWithDataTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private CommandWorkspace workspace = new CommandWorkspace(Path.of(""));

    @BeforeEach
    void write() throws IOException {
        workspace = CommandWorkspace.in(folder);
    }

    @Test
    void columnsIssuesAndRejectedRows_areTold() throws IOException {
        workspace.file("school-1.csv", """
                key,name,born,sex,id,class
                S1,Nguyễn Văn Bình,1985,Nam,001085000011,5A
                S2,Trần Thị Hoa,09/07/1985,2,,5A
                S3,Phạm Ngọc Ánh,01/01/2001,2,,5B
                S4,chỉ có hai ô
                ,Lê Không Khóa,1/1/2001,Nam,,5B
                S1,Nguyễn Văn Khác,1985,Nam,001085000011,5A
                S3,Phạm Ngọc Ánh,01/01/2001,2,,6C
                """);
        CommandRun run = workspace.run("validate", "--with-data");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out())
                .contains(
                        "registry: the registry extract\n  registry.csv: 3 rows, to the end of the file\n",
                        "\nschool: Học sinh\n  school-1.csv: 7 rows, to the end of the file\n",
                        "    rejected: CELL_COUNT 1 (14.3%; line 5): The row has another number of cells",
                        "    rejected: NO_SOURCE_KEY 1 (14.3%; line 6)",
                        "    rejected: KEY_NOT_UNIQUE 2 (28.6%; line 2, 7)",
                        "    57.1% rejected is past limits.rejected",
                        "    rows with the key and content of an earlier one: 1\n",
                        "    columns that no field uses: class\n",
                        "  words of gender that no list has: \"2\" 2\n")
                .containsPattern("\nDOB_YEAR_ONLY +Year of birth only\n")
                .containsPattern("  date_of_birth +born +100% +DOB_YEAR_ONLY 1 \\(33.3%\\), .*DATE_FORM 2 \\(66.7%\\)")
                .containsPattern("  citizen_id +id +33.3% +ID_MISSING 2 \\(66.7%\\)")
                .containsPattern("  gender +sex +100% +GENDER 2 \\(66.7%\\)")
                .doesNotContain("Bình", "Khóa", "001085000011", "09/07/1985");
        assertThat(folder.resolve("var")).as("nothing was written").doesNotExist();
    }

    @Test
    void sample_isSaidToBeOne() {
        CommandRun run = workspace.run("validate", "--with-data", "--rows", "2");
        assertThat(run.out()).contains("  school-1.csv: the first 2 rows, A SAMPLE: the file goes on\n");
    }

    @Test
    void fileThatLacksAColumn_isRefusedAsTheNightRefusesIt() throws IOException {
        workspace.file("school-2.csv", "key,nam,born,sex,id\nS9,Lê An,1/1/2001,Nam,\n");
        CommandRun run = workspace.run("validate", "--with-data", "--json");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(65);
        assertThat(run.err())
                .contains(
                        "khop: school: school-2.csv: no column \"name\" (for full_name), nearest: \"nam\"",
                        "the header (line 1) has: key, nam, born, sex, id");
        assertThat(run.out()).contains("\"refused\" : [ \"school-2.csv: no column", "\"field\" : \"date_of_birth\"");
        CommandRun night = workspace.run("nightly");
        assertThat(night.exitCode()).isEqualTo(65);
        assertThat(night.out()).contains("school-2.csv: no column \"name\" (for full_name), nearest: \"nam\"");
        assertThat(CommandRun.of("validate", "--with-data", "--workspace", folder.toString())
                        .err())
                .contains("school-2.csv: không có cột");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            001085000011,Lê An,1985,Nam\\n,Lê Ba,1985,Nam       | registry.csv:3: citizen_id is empty
            001085000011,Lê An,1985,Nam\\n001085000012,Lê Ba     | registry.csv:3: the row cannot be read (CELL_COUNT
            001085000012,Lê Ba\\n,Lê An,1985,Nam                 | registry.csv:2: the row cannot be read (CELL_COUNT
            """)
    void registryExtract_isRefusedForOneRow(String rows, String message) throws IOException {
        workspace.file("registry.csv", "id,name,born,sex\n" + rows.replace("\\n", "\n") + "\n");
        CommandRun run = workspace.run("validate", "--with-data");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(65);
        assertThat(run.err()).contains("khop: registry: " + message);
        assertThat(run.out()).contains("school: Học sinh", "date_of_birth");
    }

    @Test
    void faultsOfJobFiles_comeFirst() throws IOException {
        workspace.settings("school", "job: school\nfiles: school-*.csv\ncolumns: {source_key: key}\n");
        CommandRun run = workspace.run("validate", "--with-data");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(78);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void noFile_isSaid_andNoRefusal_butANamedOneIsMissed() throws IOException {
        Files.delete(folder.resolve("school-1.csv"));
        CommandRun run = workspace.run("validate", "--with-data");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out()).contains("school: Học sinh\n  no file is there now: school-*.csv\n");
        workspace.settings("school", "job: school\nfiles: school-1.csv\ncolumns: {source_key: key, full_name: name}\n");
        CommandRun named = workspace.run("validate", "--with-data");
        assertThat(named.exitCode()).as(named.toString()).isEqualTo(65);
        assertThat(named.err()).contains("files: school-1.csv does not exist in the workspace");
    }

    @Test
    void columnMappedByMistake_tellsNobodysName() throws IOException {
        workspace.settings("school", """
                job: school
                files: school-*.csv
                columns: {source_key: key, full_name: name, gender: name}
                """);
        StringBuilder rows = new StringBuilder("key,name\n");
        for (int i = 0; i < 40; i++) {
            rows.append("S")
                    .append(i)
                    .append(",Người Bí Mật ")
                    .append((char) ('A' + i % 20))
                    .append('\n');
        }
        workspace.file("school-1.csv", rows.toString());
        for (String language : new String[] {"vi", "en"}) {
            CommandRun run = CommandRun.of(
                    "validate", "--with-data", "--json", "--workspace", folder.toString(), "--lang", language);
            assertThat(run.exitCode()).as(run.toString()).isZero();
            assertThat(run.out()).contains("\"field\" : \"gender\"", "\"others\" : ");
        }
        workspace.file("school-1.csv", "key,name\nS1,Người Bí Mật\nS2,001085000011\nS3,Lê Thị Kín\nS4,x\n");
        CommandRun run = workspace.run("validate", "--with-data", "--json");
        assertThat(run.out() + run.err())
                .contains("words of gender that no list has: \"x\" 1, 3 others, not shown")
                .doesNotContain("Bí Mật", "001085000011", "Kín");
    }

    @Test
    void wordsOfEthnicityAndStatus_thatNoListHas_areTold() throws IOException {
        workspace.settings("registry", """
                registry:
                  files: registry.csv
                  columns: {citizen_id: id, full_name: name, ethnicity: people, status: state}
                  values: {status: {"Z9": dead}}
                """);
        workspace.file("registry.csv", """
                id,name,people,state
                001085000011,Lê An,Kinh,Còn sống
                001085000012,Lê Ba,01,Z9
                001085000013,Lê Tư,Vulcan,?1
                001085000014,Lê Tư,Tày,đã chết
                001085000015,Lê Tư,Klingon,living
                001085000016,Lê Tư,Klingon,?1
                """);
        assertThat(workspace.run("validate", "--with-data").out())
                .contains(
                        "  words of ethnicity that no list has: \"Klingon\" 2, \"Vulcan\" 1\n",
                        "  words of status that no list has: \"?1\" 2\n");
    }

    @Test
    void unitsOfTheWorkspace_areKnown_alsoToProfile() throws IOException {
        workspace.settings("school", """
                job: school
                files: school-*.csv
                columns: {source_key: key, full_name: name, address: dia_chi}
                """);
        workspace.file("school-1.csv", """
                key,name,dia_chi
                S1,Lê An,"Phường Bến Mơ Xa, Thành phố Hà Nội"
                S2,Lê Ba,"Phường Bến Mơ Xa, Thành phố Hà Nội"
                """);
        String school = folder.resolve("school-1.csv").toString();
        assertThat(workspace.run("validate", "--with-data").out()).contains("ADDRESS_UNREADABLE 2 (100%)");
        assertThat(workspace.run("profile", school).out()).contains("ADDRESS_UNREADABLE 2 (100%)");
        Files.createDirectory(folder.resolve("places"));
        workspace.file("places/units.csv", """
                code,name,level,parent,valid_from,valid_to
                00008,Phường Bến Mơ Xa,ward,01,2026-09-01,
                """);
        assertThat(workspace.run("validate", "--with-data").out())
                .contains("address")
                .doesNotContain("ADDRESS_UNREADABLE");
        assertThat(workspace.run("profile", school).out()).contains("address").doesNotContain("ADDRESS_UNREADABLE");
    }

    @Test
    void json_isTheSameBytesEachTime() {
        CommandRun run = workspace.run("validate", "--with-data", "--json", "--quiet");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("{\n  \"faults\" : [ ],\n  \"data\" : [ {\n    \"job\" : \"registry\"")
                .contains("\"unused_columns\" : [ ]", "\"fill\" : 0.6667", "\"rejected_rows\" : 1")
                .isEqualTo(workspace
                        .run("validate", "--with-data", "--json", "--quiet")
                        .out());
    }

    @Test
    void withoutTheOption_noDataFileIsOpened() throws IOException {
        workspace.file("school-1.csv", "");
        assertThat(workspace.run("validate").exitCode()).isZero();
        assertThat(workspace.run("validate", "--with-data").exitCode()).isEqualTo(65);
    }

    @ParameterizedTest
    @CsvSource({"--rows 5, false", "--rows -1, true", "--rows 2000000, true"})
    void rowsOutOfRange_areAUsageError(String option, boolean withData) {
        String[] words = ("validate " + option + (withData ? " --with-data" : "")).split(" ");
        CommandRun run = workspace.run(words);
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
        assertThat(run.err()).contains("--rows must be 1 to 1,000,000, and needs --with-data.");
    }

    @Test
    void couples_areToldEachOnTheirOwn() throws IOException {
        workspace.settings("school", """
                job: school
                files: school-*.csv
                columns: {source_key: so, unit: xa}
                subjects:
                  husband: {columns: {full_name: chong}}
                  wife: {columns: {full_name: {any: [ba, vo]}}}
                """);
        workspace.file("school-1.csv", "so,xa,chong,vo\n1,x,Lê An,Lê Thị Ba\n2,x,,Lê Thị Tư\n");
        CommandRun run = workspace.run("validate", "--with-data");
        assertThat(run.out())
                .containsPattern("  husband.full_name +chong +100%")
                .containsPattern("  wife.full_name +vo +100%")
                .containsPattern("  wife.unit +xa +100%");
    }
}
