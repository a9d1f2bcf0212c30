package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khop.batch.SmallWorkspace.CLOCK;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.record.SettingsRefused;

/** FEATURE UNDER TEST: a workspace's {@code places/} decides how a night reads units, and a change of it has the registry read anew. */
class PlacesNightTest {

    private static final String UNITS = "code,name,level,parent,valid_from,valid_to\n";
    /** Ba Đình is merged into Ngọc Hà on the second day. */
    private static final String CHANGES = "old_code,new_code,date,coverage\n00004,00008," + DAY.plusDays(1) + ",full\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path root;

    private SmallWorkspace workspace;

    @BeforeEach
    void write() {
        workspace = new SmallWorkspace(root, 0, 1);
        workspace.write("jobs/registry.yaml", """
                registry:
                  files: data/registry.csv
                  columns: {citizen_id: so, full_name: ho_ten, date_of_birth: ngay_sinh, address: noi_o}
                """);
        workspace.write("jobs/school.yaml", """
                job: school
                files: data/school-*.csv
                columns: {source_key: ma, full_name: ho_ten, date_of_birth: ngay_sinh, citizen_id: so, address: noi_o}
                address_kind: permanent
                """);
        workspace.write("data/registry.csv", """
                so,ho_ten,ngay_sinh,noi_o
                001205000001,Nguyễn Văn An,01/02/2005,"Phường Ngọc Hà, Thành phố Hà Nội"
                001305000002,Trần Thị Bình,03/04/2005,"Phường Ngọc Hà, Thành phố Hà Nội"
                """);
        workspace.write("data/school-1.csv", """
                ma,ho_ten,ngay_sinh,so,noi_o
                HS1,Nguyễn Văn An,01/02/2005,001205000001,"Phường Ba Đình, Thành phố Hà Nội"
                HS2,Trần Thị Bình,03/04/2005,001305000002,"Phường Ba Đình, Thành phố Hà Nội"
                """);
    }

    /** Both records are cleansed on the first day; one is verified then, the other after the merger, against a registry read anew. */
    @Test
    void aRecordThatWaitedOverAMerger_isComparedInTheEditionOfTheNight() {
        workspace.write("places/changes.csv", CHANGES);
        workspace.night(DAY);
        workspace.night(DAY.plusDays(1));
        List<String> outcomes = workspace.lines("out/" + DAY.plusDays(1) + "/school/outcomes.csv");
        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(1)).startsWith("HS1,").contains("ADDRESS_UNIT").endsWith("," + DAY);
        assertThat(outcomes.get(2)).startsWith("HS2,").doesNotContain("ADDRESS").endsWith("," + DAY.plusDays(1));
    }

    @Test
    void theRegistryIsReadAnew_whereTheUnitsChanged() {
        assertThat(load().unchanged()).isFalse();
        assertThat(load().unchanged()).isTrue();
        workspace.write("places/units.csv", UNITS + "00008,Phường Hồ Tây,ward,01," + DAY + ",\n");
        assertThat(load().unchanged()).isFalse();
        assertThat(load().unchanged()).isTrue();
        workspace.write("places/units.csv", UNITS + "00008,Phường Hồ Tây,ward,01," + DAY.plusDays(9) + ",\n");
        assertThat(load().unchanged()).as("not in force yet").isFalse();
    }

    @Test
    void aFault_stopsTheNightBeforeAnythingIsRead() {
        workspace.write("places/units.csv", UNITS + "8,Phường Hồ Tây,ward,01,,\n");
        assertThatThrownBy(() -> workspace.night(DAY))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageStartingWith("places/units.csv:2:1: the code is '8', expected 5 digits");
        assertThat(Checkup.run(new Workspace(root), CLOCK))
                .contains(new Checkup.Finding("places", false, "1 faults; khop validate lists them"));
    }

    private RegistryLoading.Result load() {
        return RegistryLoading.load(new Workspace(root), false, Optional.of(DAY), CLOCK, Progress.SILENT, new Stop());
    }
}
