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
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.record.RejectReason;
import vn.khop.store.PersonRecord.Bond;

/** FEATURE UNDER TEST: all that is held about a number is found, and nothing of another person's from the registry comes with it. */
class PersonQueryTest extends OnEachDatabase {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T15:00:00Z"));
    private static final String ASKED = "001085000011";
    private static final String OTHER = "001185000022";

    private IngestStore store;
    private AuditLog audit;
    private int files;

    @BeforeEach
    void open() {
        store = new IngestStore(database);
        store.openDay("school", DAY);
        store.openDay("births", DAY);
        audit = new AuditLog(database, CLOCK);
    }

    @ParameterizedTest(name = "number {0}, {1} with {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "001085000011, matched,   001085000011, LINKED",
                "'',           corrected, 001085000011, LINKED",
                "001185000022, corrected, 001085000011, LINKED",
                "'',           review,    001085000011, CANDIDATE",
                "001085000011, review,    001085000011, CANDIDATE",
                "001085000011, not_found, '',           OWN_NUMBER",
                "001085000011, matched,   001185000022, OWN_NUMBER",
                "001085000011, review,    001185000022, OWN_NUMBER",
                "001085000011, -,         -,            OWN_NUMBER",
                "001185000022, matched,   001185000022, -",
                "001185000022, -,         -,            -",
                "'',           not_found, '',           -",
            })
    void whatBindsARecordToTheNumber(String number, String outcome, String citizen, Bond bond) {
        load("school", record("a", number, ""));
        if (outcome != null) {
            settle("school", "a", outcome, citizen);
        }
        List<PersonRecord> found = find(ASKED).records();
        if (bond == null) {
            assertThat(found).isEmpty();
            return;
        }
        assertThat(found).singleElement().satisfies(record -> {
            assertThat(record.bond()).isEqualTo(bond);
            assertThat(record.waits()).isEqualTo(outcome == null);
            assertThat(record.decision().isPresent()).isEqualTo(outcome != null);
            assertThat(record.shown().file()).isEqualTo("file-1.csv");
            assertThat(record.shown().readOn()).isEqualTo(DAY);
            assertThat(record.shown().line()).isEqualTo(1);
        });
    }

    @Test
    void recordsComeByJob_thenByKey() {
        load("school", record("b", ASKED, ""), record("a", ASKED, ""), record("x", OTHER, ""));
        load("births", record("z", ASKED, ""));
        assertThat(find(ASKED).records())
                .extracting(PersonRecord::job, PersonRecord::sourceKey)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("births", "z"),
                        org.assertj.core.groups.Tuple.tuple("school", "a"),
                        org.assertj.core.groups.Tuple.tuple("school", "b"));
    }

    @ParameterizedTest(name = "{0}: the registry''s side is {2}")
    @CsvSource({
        "corrected, 001085000011, shown",
        "review,    001085000011, hidden",
        "matched,   001185000022, hidden",
    })
    void theRegistrysSide_isThatOfAnAcceptedPersonOnly(String outcome, String citizen, String side) {
        load("school", record("a", ASKED, ""));
        settle("school", "a", outcome, citizen);
        difference("school", "a", 0, "DOB_DAY", "ISSUED");
        assertThat(find(ASKED).records().get(0).differences()).singleElement().satisfies(difference -> {
            assertThat(difference.row().code().name()).isEqualTo("DOB_DAY");
            assertThat(difference.row().sourceValue()).isEqualTo("source-side");
            String others = difference.row().registryValue()
                    + difference.row().proposedValue()
                    + difference.row().citizenId()
                    + difference.before()
                    + difference.after()
                    + difference.evidence();
            assertThat(others)
                    .isEqualTo(
                            side.equals("hidden") ? "" : "registry-side proposed-side" + citizen + "beforeafterwords");
        });
    }

    @Test
    void aNewerRow_leavesWhatWasVerifiedAndWhereItStood() {
        load("school", record("a", ASKED, "first"));
        settle("school", "a", "matched", ASKED);
        load("school", record("a", ASKED, "second"));
        load("school", record("a", ASKED, "third"));
        assertThat(find(ASKED).records()).singleElement().satisfies(record -> {
            assertThat(record.shown().record().person().fullName()).isEqualTo("first");
            assertThat(record.newer()).hasValueSatisfying(newer -> {
                assertThat(newer.file()).isEqualTo("file-3.csv");
                assertThat(newer.record().person().fullName()).isEqualTo("third");
            });
            assertThat(record.waits()).isTrue();
            assertThat(record.earlier())
                    .containsExactly(new PersonRecord.Earlier("file-2.csv", DAY, 1, "file-3.csv", DAY));
        });
    }

    @Test
    void aNumberThatOnlyAnEarlierVersionBore_isShownAsThat() {
        load("school", record("a", ASKED, "first"));
        load("school", record("a", OTHER, "second"));
        settle("school", "a", "matched", OTHER);
        assertThat(find(ASKED).records()).singleElement().satisfies(record -> {
            assertThat(record.bond()).isEqualTo(Bond.FORMER_NUMBER);
            assertThat(record.shown().record().person().fullName()).isEqualTo("first");
            assertThat(record.decision()).isEmpty();
            assertThat(record.newer()).isEmpty();
        });
    }

    @Test
    void anOldNumber_isFoundInEitherColumn_asItIsWritten() {
        Person inItsOwn = Person.builder()
                .set(Field.FULL_NAME, "x")
                .set(Field.OLD_ID, "012345678")
                .build();
        load(
                "school",
                record("a", "012345678", ""),
                new CleanRecord("b", inItsOwn, Map.of(), List.of()),
                record("c", "112345678", ""));
        assertThat(find("012345678").records())
                .extracting(PersonRecord::sourceKey)
                .containsExactly("a", "b");
    }

    @Test
    void aWithdrawnFile_leavesNothing() {
        load("school", record("a", ASKED, ""));
        settle("school", "a", "matched", ASKED);
        database.jdbc().update("insert into evidence(id, pack) values (0, ?)", new byte[0]);
        long file = database.jdbc()
                .queryForList("select id from source_file", Long.class)
                .get(0);
        FileWithdrawal.withdraw(database, "school", file, DAY, true);
        assertThat(find(ASKED).isEmpty()).isTrue();
    }

    @Test
    void aRowSentBack_isNamedWhereTheNumberStandsAlone() {
        FileLoad load = begin("school");
        load.write(List.of(
                new Incoming.Reject(7, RejectReason.CELL_COUNT, "", "a;" + ASKED + ";x"),
                new Incoming.Reject(8, RejectReason.CELL_COUNT, "", "b;9" + ASKED),
                new Incoming.Reject(9, RejectReason.CELL_COUNT, "", "c;" + OTHER)));
        load.finish(0);
        assertThat(find(ASKED).rejected())
                .containsExactly(new PersonHoldings.Rejected("school", "file-1.csv", DAY, 7, RejectReason.CELL_COUNT));
    }

    @Test
    void aNumberOfTheDesk_isShownUpToALimit_theCitizensRecordsFirst() {
        List<CleanRecord> many = new ArrayList<>();
        for (int i = 0; i < PersonQuery.RECORDS_MAX + 20; i++) {
            many.add(record(String.format("k%04d", i), ASKED, "name " + i));
        }
        load("school", many.toArray(CleanRecord[]::new));
        settle("school", "k0310", "matched", ASKED);
        PersonHoldings found = find(ASKED);
        assertThat(found.records()).hasSize(PersonQuery.RECORDS_MAX);
        assertThat(found.more()).isEqualTo(20);
        assertThat(found.records()).filteredOn(r -> r.bond() == Bond.LINKED).hasSize(1);
    }

    @ParameterizedTest(name = "a value {0}, a line {1} on {2}: told {3}")
    @CsvSource({
        "ISSUED,   corrections.approved,   school/DOB_DAY, true",
        "PROPOSED, corrections.approved,   school/DOB_DAY, false",
        "ISSUED,   corrections.approved,   school/GENDER,  false",
        "ISSUED,   corrections.approved,   births/DOB_DAY, false",
        "UNDONE,   corrections.questioned, school,         true",
        "ISSUED,   corrections.questioned, school,         false",
        "ISSUED,   correction.undone,      school/a,       true",
    })
    void auditLines_areThoseThatMayBeAboutTheRecord(String state, String action, String object, boolean told) {
        load("school", record("a", ASKED, ""));
        settle("school", "a", "corrected", ASKED);
        difference("school", "a", 0, "DOB_DAY", state);
        audit.append("can-bo-1", action, object, "values 1");
        assertThat(find(ASKED).records().get(0).audit().stream()
                        .map(AuditLine::actor)
                        .toList())
                .isEqualTo(told ? List.of("can-bo-1") : List.of());
    }

    @Test
    void nothing_isNothing() {
        load("school", record("a", OTHER, ""));
        assertThat(find(ASKED).isEmpty()).isTrue();
        assertThat(find("%").isEmpty()).isTrue();
    }

    private PersonHoldings find(String id) {
        return new PersonQuery(database, audit).find(id);
    }

    private static CleanRecord record(String key, String id, String name) {
        Person person = Person.builder()
                .set(Field.FULL_NAME, name)
                .set(Field.CITIZEN_ID, id)
                .build();
        return new CleanRecord(key, person, Map.of(), List.of());
    }

    private FileLoad begin(String job) {
        String name = "file-" + ++files + ".csv";
        return store.begin(new FileIdentity(job, name, String.format("%064d", files), "0".repeat(64), DAY, name, ""));
    }

    private void load(String job, CleanRecord... records) {
        FileLoad load = begin(job);
        List<Incoming> rows = new ArrayList<>();
        for (CleanRecord record : records) {
            UUID hash = new UUID(files, record.person().encode().hashCode());
            rows.add(Incoming.Admit.of(1 + rows.size(), "", record, hash, 10));
        }
        load.write(rows);
        load.finish(0);
    }

    private long id(String job, String key) {
        return database.jdbc()
                .queryForList(
                        "select r.id from record r join job j on j.no = r.job where j.name = ? and r.source_key = ?",
                        Long.class,
                        job,
                        key)
                .get(0);
    }

    private void settle(String job, String key, String outcome, String citizen) {
        long id = id(job, key);
        database.jdbc()
                .update(
                        "insert into outcome(record_id, job, verified_on, proposed, kind, citizen, probability, log_odds, codes, rule, ward, model,"
                                + " generation, evidence, file_id, line, text, audit, since) select id, job, ?, ?, ?, ?, 999000, 1, '', 'r', '', 1, 2, 0,"
                                + " file_id, line, text, false, ? from record where id = ?",
                        Date.valueOf(DAY),
                        outcome,
                        outcome,
                        citizen,
                        Date.valueOf(DAY),
                        id);
        new Backlog(database.jdbc()).remove(new JobNumbers(database.jdbc()).of(job), List.of(id));
    }

    private void difference(String job, String key, int place, String code, String state) {
        database.jdbc()
                .update(
                        "insert into difference(id, field, code, source_value, registry_value, proposed_value, before_text, after_text, action,"
                                + " addressee, state, rule, evidence) values (?, 'date_of_birth', ?, 'source-side', 'registry-side', ' proposed-side',"
                                + " 'before', 'after', 'CORRECT_SOURCE', 'RECORD_UNIT', ?, 'rule', 'words')",
                        DifferenceId.first(id(job, key)) + place,
                        code,
                        state);
    }
}
