package vn.khop.cleanse;

import vn.khop.record.PartialDate;

/**
 * A date found in a cell.
 *
 * @param date the date, never empty; a day that no calendar has is held as written
 * @param form how the cell writes it
 */
record ReadDate(PartialDate date, DateForm form) {}
