package vn.khop.jobfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE UNDER TEST: every fault of a job file is told at once, with its place, what is expected and what was probably meant. */
class BrokenJobFileTest {

    @TempDir
    Path root;

    private void assertFaults(String text, String expected) {
        assertThat(WorkspaceFixture.in(root).with("jobs/a.yaml", text).faults()).isEqualTo(expected.strip());
    }

    @Test
    void protectedGroups_areListsOfValuesByHeader() {
        assertFaults("""
                job: a
                files: data/a.csv
                columns: {source_key: ma, full_name: ten}
                protected:
                  doi_tuong: CC
                  dien: []
                  nhom: [CB, "--", {x: 1}]
                """, """
                jobs/a.yaml:5:14: 'protected.doi_tuong' must be a list of values, was 'CC'
                jobs/a.yaml:6:9: 'protected.dien' is an empty list; expected one value or more
                jobs/a.yaml:7:14: 'protected.nhom' has a value without letters or digits: '--'
                jobs/a.yaml:7:20: 'protected.nhom' must be a text, was a map
                """);
        assertFaults("job: a\nfiles: data/a.csv\ncolumns: {source_key: ma, full_name: ten}\nprotected: [CC]\n", """
                jobs/a.yaml:4:12: 'protected' must be a map, was a list
                """);
    }

    @Test
    void manyFaults_areToldTogether() {
        assertFaults("""
                job: School 1
                titel: Học sinh
                files: /data/school.csv
                encoding: utf8
                delimiter: ","
                header_row: first
                columns:
                  sourcekey: ma
                  full_name: {all: [a, b]}
                  date_of_brith: ngay_sinh
                  status: tinh_trang
                  address: []
                  gender: {any: gt}
                values:
                  gender: {1: mael, 2: x}
                address_kind: home
                one_record_per_person: maybe
                authority: civil
                match: {acept: 0.9, review: 50%}
                limits: {rejected: 5, changed: 120%}
                corrections: {GENDR: never, GENDER: auto}
                publish_limit: 0.01
                schedule: every night
                as_of: 2026-11-01
                colour: red
                """, """
                jobs/a.yaml:1:6: 'job' must be a name of a-z, 0-9 and -, at most 64 long, was 'School 1'
                jobs/a.yaml:2:1: unknown key 'titel', did you mean 'title'?
                jobs/a.yaml:3:8: 'files' is '/data/school.csv': must be relative to the workspace; an absolute path leaves it
                jobs/a.yaml:4:11: 'encoding' is 'utf8', did you mean 'UTF-8'?
                jobs/a.yaml:6:13: 'header_row' must be auto or a row from 1, was 'first'
                jobs/a.yaml:8:3: missing field 'source_key' under 'columns': the column that is unique in the source
                jobs/a.yaml:8:3: unknown field 'sourcekey', did you mean 'source_key'?
                jobs/a.yaml:9:14: missing key 'any': expected {any: [a header, another]}
                jobs/a.yaml:9:15: unknown key 'all'; expected any
                jobs/a.yaml:10:3: unknown field 'date_of_brith', did you mean 'date_of_birth'?
                jobs/a.yaml:11:3: field 'status' belongs in jobs/registry.yaml, only the registry has it
                jobs/a.yaml:12:12: 'columns.address' is an empty list; expected one header or more
                jobs/a.yaml:13:17: 'columns.gender.any' must be a list of headers, was 'gt'
                jobs/a.yaml:15:15: 'values.gender.1' is 'mael', did you mean 'male'?
                jobs/a.yaml:15:24: 'values.gender.2' must be one of male female, was 'x'
                jobs/a.yaml:16:15: 'address_kind' must be one of permanent temporary current contact, was 'home'
                jobs/a.yaml:17:24: 'one_record_per_person' must be one of true false, was 'maybe'
                jobs/a.yaml:18:12: 'authority' is 'civil', did you mean 'civil-status'?
                jobs/a.yaml:19:9: unknown key 'acept', did you mean 'accept'?
                jobs/a.yaml:19:29: 'match.review' must be a number from 0 to 1, such as 0.999, was '50%'
                jobs/a.yaml:20:20: 'limits.rejected' must be a percentage from 0% to 100%, such as 5%, was '5'
                jobs/a.yaml:20:32: 'limits.changed' must be a percentage from 0% to 100%, such as 5%, was '120%'
                jobs/a.yaml:21:15: unknown code 'GENDR', did you mean 'GENDER'?
                jobs/a.yaml:21:37: 'corrections.GENDER' is 'auto': a job may tighten corrections, never loosen them; expected approve or never
                jobs/a.yaml:22:16: 'publish_limit' must be a map, was '0.01'
                jobs/a.yaml:23:11: 'schedule' is not a cron text: has 2 fields; expected second minute hour day-of-month month day-of-week, such as 0 0 1 * * *
                jobs/a.yaml:24:1: key 'as_of' belongs in jobs/registry.yaml
                jobs/a.yaml:25:1: unknown key 'colour'; expected one of job, title, files, encoding, delimiter, header_row, columns, subjects, protected, values, match, address_kind, one_record_per_person, authority, corrections, limits, publish_limit, schedule, agreement, review
                """);
    }

    @Test
    void theExampleOfTheManual() {
        assertFaults("""
                job: school
                files: school.csv
                colums: {source_key: ma, full_name: ho_ten}
                """, """
                jobs/a.yaml:1:1: missing key 'columns' with source_key and full_name
                jobs/a.yaml:3:1: unknown key 'colums', did you mean 'columns'?
                """);
    }

    @Test
    void whatIsRequired() {
        assertFaults("title: x\n", """
                jobs/a.yaml:1:1: missing key 'columns' with source_key and full_name
                jobs/a.yaml:1:1: missing key 'files', for example files: sample-data/school-*.csv
                jobs/a.yaml:1:1: missing key 'job', for example job: school
                """);
        assertFaults("""
                job: a
                files: []
                columns: {gender: x}
                """, """
                jobs/a.yaml:2:8: 'files' is an empty list; expected one glob or more
                jobs/a.yaml:3:10: missing field 'full_name' under 'columns' (or given_name with family_name and middle_name)
                jobs/a.yaml:3:10: missing field 'source_key' under 'columns': the column that is unique in the source
                """);
    }

    @Test
    void agreement_withFaults() {
        String job = "job: a\nfiles: a.csv\ncolumns: {source_key: ma, full_name: ten}\n";
        assertFaults(job + "agreement: {}\n", """
                jobs/a.yaml:4:12: missing key 'agreement.fields': the fields whose registry values may be shown, [] for none
                jobs/a.yaml:4:12: missing key 'agreement.no': what the agreement is known by, for example no: 12/QC-2026
                jobs/a.yaml:4:12: missing key 'agreement.until': the last day of the agreement, for example until: 2026-12-31
                """);
        assertFaults(job + "agreement: {no: '', until: 31/12/2026, fields: full_name, untill: x}\n", """
                jobs/a.yaml:4:17: 'agreement.no' must be a text on one line, was empty
                jobs/a.yaml:4:28: 'agreement.until' must be a day such as 2026-12-31, was '31/12/2026'
                jobs/a.yaml:4:48: 'agreement.fields' must be a list of fields, [] for none, was 'full_name'
                jobs/a.yaml:4:59: unknown key 'untill', did you mean 'until'?
                """);
        assertFaults(job + "agreement: {no: 1, until: 2026-02-30, fields: [ful_name, [x]]}\n", """
                jobs/a.yaml:4:27: 'agreement.until' must be a day such as 2026-12-31, was '2026-02-30'
                jobs/a.yaml:4:48: unknown field 'ful_name', did you mean 'full_name'?
                jobs/a.yaml:4:58: 'agreement.fields' must be a text, was a list
                """);
        assertFaults(job + "agreement: 12/QC-2026\n", "jobs/a.yaml:4:12: 'agreement' must be a map, was '12/QC-2026'");
    }

    @Test
    void review_withFaults() {
        String job = "job: a\nfiles: a.csv\ncolumns: {source_key: ma, full_name: ten}\n";
        assertFaults(job + "review: {four_eyes: yes, four_eye: true}\n", """
                jobs/a.yaml:4:21: 'review.four_eyes' must be one of true false, was 'yes'
                jobs/a.yaml:4:26: unknown key 'four_eye', did you mean 'four_eyes'?
                """);
        assertFaults(job + "review: four_eyes\n", "jobs/a.yaml:4:9: 'review' must be a map, was 'four_eyes'");
    }

    @Test
    void wrongTypes() {
        assertFaults("""
                job: [a]
                title:
                files: {glob: x}
                columns: [source_key, full_name]
                values: none
                match:
                limits: [5%]
                schedule: {at: 1}
                """, """
                jobs/a.yaml:1:6: 'job' must be a name of a-z, 0-9 and -, at most 64 long, was a list
                jobs/a.yaml:2:7: 'title' must be a text on one line, was empty
                jobs/a.yaml:3:8: 'files' must be a text, was a map
                jobs/a.yaml:4:10: 'columns' must be a map, was a list
                jobs/a.yaml:5:9: 'values' must be a map, was 'none'
                jobs/a.yaml:6:7: 'match' must be a map, was empty
                jobs/a.yaml:7:9: 'limits' must be a map, was a list
                jobs/a.yaml:8:11: 'schedule' must be a text, was a map
                """);
    }

    @Test
    void subjects() {
        assertFaults("""
                job: a
                files: a.csv
                columns: {source_key: ma}
                subjects:
                  Chồng: {columns: {full_name: a}}
                  wife: {columns: {source_key: so, full_name: b}, unit: x}
                  child: {}
                  witness: [a]
                  other: {columns: {gender: gt}}
                """, """
                jobs/a.yaml:3:10: missing field 'full_name': every subject needs a name, its own or under 'columns'
                jobs/a.yaml:5:3: subject 'Chồng' must be a name of a-z, 0-9, _ and -: it becomes a part of record keys
                jobs/a.yaml:6:32: source_key belongs to the row, under the job's own 'columns'
                jobs/a.yaml:6:51: unknown key 'unit'; expected columns
                jobs/a.yaml:7:10: missing key 'columns' of the subject 'child'
                jobs/a.yaml:8:12: 'subjects.witness' must be a map, was a list
                """);
    }

    @Test
    void thresholds() {
        String least = """
                job: a
                files: a.csv
                columns: {source_key: ma, full_name: b}
                """;
        assertFaults(
                least + "match: {accept: 0.9, review: 0.95}\n",
                "jobs/a.yaml:4:30: 'match.review' must be below accept (0.9), was 0.95");
        assertFaults(
                least + "match: {accept: 0.5}\n",
                "jobs/a.yaml:4:17: 'match.accept' must be above 0.5: below, another person is as likely");
        assertFaults(least + "match: {accept: 1.2, review: -1, model: 0}\n", """
                jobs/a.yaml:4:17: 'match.accept' must be a number from 0 to 1, such as 0.999, was '1.2'
                jobs/a.yaml:4:30: 'match.review' must be a number from 0 to 1, such as 0.999, was '-1'
                jobs/a.yaml:4:41: 'match.model' must be a whole number from 1, was '0'
                """);
    }

    @Test
    void paths() {
        assertFaults("""
                job: a
                files: [../x.csv, a/../../x.csv, ~/x.csv, 'C:/x.csv', 'a\\x.csv', 'a/[.csv', '']
                columns: {source_key: ma, full_name: b}
                """, """
                jobs/a.yaml:2:9: 'files' is '../x.csv': must stay in the workspace; '..' leaves it
                jobs/a.yaml:2:19: 'files' is 'a/../../x.csv': must stay in the workspace; '..' leaves it
                jobs/a.yaml:2:34: 'files' is '~/x.csv': must be relative to the workspace; an absolute path leaves it
                jobs/a.yaml:2:43: 'files' is 'C:/x.csv': must be relative to the workspace; an absolute path leaves it
                jobs/a.yaml:2:55: 'files' is 'a\\x.csv': use / between folders
                jobs/a.yaml:2:66: 'files' is 'a/[.csv': is not a glob; check its brackets
                jobs/a.yaml:2:77: 'files' must be a text, was empty
                """);
    }

    @Test
    void keysOfLaterVersions_areUnknownToday() {
        assertFaults(
                """
                job: a
                files: a.csv
                columns: {source_key: ma, full_name: b}
                exchange: x
                """,
                "jobs/a.yaml:4:1: unknown key 'exchange'; expected one of job, title, files, encoding, delimiter,"
                        + " header_row, columns, subjects, protected, values, match, address_kind, one_record_per_person, authority,"
                        + " corrections, limits, publish_limit, schedule, agreement, review");
    }
}
