package vn.khop.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khop.record.OutputFailed;
import vn.khop.record.Unavailable;

/**
 * The workspace's database: its own H2 file under {@code var/}, or a PostgreSQL server. What is written is written in transactions, one at a
 * time, on one connection; see {@link OneWriter}. Thread-safe.
 */
public final class Database implements AutoCloseable {

    /** H2 closes its file by itself when it can no longer write it. */
    private static final int H2_CLOSED = 90_098;

    private final OneWriter connections;
    private final JdbcTemplate jdbc;

    /** Null for a file, which the holder of the workspace's lock has alone. */
    private final @Nullable JobLocks locks;

    private Database(OneWriter connections, boolean shared) {
        this.connections = connections;
        this.jdbc = new JdbcTemplate(connections);
        this.locks = shared ? new JobLocks(jdbc) : null;
    }

    /**
     * Opens the file of a workspace, creating or migrating it first. Every commit is on disk when it returns.
     *
     * @param folder the workspace's {@code var}
     * @throws Unavailable if the file cannot be opened or is of a later version of Khớp
     * @throws OutputFailed if the file cannot be written
     */
    public static Database open(Path folder) {
        return new Database(new H2File(folder).open(), false);
    }

    /**
     * Connects to a server, creating or migrating the tables first.
     *
     * @param holder this process as others see it: number and host
     * @throws ConnectionLost if the server cannot be reached
     * @throws Unavailable if its tables are of a later version of Khớp
     */
    public static Database connect(DatabaseServer server, String holder) {
        return new Database(new PostgresServer(server, holder).open(), true);
    }

    /** Whether the workspace has a database file yet. */
    public static boolean exists(Path folder) {
        return new H2File(folder).exists();
    }

    /**
     * Gives jobs their numbers, in this order, where they have none.
     *
     * @param jobs by name
     */
    public void register(Collection<String> jobs) {
        inTransaction(() -> {
            awaitNumbers();
            jobs.forEach(new JobNumbers(jdbc)::of);
        });
    }

    /** Waits for this process's turn to give out numbers that all jobs share; the turn ends with the transaction. */
    void awaitNumbers() {
        await(JobLocks.NUMBERS);
    }

    /** Waits for this process's turn to share out a day's quota; the turn ends with the transaction. */
    void awaitPlan() {
        await(JobLocks.PLAN);
    }

    /** Waits for this process's turn to add to the audit log; the turn ends with the transaction. */
    void awaitAudit() {
        await(JobLocks.AUDIT);
    }

    private void await(int turn) {
        if (locks != null) {
            locks.await(turn);
        }
    }

    /**
     * Takes jobs that are {@link #register registered}, so that no other process works on them until this database is closed.
     *
     * @return those that another process has, with who it is; none where the database is a file
     */
    public Map<String, String> take(Collection<String> jobs) {
        JobLocks shared = locks;
        return shared == null ? Map.of() : inTransaction(() -> shared.take(jobs));
    }

    /** Whether no other process can change this job: it was taken, or the database is a file, which its one opener has alone. */
    public boolean owns(String job) {
        return locks == null || locks.holds(job);
    }

    /** Who works on which job now; empty where the database is a file. */
    public Map<String, String> holders() {
        return locks == null ? Map.of() : locks.holders();
    }

    /**
     * Makes the writing connection anew and takes again what this process had.
     *
     * @throws ConnectionLost if the server cannot be reached
     * @throws Unavailable if another process has taken one of the jobs meanwhile
     */
    public void reconnect() {
        try {
            connections.dial();
        } catch (SQLException e) {
            throw new ConnectionLost("the database server cannot be reached", e);
        }
        if (locks != null) {
            Map<String, String> refused = take(locks.forget());
            if (!refused.isEmpty()) {
                throw new Unavailable("while the database was out of reach another process took over "
                        + String.join(", ", refused.keySet()) + "; it goes on with them");
            }
        }
    }

    /** Whether this means that the database cannot be reached for now, so that what was rolled back may be tried again. */
    public static boolean isConnectionLoss(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getErrorCode() == H2_CLOSED) {
                return false;
            }
            if (t instanceof ConnectionLost
                    || t instanceof SQLTransientConnectionException
                    || t instanceof SQLNonTransientConnectionException
                    || t instanceof SQLRecoverableException
                    || t instanceof SQLException sql && isConnectionState(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the database file could no longer be written, so that it was closed under those who work with it. */
    public static boolean isClosedByItself(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getErrorCode() == H2_CLOSED) {
                return true;
            }
        }
        return false;
    }

    /** Class 08 is a lost connection; 57P01 to 57P03 a server that goes down or comes up. */
    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }

    /**
     * Does work in one transaction: all of it stays, or, when it throws, none. Joins the transaction that is under way on this thread.
     *
     * @return what the work gives
     */
    public <T> T inTransaction(Supplier<T> work) {
        T result = new TransactionTemplate(connections.transactions()).execute(status -> work.get());
        return Objects.requireNonNull(result);
    }

    /** The same for work that gives nothing. */
    public void inTransaction(Runnable work) {
        new TransactionTemplate(connections.transactions()).executeWithoutResult(status -> work.run());
    }

    /**
     * Reads as of one moment, whatever other processes write meanwhile. A database file is read as it is: its one opener does not write while
     * it reads.
     */
    public void inSnapshot(Runnable reading) {
        if (locks == null) {
            reading.run();
            return;
        }
        TransactionTemplate snapshot = new TransactionTemplate(connections.transactions());
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        snapshot.executeWithoutResult(status -> reading.run());
    }

    /** What the engine's steps run their chunks in. */
    public PlatformTransactionManager transactionManager() {
        return connections.transactions();
    }

    /** The connections, for Spring Batch's own tables. */
    public DataSource dataSource() {
        return connections;
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** The last business date that this workspace ever ran with. */
    public Optional<LocalDate> lastDay() {
        return jdbc.query("select max(business_date) from run", (row, n) -> row.getObject(1, LocalDate.class)).stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Closes the connections; H2 closes its file in order when the last of them goes. */
    @Override
    public void close() {
        connections.close();
    }
}
