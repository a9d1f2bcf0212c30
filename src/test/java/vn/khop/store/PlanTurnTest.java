package vn.khop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.khop.quota.QuotaDay;

/** FEATURE UNDER TEST: processes that plan a new day at the same moment take turns, and each finds the one row of the day. */
class PlanTurnTest {

    private static final int DAYS = 30;

    @Test
    void a_new_day_is_opened_once_whoever_comes_first() throws Exception {
        DatabaseServer server = Engine.POSTGRES.server().orElseThrow();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Database one = Database.connect(server, "one");
                Database other = Database.connect(server, "other")) {
            for (int day = 0; day < DAYS; day++) {
                LocalDate date = LocalDate.of(2026, 11, 22).plusDays(day);
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<QuotaDay>> opened =
                        threads.invokeAll(List.of(open(one, date, start), open(other, date, start)));
                for (Future<QuotaDay> found : opened) {
                    assertThat(found.get()).isEqualTo(new QuotaDay(date, 10, 0, 0));
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<QuotaDay> open(Database database, LocalDate date, CyclicBarrier start) {
        return () -> {
            start.await();
            return database.inTransaction(() -> new PlanStore(database).openDay(date, 10));
        };
    }
}
