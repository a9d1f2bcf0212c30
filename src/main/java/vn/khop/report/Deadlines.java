package vn.khop.report;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.khop.quota.WorkingDays;
import vn.khop.record.Code;
import vn.khop.store.CaseRow;
import vn.khop.store.SettledCase;

/** By when a case is to be answered, and how far its answer is, as of one night's report. Immutable, for any thread. */
public final class Deadlines {

    private final LocalDate date;
    private final LocalDate lastReport;
    private final Map<String, SettledCase> answered;
    private final WorkingDays days;
    private final Map<Code, Severity> severities = new EnumMap<>(Code.class);

    /**
     * @param date of the report
     * @param lastReport what stands since a later day is new
     * @param answered the cases that reviewers have settled, by number
     * @param days by which an answer is due
     */
    public Deadlines(
            LocalDate date,
            LocalDate lastReport,
            Map<String, SettledCase> answered,
            WorkingDays days,
            Wording wording) {
        this.date = date;
        this.lastReport = lastReport;
        this.answered = Map.copyOf(answered);
        this.days = days;
        for (Code code : Code.values()) {
            severities.put(code, Severity.of(code, wording));
        }
    }

    /** Of its worst difference; where nothing differs, nobody is sure who it is. */
    Severity severity(CaseRow row) {
        return row.differences().stream()
                .map(difference -> severities
                        .getOrDefault(difference.code(), Severity.NOTE)
                        .of(difference))
                .max(Severity::compareTo)
                .orElse(Severity.IMPORTANT);
    }

    /** Since when a case stands, by when it is to be answered, how far that is. */
    CaseTimes of(CaseRow row) {
        LocalDate due = severity(row).due(row.since(), days);
        return new CaseTimes(row.since(), due, state(row, due));
    }

    private CaseState state(CaseRow row, LocalDate due) {
        if (answered.containsKey(row.caseNo())) {
            return CaseState.ANSWERED;
        }
        if (row.since().isAfter(lastReport)) {
            return CaseState.NEW;
        }
        return due.isBefore(date) ? CaseState.OVERDUE : CaseState.OPEN;
    }

    /** What reviewers settled of a case. */
    Optional<SettledCase> settled(CaseRow row) {
        return Optional.ofNullable(answered.get(row.caseNo()));
    }

    /** Whether a case is answered: there is nothing to fill in a sheet. */
    public boolean isAnswered(CaseRow row) {
        return answered.containsKey(row.caseNo());
    }
}
