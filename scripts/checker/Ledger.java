import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The night's database, opened for reading only. */
final class Ledger implements AutoCloseable {

    private final Connection connection;

    Ledger(Path database) throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:file:" + database + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", "khop", "");
    }

    /** The one number of the first row, -1 where there is no row. Each {@code ?} is a parameter. */
    long number(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : -1;
        }
    }

    /** The first column of all rows. */
    Set<String> strings(String sql, Object... parameters) throws SQLException {
        Set<String> strings = new HashSet<>();
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
