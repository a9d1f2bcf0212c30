package vn.khop.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.pipeline.SearchCounts;
import vn.khop.record.Change;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Issue;
import vn.khop.record.Outcome;
import vn.khop.record.Rule;
import vn.khop.store.RecordFacts.Cleansed;

/** The totals of a job on a date, counted from the tables. */
final class SummaryQuery {

    private final JdbcTemplate jdbc;
    private final short no;
    private final String job;
    private final LocalDate date;

    SummaryQuery(JdbcTemplate jdbc, short no, String job, LocalDate date) {
        this.jdbc = jdbc;
        this.no = no;
        this.job = job;
        this.date = date;
    }

    JobSummary read(String asOf, String scope) {
        long daily = sum("select coalesce(max(daily), 0) from quota_day where business_date = ?", Date.valueOf(date));
        long spent = sum(
                "select coalesce(sum(spent), 0) from quota_share where business_date = ? and job = ?",
                Date.valueOf(date),
                no);
        Verified verified = verified();
        Map<Cleansed, Long> cleansed = new RecordFacts(jdbc).countCleansed(no);
        return new JobSummary(
                job,
                date,
                books(),
                verified.outcomes,
                issues(cleansed),
                rules(cleansed),
                verified.mismatches,
                spent,
                daily,
                (int) verified.model,
                verified.generation,
                asOf,
                scope,
                searches(),
                new CardStore(jdbc, no).standing(date));
    }

    private SearchCounts searches() {
        SearchCounts searches = SearchCounts.NONE;
        for (String text : jdbc.queryForList(
                "select searches from job_day where job = ? and business_date = ?",
                String.class,
                no,
                Date.valueOf(date))) {
            searches = searches.plus(SearchCounts.decode(text));
        }
        return searches;
    }

    Books books() {
        long[] files = new long[5];
        jdbc.query(
                "select coalesce(sum(records), 0), coalesce(sum(rejected), 0), coalesce(sum(duplicate), 0), coalesce(sum(unchanged), 0),"
                        + " coalesce(sum(superseded), 0) from source_file where job = ? and business_date = ? and state = 'loaded'",
                row -> {
                    for (int i = 0; i < files.length; i++) {
                        files[i] = row.getLong(i + 1);
                    }
                },
                no,
                Date.valueOf(date));
        Map<Outcome, Long> today = new EnumMap<>(Outcome.class);
        jdbc.query(
                "select kind, count(*) from outcome where job = ? and verified_on = ? group by kind",
                row -> {
                    today.put(Stored.outcome(row.getString(1)), row.getLong(2));
                },
                no,
                Date.valueOf(date));
        return new Books(
                sum(
                        "select coalesce(max(waiting_before), 0) from job_day where job = ? and business_date = ?",
                        no,
                        Date.valueOf(date)),
                files[0],
                files[1],
                files[2],
                files[3],
                files[4],
                today.getOrDefault(Outcome.MATCHED, 0L),
                today.getOrDefault(Outcome.CORRECTED, 0L),
                today.getOrDefault(Outcome.REVIEW, 0L),
                today.getOrDefault(Outcome.NOT_FOUND, 0L),
                new Backlog(jdbc).count(no));
    }

    private static Map<Code, Long> issues(Map<Cleansed, Long> cleansed) {
        Map<Code, Long> counts = new EnumMap<>(Code.class);
        cleansed.forEach((kind, count) -> {
            for (Issue issue : RecordText.decodeIssues(kind.issues())) {
                counts.merge(issue.code(), count, Long::sum);
            }
        });
        return counts;
    }

    private static Map<Field, Map<Rule, Long>> rules(Map<Cleansed, Long> cleansed) {
        Map<Field, Map<Rule, Long>> counts = new EnumMap<>(Field.class);
        cleansed.forEach((kind, count) -> {
            for (Change change : RecordText.decodeChanges(kind.rules())) {
                counts.computeIfAbsent(change.field(), field -> new EnumMap<>(Rule.class))
                        .merge(change.rule(), count, Long::sum);
            }
        });
        return counts;
    }

    /** What all outcomes of the job add up to. */
    private static final class Verified {
        final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        final Map<Code, Long> mismatches = new EnumMap<>(Code.class);
        long model;
        long generation;
    }

    /** Reads the outcomes once for all that is counted of them. */
    private Verified verified() {
        Verified verified = new Verified();
        for (Outcome outcome : Outcome.values()) {
            verified.outcomes.put(outcome, 0L);
        }
        jdbc.query(
                "select kind, codes, count(*), max(model), max(generation) from outcome where job = ? group by kind, codes",
                row -> {
                    long count = row.getLong(3);
                    verified.outcomes.merge(Stored.outcome(row.getString(1)), count, Long::sum);
                    for (Code code : RecordText.decodeCodes(row.getString(2))) {
                        verified.mismatches.merge(code, count, Long::sum);
                    }
                    verified.model = Math.max(verified.model, row.getLong(4));
                    verified.generation = Math.max(verified.generation, row.getLong(5));
                },
                no);
        return verified;
    }

    private long sum(String sql, Object... arguments) {
        Long value = jdbc.queryForObject(sql, Long.class, arguments);
        return value == null ? 0 : value;
    }
}
