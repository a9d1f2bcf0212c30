package vn.khop.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: days on which an answer is due, weekends and public holidays passed over. */
class WorkingDaysTest {

    /** The first of January 2027 is a Friday; Tết from Friday the 5th to Tuesday the 9th of February. */
    private static final WorkingDays DAYS = WorkingDays.of(List.of(
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 2, 5),
            LocalDate.of(2027, 2, 6),
            LocalDate.of(2027, 2, 8),
            LocalDate.of(2027, 2, 9)));

    @ParameterizedTest
    @CsvSource({
        "2026-12-30, 0, 2026-12-30",
        "2027-01-01, 0, 2027-01-04",
        "2026-12-31, 1, 2027-01-04",
        "2027-02-04, 1, 2027-02-10",
        "2027-02-06, 0, 2027-02-10",
        "2027-02-03, 5, 2027-02-15",
        "2027-02-10, 5, 2027-02-17",
    })
    void holidays_and_weekends_are_passed_over(LocalDate from, int days, LocalDate due) {
        assertThat(DAYS.after(from, days)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, false", "2027-12-31, false", "2028-01-01, true"})
    void a_list_without_a_day_of_this_year_or_later_is_outdated(LocalDate today, boolean outdated) {
        assertThat(DAYS.isOutdated(today)).isEqualTo(outdated);
        assertThat(WorkingDays.NO_HOLIDAYS.isOutdated(today)).isFalse();
    }
}
