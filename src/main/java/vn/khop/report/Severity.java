package vn.khop.report;

import java.time.LocalDate;
import java.util.Locale;
import vn.khop.correct.Action;
import vn.khop.quota.WorkingDays;
import vn.khop.record.Code;
import vn.khop.store.DifferenceRow;

/** How much harm a difference does, and how soon somebody should look. In rising order. */
enum Severity {
    NOTE(20),
    MINOR(20),
    IMPORTANT(5),
    /** Verified the same day: a pension may stop, or it may be somebody else. */
    URGENT(0);

    private final int workingDays;

    Severity(int workingDays) {
        this.workingDays = workingDays;
    }

    /** As the message bundles have it, which say it of each code. */
    static Severity of(Code code, Wording wording) {
        return valueOf(wording.text("code." + code + ".severity").toUpperCase(Locale.ROOT));
    }

    /** Of one difference: what nobody has to act on does no harm by waiting, whatever its kind. */
    static Severity of(DifferenceRow difference, Wording wording) {
        return of(difference.code(), wording).of(difference);
    }

    /** Of one difference of a kind of this severity. */
    Severity of(DifferenceRow difference) {
        boolean toAct = difference.action() != Action.INFORM && difference.action() != Action.LINK_ONLY;
        return toAct || compareTo(MINOR) < 0 ? this : MINOR;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The day by which somebody should have answered. */
    LocalDate due(LocalDate since, WorkingDays days) {
        return days.after(since, workingDays);
    }
}
