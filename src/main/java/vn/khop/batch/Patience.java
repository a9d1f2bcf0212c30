package vn.khop.batch;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khop.record.Unavailable;
import vn.khop.store.Database;

/** A bounded number of tries while the database or the registry index is out of reach, with pauses that double: half a minute in all. A wish to stop ends a pause. */
final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    private static final int TRIES_MAX = 7;
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long SLICE_NANOS = 100_000_000;

    private final Stop stop;
    private int tries = 1;

    Patience(Stop stop) {
        this.stop = stop;
    }

    /**
     * Does work again and again while something that may pass prevents it.
     *
     * @throws RuntimeException of the last try
     */
    <T> T until(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!mayPass(e) || !pause()) {
                    throw e;
                }
            }
        }
    }

    /** The same for work that gives nothing. */
    void until(Runnable work) {
        until(() -> {
            work.run();
            return true;
        });
    }

    /** Whether what prevented the work may pass by itself. */
    static boolean mayPass(RuntimeException e) {
        return Database.isConnectionLoss(e) || e instanceof Unavailable unavailable && unavailable.mayPass();
    }

    /** Whether another try is left; comes back after the pause before it. */
    boolean pause() {
        if (tries >= TRIES_MAX) {
            return false;
        }
        long pause = FIRST_PAUSE_MILLIS << (tries - 1);
        LOG.warn(
                "the database or the registry index is out of reach; try {} of {} in {} ms",
                tries + 1,
                TRIES_MAX,
                pause);
        long end = System.nanoTime() + pause * 1_000_000;
        while (System.nanoTime() < end) {
            stop.check();
            LockSupport.parkNanos(SLICE_NANOS);
        }
        tries++;
        return true;
    }
}
