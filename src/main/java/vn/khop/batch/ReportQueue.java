package vn.khop.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/**
 * Writes the reports of finished jobs on a thread of their own, in order, while the next job is matched: a job's results no longer change then,
 * and reports only read. For one giving thread.
 */
final class ReportQueue implements AutoCloseable {

    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "khop-report");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Future<?>> reports = new LinkedHashMap<>();

    /** Gives the report of a job. */
    void add(String job, Runnable report) {
        reports.put(job, writer.submit(report));
    }

    /** Waits until all are written; tells of each that failed. */
    void finish(BiConsumer<String, RuntimeException> failed) {
        reports.forEach((job, report) -> {
            try {
                report.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    failed.accept(job, cause);
                } else if (e.getCause() instanceof Error error) {
                    throw error;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reports were written", e);
            }
        });
        reports.clear();
    }

    /** Waits for what was given, so that the database is not closed under it. */
    @Override
    public void close() {
        writer.shutdown();
        finish((job, failure) -> {});
    }
}
