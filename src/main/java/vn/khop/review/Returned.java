package vn.khop.review;

import java.util.Locale;

/**
 * Why a line comes back.
 *
 * @param row of the line that is at fault: of a case with a fault in one line all lines come back
 */
public record Returned(ReviewFault fault, long row) {

    /** The sentence, which names the row of the sheet that came and says the cure. */
    public String text(Locale language) {
        return SheetWords.text("reason.row", language).replace("{0}", Long.toString(row)) + " " + fault.text(language);
    }
}
