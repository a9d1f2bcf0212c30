package vn.khop.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who did what, when: an append-only table whose every line carries the hash of the one before. A line is written in the transaction of the
 * change it tells of.
 */
public final class AuditLog {

    private static final String START = "0".repeat(64);

    private final JdbcTemplate jdbc;
    private final InstantSource clock;

    public AuditLog(Database database, InstantSource clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    private record Link(long seq, String hash) {}

    /**
     * Adds a line.
     *
     * @param actor a person's id, or {@code khop} for the night itself
     * @param object what was changed: a job, a file name, a case number; never a personal value
     */
    public void append(String actor, String action, String object, String detail) {
        List<Link> last = jdbc.query(
                "select seq, hash from audit order by seq desc fetch first 1 row only",
                (row, n) -> new Link(row.getLong(1), row.getString(2)));
        long seq = last.isEmpty() ? 1 : last.get(0).seq() + 1;
        String previous = last.isEmpty() ? START : last.get(0).hash();
        Timestamp at = Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
        jdbc.update(
                "insert into audit(seq, at, actor, action, object, detail, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?)",
                seq,
                at,
                actor,
                action,
                object,
                detail,
                previous,
                hash(line(seq, at, actor, action, object, detail, previous)));
    }

    /** The first line whose hash, number or predecessor does not fit, if there is one. */
    public Optional<Long> findBroken() {
        long[] expected = {1};
        String[] previous = {START};
        List<Long> broken = new ArrayList<>();
        jdbc.query("select seq, at, actor, action, object, detail, previous, hash from audit order by seq", row -> {
            String line = line(
                    row.getLong(1),
                    row.getTimestamp(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    previous[0]);
            boolean fits = row.getLong(1) == expected[0]
                    && row.getString(7).equals(previous[0])
                    && row.getString(8).equals(hash(line));
            if (!fits && broken.isEmpty()) {
                broken.add(row.getLong(1));
            }
            expected[0]++;
            previous[0] = row.getString(8);
        });
        return broken.stream().findFirst();
    }

    private static String line(
            long seq, Timestamp at, String actor, String action, String object, String detail, String previous) {
        return seq + "\n" + at.toInstant() + "\n" + actor + "\n" + action + "\n" + object + "\n" + detail + "\n"
                + previous;
    }

    private static String hash(String line) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
