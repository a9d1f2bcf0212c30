package vn.khop.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khop.record.Unavailable;

/** The tables, which Flyway owns on both databases, and the pools that reach them. */
final class Schema {

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    private static final String MIGRATIONS = "classpath:vn/khop/store/migration";

    private static final int CONNECTIONS_MAX = 6;

    /** A server that is away is waited for by those that work, not by each look at it. */
    private static final long CONNECTION_MILLIS = 10_000;

    private Schema() {}

    /** Brings the tables up to this version of Khớp. */
    static void migrate(DataSource source) {
        try {
            Flyway flyway = flyway(source);
            MigrateResult result = flyway.migrate();
            if (result.migrationsExecuted > 0) {
                LOG.info("database schema at version {}", result.targetSchemaVersion);
            }
        } catch (FlywayException e) {
            throw new Unavailable("the database schema could not be migrated", e);
        }
    }

    static Flyway flyway(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations(MIGRATIONS)
                .ignoreMigrationPatterns("*:pending")
                .load();
    }

    static Unavailable foreign(FlywayException e) {
        return new Unavailable(
                "the database is not one that this version of Khớp can read; expected the same or an older version", e);
    }

    static HikariDataSource pool(String url, String user, String password, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("khop");
        config.setJdbcUrl(url);
        if (!user.isEmpty()) {
            config.setUsername(user);
            config.setPassword(password);
        }
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_MILLIS);
        config.setReadOnly(readOnly);
        return new HikariDataSource(config);
    }

    static OneWriter.Pool lending(HikariDataSource readers) {
        return new OneWriter.Pool() {
            @Override
            public Connection lend() throws SQLException {
                return readers.getConnection();
            }

            @Override
            public void close() {
                readers.close();
            }
        };
    }
}
