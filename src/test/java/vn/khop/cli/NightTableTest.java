package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.khop.batch.Failure;
import vn.khop.batch.JobResult;
import vn.khop.batch.NightResult;
import vn.khop.store.Books;

/** The closing table of a night: every number that the books hold, folders, failures. */
class NightTableTest {

    private static final Books BIRTHS = new Books(0, 3012, 12, 30, 0, 0, 2000, 500, 200, 100, 170);
    private static final Books NONE = new Books(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final NightResult NIGHT = new NightResult(
            1,
            LocalDate.of(2026, 11, 22),
            List.of(
                    new JobResult(
                            "births", "Khai sinh", BIRTHS, 2800, 12345.6, "out/2026-11-22/births", Optional.empty()),
                    new JobResult(
                            "school",
                            "Học sinh",
                            NONE,
                            0,
                            0,
                            "out/2026-11-22/school",
                            Optional.of(new Failure(65, "school-2.csv: no header")))),
            200_000,
            2800,
            List.of("births-1.csv was read before; nothing changes"),
            65);

    @Test
    void table_inEnglish() {
        assertThat(print(Language.EN, false, 100)).isEqualTo("""
                Results of 2026-11-22. Daily quota: 2,800 used of 200,000.

                job      read  rejected  duplicate  unchanged  waiting  matched  corrected  review  not found  quota  records/s  results in
                births  3,012        12         30          0      170    2,000        500     200        100  2,800     12,346  out/2026-11-22/births
                school      0         0          0          0        0        0          0       0          0      0             out/2026-11-22/school
                total   3,012        12         30          0      170    2,000        500     200        100  2,800
                Note: births-1.csv was read before; nothing changes
                school: NOT DONE (code 65): school-2.csv: no header
                """);
    }

    @Test
    void table_inVietnamese_groupsNumbersItsOwnWay() {
        assertThat(print(Language.VI, false, 100))
                .startsWith("Kết quả ngày 22/11/2026. Chỉ tiêu xác thực: đã dùng 2.800 trên 200.000.\n")
                .contains("births  3.012", "12.346")
                .endsWith("school: KHÔNG XONG (mã 65): school-2.csv: no header\n");
    }

    @Test
    void narrowScreen_hasTheFoldersBelow() {
        String text = print(Language.EN, true, 119);
        assertThat(text.lines().map(DisplayWidth::of)).allMatch(width -> width <= 119);
        assertThat(text).contains("births: results in out/2026-11-22/births\n", "school: results in out/");
    }

    private static String print(Language language, boolean screen, int columns) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new NightTable(NIGHT, new Texts(language)).print(out, new Terminal(out, out, screen, screen, false, columns));
        return text.toString();
    }
}
