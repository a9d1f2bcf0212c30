package vn.khop.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.khop.batch.JobResult;
import vn.khop.batch.NightResult;
import vn.khop.batch.Workspace;
import vn.khop.disk.WholeFile;
import vn.khop.store.Books;

/** {@code out/last-run.json}: how the last run ended, for programs; replaced whole after each run. Holds no personal value. */
final class LastRunFile {

    private static final int SCHEMA_VERSION = 1;

    private final Path file;

    LastRunFile(Workspace workspace) {
        this.file = workspace.out().resolve("last-run.json");
    }

    Path path() {
        return file;
    }

    /**
     * What the file says.
     *
     * @param date business date; of a run that failed before it had one, the day it was asked for
     * @param run the run's number; null where it failed before it had one
     * @param exitCode null where the run was stopped by a signal, which the process tells
     * @param jobs by name; empty where the run failed as a whole
     * @param quota null where the run failed as a whole
     */
    record Document(
            int schemaVersion,
            LocalDate date,
            @Nullable Long run,
            Instant started,
            Instant finished,
            @Nullable Integer exitCode,
            boolean stopped,
            List<Job> jobs,
            @Nullable Quota quota,
            List<Failed> failures) {}

    /** A job's night. */
    record Job(String job, int exitCode, Books books, long quotaUsed, String outFolder) {

        private static Job of(JobResult job) {
            return new Job(
                    job.job(),
                    job.failure().map(failure -> failure.exitCode()).orElse(0),
                    job.books(),
                    job.quotaUsed(),
                    job.outFolder());
        }
    }

    /** The day's verifications, all jobs and runs. */
    record Quota(long daily, long spent, long left) {}

    /** Why a job, or with the name khop the whole run, did not end well. */
    record Failed(String job, int exitCode, String message) {}

    /** A run that came to its end. */
    static Document of(NightResult night, Instant started, Instant finished) {
        return new Document(
                SCHEMA_VERSION,
                night.date(),
                night.run(),
                started,
                finished,
                night.exitCode(),
                false,
                night.jobs().stream().map(Job::of).toList(),
                new Quota(night.quotaDaily(), night.quotaSpent(), Math.max(0, night.quotaDaily() - night.quotaSpent())),
                night.jobs().stream()
                        .flatMap(job -> job.failure().stream()
                                .map(failure -> new Failed(job.job(), failure.exitCode(), failure.message())))
                        .toList());
    }

    /** A run that failed as a whole, or, without a failure, was stopped. */
    static Document of(
            LocalDate date, Optional<Long> run, Instant started, Instant finished, Optional<Failed> failure) {
        return new Document(
                SCHEMA_VERSION,
                date,
                run.orElse(null),
                started,
                finished,
                failure.map(Failed::exitCode).orElse(null),
                failure.isEmpty(),
                List.of(),
                null,
                failure.stream().toList());
    }

    /** Writes it: whole, on disk, then in its place. */
    void write(Document document) throws IOException {
        JsonMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
        byte[] json = (mapper.writeValueAsString(document) + "\n").getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(file.getParent());
        WholeFile.write(file, json);
    }
}
