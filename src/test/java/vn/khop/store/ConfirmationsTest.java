package vn.khop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.correct.CorrectionState;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.Person;

/**
 * FEATURE UNDER TEST: which rows confirm an issued correction, and that a file which was not read to its end, or contradicts itself, confirms
 * nothing. Record a of file 1 was corrected on line 1 from "nam" to "Nữ".
 */
class ConfirmationsTest extends OnEachDatabase {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T15:00:00Z"));
    private static final String CITIZEN = "001085000011";

    private int files;

    @BeforeEach
    void open() {
        new IngestStore(database).openDay("school", DAY);
        read(List.of(row("a", "nam"), row("b", "nam")));
        settle("a", "corrected", "ISSUED");
    }

    @ParameterizedTest(name = "{0} on a record that is {1} and {2}: {3}")
    @CsvSource({
        "Nữ,  corrected, ISSUED,   CONFIRMED",
        "Nữ,  matched,   ISSUED,   CONFIRMED",
        "'Nư\u0303', corrected, ISSUED, CONFIRMED",
        "nữ,  corrected, ISSUED,   ISSUED",
        "' Nữ', corrected, ISSUED, ISSUED",
        "nam, corrected, ISSUED,   ISSUED",
        "'',  corrected, ISSUED,   ISSUED",
        "Nữ,  review,    ISSUED,   ISSUED",
        "Nữ,  corrected, PROPOSED, PROPOSED",
        "Nữ,  corrected, APPROVED, APPROVED",
        "Nữ,  corrected, UNDONE,   UNDONE",
    })
    void aRowConfirms_byTheCellAsItIsWritten(String cell, String outcome, String before, String after) {
        settle("a", outcome, before);
        read(List.of(row("a", cell)));
        assertThat(state("a")).isEqualTo(after);
        assertThat(confirmed()).hasSize(after.equals("CONFIRMED") ? 1 : 0);
    }

    @Test
    void aRowThatStaysTheSame_confirmsWhatWasIssuedSince() {
        settle("b", "corrected", "APPROVED");
        read(List.of(row("b", "Nữ")));
        assertThat(confirmed()).isEmpty();
        assertThat(new CorrectionStore(database.jdbc()).issue("school")).isEqualTo(1);
        read(List.of(row("b", "Nữ")));
        assertThat(confirmed()).containsExactly("b file-1.csv:2 file-3.csv:1 CONFIRMED");
    }

    @Test
    void whatAPersonSees_namesBothFiles() {
        read(List.of(row("x", "Nữ"), row("a", "Nữ")));
        PersonRecord found = new PersonQuery(database, new AuditLog(database, CLOCK))
                .find(CITIZEN)
                .records()
                .get(0);
        assertThat(found.confirmations())
                .containsExactly(new PersonRecord.Confirmation(
                        Field.GENDER,
                        vn.khop.record.Code.GENDER,
                        CorrectionState.CONFIRMED,
                        "nam",
                        "Nữ",
                        "rule",
                        "words",
                        "file-1.csv",
                        1,
                        "file-2.csv",
                        2,
                        DAY));
        database.jdbc().update("update outcome set kind = 'review'");
        assertThat(new PersonQuery(database, new AuditLog(database, CLOCK))
                        .find(CITIZEN)
                        .records()
                        .get(0)
                        .confirmations())
                .singleElement()
                .satisfies(shown -> assertThat(shown.before() + shown.after() + shown.evidence())
                        .isEmpty());
    }

    @Test
    void aFileThatWasNotReadToItsEnd_confirmsNothing() {
        begin().write(rows(1, List.of(row("a", "Nữ"))));
        assertThat(state("a")).isEqualTo("CONFIRMED");
        new IngestStore(database).undoUnfinished("school");
        assertThat(state("a")).isEqualTo("ISSUED");
        assertThat(confirmed()).isEmpty();
        read(List.of(row("a", "Nữ")));
        assertThat(confirmed()).containsExactly("a file-1.csv:1 file-3.csv:1 CONFIRMED");
    }

    @Test
    void rowsThatContradictEachOther_confirmNothing_inOneChunkOrInTwo() {
        read(List.of(row("a", "Nữ"), row("a", "nam")));
        assertThat(state("a")).isEqualTo("ISSUED");
        read(List.of(row("a", "Nữ")), List.of(row("a", "khác")));
        assertThat(state("a")).isEqualTo("ISSUED");
        assertThat(confirmed()).isEmpty();
    }

    @Test
    void aConfirmationTakenBack_leavesALaterCorrectionAlone() {
        read(List.of(row("a", "Nữ")));
        long second = files;
        settle("a", "corrected", "ISSUED");
        read(List.of(row("a", "nam")));
        settle("a", "corrected", "ISSUED");
        read(List.of(row("a", "Nữ")));
        assertThat(state("a")).isEqualTo("CONFIRMED");
        Confirmations.forget(database.jdbc(), fileId(second));
        assertThat(state("a")).isEqualTo("CONFIRMED");
        assertThat(new CorrectionStore(database.jdbc()).issue("school"))
                .as("another row stands there by now")
                .isZero();
        assertThat(confirmed()).containsExactly("a file-3.csv:1 file-4.csv:1 CONFIRMED");
    }

    @Test
    void aConfirmationTakenBack_leavesUndoneWhatWasTakenBack() {
        read(List.of(row("a", "Nữ")));
        assertThat(new CorrectionStore(database.jdbc()).undo(id("a"))).isEqualTo(1);
        assertThat(new CorrectionStore(database.jdbc()).countUndone(id("a"))).isEqualTo(1);
        Confirmations.forget(database.jdbc(), fileId(files));
        assertThat(state("a")).isEqualTo("UNDONE");
        assertThat(new CorrectionStore(database.jdbc()).countUndone(id("a"))).isEqualTo(1);
    }

    private static CleanRecord row(String key, String gender) {
        Person person = Person.builder()
                .set(Field.FULL_NAME, key)
                .set(Field.CITIZEN_ID, key.equals("a") ? CITIZEN : "")
                .build();
        return new CleanRecord(key, person, gender.isEmpty() ? Map.of() : Map.of(Field.GENDER, gender), List.of());
    }

    @SafeVarargs
    private void read(List<CleanRecord>... chunks) {
        FileLoad load = begin();
        long line = 1;
        for (List<CleanRecord> chunk : chunks) {
            load.write(rows(line, chunk));
            line += chunk.size();
        }
        load.finish(0);
    }

    private FileLoad begin() {
        String name = "file-" + ++files + ".csv";
        return new IngestStore(database)
                .begin(new FileIdentity("school", name, String.format("%064d", files), "0".repeat(64), DAY, name, ""));
    }

    private static List<Incoming> rows(long firstLine, List<CleanRecord> records) {
        List<Incoming> rows = new ArrayList<>();
        for (CleanRecord record : records) {
            UUID hash = new UUID(7, record.sourceText(Field.GENDER).hashCode());
            rows.add(Incoming.Admit.of(firstLine + rows.size(), "", record, hash, 10));
        }
        return rows;
    }

    private long id(String key) {
        return database.jdbc()
                .queryForList("select id from record where source_key = ?", Long.class, key)
                .get(0);
    }

    private long fileId(long number) {
        return database.jdbc()
                .queryForList("select id from source_file where name = ?", Long.class, "file-" + number + ".csv")
                .get(0);
    }

    /** The record was verified as it stands now, and its sex corrected. */
    private void settle(String key, String outcome, String state) {
        long id = id(key);
        database.jdbc().update("delete from outcome where record_id = ?", id);
        database.jdbc().update("delete from difference where id = ?", DifferenceId.first(id));
        database.jdbc()
                .update(
                        "insert into outcome(record_id, job, verified_on, proposed, kind, citizen, probability, log_odds, codes, rule, ward, model,"
                                + " generation, evidence, file_id, line, text, audit, since) select id, job, ?, ?, ?, ?, 999000, 1, '', 'r', '', 1, 2, 0,"
                                + " file_id, line, text, false, ? from record where id = ?",
                        Date.valueOf(DAY),
                        outcome,
                        outcome,
                        CITIZEN,
                        Date.valueOf(DAY),
                        id);
        database.jdbc()
                .update(
                        "insert into difference(id, field, code, source_value, registry_value, proposed_value, before_text, after_text, action,"
                                + " addressee, state, rule, evidence) values (?, 'gender', 'GENDER', 'nam', 'female', 'female', 'nam', 'Nữ',"
                                + " 'CORRECT_SOURCE', 'RECORD_UNIT', ?, 'rule', 'words')",
                        DifferenceId.first(id),
                        state);
        new Backlog(database.jdbc()).remove(new JobNumbers(database.jdbc()).of("school"), List.of(id));
    }

    private String state(String key) {
        return database.jdbc()
                .queryForList("select state from difference where id = ?", String.class, DifferenceId.first(id(key)))
                .get(0);
    }

    private List<String> confirmed() {
        return database.jdbc()
                .queryForList(
                        "select r.source_key || ' ' || f.name || ':' || c.line || ' ' || b.name || ':' || c.by_line || ' ' || c.state"
                                + " from confirmed c join record r on r.id = c.id / 1000 join source_file f on f.id = c.file_id"
                                + " join source_file b on b.id = c.by_file order by c.id, c.by_file",
                        String.class);
    }
}
