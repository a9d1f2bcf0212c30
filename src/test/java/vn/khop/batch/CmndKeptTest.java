package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.batch.SmallWorkspace.CLOCK;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.InputRefused;
import vn.khop.review.CaseNumber;
import vn.khop.review.CaseVerdict;
import vn.khop.review.FieldAnswer;
import vn.khop.review.PersonAnswer;

/**
 * FEATURE UNDER TEST: a nine-digit CMND is linked with the 12-digit number, never replaced by it: not by the night, not by approval in bulk, not by a
 * verdict that the registry's value stands.
 */
class CmndKeptTest {

    /** Records that hold a CMND; what of it, in their cells. */
    private static final int KEPT = 6;

    @TempDir
    Path root;

    private static String cmnd(int i) {
        return "0" + (12_345_678 + i * 1_111);
    }

    private static String cell(int i) {
        String own = SmallWorkspace.id(i);
        return switch (i) {
            case 0 -> cmnd(i); // known to the registry
            case 1 -> cmnd(i).substring(1); // as a spreadsheet has it
            case 2 -> cmnd(i).substring(0, 8) + (cmnd(i).charAt(8) == '1' ? '2' : '1'); // a digit mistyped
            case 3 -> "211223344"; // of another province: known to nobody
            case 4 -> own.substring(3); // what the number ends in
            case 5 ->
                own.substring(0, 11) + (own.charAt(11) == '1' ? '2' : '1') + " / "
                        + cmnd(i); // beside a mistyped number
            case 6 -> ""; // none
            case 7 -> own.substring(0, 11) + (own.charAt(11) == '1' ? '2' : '1'); // a mistyped number alone
            default -> own;
        };
    }

    @Test
    void noPathPutsTheNumberOverACmnd() {
        SmallWorkspace world = new SmallWorkspace(root, 80, 1000);
        world.write("jobs/registry.yaml", """
                registry:
                  files: data/registry.csv
                  columns: {citizen_id: so, full_name: ho_ten, date_of_birth: ngay_sinh, gender: gioi_tinh, mother_name: me, old_id: cmnd}
                  as_of: 2026-11-20
                  scope: thử
                """);
        StringBuilder registry = new StringBuilder("so,ho_ten,ngay_sinh,gioi_tinh,me,cmnd\n");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            registry.append(SmallWorkspace.person(i))
                    .append(',')
                    .append(cmnd(i))
                    .append('\n');
            if (i < 20) {
                rows.add(SmallWorkspace.pupil(i).replace("," + SmallWorkspace.id(i) + ",", "," + cell(i) + ","));
            }
        }
        world.write("data/registry.csv", registry.toString());
        world.school("school-1.csv", rows).night(DAY);
        assertThat(world.lines("out/" + DAY + "/school/outcomes.csv").stream()
                        .skip(1)
                        .map(line -> line.split(",", -1)[2]))
                .as("all are found, or asked about")
                .doesNotContain("not_found");
        assertKept(world);

        for (Code code : Code.values()) {
            Approving.approve(new Workspace(root), "school", code, "can-bo-1", CLOCK);
        }
        world.night(DAY);
        assertKept(world);
        assertThat(world.lines("out/" + DAY + "/school/corrected/school-1.csv"))
                .as("where no CMND stands the number is filled and mended")
                .contains(SmallWorkspace.pupil(6), SmallWorkspace.pupil(7));

        for (String line : world.lines("out/" + DAY + "/school/outcomes.csv").stream()
                .skip(1)
                .toList()) {
            CaseVerdict stands = new CaseVerdict(
                    CaseNumber.parse(line.split(",", -1)[1]),
                    PersonAnswer.SAME,
                    Map.of(Field.CITIZEN_ID, FieldAnswer.REGISTRY),
                    "cong-an-1",
                    "",
                    "");
            try {
                Reviewing.decide(new Workspace(root), List.of(stands), Optional.empty(), CLOCK);
            } catch (InputRefused agrees) {
                assertThat(agrees).hasMessageContaining("does not differ");
            }
        }
        world.night(DAY);
        assertKept(world);
    }

    private static void assertKept(SmallWorkspace world) {
        assertThat(world.lines("out/" + DAY + "/school/corrected/school-1.csv").stream()
                        .map(line -> line.split(",", -1))
                        .filter(cells -> cells[0].matches("HS[0-" + (KEPT - 1) + "]"))
                        .filter(cells -> !cells[4].equals(cell(cells[0].charAt(2) - '0'))))
                .isEmpty();
        assertThat(world.lines("out/" + DAY + "/school/corrections.csv").stream()
                        .map(line -> line.split(",", -1))
                        .filter(cells -> cells[1].matches("HS[0-" + (KEPT - 1) + "]") && cells[4].equals("citizen_id")))
                .isEmpty();
    }
}
