package vn.khop.store;

import java.sql.Date;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;

/** Closes days of which nobody knows any more what was verified on them: after a restore their quota counts as spent. */
public final class SpentDays {

    private final Database database;
    private final JdbcTemplate jdbc;
    private final AuditLog audit;

    public SpentDays(Database database, InstantSource clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.audit = new AuditLog(database, clock);
    }

    /**
     * Spends whole days, in one transaction with their audit lines; what was planned on them or before is void.
     *
     * @param from the first of them
     * @param to the last of them
     * @param daily a day's verifications; a day that had more keeps them
     * @param by who answers for it
     */
    public void spend(LocalDate from, LocalDate to, int daily, String by) {
        database.inTransaction(() -> {
            jdbc.update("delete from plan where business_date <= ?", Date.valueOf(to));
            new QuotaShares(jdbc).voidBefore(to.plusDays(1), job -> true, planned -> {});
            jdbc.update("update quota_day set planned = 0 where business_date <= ?", Date.valueOf(to));
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                spend(day, daily);
                audit.append(by, "quota.spent", day.toString(), "all of the day, after a restore");
            }
        });
    }

    private void spend(LocalDate day, int daily) {
        int known = jdbc.update(
                "update quota_day set daily = greatest(daily, ?), spent = greatest(daily, ?) where business_date = ?",
                daily,
                daily,
                Date.valueOf(day));
        if (known == 0) {
            jdbc.update(
                    "insert into quota_day(business_date, daily, planned, spent) values (?, ?, 0, ?)",
                    Date.valueOf(day),
                    daily,
                    daily);
        }
    }
}
