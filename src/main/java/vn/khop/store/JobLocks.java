package vn.khop.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which process works on which job of a database server: session advisory locks of PostgreSQL on the writing connection. The server frees
 * them when that connection ends, so a process that is merely stopped keeps them, and one that was cut off can write no more.
 */
final class JobLocks {

    /** Locks of one schema, apart from those of other programs and other schemas of the server's database. */
    private static final String SPACE = "hashtext('khop:' || current_schema())";

    /** The turn to give out numbers of jobs and runs. */
    static final int NUMBERS = -1;

    /** The turn to add to the audit log. */
    static final int AUDIT = -2;

    /** The turn to plan a day. */
    static final int PLAN = -3;

    private final JdbcTemplate jdbc;
    private final TreeSet<String> held = new TreeSet<>();

    /** @param jdbc to be called in transactions only, which run on the writing connection */
    JobLocks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for a turn; it ends with the transaction. */
    void await(int turn) {
        jdbc.query("select pg_advisory_xact_lock(" + SPACE + ", " + turn + ")", row -> {});
    }

    /**
     * Takes jobs; what this process has already stays its own.
     *
     * @return those that others have, each with who has it
     */
    Map<String, String> take(Collection<String> jobs) {
        Map<String, String> refused = new TreeMap<>();
        for (String job : jobs) {
            if (held.contains(job)) {
                continue;
            }
            short no = new JobNumbers(jdbc).find(job);
            if (Boolean.TRUE.equals(
                    jdbc.queryForObject("select pg_try_advisory_lock(" + SPACE + ", ?)", Boolean.class, (int) no))) {
                held.add(job);
            } else {
                refused.put(job, holder(no));
            }
        }
        return refused;
    }

    /** Whether this process has the job. */
    boolean holds(String job) {
        return held.contains(job);
    }

    /** What this process had is no longer its own: the connection that held it has ended. */
    Collection<String> forget() {
        List<String> had = List.copyOf(held);
        held.clear();
        return had;
    }

    /** Who works on which job now, this process included. */
    Map<String, String> holders() {
        Map<String, String> holders = new TreeMap<>();
        jdbc.query("select no, name from job order by name", row -> {
            String holder = holder(row.getShort(1));
            if (!holder.isEmpty()) {
                holders.put(row.getString(2), holder);
            }
        });
        return holders;
    }

    private String holder(short no) {
        return jdbc
                .queryForList(
                        "select a.application_name || ', since ' || to_char(a.backend_start at time zone 'UTC',"
                                + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from pg_locks l join pg_stat_activity a on a.pid = l.pid"
                                + " where l.locktype = 'advisory' and l.granted and l.database = (select oid from pg_database"
                                + " where datname = current_database()) and l.classid::bigint = (" + SPACE
                                + "::bigint + 4294967296) % 4294967296 and l.objid::bigint = ?",
                        String.class,
                        (long) no)
                .stream()
                .findFirst()
                .orElse("");
    }
}
