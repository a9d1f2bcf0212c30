package vn.khop.jobfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.correct.Authority;
import vn.khop.correct.Extent;
import vn.khop.correct.Holder;
import vn.khop.correct.SharedFields;
import vn.khop.match.MatchSettings;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.source.ColumnRef;
import vn.khop.source.ReadSettings;

/** FEATURE UNDER TEST: every key of a job file, its default and its effect. */
class JobMappingTest {

    @TempDir
    Path root;

    private Job read(String text) {
        return WorkspaceFixture.in(root).with("jobs/a.yaml", text).job("school");
    }

    private static final String LEAST = """
            job: school
            files: school.csv
            columns: {source_key: ma, full_name: ho_ten}
            """;

    @Test
    void everyDefault() {
        Job job = read(LEAST);
        assertThat(job.title()).isEqualTo("school");
        assertThat(job.input().files().globs()).containsExactly("school.csv");
        assertThat(job.input().read()).isEqualTo(ReadSettings.AUTO);
        assertThat(job.input().columns().columns())
                .isEqualTo(Map.of(Field.SOURCE_KEY, ColumnRef.of("ma"), Field.FULL_NAME, ColumnRef.of("ho_ten")));
        assertThat(job.input().columns().subjects()).isEmpty();
        assertThat(job.input().values()).isEmpty();
        assertThat(job.matching())
                .isEqualTo(new JobMatching(
                        "contact", true, Authority.SECTOR, MatchSettings.DEFAULT, Map.of(), OptionalInt.empty()));
        assertThat(job.limits())
                .isEqualTo(new JobLimits(Share.ofPercent(5), Share.ofPercent(50), OptionalDouble.empty(), ""));
    }

    @Test
    void everyKey() {
        Job job = read("""
                # the example of the design, each key away from its default
                job: school
                title: Học sinh
                files: [sample-data/school-*.csv, "more/học sinh.xlsx"]
                encoding: tcvn3
                delimiter: "|"
                header_row: 3
                columns:
                  source_key: ma_hoc_sinh
                  full_name: {any: [ho_ten, "Họ và tên"]}
                  date_of_birth: ngay_sinh
                  address: [so_nha, duong, phuong]
                  unit: 12
                values:
                  gender: {"1": male, 0: female, Nam giới: Male}
                  ethnicity: {K: Kinh}
                address_kind: permanent
                one_record_per_person: false
                authority: {date_of_birth: civil-status, gender: sector}
                protected: {Đối tượng: [Người có công, 1]}
                match: {accept: 0.9995, review: .6, model: 4}
                corrections: {NAME_TONE: approve, GENDER: never}
                limits: {rejected: 2.5%, changed: 10 %}
                publish_limit: {false_link_rate: 0.01}
                schedule: "0 30 1 * * MON-FRI"
                """);
        assertThat(job.title()).isEqualTo("Học sinh");
        assertThat(job.input().files().globs()).containsExactly("sample-data/school-*.csv", "more/học sinh.xlsx");
        assertThat(job.input().read()).isEqualTo(new ReadSettings("TCVN3", "|", "3"));
        assertThat(job.input().columns().columns())
                .containsEntry(Field.FULL_NAME, new ColumnRef.AnyOf(List.of("ho_ten", "Họ và tên")))
                .containsEntry(Field.ADDRESS, new ColumnRef.Joined(List.of("so_nha", "duong", "phuong")))
                .containsEntry(Field.UNIT, ColumnRef.of("12"))
                .hasSize(5);
        assertThat(job.input().columns().protectedValues())
                .isEqualTo(Map.of("Đối tượng", List.of("Người có công", "1")));
        assertThat(job.input().values())
                .isEqualTo(Map.of(
                        Field.GENDER, Map.of("1", "male", "0", "female", "Nam giới", "male"),
                        Field.ETHNICITY, Map.of("K", "Kinh")));
        assertThat(job.matching())
                .isEqualTo(new JobMatching(
                        "permanent",
                        false,
                        new Authority(Map.of(Field.DATE_OF_BIRTH, Holder.CIVIL_STATUS, Field.GENDER, Holder.SECTOR)),
                        new MatchSettings(0.9995, 0.6),
                        Map.of(Code.NAME_TONE, Extent.APPROVE, Code.GENDER, Extent.NEVER),
                        OptionalInt.of(4)));
        assertThat(job.limits())
                .isEqualTo(new JobLimits(
                        new Share(25_000), Share.ofPercent(10), OptionalDouble.of(0.01), "0 30 1 * * MON-FRI"));
    }

    @Test
    void agreement_saysWhichValuesMayBeShown_andUntilWhen() {
        Job job = read(
                LEAST + "agreement: {no: 12/QC-2026, until: 2026-12-31, fields: [full_name, status, ethnicity]}\n");
        JobAgreement agreement = job.agreement().orElseThrow();
        assertThat(agreement.no()).isEqualTo("12/QC-2026");
        assertThat(job.sharedFields()).isEqualTo(SharedFields.of(Set.of(Field.FULL_NAME, Field.STATUS)));
        assertThat(agreement.isOver(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(agreement.isOver(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(agreement.refusal()).hasMessage("""
                jobs/a.yaml:4:36: the agreement '12/QC-2026' is over since 2027-01-01: nothing of this job is verified \
                or reported; renew it and write its new no and until""");
    }

    @Test
    void agreement_ofNothing_andNone() {
        assertThat(read(LEAST + "agreement: {no: '1', until: 2026-12-31, fields: []}\n")
                        .sharedFields())
                .isEqualTo(SharedFields.NONE);
        Job none = read(LEAST);
        assertThat(none.agreement()).isEmpty();
        assertThat(Arrays.stream(Field.values())
                        .filter(field -> !none.sharedFields().contains(field)))
                .containsExactly(Field.ETHNICITY);
    }

    @Test
    void fourEyes_onlyWhereTheJobAsksForThem() {
        assertThat(read(LEAST).fourEyes()).isFalse();
        assertThat(read(LEAST + "review: {}\n").fourEyes()).isFalse();
        assertThat(read(LEAST + "review: {four_eyes: true}\n").fourEyes()).isTrue();
    }

    @Test
    void authority_civilStatus_isTheBirthRegister() {
        assertThat(read(LEAST + "authority: civil-status\n").matching().authority())
                .isEqualTo(Authority.CIVIL_STATUS);
    }

    @Test
    void subjects_severalPersonsOfARow() {
        Job job = read("""
                job: school
                files: marriages.csv
                columns: {source_key: so}
                subjects:
                  husband: {columns: {full_name: chong, citizen_id: cccd_chong}}
                  wife: {columns: {full_name: vo}}
                """);
        assertThat(job.input().columns().subjects().keySet()).containsExactly("husband", "wife");
        assertThat(job.input().columns().subjects()).containsEntry("wife", Map.of(Field.FULL_NAME, ColumnRef.of("vo")));
    }

    @Test
    void nameParts_areAName() {
        assertThat(read("""
                                job: school
                                files: a.csv
                                columns: {source_key: ma, family_name: ho, given_name: ten}
                                """).input().columns().columns()).hasSize(3);
    }

    @Test
    void settingsHash_changesWithWhatIsReadDifferently_andWithNothingElse() {
        String least = read(LEAST).input().settingsHash();
        assertThat(least).matches("[0-9a-f]{64}");
        for (String other : List.of(
                LEAST + "encoding: UTF-8\n",
                LEAST + "delimiter: tab\n",
                LEAST + "header_row: 1\n",
                LEAST + "values: {gender: {x: male}}\n",
                LEAST.replace("ho_ten", "ten"),
                LEAST.replace("ho_ten", "[ho_ten]"),
                LEAST.replace("ho_ten}", "ho_ten, unit: lop}"),
                LEAST + "subjects: {con: {columns: {gender: gt}}}\n",
                LEAST + "protected: {dien: [CC]}\n")) {
            assertThat(read(other).input().settingsHash()).as(other).isNotEqualTo(least);
        }
        for (String same : List.of(
                LEAST + "title: Khác\nencoding: auto\nlimits: {rejected: 1%}\nmatch: {review: 0.4}\n",
                LEAST.replace("school.csv", "other.csv"),
                LEAST.replace("source_key: ma, full_name: ho_ten", "full_name: ho_ten, source_key: ma"),
                LEAST.replace("ho_ten", "{any: [ho_ten]}"))) {
            assertThat(read(same).input().settingsHash()).as(same).isEqualTo(least);
        }
    }

    @Test
    void settingsHash_staysTheSameFromOneBuildToTheNext() {
        assertThat(read(LEAST).input().settingsHash())
                .as("a change makes every workspace read its files again: raise SettingsHash.FORM on purpose only")
                .isEqualTo("56b15607e029c254c03d5773233e6a7341768114368f2ed26a5c5d3c3504f3ef");
    }

    @Test
    void byteOrderMarkAndWindowsLineEnds_areRead() {
        assertThat(read("\uFEFF" + LEAST.replace("\n", "\r\n")).name()).isEqualTo("school");
    }
}
