package vn.khop.batch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong in a night, by job. One job's failure never stops the others. For one thread. */
final class JobFailures {

    private static final Logger LOG = LoggerFactory.getLogger(JobFailures.class);

    /** A job past a limit, or with a file that is refused: its results still show where it stands. */
    private static final Set<Integer> REPORTED = Set.of(3, 65);

    private final Path root;
    private final TreeMap<String, Failure> failures;

    /**
     * @param root the workspace
     * @param broken what is wrong before the night begins
     */
    JobFailures(Path root, Map<String, Failure> broken) {
        this.root = root;
        this.failures = new TreeMap<>(broken);
    }

    void put(String job, Failure failure) {
        failures.put(job, failure);
    }

    /** Notes what a job threw; a wish to stop is no failure and goes on. */
    void put(String job, RuntimeException thrown) {
        if (thrown instanceof Stop.Stopped) {
            throw thrown;
        }
        Failure failure = Failures.of(job, thrown, root);
        LOG.error("{} failed with exit code {}: {}", job, failure.exitCode(), failure.message());
        failures.put(job, failure);
    }

    Optional<Failure> find(String job) {
        return Optional.ofNullable(failures.get(job));
    }

    boolean has(String job) {
        return failures.containsKey(job);
    }

    /** Whether a job's results are written: it has not failed, or so that they still show where it stands. */
    boolean isReported(String job) {
        return find(job).map(failure -> REPORTED.contains(failure.exitCode())).orElse(true);
    }

    void forEach(BiConsumer<String, Failure> sink) {
        failures.forEach(sink);
    }

    /** That of the first failed job in name order, 0 where none failed. */
    int exitCode() {
        return failures.isEmpty() ? 0 : failures.firstEntry().getValue().exitCode();
    }

    /** Exit code and message by job, as the run's line in the tables keeps them. */
    Map<String, String> said() {
        Map<String, String> said = new TreeMap<>();
        failures.forEach((job, failure) -> said.put(job, failure.exitCode() + " " + failure.message()));
        return said;
    }
}
