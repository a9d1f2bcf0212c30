package vn.khop.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a report needs to know besides the results.
 *
 * @param job the job as its file describes it
 * @param date the business date
 * @param language {@code vi} or {@code en}; any other reads Vietnamese
 * @param workspace the folder that archived files are relative to
 * @param wardName the name of a current ward code with its province, since wards of different provinces share names ({@code Phường Ba Đình,
 *     Hà Nội}); the empty string where there is none
 * @param ids how much of an identity number the page shows
 * @param timing seconds and records a second by phase, in the order to print; the only part of a report that may differ between two runs
 */
public record ReportContext(
        ReportedJob job,
        LocalDate date,
        Locale language,
        Path workspace,
        UnaryOperator<String> wardName,
        IdDisplay ids,
        Map<String, PhaseTiming> timing) {

    public ReportContext {
        timing = Collections.unmodifiableMap(new LinkedHashMap<>(timing));
    }
}
