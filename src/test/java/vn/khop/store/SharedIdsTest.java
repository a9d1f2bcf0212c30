package vn.khop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khop.pipeline.SharedIds;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Person;

/** FEATURE UNDER TEST: a number that stands on records of several people says nothing of any of them. */
class SharedIdsTest extends OnEachDatabase {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private IngestStore store;
    private int files;

    @BeforeEach
    void open() {
        store = new IngestStore(database);
        store.openDay("school", DAY);
    }

    @Test
    void threeNamesBesideOneNumber_makeItShared() {
        load(
                record("a", "001085000011", "Nguyễn Văn Bình"),
                record("b", "001085000011", "Trần Thị Hoa"),
                record("c", "001085000011", "Lê Quang Dũng"),
                record("d", "001085000022", "Phạm Ngọc Ánh"));
        assertThat(isShared("001085000011")).isTrue();
        assertThat(isShared("001085000022")).isFalse();
        assertThat(isShared("")).isFalse();
    }

    @Test
    void oneNameManyTimes_orTwoNames_leaveTheNumberItsWeight() {
        load(
                record("a", "001085000011", "Nguyễn Văn Bình"),
                record("b", "001085000011", "NGUYEN VAN BINH"),
                record("c", "001085000011", "Nguyễn  Văn Bính"),
                record("d", "001085000011", "Trần Thị Hoa"),
                record("e", "", "Trần Thị Hoa"),
                record("f", "", "Lê Văn A"),
                record("g", "", "Lê Văn B"));
        assertThat(isShared("001085000011")).isFalse();
        assertThat(isShared("")).isFalse();
    }

    @Test
    void aRowThatNoLongerSaysIt_countsNoMore() {
        load(record("a", "1", "Nguyễn Văn Bình"), record("b", "1", "Trần Thị Hoa"), record("c", "1", "Lê Quang Dũng"));
        load(record("c", "2", "Lê Quang Dũng"));
        assertThat(isShared("1")).isFalse();
    }

    /** Against counting names by number in a map; the seed is in the message. */
    @Test
    void sharedNumbers_areThoseOfAMap() {
        long seed = 20261122;
        Random random = new Random(seed);
        List<CleanRecord> records = new ArrayList<>();
        Map<String, Set<String>> names = new TreeMap<>();
        for (int i = 0; i < 4000; i++) {
            String id = "id" + random.nextInt(2500);
            String name = "ten " + (char) ('a' + random.nextInt(6));
            records.add(record("k" + i, id, name));
            names.computeIfAbsent(id, key -> new TreeSet<>()).add(name);
        }
        load(records.toArray(CleanRecord[]::new));
        SharedIds shared = new PlanStore(database).sharedIds("school");
        names.forEach((id, different) -> assertThat(
                        shared.mark(record("x", id, "ten a")).hasIssue(Code.ID_SHARED))
                .as("seed %d, %s beside %s", seed, different, id)
                .isEqualTo(different.size() >= SharedIds.NAMES_MIN));
    }

    private boolean isShared(String id) {
        return new PlanStore(database)
                .sharedIds("school")
                .mark(record("x", id, "Ai Đó"))
                .hasIssue(Code.ID_SHARED);
    }

    private static CleanRecord record(String key, String id, String name) {
        Person person = Person.builder()
                .set(Field.FULL_NAME, name)
                .set(Field.CITIZEN_ID, id)
                .build();
        return new CleanRecord(key, person, Map.of(), List.of());
    }

    private void load(CleanRecord... records) {
        String name = "file-" + ++files + ".csv";
        FileLoad load = store.begin(
                new FileIdentity("school", name, String.format("%064d", files), "0".repeat(64), DAY, name, ""));
        List<Incoming> rows = new ArrayList<>();
        for (CleanRecord record : records) {
            UUID hash = new UUID(files, record.person().encode().hashCode());
            rows.add(Incoming.Admit.of(1 + rows.size(), "", record, hash, 10));
        }
        load.write(rows);
        load.finish(0);
    }
}
