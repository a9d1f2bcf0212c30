package vn.khop.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.khop.report.SampleRows.VIETNAMESE;
import static vn.khop.report.SampleRows.difference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.record.OutputFailed;
import vn.khop.record.RejectReason;
import vn.khop.source.Dialect;
import vn.khop.store.OutcomeRow;
import vn.khop.store.RejectedRow;

/** The files of a job's folder: which there are, their exact bytes, and what stands in them after a failure. */
class JobReportTest {

    @TempDir
    Path workspace;

    private final SampleResults results = new SampleResults();

    @Test
    void emptyJob_hasEveryFileWithItsHeader() throws IOException {
        results.addFile(
                1,
                "school-1.csv",
                Path.of("var/archive/1.csv"),
                Dialect.plain(List.of("ma", "ho_ten")).encode());
        write();
        assertThat(text("outcomes.csv"))
                .isEqualTo("source_key,case_no,outcome,citizen_id,probability,mismatches,rule,verified_on\n");
        assertThat(text("mismatches.csv"))
                .isEqualTo("case_no,source_key,unit,ward,citizen_id,field,code,source_value,registry_value,"
                        + "proposed_value,action,addressee,probability,verified_on,explanation\n");
        assertThat(text("corrections.csv"))
                .isEqualTo("case_no,source_key,file,line,field,before,after,rule,evidence,state,verified_on\n");
        assertThat(text("rejected.csv")).isEqualTo("\uFEFFfile,line,reason_code,reason,row\n");
        assertThat(text("corrected/school-1.csv")).isEqualTo("ma,ho_ten\n");
        assertThat(sheet("mismatches.xlsx")).hasSize(1);
        assertThat(files())
                .containsOnlyKeys(
                        "outcomes.csv",
                        "mismatches.csv",
                        "mismatches.xlsx",
                        "mismatches.html",
                        "corrections.csv",
                        "corrected/school-1.csv",
                        "rejected.csv",
                        "summary.json");
    }

    @Test
    void machineFiles_areExact() throws IOException {
        results.outcomes.add(new OutcomeRow(
                "K7-1",
                "=1+1",
                Outcome.CORRECTED,
                "001205000123",
                999_871,
                List.of(Code.NAME_TONE, Code.ID_ZERO_LOST),
                "ID_AND_NAME",
                SampleResults.DATE));
        results.outcomes.add(new OutcomeRow(
                "K7-2", "a,\"b\"\nc", Outcome.NOT_FOUND, "", 0, List.of(), "NOBODY", SampleResults.DATE));
        results.differences.add(difference("HS,1", Field.FULL_NAME, Code.NAME_TONE, "Lê \"An\"", "Lê Ân"));
        write();
        assertThat(text("outcomes.csv").split("\n", 2)[1]).isEqualTo("""
                        =1+1,K7-1,corrected,001205000123,0.999871,NAME_TONE|ID_ZERO_LOST,ID_AND_NAME,2026-11-22
                        "a,""b""
                        c",K7-2,not_found,,0.000000,,NOBODY,2026-11-22
                        """);
        assertThat(text("mismatches.csv").split("\n", 2)[1])
                .isEqualTo("\"K7-HS,1\",\"HS,1\",Trường THCS Giảng Võ,00004,001205000123,full_name,NAME_TONE,"
                        + "\"Lê \"\"An\"\"\",Lê Ân,Lê Ân,correct_source,record_unit,0.999950,2026-11-22,"
                        + "\"Khác một dấu thanh: nguồn \"\"Lê \"\"An\"\"\"\", dữ liệu dân cư \"\"Lê Ân\"\".\"\n");
    }

    @Test
    void peoplesFiles_runNoFormula_andKeepZeros() throws IOException {
        results.rejected.add(new RejectedRow(
                1,
                "school-1.csv",
                7,
                RejectReason.CELL_COUNT,
                "expected 3 cells, found 2",
                "=HYPERLINK(\"http://x\"),An"));
        results.rejected.add(
                new RejectedRow(1, "school-1.csv", 9, RejectReason.NUL, "a NUL character in cell 2", "-1"));
        results.differences.add(difference("=cmd|x", Field.PHONE, Code.PHONE_OLD_PREFIX, "+84123456789", "\tx\u0001"));
        write();
        assertThat(text("rejected.csv"))
                .isEqualTo("\uFEFFfile,line,reason_code,reason,row\n"
                        + "school-1.csv,7,CELL_COUNT,"
                        + "\"Số ô của dòng khác số cột của tiêu đề: cần 3 ô, có 2 ô\","
                        + "\"'=HYPERLINK(\"\"http://x\"\"),An\"\n"
                        + "school-1.csv,9,NUL,Dòng có ký tự NUL: ô thứ 2,'-1\n");
        Row row = sheet("mismatches.xlsx").get(1);
        assertThat(row.getCellText(1)).isEqualTo("'=cmd|x");
        assertThat(row.getCellText(3)).isEqualTo("Phường Ba Đình, Hà Nội (00004)");
        assertThat(row.getCellText(4)).isEqualTo("001205000123");
        assertThat(row.getCellText(7)).isEqualTo("'+84123456789");
        assertThat(row.getCellText(8)).isEqualTo("'⟨U+0009⟩x⟨U+0001⟩");
        assertThat(row.getCellText(10)).isEqualTo("đề nghị điều chỉnh");
    }

    @Test
    void summary_hasTheBooksInTheirOrder_andTimingLast() throws IOException {
        results.addFile(
                1,
                "school-1.csv",
                Path.of("var/archive/1.csv"),
                Dialect.plain(List.of("ma")).encode());
        results.counts.put(Outcome.MATCHED, 80L);
        results.codes.put(Code.NAME_TONE, 12L);
        results.codes.put(Code.GENDER, 0L);
        write();
        assertThat(text("summary.json")).isEqualTo("""
                        {
                          "job": "school",
                          "date": "2026-11-22",
                          "as_of": "2026-11-20",
                          "scope": "Thành phố Hà Nội",
                          "books": {
                            "waiting_before": 10,
                            "read": 120,
                            "rejected": 2,
                            "duplicate": 1,
                            "unchanged": 3,
                            "superseded": 0,
                            "matched": 80,
                            "corrected": 20,
                            "review": 10,
                            "not_found": 4,
                            "waiting_after": 10
                          },
                          "outcomes": {
                            "matched": 80,
                            "corrected": 0,
                            "review": 0,
                            "not_found": 0
                          },
                          "issues": {
                            "ID_ZERO_LOST": 7
                          },
                          "cleansing": {
                            "citizen_id": {
                              "ID_ZERO_RESTORED": 7
                            }
                          },
                          "mismatches": {
                            "NAME_TONE": 12
                          },
                          "corrections": {
                            "proposed": 0,
                            "approved": 0,
                            "issued": 0,
                            "confirmed": 0,
                            "undone": 0
                          },
                          "candidates": {
                            "own_keys": {
                              "records": 90,
                              "candidates": 140
                            },
                            "varied": {
                              "records": 20,
                              "candidates": 31
                            },
                            "none": {
                              "records": 4,
                              "candidates": 0
                            }
                          },
                          "error_card": null,
                          "held_back": false,
                          "quota": {
                            "daily": 200000,
                            "spent": 114
                          },
                          "model": 1,
                          "generation": 5,
                          "files": [
                            {
                              "name": "school-1.csv",
                              "rows": 120,
                              "rejected": 2,
                              "duplicate": 1,
                              "unchanged": 3,
                              "footer_rows": 1,
                              "encoding": "UTF-8",
                              "sha256": "%s"
                            }
                          ],
                          "withdrawn_files": [ ],
                          "timing": {
                            "match": {
                              "seconds": 1.235,
                              "records_per_second": 97.0
                            }
                          }
                        }
                        """.formatted("ab".repeat(32)));
    }

    @Test
    void whatAnEarlierRunLeft_goes_andWhatAPersonPutThere_stays() throws IOException {
        Path folder = workspace.resolve("out/2026-11-22/school");
        Files.createDirectories(folder.resolve("corrected"));
        Files.writeString(folder.resolve("mismatches-7.xlsx"), "stale");
        Files.writeString(folder.resolve("corrected/withdrawn.csv"), "stale");
        Files.writeString(folder.resolve("outcomes.csv.part"), "killed");
        Files.writeString(folder.resolve("a person's notes.txt"), "kept");
        write();
        assertThat(files())
                .containsKeys("mismatches.xlsx", "a person's notes.txt")
                .doesNotContainKeys("mismatches-7.xlsx", "corrected/withdrawn.csv", "outcomes.csv.part");
    }

    @Test
    void manyDifferences_goIntoSeveralWorkbooks() throws IOException {
        ReportContext context = SampleRows.context(workspace, VIETNAMESE);
        Wording wording = Wording.of(VIETNAMESE);
        ResultFolder folder = new ResultFolder(workspace.resolve("out/2026-11-22/school"), wording);
        try (MismatchWorkbooks workbooks =
                new MismatchWorkbooks(folder, context, wording, new Explanation(wording, "Học sinh"), 3)) {
            for (int i = 0; i < 7; i++) {
                workbooks.add(difference("HS" + i, Field.GENDER, Code.GENDER, "Nữ", "male"), "Một câu.", false);
            }
            workbooks.finish();
        }
        assertThat(files()).containsOnlyKeys("mismatches.xlsx", "mismatches-2.xlsx", "mismatches-3.xlsx");
        assertThat(sheet("mismatches.xlsx")).hasSize(4);
        assertThat(sheet("mismatches-3.xlsx")).hasSize(2);
        assertThat(sheet("mismatches-3.xlsx").get(1).getCellText(1)).isEqualTo("HS6");
    }

    @Test
    void secondRun_writesTheSameBytes() throws IOException {
        results.addFile(
                1,
                "school-1.csv",
                Path.of("var/archive/1.csv"),
                Dialect.plain(List.of("ma")).encode());
        results.differences.add(difference("HS1", Field.GENDER, Code.GENDER, "Nữ", "male"));
        write();
        Map<String, byte[]> first = files();
        write();
        files().forEach((name, bytes) -> {
            if (!name.endsWith(".xlsx")) {
                assertThat(bytes).as(name).isEqualTo(first.get(name));
            }
        });
    }

    @Test
    void fullDisk_isSaidWithFileAndCure_andNothingHalfWrittenStays() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        Path folder = Files.createDirectories(workspace.resolve("out/2026-11-22/school"));
        Files.createSymbolicLink(folder.resolve("outcomes.csv.part"), Path.of("/dev/full"));
        assertThatThrownBy(this::write)
                .isInstanceOf(OutputFailed.class)
                .hasMessageContaining("out/2026-11-22/school/outcomes.csv")
                .hasMessageContaining("dung lượng đĩa");
        assertThat(files()).isEmpty();
    }

    @Test
    void folderThatCannotBeMade_isSaid() throws IOException {
        Files.writeString(workspace.resolve("out"), "a file");
        assertThatThrownBy(this::write).isInstanceOf(OutputFailed.class).hasMessageContaining("school");
    }

    private void write() {
        JobReport.write(SampleRows.context(workspace, VIETNAMESE), results, workspace.resolve("out/2026-11-22"));
    }

    private String text(String name) throws IOException {
        return Files.readString(workspace.resolve("out/2026-11-22/school").resolve(name), UTF_8);
    }

    private Map<String, byte[]> files() throws IOException {
        Path folder = workspace.resolve("out/2026-11-22/school");
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private List<Row> sheet(String name) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                workspace.resolve("out/2026-11-22/school").resolve(name).toFile())) {
            return workbook.getFirstSheet().read();
        }
    }
}
