package vn.khop.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

/** Writing many rows by one statement. */
final class Rows {

    private Rows() {}

    /** Executes the statement once a row, as one batch; each parameter is set by its own type, which costs half of setting objects. */
    static <T> void write(JdbcTemplate jdbc, String sql, List<T> rows, ParameterizedPreparedStatementSetter<T> setter) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, rows.size(), setter);
        }
    }
}
