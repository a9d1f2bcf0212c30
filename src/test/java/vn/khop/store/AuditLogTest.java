package vn.khop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: an audit line that was altered, removed or moved is found. */
class AuditLogTest extends OnEachDatabase {

    private AuditLog audit;

    @BeforeEach
    void open() {
        audit = new AuditLog(database, InstantSource.fixed(Instant.parse("2026-11-22T15:00:00Z")));
        for (int i = 1; i <= 5; i++) {
            audit.append("officer", "corrections.approved", "school/NAME_TONE", "values " + i);
        }
    }

    @Test
    void an_untouched_chain_holds() {
        assertThat(audit.findBroken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit set detail = 'values 9' where seq = 3 | 3
            update audit set actor = 'other' where seq = 1     | 1
            delete from audit where seq = 2                    | 3
            update audit set seq = 9 where seq = 2             | 3
            """)
    void what_was_done_to_a_line_is_found(String sql, long broken) {
        database.jdbc().update(sql);
        assertThat(audit.findBroken()).contains(broken);
    }
}
