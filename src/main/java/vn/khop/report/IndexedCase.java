package vn.khop.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khop.record.Code;

/**
 * What is kept in memory of a case while reports are put together; the rest stands in the scratch file.
 *
 * @param number in the scratch file
 * @param severity of its worst difference
 * @param person a hash of the citizen's id; cases of one person have the same, a case of nobody has one of its own
 * @param codes the codes of its differences, a bit each by ordinal
 */
record IndexedCase(
        int number,
        String job,
        CaseSection section,
        Severity severity,
        long person,
        long codes,
        String ward,
        String unit,
        LocalDate since,
        LocalDate due,
        CaseState state) {

    List<Code> codeList() {
        List<Code> list = new ArrayList<>();
        for (Code code : Code.values()) {
            if ((codes >>> code.ordinal() & 1) != 0) {
                list.add(code);
            }
        }
        return list;
    }

    CaseTimes times() {
        return new CaseTimes(since, due, state);
    }

    boolean isOpen() {
        return state != CaseState.ANSWERED;
    }
}
