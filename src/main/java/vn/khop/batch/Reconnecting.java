package vn.khop.batch;

import vn.khop.store.Database;

/**
 * Work that begins from the tables: where the database is lost it is done again once that is back, a bounded number of times, as after a crash.
 */
record Reconnecting(Database database, BatchEngine engine, Stop stop) {

    /** Does the work, or throws what it threw last. */
    void run(Runnable work) {
        Patience patience = new Patience(stop);
        boolean lost = false;
        while (true) {
            try {
                if (lost) {
                    database.reconnect();
                    engine.recover();
                }
                work.run();
                return;
            } catch (RuntimeException e) {
                if (!Database.isConnectionLoss(e) || !patience.pause()) {
                    throw e;
                }
                lost = true;
            }
        }
    }
}
