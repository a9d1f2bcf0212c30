package vn.khop.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import vn.khop.disk.Sha256;

/**
 * A line of the audit log.
 *
 * @param seq from 1, without a gap
 * @param at in microseconds
 * @param before SHA-256 in hex of what was there, empty for nothing
 * @param after the same of what is there now
 * @param previous the hash of the line before; 64 zeros for the first
 * @param hash SHA-256 in hex of all the rest
 */
public record AuditLine(
        long seq,
        Instant at,
        String actor,
        String action,
        String object,
        String detail,
        String before,
        String after,
        String previous,
        String hash) {

    /** What stands before the first line. */
    static final String START = "0".repeat(64);

    /** Sets leaves of hash trees apart from their nodes (RFC 6962), should there ever be such. */
    private static final byte[] LEAF = {0};

    static AuditLine of(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("object"),
                row.getString("detail"),
                row.getString("before_hash"),
                row.getString("after_hash"),
                row.getString("previous"),
                row.getString("hash"));
    }

    /** The line with the hash that it must have. */
    AuditLine sealed() {
        return new AuditLine(
                seq, at, actor, action, object, detail, before, after, previous, Sha256.of(LEAF, canonical()));
    }

    /** Whether nothing in it was altered. */
    boolean isWhole() {
        return sealed().hash.equals(hash);
    }

    /** Each field with its length before it, so that no text of one can look like another. */
    private byte[] canonical() {
        StringBuilder text = new StringBuilder();
        String[] fields = {Long.toString(seq), at.toString(), actor, action, object, detail, before, after, previous};
        for (String field : fields) {
            text.append(field.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(field)
                    .append(',');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
