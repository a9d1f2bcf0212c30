package vn.khop.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value as a sheet showed it, known again in the cell that came back: blanks and the way marks are encoded make no difference, nor does what a
 * spreadsheet makes of dates and numbers by itself.
 *
 * @param text what the sheet showed
 */
record ShownCell(String text) {

    /** Of a workbook's cell a longer text is cut. */
    private static final int CELL_CHARACTERS_MAX = 32_000;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern NUMBERS = Pattern.compile("\\d+");
    private static final Pattern DATE = Pattern.compile("\\d{1,4}[/.-]\\d{1,4}([/.-]\\d{1,4})?");
    private static final Pattern DATE_AND_TIME =
            Pattern.compile("(\\d{1,4}[/.-]\\d{1,2}([/.-]\\d{1,4})?)([T ][\\d:.]+)?");
    private static final Pattern NUMERIC = Pattern.compile("\\d+([.,]\\d+)?");
    private static final Pattern SCIENTIFIC = Pattern.compile("(\\d+(?:[.,]\\d+)?)[eE]\\+?(\\d{1,2})");
    private static final Pattern NO_FRACTION = Pattern.compile("[.,]0+$");

    /** Whether the cell still says this. */
    boolean isStillIn(String cell) {
        String shown = plain(text);
        String found = plain(cell);
        return found.equals(shown)
                || shown.length() > CELL_CHARACTERS_MAX
                || DATE.matcher(shown).matches() && isDate(shown, found)
                || NUMBERS.matcher(shown).matches() && isNumber(new BigDecimal(shown), found);
    }

    private static String plain(String text) {
        String composed = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return composed.startsWith("'") ? composed.substring(1).strip() : composed;
    }

    /** The day's number of a spreadsheet, or the same day, month and year in any order, with a day where there was none. */
    private static boolean isDate(String shown, String found) {
        if (NUMERIC.matcher(found).matches()) {
            return true;
        }
        Matcher date = DATE_AND_TIME.matcher(found);
        if (!date.matches()) {
            return false;
        }
        List<Integer> rest = new ArrayList<>(numbers(date.group(1)));
        for (int part : numbers(shown)) {
            boolean there = rest.remove(Integer.valueOf(part)) || rest.remove(Integer.valueOf(part % 100));
            if (!there) {
                return false;
            }
        }
        return rest.stream().allMatch(part -> part == 1);
    }

    private static List<Integer> numbers(String text) {
        return NUMBERS.matcher(text)
                .results()
                .map(number -> Integer.valueOf(number.group()))
                .toList();
    }

    /** The same number without its zeros in front, or rounded as {@code 7.9E+10}. */
    private static boolean isNumber(BigDecimal shown, String found) {
        Matcher scientific = SCIENTIFIC.matcher(found);
        if (scientific.matches()) {
            BigDecimal mantissa = new BigDecimal(scientific.group(1).replace(',', '.'));
            BigDecimal rounded = shown.round(new MathContext(mantissa.precision(), RoundingMode.HALF_UP));
            return rounded.compareTo(mantissa.scaleByPowerOfTen(Integer.parseInt(scientific.group(2)))) == 0;
        }
        String whole = NO_FRACTION.matcher(found).replaceAll("");
        return NUMBERS.matcher(whole).matches() && new BigDecimal(whole).compareTo(shown) == 0;
    }
}
