package vn.khop.report;

import java.util.Locale;

/** How far the answer to a case is. */
enum CaseState {
    /** Not in an earlier report. */
    NEW,
    /** Told before, not answered, not yet due. */
    OPEN,
    /** Past its day without an answer. */
    OVERDUE,
    /** A reviewer has said something about it. */
    ANSWERED;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
