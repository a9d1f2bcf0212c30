package vn.khop.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khop.fault.Failpoint;
import vn.khop.record.OutputFailed;
import vn.khop.record.Unavailable;

/**
 * The workspace's own database: one H2 file under {@code var/}, opened by the one process that holds the lock. Every commit is on disk when
 * it returns ({@code WRITE_DELAY=0}; with H2's default a kill loses hundreds of acknowledged commits), and opening asserts it.
 *
 * <p>A new file is built under a temporary name and renamed, and a later migration works on a copy, so that a kill inside a migration leaves
 * either the old file or the new one. A commit that a kill cut short is ended before ({@link UnfinishedCommits}).
 */
final class H2File {

    private static final Logger LOG = LoggerFactory.getLogger(H2File.class);

    private static final String NAME = "khop";
    private static final String SUFFIX = ".mv.db";

    /** Pages that a night reads or writes are rarely asked for twice, and the collector copies all that are kept: small costs least. */
    private static final int CACHE_KIB = 49_152;

    static {
        // H2 looks up every value that it takes in a cache of its own, a third of the time of an insert, and finds few
        // of ours there.
        System.setProperty("h2.objectCache", "false");
    }

    private final Path folder;

    /** @param folder the workspace's {@code var} */
    H2File(Path folder) {
        this.folder = folder;
    }

    boolean exists() {
        return Files.exists(file(NAME));
    }

    /** Opens the file, creating or migrating it first. */
    OneWriter open() {
        prepare();
        HikariDataSource readers = connect(NAME);
        OneWriter connections = new OneWriter(readers::getConnection, Schema.lending(readers));
        try {
            assertDurable(connections.dial());
            return connections;
        } catch (SQLException e) {
            connections.close();
            throw unopened(e);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    private void prepare() {
        Path next = file(NAME + "-next");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(next);
            if (exists()) {
                endUnfinishedCommits();
                if (isCurrent()) {
                    return;
                }
                Files.copy(file(NAME), next, StandardCopyOption.REPLACE_EXISTING);
            }
            try (HikariDataSource source = connect(NAME + "-next")) {
                Schema.migrate(source);
            }
            Failpoint.SCHEMA_BUILT.reach();
            Files.move(next, file(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OutputFailed(
                    "cannot write the database under " + folder.getFileName() + ": free space or rights are missing",
                    e);
        }
    }

    private void endUnfinishedCommits() {
        try {
            int ended = UnfinishedCommits.end(file(NAME));
            if (ended > 0) {
                LOG.info("commits that a kill had cut short, ended now: {}", ended);
            }
        } catch (MVStoreException e) {
            throw unopened(e);
        }
    }

    private boolean isCurrent() {
        try (HikariDataSource source = connect(NAME)) {
            Flyway flyway = Schema.flyway(source);
            flyway.validate(); // what was applied is what we have, or the tables are others
            return flyway.info().pending().length == 0;
        } catch (FlywayException e) {
            throw Schema.foreign(e);
        }
    }

    private HikariDataSource connect(String name) {
        try {
            return Schema.pool(
                    "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath()
                            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;CACHE_SIZE="
                            + CACHE_KIB,
                    "khop",
                    "",
                    false);
        } catch (RuntimeException e) {
            throw unopened(e);
        }
    }

    private static Unavailable unopened(Exception e) {
        return new Unavailable(
                "the database under var/ cannot be opened; another program may hold it, or it is damaged", e);
    }

    private static void assertDurable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select max(cast(setting_value as integer)) from information_schema.settings where setting_name = 'WRITE_DELAY'")) {
            if (!row.next() || row.getInt(1) != 0 || row.wasNull()) {
                throw new Unavailable("the database would lose commits on a kill: WRITE_DELAY must be 0");
            }
        }
    }

    private Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }
}
