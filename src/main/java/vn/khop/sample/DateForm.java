package vn.khop.sample;

import vn.khop.record.PartialDate;

/** How a source writes dates; a date without day and month is its year in all of them. */
enum DateForm {
    /** 05/09/2015. */
    DAY_MONTH_YEAR('/', true),
    /** 5/9/2015. */
    SHORT('/', false),
    /** 05-09-2015. */
    DASHED('-', true),
    /** 2015-09-05. */
    ISO('-', true),
    /** 20150905. */
    COMPACT('-', true);

    private final char separator;
    private final boolean padded;

    DateForm(char separator, boolean padded) {
        this.separator = separator;
        this.padded = padded;
    }

    String write(PartialDate date) {
        if (!date.isFull()) {
            return date.text();
        }
        return switch (this) {
            case ISO -> date.text();
            case COMPACT -> Digits.padded(date.packed(), 8);
            case DAY_MONTH_YEAR, SHORT, DASHED -> {
                StringBuilder text = new StringBuilder(10);
                part(text, date.day());
                part(text.append(separator), date.month());
                yield text.append(separator).append(date.year()).toString();
            }
        };
    }

    private void part(StringBuilder text, int number) {
        if (padded && number < 10) {
            text.append('0');
        }
        text.append(number);
    }
}
