package vn.khop.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: what a spreadsheet makes of a value by itself is still the value; what a person writes over it is not. */
class ShownCellTest {

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            # shown, in the cell, still it
            Lê Thị An, Lê Thị An, true
            Lê Thị An, Lê  Thị  An, true
            Ân, A\u0302n, true
            =1+1, '=1+1, true
            Lê Thị An, Lê Thị Ân, false
            Lê Thị An, lê thị an, false
            "", Lê Thị Ân, false
            02/03/2006, 02/03/2006, true
            02/03/2006, 2006-03-02, true
            02/03/2006, 2006-02-03T00:00, true
            02/03/2006, 2006-02-03 00:00:00, true
            02/03/2006, 3/2/06, true
            02/03/2006, 38778, true
            02/03/2006, 02/04/2006, false
            02/03/2006, 02/03/2007, false
            02/03/2006, hai tháng ba, false
            03/2006, 01/03/2006, true
            03/2006, 05/03/2006, false
            2006, 2006, true
            2006, 2007, false
            001205000123, 1205000123, true
            001205000123, 1205000123.0, true
            079205000123, 7.92E+10, true
            079205000123, "7,92E+10", true
            079205000123, 7.9205000123E10, true
            079205000123, 7.93E+10, false
            001205000123, 001205000124, false
            0912345678, 912345678, true
            """)
    void value(String shown, String cell, boolean still) {
        assertThat(new ShownCell(shown).isStillIn(cell)).isEqualTo(still);
    }
}
