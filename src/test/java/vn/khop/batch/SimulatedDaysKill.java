package vn.khop.batch;

import java.nio.file.Path;
import java.sql.Connection;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.store.Database;

/** Lets a simulated process die: before any statement that changes a table, or between two transactions. Mutable, for one thread. */
final class SimulatedDaysKill {

    private static final ThreadLocal<@Nullable SimulatedDaysKill> ARMED = new ThreadLocal<>();

    private int left = Integer.MAX_VALUE;
    private boolean dead;

    /** The end of a simulated process; outside of statements thrown as it is, inside wrapped by the database. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Called by the database before each statement that changes a table. */
    public static final class AtStatement implements Trigger {

        /** Made by the database. */
        public AtStatement() {}

        @Override
        public void fire(Connection connection, Object[] before, Object[] after) {
            SimulatedDaysKill armed = ARMED.get();
            if (armed != null) {
                armed.pass();
            }
        }
    }

    /** A database file whose tables tell of each change. */
    static void prepare(Path folder) {
        try (Database database = Database.open(folder)) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            for (String table : jdbc.queryForList(
                    "select table_name from information_schema.tables where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'"
                            + " and table_name not like 'BATCH%' and table_name not like 'flyway%'",
                    String.class)) {
                jdbc.execute("create trigger at_" + table + " before insert, update, delete on \"" + table
                        + "\" for each statement call '" + AtStatement.class.getName() + "'");
            }
        }
    }

    /** Dies at one of the next passes; never if negative. */
    void arm(int passes) {
        left = passes < 0 ? Integer.MAX_VALUE : passes;
        dead = false;
        ARMED.set(this);
    }

    /** Nothing dies any more; whether it did. */
    boolean disarm() {
        ARMED.remove();
        return dead;
    }

    /** A moment at which the process may die. */
    void pass() {
        if (left != Integer.MAX_VALUE && left-- <= 0) {
            left = Integer.MAX_VALUE;
            dead = true;
            throw new Killed();
        }
    }
}
