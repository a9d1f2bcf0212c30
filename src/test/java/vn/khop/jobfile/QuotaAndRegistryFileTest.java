package vn.khop.jobfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.quota.AuditSlice;
import vn.khop.quota.JobQuota;
import vn.khop.quota.QuotaSettings;
import vn.khop.quota.Weight;
import vn.khop.quota.WorkingDays;
import vn.khop.record.Field;
import vn.khop.source.ColumnRef;
import vn.khop.source.ReadSettings;

/** FEATURE UNDER TEST: every key of quota.yaml and registry.yaml, its default, its effect, and its faults. */
class QuotaAndRegistryFileTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @TempDir
    Path root;

    private QuotaSettings quota(String text) {
        return JobFiles.load(
                        WorkspaceFixture.in(root).with("jobs/quota.yaml", text).root())
                .quota();
    }

    private RegistryFile registry(String text) {
        return JobFiles.load(WorkspaceFixture.in(root)
                        .with("jobs/registry.yaml", text)
                        .root())
                .registry();
    }

    private String faults(String name, String text) {
        return WorkspaceFixture.in(root).with(name, text).faults();
    }

    @Test
    void quota_defaults() {
        assertThat(quota("daily: 200000\n")).isEqualTo(new QuotaSettings(200_000, ZONE, Map.of(), Weight.BACKLOG));
    }

    @Test
    void quota_everyKey() {
        assertThat(quota("""
                        daily: 150000
                        zone: UTC
                        jobs:
                          school: {guarantee: 50000, weight: backlog, limit: 120000}
                          births: {weight: 3}
                          deaths: {}
                        units: {weight: 2}
                        audit: 2.5%
                        clock: strict
                        holidays: [2027-02-08, 2027-01-01, 2027-01-01]
                        """))
                .isEqualTo(new QuotaSettings(
                        150_000,
                        ZoneId.of("UTC"),
                        Map.of(
                                "school", new JobQuota(50_000, Weight.BACKLOG, OptionalInt.of(120_000)),
                                "births", new JobQuota(0, Weight.of(3), OptionalInt.empty()),
                                "deaths", JobQuota.DEFAULT),
                        Weight.of(2),
                        new AuditSlice(25_000),
                        true,
                        WorkingDays.of(List.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 8)))));
    }

    @Test
    void quota_faults() {
        assertThat(faults("jobs/quota.yaml", """
                        dialy: 200000
                        zone: Hanoi
                        jobs:
                          school: {guarantee: -1, weight: 0, limit: many}
                          births: {guarantee: 10, limit: 5}
                          deaths: 10
                          marriages: {wieght: 1}
                        units: backlog
                        audit: 21%
                        clock: exact
                        holidays: [2027-01-01, 30/4/2027, {tet: 2027-02-06}]
                        """)).isEqualTo("""
                        jobs/quota.yaml:1:1: missing key 'daily', the verifications a day of all jobs together, for example daily: 200000
                        jobs/quota.yaml:1:1: unknown key 'dialy', did you mean 'daily'?
                        jobs/quota.yaml:2:7: 'zone' must be a time zone such as Asia/Ho_Chi_Minh, was 'Hanoi'
                        jobs/quota.yaml:4:23: 'jobs.school.guarantee' must be a whole number from 0, was '-1'
                        jobs/quota.yaml:4:35: 'jobs.school.weight' must be backlog or a whole number from 1 to 1000000, was '0'
                        jobs/quota.yaml:4:45: 'jobs.school.limit' must be a whole number from 0, was 'many'
                        jobs/quota.yaml:5:34: 'jobs.births.limit' 5 is below the guarantee 10
                        jobs/quota.yaml:6:11: 'jobs.deaths' must be a map, was '10'
                        jobs/quota.yaml:7:15: unknown key 'wieght', did you mean 'weight'?
                        jobs/quota.yaml:8:8: 'units' must be a map, was 'backlog'
                        jobs/quota.yaml:9:8: 'audit' must be a percentage from 0% to 20%, such as 3%, was '21%'
                        jobs/quota.yaml:10:8: 'clock' must be one of free strict, was 'exact'
                        jobs/quota.yaml:11:24: 'holidays' must have days such as 2027-01-01, has '30/4/2027'
                        jobs/quota.yaml:11:35: 'holidays' must have days such as 2027-01-01, has a map""");
    }

    @Test
    void quota_forAMisspeltJob_isAFault_forAJobToComeIsNot() {
        WorkspaceFixture workspace = WorkspaceFixture.in(root)
                .with("jobs/a.yaml", "job: school\nfiles: a.csv\ncolumns: {source_key: ma, full_name: ten}\n")
                .with("jobs/quota.yaml", "daily: 10\njobs: {pensions: {weight: 2}, shcool: {weight: 2}}\n");
        assertThat(workspace.faults())
                .isEqualTo("jobs/quota.yaml:2:31: no job is called 'shcool', did you mean 'school'?");
    }

    @Test
    void registry_defaults() {
        RegistryFile registry = registry(WorkspaceFixture.REGISTRY);
        assertThat(registry.files().globs()).containsExactly("registry.csv");
        assertThat(registry.read()).isEqualTo(ReadSettings.AUTO);
        assertThat(registry.columns().columns())
                .isEqualTo(Map.of(
                        Field.CITIZEN_ID, ColumnRef.of("so_dinh_danh"), Field.FULL_NAME, ColumnRef.of("ho_ten")));
        assertThat(registry.values()).isEmpty();
        assertThat(registry.asOf()).isEmpty();
        assertThat(registry.scope()).isEmpty();
        assertThat(registry.maxShrink()).isEqualTo(0.02);
        assertThat(registry.settingsHash()).matches("[0-9a-f]{64}");
    }

    @Test
    void registry_everyKey() {
        RegistryFile registry = registry("""
                registry:
                  files: [registry-*.csv.gz]
                  encoding: UTF-8
                  delimiter: tab
                  header_row: 1
                  columns: {citizen_id: id, full_name: ten, status: tt, id_history: so_cu, former_addresses: noi_cu, old_id: cmnd}
                  values: {status: {"đã mất": dead, 1: living}}
                  as_of: 2026-11-01
                  scope: thành phố, thường trú
                  max_shrink: 0.5%
                """);
        assertThat(registry.files().globs()).containsExactly("registry-*.csv.gz");
        assertThat(registry.read()).isEqualTo(new ReadSettings("UTF-8", "tab", "1"));
        assertThat(registry.columns().columns())
                .containsKeys(Field.STATUS, Field.ID_HISTORY, Field.FORMER_ADDRESSES, Field.OLD_ID)
                .hasSize(6);
        assertThat(registry.values()).isEqualTo(Map.of(Field.STATUS, Map.of("đã mất", "dead", "1", "living")));
        assertThat(registry.asOf()).isEqualTo("2026-11-01");
        assertThat(registry.scope()).isEqualTo("thành phố, thường trú");
        assertThat(registry.maxShrink()).isEqualTo(0.005);
    }

    @Test
    void registry_faults() {
        assertThat(faults("jobs/registry.yaml", """
                        registry:
                          columns: {citizen: id, status: tt}
                          values: {status: {x: alive}}
                          as_of: 01/11/2026
                          max_shrink: 2
                          title: x
                          max_shrnk: 1%
                        job: y
                        """)).isEqualTo("""
                        jobs/registry.yaml:2:3: missing key 'files', for example files: sample-data/registry.csv.gz
                        jobs/registry.yaml:2:12: missing field 'citizen_id' under 'columns': the number that is unique in the registry
                        jobs/registry.yaml:2:12: missing field 'full_name' under 'columns' (or given_name with family_name and middle_name)
                        jobs/registry.yaml:2:13: unknown field 'citizen', did you mean 'citizen_id'?
                        jobs/registry.yaml:3:24: 'registry.values.status.x' must be one of living dead cancelled, was 'alive'
                        jobs/registry.yaml:4:10: 'registry.as_of' must be a date yyyy-MM-dd, was '01/11/2026'
                        jobs/registry.yaml:5:15: 'registry.max_shrink' must be a percentage from 0% to 100%, such as 5%, was '2'
                        jobs/registry.yaml:6:3: key 'title' belongs in a job file
                        jobs/registry.yaml:7:3: unknown key 'max_shrnk', did you mean 'max_shrink'?
                        jobs/registry.yaml:8:1: key 'job' belongs in a job file""");
    }

    @Test
    void registry_withoutItsKey() {
        assertThat(faults("jobs/registry.yaml", "files: r.csv\n")).isEqualTo("""
                        jobs/registry.yaml:1:1: missing key 'registry'; all keys of this file stand under it
                        jobs/registry.yaml:1:1: unknown key 'files'; expected registry""");
    }
}
