package vn.khop.batch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A wish to stop, polled where a chunk ends: what is settled stays, the next run goes on. Thread-safe. */
public class Stop {

    private final CountDownLatch wished = new CountDownLatch(1);

    /** Asks the run to stop at the end of its chunk. */
    public void request() {
        wished.countDown();
    }

    /** Whether a stop was asked for. */
    public boolean isRequested() {
        return wished.getCount() == 0;
    }

    /** Waits so long, or less where a stop is asked for; whether it is. */
    public boolean await(Duration length) {
        try {
            return wished.await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            request();
            return true;
        }
    }

    void check() {
        if (isRequested()) {
            throw new Stopped();
        }
    }

    /** The run stopped where it was asked to; everything settled stays. */
    public static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped; run the same command again to go on");
        }
    }
}
