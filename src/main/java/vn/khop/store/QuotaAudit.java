package vn.khop.store;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The changes of quota.yaml in the audit log, each with the SHA-256 of the file after it, so that a change by an editor is found by the next
 * night. Joins the transaction of its caller.
 */
public final class QuotaAudit {

    private static final String OBJECT = "quota.yaml";
    private static final String SET = "quota.set";
    private static final String CHANGED = "quota.changed";
    private static final int HASH_CHARS = 64;

    private final JdbcTemplate jdbc;
    private final AuditLog log;

    public QuotaAudit(Database database, InstantSource clock) {
        this.jdbc = database.jdbc();
        this.log = new AuditLog(database, clock);
    }

    /**
     * Notes a change made with {@code khop quota set}.
     *
     * @param before SHA-256 of the file, in hex
     */
    public void set(String by, String reason, List<String> changes, String before, String after) {
        log.append(by, SET, OBJECT, "reason: " + reason + "; " + String.join(", ", changes) + hashes(before, after));
    }

    /**
     * Notes that the file is another than the one that was last noted; nothing where it is the same.
     *
     * @param now SHA-256 of the file, in hex
     * @return whether it was another
     */
    public boolean noteFile(String now) {
        Optional<String> last = lastHash();
        if (last.isPresent() && last.get().equals(now)) {
            return false;
        }
        log.append(
                "khop",
                CHANGED,
                OBJECT,
                (last.isPresent() ? "the file was changed by hand" : "the file was seen for the first time")
                        + hashes(last.orElse("none"), now));
        return true;
    }

    private static String hashes(String before, String after) {
        return "; sha256 " + before + " -> " + after;
    }

    private Optional<String> lastHash() {
        return jdbc
                .queryForList(
                        "select detail from audit where object = ? and action in (?, ?) order by seq desc fetch first 1 row only",
                        String.class,
                        OBJECT,
                        SET,
                        CHANGED)
                .stream()
                .map(detail -> detail.substring(Math.max(0, detail.length() - HASH_CHARS)))
                .findFirst();
    }
}
