package vn.khop.report;

import java.util.Locale;
import vn.khop.correct.Action;
import vn.khop.record.Outcome;
import vn.khop.store.CaseRow;
import vn.khop.store.DifferenceRow;

/** What is to be done about a case, and by whom; each case is in one section. In the order of a ward's report. */
enum CaseSection {
    /** The registry or a civil-status register may be wrong: the police or the registrar looks. */
    REGISTRY,
    /** Nobody is sure who it is, or a difference must be asked. */
    IDENTITY,
    /** The holder of the record corrects it. */
    SECTOR;

    static CaseSection of(CaseRow row) {
        if (row.outcome() == Outcome.REVIEW) {
            return IDENTITY;
        }
        return row.differences().stream().map(DifferenceRow::action).anyMatch(CaseSection::isReferral)
                ? REGISTRY
                : SECTOR;
    }

    private static boolean isReferral(Action action) {
        return action == Action.REFER_REGISTRY || action == Action.REFER_CIVIL_STATUS;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
