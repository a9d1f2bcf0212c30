package vn.khop.sample;

import java.time.YearMonth;
import vn.khop.record.Code;
import vn.khop.record.PartialDate;

/** What goes wrong with a date of birth. */
final class DateErrors {

    private DateErrors() {}

    /** The date as a clerk came to write it, and the name of what happened added to the draft. */
    static PartialDate spoil(PartialDate date, Draft draft, Draws draws) {
        if (!date.isFull()) {
            draft.add(draws.chance(0.5) ? Code.DOB_DEFAULT : Code.DOB_YEAR);
            return draft.has(Code.DOB_DEFAULT)
                    ? new PartialDate(date.year(), 1, 1)
                    : PartialDate.ofYear(date.year() + (draws.chance(0.5) ? 1 : -1));
        }
        int kind = draws.weighted(22, 22, 12, 14, 14, 12, 3, 1);
        if (kind == 0 && (date.day() > 12 || date.day() == date.month())) {
            kind = 1;
        }
        return switch (kind) {
            case 0 -> draft.having(Code.DOB_SWAPPED, new PartialDate(date.year(), date.day(), date.month()));
            case 1 -> draft.having(Code.DOB_DAY, anotherDay(date, draws));
            case 2 -> draft.having(Code.DOB_MONTH, anotherMonth(date, draws));
            case 3 -> draft.having(Code.DOB_YEAR, anotherYear(date, draws));
            case 4 -> draft.having(Code.DOB_YEAR_ONLY, PartialDate.ofYear(date.year()));
            case 5 -> draft.having(Code.DOB_DEFAULT, new PartialDate(date.year(), 1, 1));
            case 6 ->
                draft.having(
                        Code.DOB_DIFFERENT,
                        new PartialDate(date.year() - draws.between(2, 5), draws.between(1, 12), draws.between(1, 28)));
            default -> draft.having(Code.DOB_IMPOSSIBLE, new PartialDate(date.year(), 2, 30));
        };
    }

    /** One digit of the day off, on a day that the month has. */
    static PartialDate anotherDay(PartialDate date, Draws draws) {
        int last = YearMonth.of(date.year(), date.month()).lengthOfMonth();
        while (true) {
            int day = draws.chance(0.5)
                    ? date.day() / 10 * 10 + draws.below(10)
                    : draws.between(0, 3) * 10 + date.day() % 10;
            if (day >= 1 && day <= last && day != date.day()) {
                return new PartialDate(date.year(), date.month(), day);
            }
        }
    }

    private static PartialDate anotherMonth(PartialDate date, Draws draws) {
        int month = 1 + (date.month() + draws.below(11)) % 12;
        int last = YearMonth.of(date.year(), month).lengthOfMonth();
        return new PartialDate(date.year(), month, Math.min(date.day(), last));
    }

    private static PartialDate anotherYear(PartialDate date, Draws draws) {
        int step = draws.weighted(5, 2, 1) == 0 ? 1 : draws.chance(0.5) ? 10 : draws.between(2, 6);
        int year = date.year() + (draws.chance(0.5) ? step : -step);
        return new PartialDate(year, date.month(), Math.min(date.day(), 28));
    }
}
