package vn.khop.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.pipeline.SharedIds;
import vn.khop.record.RejectReason;
import vn.khop.store.TextPack.Entry;

/**
 * Finds all that is held about a number. Outcomes have no index by citizen, and who bears a number is known by its hash alone, so a look
 * goes through each job once; it is made for one person, not for lists.
 */
public final class PersonQuery {

    /** Records shown in full, those of the citizen first. */
    static final int RECORDS_MAX = 300;

    private static final Pattern CMND = Pattern.compile("[0-9]{9}");

    private final JdbcTemplate jdbc;
    private final AuditLog audit;

    public PersonQuery(Database database, AuditLog audit) {
        this.jdbc = database.jdbc();
        this.audit = audit;
    }

    private record Job(short no, String name) {}

    /**
     * What is held about a number.
     *
     * @param id a citizen id exactly as the registry file has it, or an old number as sources write it
     */
    public PersonHoldings find(String id) {
        List<PersonRecord> records = new ArrayList<>();
        long more = 0;
        for (Job job :
                jdbc.query("select no, name from job", (row, n) -> new Job(row.getShort(1), row.getString(2))).stream()
                        .sorted(Comparator.comparing(Job::name))
                        .toList()) {
            List<Long> held = records(job.no(), id);
            int shown = Math.min(held.size(), RECORDS_MAX - records.size());
            more += held.size() - shown;
            records.addAll(new PersonRecordReader(jdbc, audit, job.no(), job.name(), id).read(held.subList(0, shown)));
        }
        return new PersonHoldings(records, more, rejected(id));
    }

    /** The records of a job that may have to do with the number: those of the citizen first, then those that bear it. */
    private List<Long> records(short job, String id) {
        Set<Long> found = new LinkedHashSet<>(jdbc.queryForList(
                "select record_id from outcome where job = ? and citizen = ? order by record_id", Long.class, job, id));
        long number = SharedIds.number(id);
        found.addAll(new RecordFacts(jdbc).withNumber(job, number));
        JobSpace space = new JobSpace(job);
        found.addAll(jdbc.queryForList(
                "select record_id from record_version where record_id > ? and record_id <= ? and id_name >= ? and id_name < ?"
                        + " order by record_id",
                Long.class,
                space.before(),
                space.last(),
                SharedIds.firstKey(number),
                SharedIds.firstKey(number + 1)));
        if (CMND.matcher(id).matches()) {
            found.addAll(withOldId(space, id));
        }
        return List.copyOf(found);
    }

    /** Old numbers in a column of their own have no hash: the bytes of the texts are gone through. */
    private List<Long> withOldId(JobSpace space, String id) {
        List<Long> found = new ArrayList<>();
        jdbc.query(
                "select pack from record_text where id > ? and id <= ? order by id",
                row -> {
                    for (var entry :
                            TextPack.read(row.getBytes(1), record -> true).entrySet()) {
                        Entry text = entry.getValue();
                        if (PersonRecordReader.bears(StoredRecord.person(text), id)) {
                            found.add(entry.getKey());
                        }
                    }
                },
                space.before(),
                space.last());
        return found;
    }

    /** Rows sent back whose text has the number, not as a part of a longer one. */
    private List<PersonHoldings.Rejected> rejected(String id) {
        Pattern alone = Pattern.compile("(?<![0-9])" + Pattern.quote(id) + "(?![0-9])");
        Set<PersonHoldings.Rejected> found = new LinkedHashSet<>();
        jdbc.query(
                "select j.name, f.name, f.business_date, s.line, s.reason, s.text from source_row s join source_file f on f.id = s.file_id"
                        + " join job j on j.no = f.job where s.state = 'rejected' and s.text like ?",
                row -> {
                    if (alone.matcher(row.getString(6)).find()) {
                        found.add(new PersonHoldings.Rejected(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, java.time.LocalDate.class),
                                row.getLong(4),
                                RejectReason.valueOf(row.getString(5))));
                    }
                },
                "%" + id.replaceAll("[\\\\%_]", "_") + "%");
        return found.stream()
                .sorted(Comparator.comparing(PersonHoldings.Rejected::job)
                        .thenComparing(PersonHoldings.Rejected::file)
                        .thenComparing(PersonHoldings.Rejected::readOn)
                        .thenComparing(PersonHoldings.Rejected::line))
                .toList();
    }
}
