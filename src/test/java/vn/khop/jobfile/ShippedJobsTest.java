package vn.khop.jobfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.khop.correct.Holder;
import vn.khop.correct.SharedFields;
import vn.khop.record.Field;

/** FEATURE UNDER TEST: the job files that are shipped with the sample have no fault and say what they mean. */
class ShippedJobsTest {

    private static final Path WORKSPACE = Path.of("").toAbsolutePath();

    @Test
    void theShippedJobs_haveNoFault() {
        assertThat(JobFiles.check(WORKSPACE)).isEmpty();
        assertThat(JobFiles.load(WORKSPACE).jobs())
                .extracting(Job::name)
                .containsExactly("births", "deaths", "insurance", "marriages", "recognitions", "school", "subscribers");
    }

    @Test
    void theShippedFiles_areThere() {
        JobFiles files = JobFiles.load(WORKSPACE);
        assertThat(files.registry().resolve(WORKSPACE)).hasSize(1);
        assertThat(files.jobs()).allSatisfy(job -> assertThat(job.input().resolve(WORKSPACE))
                .as(job.name())
                .isNotEmpty());
    }

    @Test
    void subscribers_areShownNothingOfTheRegistry_theOthersWhatDiffers() {
        JobFiles files = JobFiles.load(WORKSPACE);
        assertThat(files.find("subscribers").orElseThrow().sharedFields()).isEqualTo(SharedFields.NONE);
        assertThat(files.find("school").orElseThrow().sharedFields()).isEqualTo(SharedFields.ALL);
    }

    @Test
    void births_areTheOriginal_schoolsAreNot() {
        JobFiles files = JobFiles.load(WORKSPACE);
        assertThat(files.find("births").orElseThrow().matching().authority().of(Field.DATE_OF_BIRTH))
                .isEqualTo(Holder.CIVIL_STATUS);
        assertThat(files.find("school").orElseThrow().matching().authority().of(Field.DATE_OF_BIRTH))
                .isEqualTo(Holder.SECTOR);
    }
}
