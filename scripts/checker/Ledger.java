import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The night's database, opened for reading only. */
final class Ledger implements AutoCloseable {

    private final Connection connection;

    Ledger(Path database) throws SQLException {
        String server = System.getenv().getOrDefault("KHOP_DB_URL", "");
        connection = server.isEmpty()
                ? DriverManager.getConnection("jdbc:h2:file:" + database + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", "khop", "")
                : DriverManager.getConnection(server, System.getenv("KHOP_DB_USER"), System.getenv("KHOP_DB_PASSWORD"));
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

    /**
     * The source keys of a job's waiting records, whether an older outcome stands until then: in a row of {@code waiting} each record stands
     * after a U+001E or U+001F as number, unit, worth, since, again (0 or 1) and text.
     */
    Map<String, Boolean> waiting(String job) throws SQLException {
        Map<Long, Boolean> again = new HashMap<>();
        for (String records : strings("select w.records from waiting w join job j on j.no = w.job where j.name = ?", job)) {
            for (String record : records.substring(records.indexOf('\u001E') + 1).split("\u001F")) {
                String[] numbers = record.split(" ");
                again.put(Long.valueOf(numbers[0]), numbers[4].equals("1"));
            }
        }
        Map<String, Boolean> keys = new HashMap<>();
        try (PreparedStatement statement =
                        prepare("select r.id, r.source_key from record r join job j on j.no = r.job where j.name = ?", job);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Boolean waits = again.remove(row.getLong(1));
                if (waits != null) {
                    keys.put(row.getString(2), waits);
                }
            }
        }
        if (!again.isEmpty()) {
            throw new IllegalStateException("no record with the number of what waits: " + again.keySet());
        }
        return keys;
    }

    /** The names of a job's files that were taken back and not read again since. */
    Set<String> withdrawn(String job) throws SQLException {
        return strings(
                "select f.name from source_file f join job j on j.no = f.job where j.name = ? and f.state = 'withdrawn'"
                        + " and not exists (select 1 from source_file g where g.job = f.job and g.name = f.name and g.id > f.id)",
                job);
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
