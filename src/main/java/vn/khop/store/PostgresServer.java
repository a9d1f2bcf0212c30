package vn.khop.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import vn.khop.record.Unavailable;

/**
 * The workspace's tables on a PostgreSQL server. The writing connection commits synchronously, whatever the server's default, and names its
 * process to the server; readers are read-only.
 */
final class PostgresServer {

    private static final int CONNECT_SECONDS = 10;
    private static final int ANSWER_SECONDS = 600;

    private final DatabaseServer server;
    private final String holder;

    /** @param holder who holds this connection, as others see it: process and host */
    PostgresServer(DatabaseServer server, String holder) {
        this.server = server;
        this.holder = holder;
    }

    /**
     * Connects, creating or migrating the tables first.
     *
     * @throws Unavailable if the server cannot be reached or holds tables of a later version of Khớp
     */
    OneWriter open() {
        try (HikariDataSource source = Schema.pool(url(), server.user(), server.password(), false)) {
            bringUpToDate(source);
        } catch (HikariPool.PoolInitializationException e) {
            throw unreachable(e);
        }
        HikariDataSource readers = Schema.pool(url(), server.user(), server.password(), true);
        OneWriter connections = new OneWriter(this::dial, Schema.lending(readers));
        try {
            connections.dial();
            return connections;
        } catch (SQLException e) {
            connections.close();
            throw unreachable(e);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    private static void bringUpToDate(HikariDataSource source) {
        try {
            Flyway flyway = Schema.flyway(source);
            if (flyway.info().pending().length > 0) {
                Schema.migrate(source);
            }
            flyway.validate();
        } catch (FlywayException e) {
            throw Database.isConnectionLoss(e) ? unreachable(e) : Schema.foreign(e);
        }
    }

    private Connection dial() throws SQLException {
        Properties login = new Properties();
        if (!server.user().isEmpty()) {
            login.setProperty("user", server.user());
        }
        if (!server.password().isEmpty()) {
            login.setProperty("password", server.password());
        }
        login.setProperty("ApplicationName", "khop " + holder);
        Connection connection = DriverManager.getConnection(url(), login);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = on");
            try (ResultSet row = statement.executeQuery("show fsync")) {
                if (row.next() && row.getString(1).equals("off")) {
                    throw new Unavailable(
                            "the database server runs with fsync = off and would lose what was verified when its machine fails; set fsync = on");
                }
            }
        }
        return connection;
    }

    /** The URL with what batches and lost networks need, unless it says so itself. */
    private String url() {
        String url = server.url();
        url = with(url, "reWriteBatchedInserts", "true");
        url = with(url, "tcpKeepAlive", "true");
        url = with(url, "connectTimeout", String.valueOf(CONNECT_SECONDS));
        return with(url, "socketTimeout", String.valueOf(ANSWER_SECONDS));
    }

    private static String with(String url, String parameter, String value) {
        if (url.contains(parameter + "=")) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + parameter + "=" + value;
    }

    private static Unavailable unreachable(Exception e) {
        return new ConnectionLost(
                "the database server cannot be reached, or refuses the login; look at KHOP_DB_URL, KHOP_DB_USER and the password, and at the server",
                e);
    }
}
