package vn.khop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.Person;

/** FEATURE UNDER TEST: every row of a file ends in exactly one state, whatever came before it in this file or an earlier one. */
class FileLoadTest extends OnEachDatabase {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private IngestStore store;
    private int files;

    @BeforeEach
    void open() {
        store = new IngestStore(database);
        store.openDay("school", DAY);
    }

    @Test
    void a_new_key_waits() {
        FileCounts counts = load("a=1", "b=1");
        assertThat(counts.admitted()).isEqualTo(2);
        assertThat(waiting()).containsExactly("a=1", "b=1");
    }

    @Test
    void the_same_key_and_content_again_is_a_duplicate() {
        assertThat(load("a=1", "a=1").duplicate).isEqualTo(1);
        assertThat(waiting()).containsExactly("a=1");
    }

    @Test
    void one_key_with_two_contents_rejects_all_its_rows_and_names_both_lines() {
        FileCounts counts = load("a=1", "b=1", "a=2", "a=1");
        assertThat(counts.rejected()).isEqualTo(3);
        assertThat(waiting()).containsExactly("b=1");
        assertThat(rejectedLines()).containsExactly("1: line 3", "3: line 1", "4: line 1");
    }

    @Test
    void a_conflict_across_chunks_takes_the_first_row_back() {
        FileCounts counts = loadInChunks(List.of("a=1", "b=1"), List.of("a=2"));
        assertThat(counts.rejected()).isEqualTo(2);
        assertThat(counts.admitted()).isEqualTo(1);
        assertThat(waiting()).containsExactly("b=1");
    }

    @Test
    void a_conflict_restores_what_an_earlier_file_held() {
        load("a=0", "b=0");
        FileCounts counts = loadInChunks(List.of("a=1"), List.of("a=2"));
        assertThat(counts.rejected()).isEqualTo(2);
        assertThat(counts.superseded).isZero();
        assertThat(waiting()).containsExactly("a=0", "b=0");
    }

    @Test
    void an_unchanged_row_followed_by_another_content_is_a_conflict_too() {
        load("a=0");
        FileCounts counts = loadInChunks(List.of("a=0"), List.of("a=2"));
        assertThat(counts.unchanged()).isZero();
        assertThat(counts.rejected()).isEqualTo(2);
        assertThat(waiting()).containsExactly("a=0");
    }

    @Test
    void a_row_held_already_is_unchanged_and_a_newer_one_supersedes_a_waiting_version() {
        load("a=0", "b=0");
        FileCounts counts = load("a=0", "b=1", "c=1");
        assertThat(List.of(counts.unchanged(), counts.superseded, counts.admitted()))
                .containsExactly(1L, 1L, 2L);
        assertThat(waiting()).containsExactly("a=0", "b=1", "c=1");
        assertThat(books().balance()).isZero();
    }

    @Test
    void a_verified_record_whose_row_changed_waits_again_and_supersedes_nothing() {
        load("a=0");
        short job = new JobNumbers(database.jdbc()).of("school");
        backlog().remove(job, ids());
        FileCounts counts = load("a=1");
        assertThat(counts.superseded).isZero();
        assertThat(counts.changed()).isEqualTo(1);
        assertThat(backlog().find(job, ids()).values()).singleElement().satisfies(w -> assertThat(w.again())
                .isTrue());
    }

    @Test
    void what_a_dead_run_left_of_a_file_is_taken_back_whole() {
        load("a=0", "b=0");
        FileLoad dead = begin();
        dead.write(rows(1, List.of("a=1", "c=1")));
        assertThat(store.undoUnfinished("school")).isEqualTo(1);
        assertThat(waiting()).containsExactly("a=0", "b=0");
        assertThat(database.jdbc().queryForObject("select count(*) from source_row", Long.class))
                .isZero();
        assertThat(load("a=1", "c=1").admitted()).isEqualTo(2);
        assertThat(books().balance()).isZero();
    }

    private FileCounts load(String... rows) {
        return loadInChunks(Arrays.asList(rows));
    }

    @SafeVarargs
    private FileCounts loadInChunks(List<String>... chunks) {
        FileLoad load = begin();
        long line = 1;
        for (List<String> chunk : chunks) {
            load.write(rows(line, chunk));
            line += chunk.size();
        }
        return load.finish(0);
    }

    private FileLoad begin() {
        String name = "file-" + ++files + ".csv";
        return store.begin(
                new FileIdentity("school", name, String.format("%064d", files), "0".repeat(64), DAY, name, ""));
    }

    private static List<Incoming> rows(long firstLine, List<String> texts) {
        List<Incoming> rows = new java.util.ArrayList<>();
        for (String text : texts) {
            String key = text.substring(0, 1);
            Person person = Person.builder().set(Field.FULL_NAME, text).build();
            CleanRecord record = new CleanRecord(key, person, Map.of(), List.of());
            rows.add(Incoming.Admit.of(firstLine + rows.size(), "", record, new UUID(0, text.hashCode()), 10));
        }
        return rows;
    }

    private Backlog backlog() {
        return new Backlog(database.jdbc());
    }

    private List<Long> ids() {
        return database.jdbc().queryForList("select id from record order by id", Long.class);
    }

    /** The names of the waiting versions, by source_key. */
    private List<String> waiting() {
        Map<Long, Long> texts = new TreeMap<>();
        backlog()
                .forEach(
                        new JobNumbers(database.jdbc()).of("school"),
                        records -> records.forEach(w -> texts.put(w.recordId(), w.text())));
        return TextPacks.records(database.jdbc()).read(texts).values().stream()
                .map(StoredRecord::read)
                .sorted(Comparator.comparing(CleanRecord::sourceKey))
                .map(record -> record.person().fullName())
                .toList();
    }

    private List<String> rejectedLines() {
        return database.jdbc()
                .queryForList(
                        "select line || ': ' || detail from source_row where state = 'rejected' order by line",
                        String.class);
    }

    private Books books() {
        return new SummaryQuery(database.jdbc(), new JobNumbers(database.jdbc()).of("school"), "school", DAY).books();
    }
}
