package vn.khop.jobfile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.khop.correct.SharedFields;
import vn.khop.record.SettingsRefused;

/**
 * The agreement under which a job's own files may show values of the registry.
 *
 * @param no what the paper is known by
 * @param until its last day
 * @param fields whose registry values may be shown
 * @param over what is said from the day after, with its place in the job file
 */
public record JobAgreement(String no, LocalDate until, SharedFields fields, Fault over) {

    /** Whether it is over on a business date. */
    public boolean isOver(LocalDate date) {
        return date.isAfter(until);
    }

    /** How many days it goes on after a date; negative where it is over. */
    public long daysLeft(LocalDate date) {
        return ChronoUnit.DAYS.between(date, until);
    }

    /** The job's failure once it is over. */
    public SettingsRefused refusal() {
        return new SettingsRefused(over.toString());
    }
}
