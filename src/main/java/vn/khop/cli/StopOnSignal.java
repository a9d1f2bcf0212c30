package vn.khop.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.khop.batch.Stop;

/**
 * Turns SIGTERM and SIGINT into the wish to stop, and gives the run time to settle its chunk. The JVM itself then ends with 128 plus the
 * signal, which are our exit codes 143 and 130.
 */
final class StopOnSignal implements AutoCloseable {

    /** A chunk takes well under a second; a report of a large job some seconds. Past this the next run repairs what is torn. */
    private static final long PATIENCE_SECONDS = 60;

    private final Session session;
    private final Stop stop = new Stop();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "stop-on-signal");

    StopOnSignal(Session session) {
        this.session = session;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What the run polls. */
    Stop stop() {
        return stop;
    }

    private void stopAndWait() {
        stop.request();
        if (ended.getCount() > 0) {
            session.note("night.stopping");
        }
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The run has ended by itself, or has stopped. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is already going down: that is what the hook was for.
            session.terminal().err().flush();
        }
    }
}
