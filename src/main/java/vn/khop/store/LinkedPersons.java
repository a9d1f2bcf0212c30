package vn.khop.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.record.Outcome;
import vn.khop.record.Person;

/** What the records say in which nothing needs to be corrected: other sources' word on a person. */
public final class LinkedPersons {

    private final JdbcTemplate jdbc;

    public LinkedPersons(Database database) {
        this.jdbc = new JdbcTemplate(database.dataSource());
    }

    /**
     * Walks the matched records of a job.
     *
     * @param wanted whose records, by citizen id; asked of every matched record
     * @param sink is given the citizen id and what the record says
     */
    public void forEach(String job, Predicate<String> wanted, BiConsumer<String, Person> sink) {
        Map<Long, String> citizens = new HashMap<>();
        Map<Long, Long> texts = new HashMap<>();
        Pages.forEachRecord(
                jdbc,
                "select record_id, citizen, text from outcome where job = ? and record_id > ? and kind = ? order by record_id",
                new JobNumbers(jdbc).find(job),
                row -> {
                    if (wanted.test(row.getString(2))) {
                        citizens.put(row.getLong(1), row.getString(2));
                        texts.put(row.getLong(1), row.getLong(3));
                        if (texts.size() == Pages.RECORDS) {
                            tell(citizens, texts, sink);
                        }
                    }
                },
                Outcome.MATCHED.key());
        tell(citizens, texts, sink);
    }

    private void tell(Map<Long, String> citizens, Map<Long, Long> texts, BiConsumer<String, Person> sink) {
        TextPacks.records(jdbc)
                .read(texts)
                .forEach((id, entry) -> sink.accept(citizens.getOrDefault(id, ""), StoredRecord.person(entry)));
        citizens.clear();
        texts.clear();
    }
}
