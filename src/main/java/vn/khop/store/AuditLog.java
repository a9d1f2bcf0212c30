package vn.khop.store;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who did what, when: an append-only table whose every line carries the hash of the one before. A line is written in the transaction of the
 * change it tells of. Several processes may append to one PostgreSQL database: they take turns.
 */
public final class AuditLog {

    private static final int FAULTS_MAX = 100;

    private final Database database;
    private final JdbcTemplate jdbc;
    private final InstantSource clock;

    public AuditLog(Database database, InstantSource clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /** Adds a line that changes nothing that could be hashed; see {@link #append(String, String, String, String, String, String)}. */
    public void append(String actor, String action, String object, String detail) {
        append(actor, action, object, detail, "", "");
    }

    /**
     * Adds a line, in the transaction that is under way on this thread, or else in its own.
     *
     * @param actor a person's id, or {@code khop} for the night itself
     * @param object what was changed: a job, a file name, a case number; never a personal value
     * @param before SHA-256 in hex of what was there, empty where there was nothing or nothing to hash
     * @param after the same of what is there now
     */
    public void append(String actor, String action, String object, String detail, String before, String after) {
        database.inTransaction(() -> {
            database.awaitAudit();
            @Nullable AuditLine last = last();
            write(new AuditLine(
                            last == null ? 1 : last.seq() + 1,
                            clock.instant().truncatedTo(ChronoUnit.MICROS),
                            actor,
                            action,
                            object,
                            detail,
                            before,
                            after,
                            last == null ? AuditLine.START : last.hash(),
                            "")
                    .sealed());
        });
    }

    private void write(AuditLine line) {
        jdbc.update(
                "insert into audit(seq, at, actor, action, object, detail, before_hash, after_hash, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                line.seq(),
                Timestamp.from(line.at()),
                line.actor(),
                line.action(),
                line.object(),
                line.detail(),
                line.before(),
                line.after(),
                line.previous(),
                line.hash());
    }

    private @Nullable AuditLine last() {
        List<AuditLine> last = last(1);
        return last.isEmpty() ? null : last.get(0);
    }

    /** The last lines, oldest first. */
    public List<AuditLine> last(int lines) {
        List<AuditLine> last = new ArrayList<>(jdbc.query(
                "select * from audit order by seq desc fetch first " + Math.max(0, lines) + " rows only",
                (row, n) -> AuditLine.of(row)));
        Collections.reverse(last);
        return last;
    }

    /** The lines on any of these objects, oldest first. */
    public List<AuditLine> on(Collection<String> objects) {
        return jdbc.query(
                "select a.* from unnest(?) u(object) join audit a on a.object = u.object order by a.seq",
                statement -> statement.setArray(
                        1,
                        statement
                                .getConnection()
                                .createArrayOf(
                                        "varchar", objects.stream().distinct().toArray())),
                (row, n) -> AuditLine.of(row));
    }

    /**
     * Where the log stands, to be kept elsewhere: nothing up to here can be altered, removed or written anew without its being seen.
     *
     * @param date of which day it is to speak
     */
    public AuditCheckpoint checkpoint(LocalDate date) {
        AuditLine last = last();
        Long count = jdbc.queryForObject("select count(*) from audit", Long.class);
        return last == null
                ? new AuditCheckpoint(date, 0, 0, AuditLine.START)
                : new AuditCheckpoint(date, last.seq(), count == null ? 0 : count, last.hash());
    }

    /** What a look at the whole log found; the first 100 faults. */
    public record Verified(long lines, List<AuditFault> faults) {}

    /**
     * Reads the whole log: every line in its place and unaltered, and every checkpoint still in it.
     *
     * @param checkpoints as they were kept
     */
    public Verified verify(List<AuditCheckpoint> checkpoints) {
        AuditChain chain = new AuditChain(checkpoints);
        jdbc.query("select * from audit order by seq", row -> {
            chain.add(AuditLine.of(row));
        });
        List<AuditFault> faults = chain.end();
        return new Verified(chain.lines(), faults.subList(0, Math.min(FAULTS_MAX, faults.size())));
    }
}
