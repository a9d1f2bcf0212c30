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
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;
import vn.khop.record.Field;
import vn.khop.record.RawRecord;
import vn.khop.source.ColumnMapping;
import vn.khop.source.Row;
import vn.khop.source.SourceTable;

/** The shipped job files fit the shipped sample: every file opens, every mapped column is there, and the rows are those of the truth. */
class SampleJobsTest {

    private static final Path WORKSPACE = Path.of("");

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

    @Test
    void aRow_saysWhatItsTruthSays_whereNothingWentWrong() {
        Map<String, Map<String, String>> truth = new HashMap<>();
        SampleRead.truth(Path.of("sample-data"), "school")
                .forEach(row -> truth.put(SampleRead.cell(row, "source_key"), row));
        Job job = JobFiles.load(WORKSPACE).find("school").orElseThrow();
        int right = 0;
        for (RawRecord record : read(job)) {
            Map<String, String> row = truth.get(record.sourceKey());
            if (row != null && SampleRead.cell(row, "errors").isEmpty()) {
                assertThat(record.cell(Field.FULL_NAME)).isEqualTo(SampleRead.cell(row, "full_name"));
                assertThat(record.cell(Field.FATHER_NAME)).isEqualTo(SampleRead.cell(row, "father_name"));
                assertThat(record.cell(Field.CITIZEN_ID).replace(" ", ""))
                        .isEqualTo(SampleRead.cell(row, "citizen_id"));
                right++;
            }
        }
        assertThat(right).isGreaterThan(1000);
    }

    private static List<RawRecord> read(Job job) {
        List<RawRecord> records = new ArrayList<>();
        for (Path file : job.input().resolve(WORKSPACE)) {
            try (SourceTable table = SourceTable.open(file, job.input().read())) {
                ColumnMapping mapping = ColumnMapping.bind(
                        job.input().columns(),
                        table.header(),
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
