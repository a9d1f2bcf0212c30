package vn.khop.store;

import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Outcome;

/** Words of the tables back as what they name. A word that nothing has was written by a later version, or by hand. */
final class Stored {

    private Stored() {}

    static Outcome outcome(String key) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.key().equals(key)) {
                return outcome;
            }
        }
        throw new IllegalStateException("unknown outcome in the database: " + key);
    }

    static Field field(String key) {
        return Field.find(key).orElseThrow(() -> new IllegalStateException("unknown field in the database: " + key));
    }

    static Code code(String name) {
        return Code.find(name).orElseThrow(() -> new IllegalStateException("unknown code in the database: " + name));
    }
}
