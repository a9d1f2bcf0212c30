package vn.khop.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each job and each of its units has planned and spent on a day: one row a job and day. Changed by the one writer only. */
record QuotaShares(JdbcTemplate jdbc) {

    private static final char PART = '\u001F';
    private static final char HALF = '\u001E';

    /** A unit's part. */
    record Share(int planned, int spent) {

        static final Share NONE = new Share(0, 0);

        static Share sum(Collection<Share> shares) {
            return new Share(
                    shares.stream().mapToInt(Share::planned).sum(),
                    shares.stream().mapToInt(Share::spent).sum());
        }
    }

    /** The parts of all jobs by name, each job's by unit. */
    void forEach(LocalDate day, BiConsumer<String, Map<String, Share>> sink) {
        jdbc.query(
                "select j.name, s.units from quota_share s join job j on j.no = s.job where s.business_date = ? order by j.name",
                row -> {
                    sink.accept(row.getString(1), decode(row.getString(2)));
                },
                Date.valueOf(day));
    }

    /** Adds reservations by unit. */
    void reserve(LocalDate day, short job, Map<String, Integer> units) {
        TreeMap<String, Share> shares = read(day, job);
        if (shares.isEmpty()) {
            jdbc.update(
                    "insert into quota_share(business_date, job, planned, spent, units) values (?, ?, 0, 0, '')",
                    Date.valueOf(day),
                    job);
        }
        units.forEach((unit, count) -> {
            Share share = shares.getOrDefault(unit, Share.NONE);
            shares.put(unit, new Share(share.planned() + count, share.spent()));
        });
        write(day, job, shares);
    }

    /**
     * Takes reservations back and notes what of them was spent.
     *
     * @throws IllegalStateException if a unit holds less than is taken back
     */
    void settle(LocalDate day, short job, Map<String, Integer> reserved, Map<String, Integer> spent) {
        TreeMap<String, Share> shares = read(day, job);
        reserved.forEach((unit, count) -> {
            Share share = shares.getOrDefault(unit, Share.NONE);
            int used = spent.getOrDefault(unit, 0);
            if (share.planned() < count || used > count) {
                throw new IllegalStateException("the quota ledger holds no reservation for what was verified");
            }
            shares.put(unit, new Share(share.planned() - count, share.spent() + used));
        });
        write(day, job, shares);
    }

    /** What a job has planned on a day and not spent. */
    record Planned(LocalDate day, int count) {}

    /**
     * Gives back what jobs planned before this day.
     *
     * @param jobs which of them
     * @param sink is told what was given back
     */
    void voidBefore(LocalDate day, Predicate<String> jobs, Consumer<Planned> sink) {
        record Left(short job, String name, Planned planned) {}
        List<Left> rows = jdbc.query(
                "select s.job, j.name, s.business_date, s.planned from quota_share s join job j on j.no = s.job"
                        + " where s.business_date < ? and s.planned > 0 order by s.business_date, s.job",
                (row, n) -> new Left(
                        row.getShort(1),
                        row.getString(2),
                        new Planned(row.getObject(3, LocalDate.class), row.getInt(4))),
                Date.valueOf(day));
        for (Left left : rows) {
            if (jobs.test(left.name())) {
                LocalDate before = left.planned().day();
                TreeMap<String, Share> shares = read(before, left.job());
                shares.replaceAll((unit, share) -> new Share(0, share.spent()));
                write(before, left.job(), shares);
                sink.accept(left.planned());
            }
        }
    }

    private TreeMap<String, Share> read(LocalDate day, short job) {
        return jdbc
                .query(
                        "select units from quota_share where business_date = ? and job = ?",
                        (row, n) -> decode(row.getString(1)),
                        Date.valueOf(day),
                        job)
                .stream()
                .findFirst()
                .orElseGet(TreeMap::new);
    }

    private void write(LocalDate day, short job, TreeMap<String, Share> shares) {
        Share sum = Share.sum(shares.values());
        jdbc.update(
                "update quota_share set planned = ?, spent = ?, units = ? where business_date = ? and job = ?",
                sum.planned(),
                sum.spent(),
                encode(shares),
                Date.valueOf(day),
                job);
    }

    private static String encode(Map<String, Share> shares) {
        StringBuilder text = new StringBuilder(shares.size() * 40);
        shares.forEach((unit, share) -> text.append(text.length() == 0 ? "" : PART)
                .append(unit)
                .append(HALF)
                .append(share.planned())
                .append(HALF)
                .append(share.spent()));
        return text.toString();
    }

    private static TreeMap<String, Share> decode(String text) {
        TreeMap<String, Share> shares = new TreeMap<>();
        for (String part : RecordText.split(text, PART)) {
            List<String> words = RecordText.split(part, HALF);
            shares.put(words.get(0), new Share(Integer.parseInt(words.get(1)), Integer.parseInt(words.get(2))));
        }
        return shares;
    }
}
