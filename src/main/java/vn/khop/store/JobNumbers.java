package vn.khop.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The numbers by which the tables call jobs. */
record JobNumbers(JdbcTemplate jdbc) {

    /** What a job has that no table knows yet. */
    static final short NONE = 0;

    /** The number of a job, given on first sight. */
    short of(String job) {
        short found = find(job);
        if (found != NONE) {
            return found;
        }
        jdbc.update("insert into job(no, name) select coalesce(max(no), 0) + 1, ? from job", job);
        return find(job);
    }

    /** The number of a job, or {@link #NONE}. */
    short find(String job) {
        List<Short> found = jdbc.queryForList("select no from job where name = ?", Short.class, job);
        return found.isEmpty() ? NONE : found.get(0);
    }
}
