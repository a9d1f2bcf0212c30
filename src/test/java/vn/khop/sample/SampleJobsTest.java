package vn.khop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.khop.cleanse.CleanseSettings;
import vn.khop.cleanse.Cleanser;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;
import vn.khop.place.Gazetteer;
import vn.khop.record.Field;
import vn.khop.record.Gender;
import vn.khop.record.Person;
import vn.khop.record.RawRecord;
import vn.khop.source.ColumnMapping;
import vn.khop.source.Row;
import vn.khop.source.SourceTable;
import vn.khop.text.Folding;
import vn.khop.text.TonePlacement;

/** The shipped job files fit the shipped sample: every file opens, every mapped column is there, and the rows are those of the truth. */
class SampleJobsTest {

    private static final Path WORKSPACE = Path.of("");
    private static final Set<String> FORMS = Set.of(
            "NAME_TONE_PLACEMENT",
            "ADDRESS_OLD_UNIT",
            "PHONE_OLD_PREFIX",
            "ALL_CAPS",
            "SPACES",
            "NFD",
            "ETH",
            "TWIN",
            "NAMESAKE");

    @Test
    void theJobsAreTheSeven_andHaveNoFault() {
        assertThat(JobFiles.check(WORKSPACE)).isEmpty();
        assertThat(JobFiles.load(WORKSPACE).jobs())
                .extracting(Job::name)
                .containsExactlyInAnyOrder(
                        "births", "deaths", "marriages", "recognitions", "insurance", "school", "subscribers");
    }

    @Test
    void everyKeyOfTheTruth_isReadFromItsSource() {
        for (Job job : JobFiles.load(WORKSPACE).jobs()) {
            Map<String, Integer> keys = new HashMap<>();
            read(job).forEach(record -> keys.merge(record.sourceKey(), 1, Integer::sum));
            Set<String> truth = SampleRead.truth(Path.of("sample-data"), job.name()).stream()
                    .map(row -> SampleRead.cell(row, "source_key"))
                    .collect(Collectors.toSet());
            assertThat(keys.keySet()).as(job.name()).containsAll(truth);
            assertThat(keys.size() - truth.size()).as(job.name()).isBetween(0, 8);
        }
    }

    @Test
    void plantedFaults_areFewAndOfManyKinds() {
        Map<String, List<String>> broken = new TreeMap<>();
        for (Job job : JobFiles.load(WORKSPACE).jobs()) {
            for (Path file : job.input().resolve(WORKSPACE)) {
                try (SourceTable table = SourceTable.open(file, job.input().read())) {
                    for (Row row; (row = table.next()) != null; ) {
                        if (row instanceof Row.Unreadable unreadable) {
                            broken.computeIfAbsent(unreadable.reason().name(), reason -> new ArrayList<>())
                                    .add(job.name());
                        }
                    }
                }
            }
        }
        assertThat(broken.keySet()).containsExactly("CELL_COUNT", "TEXT_AFTER_QUOTE");
        assertThat(broken.get("CELL_COUNT")).hasSizeBetween(4, 10);
    }

    /** Rows with nothing but another form in them: what cleansing is for. */
    @Test
    void aRowThatIsRight_saysWhatItsTruthSays_onceCleansed() {
        for (Job job : JobFiles.load(WORKSPACE).jobs()) {
            Map<String, Map<String, String>> truth = new HashMap<>();
            SampleRead.truth(Path.of("sample-data"), job.name())
                    .forEach(row -> truth.put(SampleRead.cell(row, "source_key"), row));
            Cleanser cleanser =
                    new Cleanser(new CleanseSettings(job.input().values(), SampleRequest.AS_OF), Gazetteer.shipped());
            int right = 0;
            for (RawRecord record : read(job)) {
                Map<String, String> row = truth.get(record.sourceKey());
                if (row == null || !FORMS.containsAll(SampleRead.errors(row))) {
                    continue;
                }
                right++;
                agrees(job.name(), cleanser.clean(record).person(), row);
            }
            assertThat(right).as(job.name()).isGreaterThan(1200);
        }
    }

    private static void agrees(String job, Person person, Map<String, String> truth) {
        String row = job + " " + SampleRead.cell(truth, "source_key");
        assertThat(named(person.fullName())).as(row).isEqualTo(named(SampleRead.cell(truth, "full_name")));
        assertThat(person.dateOfBirth().text()).as(row).isEqualTo(SampleRead.cell(truth, "date_of_birth"));
        assertThat(person.citizenId()).as(row).isEqualTo(SampleRead.cell(truth, "citizen_id"));
        if (person.gender() != Gender.UNKNOWN) {
            assertThat(person.gender().text()).as(row).isEqualTo(SampleRead.cell(truth, "gender"));
        }
        List<String> ward =
                Gazetteer.shipped().resolve(SampleRead.cell(truth, "address")).currentWards();
        assertThat(person.text(Field.WARD_CODE).split("\\|"))
                .as(row + " at " + person.text(Field.ADDRESS))
                .containsAll(ward);
    }

    private static String named(String name) {
        return TonePlacement.canonical(Folding.lower(name));
    }

    private static List<RawRecord> read(Job job) {
        List<RawRecord> records = new ArrayList<>();
        for (Path file : job.input().resolve(WORKSPACE)) {
            try (SourceTable table = SourceTable.open(file, job.input().read())) {
                ColumnMapping mapping = ColumnMapping.bind(
                        job.input().columns(),
                        table.dialect(),
                        file.getFileName().toString());
                for (Row row; (row = table.next()) != null; ) {
                    if (row instanceof Row.Cells cells) {
                        mapping.records(cells.values()).stream()
                                .filter(record -> !record.sourceKey().isEmpty())
                                .forEach(records::add);
                    }
                }
            }
        }
        return records;
    }
}
