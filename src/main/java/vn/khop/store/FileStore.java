package vn.khop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The files that were read. */
public final class FileStore {

    private static final String COLUMNS =
            "select f.id, j.name, f.name, f.business_date, f.records, f.admitted, f.rejected, f.sha256, f.state, f.withdrawn_on"
                    + " from source_file f join job j on j.no = f.job where f.state <> 'loading'";

    private final JdbcTemplate jdbc;

    public FileStore(Database database) {
        this.jdbc = database.jdbc();
    }

    /**
     * A file that was read.
     *
     * @param readOn the business date
     * @param admitted new and changed records that it brought
     * @param state {@code loaded}, {@code withdrawn}, or {@code released}: withdrawn, and read again with the next run
     * @param withdrawnOn null where it was not
     */
    public record ReadFile(
            long id,
            String job,
            String name,
            LocalDate readOn,
            long records,
            long admitted,
            long rejected,
            String sha256,
            String state,
            @Nullable LocalDate withdrawnOn) {}

    /** All files, by job and name, then as they came. */
    public List<ReadFile> all() {
        return query(COLUMNS + " order by j.name, f.name, f.id");
    }

    /** The last delivery of a file that is in this state, for each job that read it. */
    public List<ReadFile> last(String name, String state) {
        return query(
                COLUMNS
                        + " and f.name = ? and f.state = ? and not exists (select 1 from source_file n where n.job = f.job"
                        + " and n.name = f.name and n.state = f.state and n.id > f.id) order by j.name",
                name,
                state);
    }

    /** Lets a withdrawn file be read again with the next run. */
    public void release(ReadFile file) {
        jdbc.update("update source_file set state = 'released' where id = ? and state = 'withdrawn'", file.id());
    }

    /** The files of a job that are withdrawn, by name. */
    static List<ReadFile> withdrawn(JdbcTemplate jdbc, short job) {
        return jdbc.query(
                COLUMNS + " and f.job = ? and f.state in ('withdrawn', 'released') order by f.name, f.id",
                (row, n) -> read(row),
                job);
    }

    private List<ReadFile> query(String sql, Object... parameters) {
        return jdbc.query(sql, (row, n) -> read(row), parameters);
    }

    private static ReadFile read(ResultSet row) throws SQLException {
        return new ReadFile(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, LocalDate.class));
    }
}
