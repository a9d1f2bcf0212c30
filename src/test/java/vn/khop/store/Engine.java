package vn.khop.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that Khớp runs on, both real: an H2 file, and a PostgreSQL server that the tests start once. */
public enum Engine {
    H2 {
        @Override
        public Optional<DatabaseServer> server() {
            return Optional.empty();
        }
    },
    POSTGRES {
        @Override
        public Optional<DatabaseServer> server() {
            return Optional.of(Running.create());
        }
    };

    /** Where a new workspace's tables lie: an empty schema of the server, or nothing for a file. */
    public abstract Optional<DatabaseServer> server();

    Database open(Path folder) {
        return server().map(server -> Database.connect(server, "test")).orElseGet(() -> Database.open(folder));
    }

    /** The server, started when first asked for; it ends with the JVM. */
    private static final class Running {

        private static final AtomicInteger SCHEMAS = new AtomicInteger();
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("max_connections", "100")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static DatabaseServer create() {
            String name = "khop" + SCHEMAS.incrementAndGet();
            try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return new DatabaseServer(
                    SERVER.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name, "postgres", "postgres");
        }
    }
}
