package vn.khop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khop.pipeline.SearchCounts;
import vn.khop.quota.QuotaDay;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.store.Holds.Hold;
import vn.khop.store.PlanChunk.Planned;

/** FEATURE UNDER TEST: a held record waits, and is neither planned nor settled; its hold ends with it. */
class HoldsTest extends OnEachDatabase {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Hold HOLD = new Hold(DAY, "can-bo-1", "phản ánh");

    private IngestStore store;
    private PlanStore plan;
    private Holds holds;
    private int files;

    @BeforeEach
    void open() {
        store = new IngestStore(database);
        plan = new PlanStore(database);
        holds = new Holds(database);
        store.openDay("school", DAY);
        load(DAY, "a", "b", "c").finish(0);
    }

    private FileLoad load(LocalDate day, String... keys) {
        String name = "file-" + ++files + ".csv";
        FileLoad load = store.begin(
                new FileIdentity("school", name, String.format("%064d", files), "0".repeat(64), day, name, ""));
        List<Incoming> rows = new ArrayList<>();
        for (String key : keys) {
            Person person = Person.builder().set(Field.FULL_NAME, key + files).build();
            CleanRecord record = new CleanRecord(key, person, Map.of(), List.of());
            rows.add(Incoming.Admit.of(rows.size() + 1, "", record, new UUID(files, key.hashCode()), 10));
        }
        load.write(rows);
        return load;
    }

    private long number(String key) {
        return new RecordStore(database).number("school", key).orElseThrow();
    }

    private List<Waiting> eligible() {
        List<Waiting> eligible = new ArrayList<>();
        plan.forEachWaiting("school", DAY, eligible::add);
        return eligible;
    }

    private List<Long> numbers() {
        return eligible().stream().map(Waiting::recordId).toList();
    }

    @Test
    void a_held_record_may_not_be_planned_and_still_waits() {
        assertThat(holds.put(number("b"), HOLD)).isTrue();
        assertThat(numbers()).containsExactly(number("a"), number("c"));
        assertThat(new SummaryQuery(database.jdbc(), (short) 1, "school", DAY)
                        .books()
                        .waitingAfter())
                .isEqualTo(3);
        assertThat(new AllotmentQuery(database).on(DAY))
                .hasEntrySatisfying(
                        "school", share -> assertThat(share.sum().waiting()).isEqualTo(2));
    }

    @Test
    void a_hold_that_stands_stays_as_it_is_until_it_is_released_once() {
        holds.put(number("b"), HOLD);
        assertThat(holds.put(number("b"), new Hold(DAY.plusDays(1), "can-bo-2", "")))
                .isFalse();
        assertThat(holds.find(number("b"))).contains(HOLD);
        assertThat(holds.release(number("b"))).isTrue();
        assertThat(holds.release(number("b"))).isFalse();
        assertThat(numbers()).hasSize(3);
    }

    @Test
    void a_record_that_was_planned_before_it_was_held_is_passed_over_and_its_verification_given_back() {
        plan.openDay(DAY, 10);
        plan.plan("school", DAY, eligible(), Set.of());
        for (String key : List.of("a", "b", "c")) {
            holds.put(number(key), HOLD);
        }
        PlanChunk chunk = plan.next("school", DAY, 0).orElseThrow();
        assertThat(chunk.records()).isEmpty();
        new SettleStore(database, "school", DAY, 1, 1).write(new Settlement(chunk, List.of(), SearchCounts.NONE));
        assertThat(plan.findDay(DAY)).contains(new QuotaDay(DAY, 10, 0, 0));
        assertThat(plan.shares(DAY).get("school")).containsExactly(0, 0);
        holds.release(number("b"));
        assertThat(numbers()).containsExactly(number("b"));
    }

    @Test
    void of_a_chunk_only_the_held_are_passed_over() {
        plan.openDay(DAY, 10);
        plan.plan("school", DAY, eligible(), Set.of());
        holds.put(number("b"), HOLD);
        assertThat(plan.next("school", DAY, 0).orElseThrow().records().stream().map(Planned::recordId))
                .containsExactly(number("a"), number("c"));
    }

    @Test
    void the_oldest_that_waits_is_one_that_may_be_verified() {
        load(DAY.plusDays(3), "d").finish(0);
        for (String key : List.of("a", "b", "c")) {
            holds.put(number(key), HOLD);
        }
        assertThat(new StandingStore(database).jobs().get(0).oldest()).isEqualTo(DAY.plusDays(3));
        holds.put(number("d"), HOLD);
        assertThat(new StandingStore(database).jobs().get(0).oldest()).isNull();
    }

    @Test
    void newer_content_of_a_held_record_waits_held() {
        holds.put(number("b"), HOLD);
        assertThat(load(DAY, "b").finish(0).superseded).isEqualTo(1);
        assertThat(numbers()).containsExactly(number("a"), number("c"));
        assertThat(holds.find(number("b"))).contains(HOLD);
    }

    @Test
    void a_hold_ends_with_a_record_that_is_taken_back_and_no_other() {
        load(DAY, "a", "d");
        holds.put(number("a"), HOLD);
        holds.put(number("d"), HOLD);
        long gone = number("d");
        store.undoUnfinished("school");
        assertThat(holds.find(number("a"))).contains(HOLD);
        assertThat(holds.find(gone)).isEmpty();
        FileWithdrawal.withdraw(database, "school", 1 * 100_000_000L + 1, DAY, true);
        assertThat(database.jdbc().queryForObject("select count(*) from hold", Long.class))
                .isZero();
    }

    @Test
    void a_row_of_several_persons_has_subjects_and_a_record_has_one_exact_key() {
        List<Incoming> rows = new ArrayList<>();
        for (String subject : List.of("wife", "husband")) {
            CleanRecord record =
                    new CleanRecord("k%_#" + subject, Person.builder().build(), Map.of(), List.of());
            rows.add(Incoming.Admit.of(1, subject, record, new UUID(1, 1), 10));
        }
        FileLoad load =
                store.begin(new FileIdentity("school", "m.csv", "1".repeat(64), "0".repeat(64), DAY, "m.csv", ""));
        load.write(rows);
        load.finish(0);
        RecordStore records = new RecordStore(database);
        assertThat(records.subjects("school", "k%_")).containsExactly("husband", "wife");
        assertThat(records.subjects("school", "k")).isEmpty();
        assertThat(records.subjects("school", "a")).isEmpty();
        assertThat(records.number("school", "k%_")).isEmpty();
        assertThat(records.number("school", "k%_#wife")).isPresent();
        assertThat(records.number("other", "a")).isEmpty();
    }
}
