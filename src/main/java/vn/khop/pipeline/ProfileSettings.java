package vn.khop.pipeline;

import java.time.LocalDate;
import vn.khop.source.ReadSettings;

/**
 * How a file is to be looked at.
 *
 * @param read how it is read
 * @param rowsMax so many rows are counted at most, at least 1
 * @param formsMax so many forms a column are told at most
 * @param examples whether a value of each form is kept: personal data
 * @param businessDate later dates of birth are impossible
 */
public record ProfileSettings(ReadSettings read, long rowsMax, int formsMax, boolean examples, LocalDate businessDate) {

    public ProfileSettings {
        if (rowsMax < 1) {
            throw new IllegalArgumentException("rowsMax must be at least 1, was " + rowsMax);
        }
    }
}
