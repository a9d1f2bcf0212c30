package vn.khop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.review.CaseNumber;
import vn.khop.store.PersonRecord.Bond;
import vn.khop.store.PersonRecord.Decision;
import vn.khop.store.PersonRecord.Reading;

/** Reads records of one job as a person who is asked for sees them; those that do not have the number after all are left out. */
final class PersonRecordReader {

    private static final String RECORDS =
            "select r.id, r.source_key, r.unit, r.subject, r.file_id, r.line, r.text, o.file_id, o.line, o.text, o.kind, o.citizen,"
                    + " o.probability, o.rule, o.verified_on, o.model, o.generation" + RecordIds.FROM
                    + " join record r on r.id = u.id left join outcome o on o.record_id = u.id";

    private static final String VERSIONS = "select u.id, v.file_id, v.line, v.text, v.replaced_by" + RecordIds.FROM
            + " join record_version v on v.record_id = u.id order by u.id, v.replaced_by";

    private final JdbcTemplate jdbc;
    private final PersonTrace trace;
    private final short job;
    private final String name;
    private final String id;
    private final Map<Long, SourceFile> files = new HashMap<>();

    PersonRecordReader(JdbcTemplate jdbc, AuditLog audit, short job, String name, String id) {
        this.jdbc = jdbc;
        this.trace = new PersonTrace(jdbc, audit, name);
        this.job = job;
        this.name = name;
        this.id = id;
    }

    /** A file that was read. */
    record SourceFile(String name, LocalDate readOn, String sha256) {}

    /** A version of a record: the number of its file, its line, and the pack of its text. */
    private record Place(long file, long line, long text) {}

    /** A row of {@link #VERSIONS}. */
    private record Replaced(Place place, long by) {}

    /** A row of {@link #RECORDS}. */
    private record Row(
            long record,
            String key,
            String unit,
            String subject,
            Place newest,
            @Nullable Place verified,
            String citizen,
            @Nullable Decision decision) {}

    /** Whether a record bears the number. */
    static boolean bears(Person person, String id) {
        return person.citizenId().equals(id) || person.text(Field.OLD_ID).equals(id);
    }

    /** The records by source key, without those that do not bear the number and are not the citizen's. */
    List<PersonRecord> read(List<Long> records) {
        jdbc.query(
                "select id, name, business_date, sha256 from source_file where job = ?",
                row -> {
                    files.put(
                            row.getLong(1),
                            new SourceFile(row.getString(2), row.getObject(3, LocalDate.class), row.getString(4)));
                },
                job);
        List<PersonRecord> found = new ArrayList<>();
        Map<Long, List<Row>> rows = Pages.byRecord(jdbc, RECORDS, records, (row, n) -> row(row));
        Map<Long, List<Replaced>> versions = Pages.byRecord(
                jdbc,
                VERSIONS,
                records,
                (row, n) -> new Replaced(new Place(row.getLong(2), row.getLong(3), row.getLong(4)), row.getLong(5)));
        for (List<Row> row : rows.values()) {
            long record = row.get(0).record();
            read(row.get(0), versions.getOrDefault(record, List.of())).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(PersonRecord::sourceKey));
        return found;
    }

    private Row row(ResultSet row) throws SQLException {
        boolean verified = row.getString(11) != null;
        return new Row(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                new Place(row.getLong(5), row.getLong(6), row.getLong(7)),
                verified ? new Place(row.getLong(8), row.getLong(9), row.getLong(10)) : null,
                verified ? row.getString(12) : "",
                verified
                        ? new Decision(
                                Stored.outcome(row.getString(11)),
                                row.getInt(13),
                                row.getString(14),
                                row.getObject(15, LocalDate.class),
                                row.getInt(16),
                                row.getLong(17))
                        : null);
    }

    private Optional<PersonRecord> read(Row row, List<Replaced> versions) {
        Place place = row.verified() == null ? row.newest() : row.verified();
        CleanRecord shown = text(row.record(), place);
        CleanRecord newest = place.text() == row.newest().text() ? shown : text(row.record(), row.newest());
        Bond bond = bond(row, shown, newest);
        if (bond != null) {
            return Optional.of(record(row, bond, place, shown, newest, versions));
        }
        for (Replaced version : versions) {
            CleanRecord former = text(row.record(), version.place());
            if (bears(former.person(), id)) {
                Row unverified =
                        new Row(row.record(), row.key(), row.unit(), row.subject(), version.place(), null, "", null);
                return Optional.of(record(unverified, Bond.FORMER_NUMBER, version.place(), former, former, versions));
            }
        }
        return Optional.empty();
    }

    private @Nullable Bond bond(Row row, CleanRecord shown, CleanRecord newest) {
        if (row.citizen().equals(id) && row.decision() != null) {
            return row.decision().outcome().isLinked() ? Bond.LINKED : Bond.CANDIDATE;
        }
        return bears(shown.person(), id) || bears(newest.person(), id) ? Bond.OWN_NUMBER : null;
    }

    private PersonRecord record(
            Row row, Bond bond, Place place, CleanRecord shown, CleanRecord newest, List<Replaced> versions) {
        List<PersonRecord.Difference> differences = row.decision() == null
                ? List.of()
                : trace.differences(row.record(), row.key(), row.unit(), row.citizen(), row.decision());
        List<PersonRecord.Confirmation> confirmations = trace.confirmations(row.record(), row.citizen());
        return new PersonRecord(
                name,
                row.key(),
                CaseNumber.of(row.record()).text(),
                bond,
                row.unit(),
                reading(row, place, shown),
                !new Backlog(jdbc).find(job, List.of(row.record())).isEmpty(),
                place.equals(row.newest()) ? Optional.empty() : Optional.of(reading(row, row.newest(), newest)),
                versions.stream()
                        .filter(version -> !version.place().equals(place))
                        .map(this::earlier)
                        .toList(),
                Optional.ofNullable(row.decision()),
                bond.isAccepted()
                        ? differences
                        : differences.stream()
                                .map(PersonRecord.Difference::ofAnother)
                                .toList(),
                bond.isAccepted()
                        ? confirmations
                        : confirmations.stream()
                                .map(PersonRecord.Confirmation::ofAnother)
                                .toList(),
                trace.audit(row.record(), row.key(), file(place.file()), differences, confirmations));
    }

    private PersonRecord.Earlier earlier(Replaced version) {
        SourceFile of = file(version.place().file());
        SourceFile by = file(version.by());
        return new PersonRecord.Earlier(of.name(), of.readOn(), version.place().line(), by.name(), by.readOn());
    }

    private Reading reading(Row row, Place place, CleanRecord record) {
        SourceFile file = file(place.file());
        return new Reading(file.name(), file.readOn(), place.line(), row.subject(), record);
    }

    private SourceFile file(long number) {
        return Objects.requireNonNull(files.get(number));
    }

    private CleanRecord text(long record, Place place) {
        return StoredRecord.read(TextPacks.records(jdbc)
                .read(Map.of(record, place.text()))
                .values()
                .iterator()
                .next());
    }
}
