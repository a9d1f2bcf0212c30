package vn.khop.report;

import vn.khop.match.MatchSettings;
import vn.khop.source.ColumnSettings;

/**
 * A job as its report needs it.
 *
 * @param name names the folder
 * @param title what people call the source, for example "Học sinh"
 * @param columns which cells a correction changes
 * @param match the thresholds, to say a probability in words
 */
public record ReportedJob(String name, String title, ColumnSettings columns, MatchSettings match) {}
