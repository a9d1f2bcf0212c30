package vn.khop.quota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The days on which offices work: Monday to Friday but for public holidays, which are announced year by year (Labour Code 45/2019/QH14, article
 * 112) and so are a setting. Immutable.
 *
 * @param holidays days off, in any order; those on a weekend change nothing
 */
public record WorkingDays(SortedSet<LocalDate> holidays) {

    /** No public holiday is known. */
    public static final WorkingDays NO_HOLIDAYS = of(List.of());

    public WorkingDays {
        holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
    }

    /** Monday to Friday but for these days. */
    public static WorkingDays of(Collection<LocalDate> holidays) {
        return new WorkingDays(new TreeSet<>(holidays));
    }

    /**
     * The day on which so many working days are over.
     *
     * @param from not counted
     * @param days at least 0; with 0 the day itself if offices work, else the next on which they do
     */
    public LocalDate after(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; left--) {
            day = next(day);
        }
        return works(day) ? day : next(day);
    }

    private LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!works(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** Whether there are holidays, but none in the year of this day or later: the list was not kept up. */
    public boolean isOutdated(LocalDate day) {
        return !holidays.isEmpty() && holidays.last().getYear() < day.getYear();
    }
}
