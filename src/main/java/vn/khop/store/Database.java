package vn.khop.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khop.record.OutputFailed;
import vn.khop.record.Unavailable;

/**
 * The workspace's database: one H2 file under {@code var/}, opened by the one process that holds the lock. Every commit is on disk when it
 * returns ({@code WRITE_DELAY=0}; with H2's default a kill loses hundreds of acknowledged commits), and opening asserts it.
 *
 * <p>A new file is built under a temporary name and renamed, and a later migration works on a copy, so that a kill inside a migration leaves
 * either the old file or the new one. Thread-safe.
 */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private static final String NAME = "khop";
    private static final String SUFFIX = ".mv.db";
    private static final String MIGRATIONS = "classpath:vn/khop/store/migration";

    /** Pages that a night reads or writes are rarely asked for twice, and the collector copies all that are kept: small costs least. */
    private static final int CACHE_KIB = 49_152;

    private static final int CONNECTIONS_MAX = 6;

    static {
        // H2 looks up every value that it takes in a cache of its own, a third of the time of an insert, and finds few
        // of ours there.
        System.setProperty("h2.objectCache", "false");
    }

    private final HikariDataSource dataSource;
    private final JdbcTemplate jdbc;
    private final JdbcTransactionManager transactions;

    private Database(HikariDataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.transactions = new JdbcTransactionManager(dataSource);
    }

    /**
     * Opens the database of a workspace, creating or migrating it first.
     *
     * @param folder the workspace's {@code var}
     * @throws Unavailable if the file cannot be opened or is of a later version of Khớp
     * @throws OutputFailed if the file cannot be written
     */
    public static Database open(Path folder) {
        prepare(folder);
        HikariDataSource dataSource = connect(folder.resolve(NAME), CONNECTIONS_MAX);
        try {
            Database database = new Database(dataSource);
            database.assertDurable();
            return database;
        } catch (RuntimeException e) {
            dataSource.close();
            throw e;
        }
    }

    /** Whether the workspace has a database yet. */
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve(NAME + SUFFIX));
    }

    private static void prepare(Path folder) {
        Path file = folder.resolve(NAME + SUFFIX);
        Path next = folder.resolve(NAME + "-next" + SUFFIX);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(next);
            if (Files.exists(file)) {
                if (isCurrent(folder.resolve(NAME))) {
                    return;
                }
                Files.copy(file, next, StandardCopyOption.REPLACE_EXISTING);
            }
            migrate(folder.resolve(NAME + "-next"));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OutputFailed(
                    "cannot write the database under " + folder.getFileName() + ": free space or rights are missing",
                    e);
        }
    }

    private static boolean isCurrent(Path file) {
        try (HikariDataSource source = connect(file, CONNECTIONS_MAX)) {
            Flyway flyway = flyway(source);
            flyway.validate(); // what was applied is what we have, or the tables are others
            return flyway.info().pending().length == 0;
        } catch (FlywayException e) {
            throw new Unavailable(
                    "the database is not one that this version of Khớp can read; expected the same or an older version",
                    e);
        }
    }

    private static void migrate(Path file) {
        try (HikariDataSource source = connect(file, CONNECTIONS_MAX)) {
            MigrateResult result = flyway(source).migrate();
            LOG.info("database schema at version {}", result.targetSchemaVersion);
        } catch (FlywayException e) {
            throw new Unavailable("the database schema could not be migrated", e);
        }
    }

    private static Flyway flyway(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations(MIGRATIONS)
                .ignoreMigrationPatterns("*:pending")
                .load();
    }

    private static HikariDataSource connect(Path file, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("khop");
        config.setJdbcUrl("jdbc:h2:file:" + file.toAbsolutePath()
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;CACHE_SIZE="
                + CACHE_KIB);
        config.setUsername("khop");
        config.setPassword("");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new Unavailable(
                    "the database under var/ cannot be opened; another program may hold it, or it is damaged", e);
        }
    }

    private void assertDurable() {
        Integer delay = jdbc.queryForObject(
                "select max(cast(setting_value as integer)) from information_schema.settings where setting_name = 'WRITE_DELAY'",
                Integer.class);
        if (delay == null || delay != 0) {
            throw new Unavailable("the database would lose commits on a kill: WRITE_DELAY must be 0, was " + delay);
        }
    }

    /**
     * Does work in one transaction: all of it stays, or, when it throws, none. Joins the transaction that is under way on this thread.
     *
     * @return what the work gives
     */
    public <T> T inTransaction(Supplier<T> work) {
        T result = new TransactionTemplate(transactions).execute(status -> work.get());
        return Objects.requireNonNull(result);
    }

    /** The same for work that gives nothing. */
    public void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    /** What the engine's steps run their chunks in. */
    public PlatformTransactionManager transactionManager() {
        return transactions;
    }

    /** The pool, for Spring Batch's own tables. */
    public DataSource dataSource() {
        return dataSource;
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

    /** Closes the file in order: H2 does so when the last connection goes. */
    @Override
    public void close() {
        dataSource.close();
    }
}
