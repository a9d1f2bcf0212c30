package vn.khop.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What reports that go across jobs need to know besides the cases.
 *
 * @param jobs by name; one that has no file any more may be missing
 * @param heldBack titles of jobs whose results are held back, and so are not in these reports
 * @param agreementOver titles of jobs that are not in them since their agreement is over
 * @param wardName as in {@link ReportContext}
 * @param elsewhere whether a ward's code is of another province than those of the registry's extract
 * @param asOf the day of the extract; empty where unknown
 * @param extract what it covers
 * @param threads at least 1
 */
public record ScopeContext(
        Map<String, ReportedJob> jobs,
        List<String> heldBack,
        List<String> agreementOver,
        LocalDate date,
        Locale language,
        UnaryOperator<String> wardName,
        Predicate<String> elsewhere,
        String asOf,
        String extract,
        int threads) {

    public ScopeContext {
        jobs = new TreeMap<>(jobs);
        heldBack = List.copyOf(heldBack);
        agreementOver = List.copyOf(agreementOver);
    }

    /** The job as its file describes it; by its name alone where it has none any more. */
    ReportedJob job(String name) {
        ReportedJob job = jobs.get(name);
        return job != null ? job : ReportedJob.withoutFile(name);
    }

    /** What the readers of a scope may see of a job's cases. */
    Disclosure disclosure(Scope.Kind kind, String job) {
        return kind == Scope.Kind.WARD ? Disclosure.POLICE : Disclosure.owner(job(job).shared());
    }

    ReportContext of(String job, IdDisplay ids) {
        return new ReportContext(job(job), date, language, Path.of(""), wardName, ids, Map.of());
    }
}
