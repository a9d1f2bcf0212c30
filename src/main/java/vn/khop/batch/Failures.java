package vn.khop.batch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.khop.record.InputRefused;
import vn.khop.record.OutputFailed;
import vn.khop.record.SettingsRefused;
import vn.khop.record.Unavailable;
import vn.khop.store.Database;

/**
 * What went wrong, as an exit code and a message. The text of an unexpected exception may hold a value of a record (a database puts the row
 * into it), so only its type and place go into the log.
 */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int FRAMES_MAX = 25;

    private Failures() {}

    /** Less room than this, and a database that fails has failed for want of it: H2 closes its file then and says only that it is closed. */
    private static final long FREE_BYTES_MIN = 4L << 20;

    /**
     * The failure that this exception means for a job.
     *
     * @param root the workspace
     */
    public static Failure of(String job, Throwable thrown, Path root) {
        if (thrown instanceof LimitReached) {
            return new Failure(3, message(thrown));
        }
        if (thrown instanceof InputRefused) {
            return new Failure(65, message(thrown));
        }
        boolean database = thrown instanceof DataAccessException || thrown instanceof TransactionException;
        if (OutputFailed.isDiskRefusal(thrown)
                || Database.isClosedByItself(thrown)
                || database && root.toFile().getUsableSpace() < FREE_BYTES_MIN) {
            log(job, thrown);
            return new Failure(
                    73,
                    job
                            + ": the disk is full or may not be written; free some space and run the same command again, it goes on where it stopped");
        }
        if (thrown instanceof OutputFailed) {
            return new Failure(73, message(thrown));
        }
        if (thrown instanceof Unavailable) {
            return new Failure(69, message(thrown));
        }
        if (thrown instanceof SettingsRefused) {
            return new Failure(78, message(thrown));
        }
        log(job, thrown);
        if (Database.isConnectionLoss(thrown)) {
            return new Failure(
                    69,
                    job
                            + ": the database server cannot be reached; what was settled stays, run the same command again");
        }
        if (database) {
            return new Failure(
                    69,
                    job + ": the database did not answer as expected ("
                            + thrown.getClass().getSimpleName()
                            + "); what was settled stays, run the same command again");
        }
        return new Failure(
                1,
                job + ": unexpected " + thrown.getClass().getSimpleName() + "; see var/logs, what was settled stays");
    }

    private static String message(Throwable thrown) {
        return String.valueOf(thrown.getMessage());
    }

    private static void log(String job, Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            String frames = Arrays.stream(t.getStackTrace())
                    .limit(FRAMES_MAX)
                    .map(StackTraceElement::toString)
                    .collect(Collectors.joining("\n    at "));
            LOG.error("{}: {}\n    at {}", job, t.getClass().getName(), frames);
        }
    }
}
