package vn.khop.report;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the page on one person says beside what is held.
 *
 * @param id the number that was asked for
 * @param by who looks
 * @param reason why
 * @param mark by which the look is found in the audit log
 * @param lookedOn the day of the look
 * @param comparedOn the last business date
 * @param jobs by name; one that has no file any more may be missing
 * @param asOf the day of the registry extract in use; empty where unknown
 * @param scope what it covers, likewise
 */
public record PersonContext(
        String id,
        String by,
        String reason,
        String mark,
        LocalDate lookedOn,
        LocalDate comparedOn,
        Map<String, ReportedJob> jobs,
        String asOf,
        String scope,
        Locale language) {

    public PersonContext {
        jobs = new TreeMap<>(jobs);
    }
}
