package vn.khop.batch;

import vn.khop.record.Unavailable;
import vn.khop.store.Database;

/**
 * Work that begins from the tables: where the database is lost, or the index cannot be read, it is done again once that is back, a bounded
 * number of times, as after a crash.
 * A night waits for the database once: what comes after a wait in vain looks for it, and fails at once where it is still away.
 */
final class Reconnecting {

    private final Database database;
    private final BatchEngine engine;
    private final Stop stop;
    private boolean lost;

    Reconnecting(Database database, BatchEngine engine, Stop stop) {
        this.database = database;
        this.engine = engine;
        this.stop = stop;
    }

    /** Does the work, or throws what it threw last. */
    void run(Runnable work) {
        boolean waitsNoMore = lost;
        Patience patience = new Patience(stop);
        while (true) {
            try {
                if (lost) {
                    database.reconnect();
                    engine.recover();
                    lost = false;
                    waitsNoMore = false;
                }
                work.run();
                return;
            } catch (RuntimeException e) {
                if (Database.isConnectionLoss(e)) {
                    lost = true;
                }
                if (!lost && !mayPass(e) || waitsNoMore || !patience.pause()) {
                    throw e;
                }
            }
        }
    }

    private static boolean mayPass(RuntimeException e) {
        return e instanceof Unavailable unavailable && unavailable.mayPass();
    }
}
