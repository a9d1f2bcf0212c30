package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.batch.SmallWorkspace.CLOCK;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.review.CaseNumber;
import vn.khop.review.CaseVerdict;
import vn.khop.review.FieldAnswer;
import vn.khop.review.PersonAnswer;

/**
 * FEATURE UNDER TEST: of people of merit and policy groups, marked by a column of the file or by the object of the health card, the year of
 * birth is asked about and never corrected, by nobody.
 */
class ProtectedGroupTest {

    private static final LocalDate NEXT = DAY.plusDays(1);

    @TempDir
    Path root;

    private SmallWorkspace world;

    @BeforeEach
    void open() {
        world = new SmallWorkspace(root, 80, 1000);
        job("[\"Người có công\"]");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(row(i));
        }
        world.write(
                "data/school-1.csv",
                "ma,ho_ten,ngay_sinh,gioi_tinh,so,me,truong,Diện,the\n" + String.join("\n", rows) + "\n");
    }

    private void job(String groups) {
        world.write("jobs/school.yaml", """
                job: school
                files: data/school-*.csv
                columns: {source_key: ma, full_name: ho_ten, date_of_birth: ngay_sinh, gender: gioi_tinh, citizen_id: so,
                  mother_name: me, unit: truong, insurance_number: the}
                protected: {diện: %s}
                limits: {rejected: 100%%, changed: 100%%}
                """.formatted(groups));
    }

    /** HS3 and HS4 are of merit, HS3 by the column, HS4 by the card; HS5 is not; all three have another year. HS6 is, with another day. */
    private static String row(int i) {
        String date = SmallWorkspace.date(i);
        String year = date.substring(6);
        String pupil = SmallWorkspace.pupil(i);
        String other = pupil.replace(date, date.substring(0, 6) + (Integer.parseInt(year) - 1));
        return switch (i) {
            case 3 -> other + ", NGUOI CO CONG ,";
            case 4 -> other + ",,CC1010123456789";
            case 5 -> other + ",Hộ nghèo,GD4010123456780";
            case 6 -> pupil.replace(date, "1" + date.substring(1)) + ",người có công,";
            default -> pupil + ",,";
        };
    }

    private List<String> cells(LocalDate day, String file, int... columns) {
        return world.lines("out/" + day + "/school/" + file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> {
                    StringBuilder text = new StringBuilder();
                    for (int column : columns) {
                        text.append(text.isEmpty() ? "" : " ").append(cells[column]);
                    }
                    return text.toString();
                })
                .toList();
    }

    @Test
    void theYearIsAskedAbout_inTheWordsForSuchPeople() {
        assertThat(world.night(DAY).exitCode()).isZero();
        assertThat(cells(DAY, "outcomes.csv", 0, 2))
                .contains("HS3 review", "HS4 review", "HS5 corrected", "HS6 corrected");
        assertThat(cells(DAY, "mismatches.csv", 1, 6, 9, 10, 11))
                .containsExactlyInAnyOrder(
                        "HS3 DOB_YEAR  ask record_unit",
                        "HS4 DOB_YEAR  ask record_unit",
                        "HS5 DOB_YEAR 2010-06-06 correct_source record_unit",
                        "HS6 DOB_DAY 2011-07-07 correct_source record_unit");
        assertThat(world.lines("out/" + DAY + "/school/mismatches.csv"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("1").contains("HS3").contains("thuộc diện chính sách"));
        assertThat(cells(DAY, "corrections.csv", 1, 4, 9))
                .containsExactly("HS5 date_of_birth proposed", "HS6 date_of_birth issued");
        assertThat(String.join("", world.lines("out/" + DAY + "/school/mismatches.html")))
                .contains("Năm sinh khác giấy tờ công tác, kháng chiến");
        assertThat(String.join("", world.lines("out/" + DAY + "/school/summary.json")))
                .contains("\"PROTECTED_GROUP\": 3");
    }

    @Test
    void noApprovalAndNoVerdictCorrectsIt() {
        world.night(DAY);
        Approving.approve(new Workspace(root), "school", Code.DOB_YEAR, "can-bo-1", CLOCK);
        for (int i : new int[] {3, 4}) {
            CaseNumber caseNo = CaseNumber.parse(world.lines("out/" + DAY + "/school/outcomes.csv").stream()
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells[0].equals("HS" + i))
                    .findFirst()
                    .orElseThrow()[1]);
            CaseVerdict same = new CaseVerdict(
                    caseNo, PersonAnswer.SAME, Map.of(Field.DATE_OF_BIRTH, FieldAnswer.REGISTRY), "can-bo-1", "", "");
            Reviewing.decide(new Workspace(root), List.of(same), Optional.empty(), CLOCK);
        }
        world.night(NEXT);
        assertThat(cells(NEXT, "corrections.csv", 1)).containsExactly("HS5", "HS6");
        assertThat(cells(NEXT, "corrected/school-1.csv", 0)).containsExactly("HS5", "HS6");
    }

    @Test
    void whoComesIntoAGroupOrLeavesItIsVerifiedAgain() {
        assertThat(world.night(DAY).quotaSpent()).isEqualTo(20);
        job("[\"Hộ nghèo\"]");
        assertThat(world.night(NEXT).quotaSpent()).as("HS3, HS5 and HS6").isEqualTo(3);
        assertThat(cells(NEXT, "outcomes.csv", 0, 2))
                .contains("HS3 corrected", "HS4 review", "HS5 review", "HS6 corrected");
        assertThat(cells(NEXT, "corrections.csv", 1, 9)).containsExactly("HS3 proposed", "HS6 issued");
    }
}
