package vn.khop.report;

import java.util.Map;
import vn.khop.correct.SharedFields;
import vn.khop.match.MatchSettings;
import vn.khop.source.ColumnSettings;

/**
 * A job as its report needs it.
 *
 * @param name names the folder
 * @param title what people call the source, for example "Học sinh"
 * @param columns which cells a correction changes
 * @param match the thresholds, to say a probability in words
 * @param shared the fields whose registry values the job's own files may show
 */
public record ReportedJob(String name, String title, ColumnSettings columns, MatchSettings match, SharedFields shared) {

    /** A job that has no file any more: known by its name alone, and nothing of the registry may be shown for it. */
    static ReportedJob withoutFile(String name) {
        return new ReportedJob(
                name, name, new ColumnSettings(Map.of(), Map.of()), MatchSettings.DEFAULT, SharedFields.NONE);
    }
}
