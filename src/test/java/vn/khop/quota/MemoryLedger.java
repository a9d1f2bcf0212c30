package vn.khop.quota;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The ledger in memory, for tests of what stands above it. Mutable; for one thread. */
public final class MemoryLedger implements Ledger {

    private final Map<LocalDate, QuotaDay> days = new HashMap<>();

    @Override
    public QuotaDay open(LocalDate date, long daily) {
        QuotaDay day = days.getOrDefault(date, new QuotaDay(date, daily, 0, 0));
        QuotaDay opened = new QuotaDay(date, Math.max(daily, day.planned() + day.spent()), day.planned(), day.spent());
        days.put(date, opened);
        return opened;
    }

    @Override
    public boolean reserve(LocalDate date, long count) {
        QuotaDay day = day(date);
        if (day.left() < count) {
            return false;
        }
        days.put(date, new QuotaDay(date, day.daily(), day.planned() + count, day.spent()));
        return true;
    }

    @Override
    public void settle(LocalDate date, long count) {
        QuotaDay day = planned(date, count);
        days.put(date, new QuotaDay(date, day.daily(), day.planned() - count, day.spent() + count));
    }

    @Override
    public void release(LocalDate date, long count) {
        QuotaDay day = planned(date, count);
        days.put(date, new QuotaDay(date, day.daily(), day.planned() - count, day.spent()));
    }

    private QuotaDay planned(LocalDate date, long count) {
        QuotaDay day = day(date);
        if (day.planned() < count) {
            throw new IllegalStateException(
                    date + ": cannot settle or release " + count + " verifications, planned are " + day.planned());
        }
        return day;
    }

    private QuotaDay day(LocalDate date) {
        QuotaDay day = days.get(date);
        if (day == null) {
            throw new IllegalStateException(date + ": the day is not opened");
        }
        return day;
    }
}
