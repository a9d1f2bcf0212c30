package vn.khop.store;

import java.sql.Date;
import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.quota.Ledger;
import vn.khop.quota.QuotaDay;

/** The quota ledger in the table quota_day: one row a day, changed only by conditional updates, in the caller's transaction. */
final class JdbcLedger implements Ledger {

    private final JdbcTemplate jdbc;

    JdbcLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public QuotaDay open(LocalDate date, long daily) {
        Date day = Date.valueOf(date);
        jdbc.update(
                "insert into quota_day(business_date, daily, planned, spent) select ?, ?, 0, 0 where not exists (select 1 from quota_day where business_date = ?)",
                day,
                daily,
                day);
        jdbc.update("update quota_day set daily = greatest(?, planned + spent) where business_date = ?", daily, day);
        return find(date).orElseThrow();
    }

    java.util.Optional<QuotaDay> find(LocalDate date) {
        return jdbc
                .query(
                        "select daily, planned, spent from quota_day where business_date = ?",
                        (row, n) -> new QuotaDay(date, row.getLong(1), row.getLong(2), row.getLong(3)),
                        Date.valueOf(date))
                .stream()
                .findFirst();
    }

    @Override
    public boolean reserve(LocalDate date, long count) {
        return jdbc.update(
                        "update quota_day set planned = planned + ? where business_date = ? and planned + spent + ? <= daily",
                        count,
                        Date.valueOf(date),
                        count)
                == 1;
    }

    @Override
    public void settle(LocalDate date, long count) {
        int updated = jdbc.update(
                "update quota_day set planned = planned - ?, spent = spent + ? where business_date = ? and planned >= ?",
                count,
                count,
                Date.valueOf(date),
                count);
        if (updated != 1) {
            throw new IllegalStateException(
                    "the quota ledger of " + date + " holds no reservation for " + count + " verifications");
        }
    }

    @Override
    public void release(LocalDate date, long count) {
        int updated = jdbc.update(
                "update quota_day set planned = planned - ? where business_date = ? and planned >= ?",
                count,
                Date.valueOf(date),
                count);
        if (updated != 1) {
            throw new IllegalStateException(
                    "the quota ledger of " + date + " holds no reservation for " + count + " verifications");
        }
    }
}
