package vn.khop.batch;

import vn.khop.store.Database;

/**
 * Work that begins from the tables: where the database is lost, or the index cannot be read, it is done again once that is back, a bounded
 * number of times, as after a crash. A night waits once: what comes after a wait in vain tries once, and fails where that is in vain too.
 */
final class Reconnecting {

    private final Database database;
    private final BatchEngine engine;
    private final Stop stop;
    private boolean lost;
    private boolean givenUp;

    Reconnecting(Database database, BatchEngine engine, Stop stop) {
        this.database = database;
        this.engine = engine;
        this.stop = stop;
    }

    /** Does the work, or throws what it threw last. */
    void run(Runnable work) {
        boolean waits = !givenUp;
        Patience patience = new Patience(stop);
        while (true) {
            try {
                if (lost) {
                    database.reconnect();
                    engine.recover();
                    lost = false;
                }
                work.run();
                givenUp = false;
                return;
            } catch (RuntimeException e) {
                lost |= Database.isConnectionLoss(e);
                if (!Patience.mayPass(e)) {
                    throw e;
                }
                if (!waits || !patience.pause()) {
                    givenUp = true;
                    throw e;
                }
            }
        }
    }
}
