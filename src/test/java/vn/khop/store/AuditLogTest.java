package vn.khop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: an audit line that was altered, removed, moved or put in is found. */
class AuditLogTest extends OnEachDatabase {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T15:00:00.123456Z"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private AuditLog audit;

    @BeforeEach
    void open() {
        audit = new AuditLog(database, CLOCK);
        for (int i = 1; i <= 5; i++) {
            audit.append("officer", "corrections.approved", "school/NAME_TONE", "values " + i, "aa", "bb");
        }
    }

    private List<String> faults(AuditCheckpoint... checkpoints) {
        return audit.verify(List.of(checkpoints)).faults().stream()
                .map(AuditFault::message)
                .toList();
    }

    private void sql(String statements) {
        for (String statement : statements.split(";")) {
            database.jdbc().update(statement);
        }
    }

    @Test
    void an_untouched_chain_holds_and_so_do_its_checkpoints() {
        AuditCheckpoint third = audit.checkpoint(DAY);
        audit.append("khop", "run.begun", "run 1", "");
        assertThat(faults(third, audit.checkpoint(DAY))).isEmpty();
        assertThat(audit.verify(List.of()).lines()).isEqualTo(6);
        assertThat(audit.last(2)).extracting(AuditLine::seq).containsExactly(5L, 6L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what was done                                                           | what is found
            update audit set actor = 'other' where seq = 1                            | line 1 was altered or moved
            update audit set action = 'run.begun' where seq = 2                       | line 2 was altered or moved
            update audit set object = 'school/ID_MISSING' where seq = 2               | line 2 was altered or moved
            update audit set detail = 'values 9' where seq = 3                        | line 3 was altered or moved
            update audit set detail = 'values 9' where seq = 5                        | line 5 was altered or moved
            update audit set at = at + interval '1' second where seq = 3              | line 3 was altered or moved
            update audit set before_hash = 'ab' where seq = 4                         | line 4 was altered or moved
            update audit set before_hash = '', after_hash = 'aabb' where seq = 4      | line 4 was altered or moved
            update audit set hash = repeat('0', 64) where seq = 5                     | line 5 was altered or moved
            update audit set hash = repeat('0', 64) where seq = 4                     | line 4 was altered or moved; line 5 does not follow the line before it: one of them was moved, put in or written anew
            update audit set previous = repeat('0', 64) where seq = 4                 | line 4 does not follow the line before it: one of them was moved, put in or written anew; line 4 was altered or moved
            # a text that moves from one field to the next
            update audit set object = 'school', detail = '/NAME_TONEvalues 2' where seq = 2 | line 2 was altered or moved
            delete from audit where seq = 3                                           | line 3 is missing
            delete from audit where seq in (2, 3)                                     | lines 2 to 3 are missing
            delete from audit where seq = 1                                           | line 1 is missing
            # closing the gap, swapping two, putting one in
            delete from audit where seq = 3; update audit set seq = 3 where seq = 4; update audit set seq = 4 where seq = 5 | line 3 does not follow the line before it: one of them was moved, put in or written anew; line 3 was altered or moved; line 4 was altered or moved
            update audit set seq = 9 where seq = 2; update audit set seq = 2 where seq = 3; update audit set seq = 3 where seq = 9 | line 2 does not follow the line before it: one of them was moved, put in or written anew; line 2 was altered or moved; line 3 does not follow the line before it: one of them was moved, put in or written anew; line 3 was altered or moved; line 4 does not follow the line before it: one of them was moved, put in or written anew
            insert into audit select 6, at, actor, action, object, detail, before_hash, after_hash, hash, hash from audit where seq = 5 | line 6 was altered or moved
            """)
    void what_was_done_to_a_line_is_found(String done, String found) {
        sql(done);
        assertThat(String.join("; ", faults())).isEqualTo(found);
    }

    @Test
    void a_line_that_was_written_anew_with_its_right_hash_breaks_the_next() {
        AuditLine third = audit.last(3).get(0);
        AuditLine forged = new AuditLine(
                        third.seq(),
                        third.at(),
                        "other",
                        third.action(),
                        third.object(),
                        "values 9",
                        "",
                        "",
                        third.previous(),
                        "")
                .sealed();
        database.jdbc()
                .update(
                        "update audit set actor = ?, detail = ?, before_hash = '', after_hash = '', hash = ? where seq = 3",
                        "other",
                        "values 9",
                        forged.hash());
        assertThat(faults())
                .containsExactly(
                        "line 4 does not follow the line before it: one of them was moved, put in or written anew");
    }

    @Test
    void lines_cut_off_at_the_end_are_found_by_a_checkpoint_only() {
        AuditCheckpoint kept = audit.checkpoint(DAY);
        sql("delete from audit where seq > 3");
        assertThat(faults()).isEmpty();
        assertThat(faults(kept))
                .containsExactly(
                        "the checkpoint of 2026-11-22 knows line 5, but the log ends with line 3: lines were cut off");
    }

    @Test
    void a_log_written_wholly_anew_is_found_by_a_checkpoint_only() {
        AuditCheckpoint kept = audit.checkpoint(DAY);
        sql("delete from audit");
        for (int i = 1; i <= 6; i++) {
            audit.append("officer", "corrections.approved", "school/NAME_TONE", "values 1");
        }
        assertThat(faults()).isEmpty();
        assertThat(faults(kept))
                .containsExactly("the checkpoint of 2026-11-22 knows another line 5: the log was written anew");
    }

    @Test
    void a_hash_is_that_of_an_independent_computation() {
        AuditLine first = new AuditLine(
                        1, Instant.parse("2026-11-22T15:00:00Z"), "a", "b", "c", "đ", "", "", AuditLine.START, "")
                .sealed();
        // printf '\0' and "1:1,20:2026-11-22T15:00:00Z,1:a,1:b,1:c,2:đ,0:,0:,64:000...," through sha256sum
        assertThat(first.hash()).isEqualTo("24661d6f169d2bf64c908de05e3cc1839aa5ef00c2cfb92cf002a042669bd7a3");
    }
}
