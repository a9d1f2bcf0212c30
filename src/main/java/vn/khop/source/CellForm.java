package vn.khop.source;

import java.math.BigDecimal;

/**
 * What a cell of a worksheet is besides its text, so that it can be written again as what it was.
 *
 * @param kind text, number or truth; days and times are numbers
 * @param number what a number cell holds, days counted from 1900; 0 for other cells and for empty ones
 * @param format the number format's code; empty for the general one
 */
public record CellForm(Kind kind, BigDecimal number, String format) {

    /** What a cell holds. */
    public enum Kind {
        /** Text. */
        TEXT,
        /** A number, or a day or time shown by its format. */
        NUMBER,
        /** True or false. */
        TRUTH
    }

    /** A cell of text; also every cell of a text file. */
    public static final CellForm TEXT = new CellForm(Kind.TEXT, BigDecimal.ZERO, "");

    static final CellForm TRUTH = new CellForm(Kind.TRUTH, BigDecimal.ZERO, "");

    /** The code of a format that workbooks know by its number alone (ECMA-376 part 1, 18.8.30), days in the order of Vietnam. */
    static String builtIn(int id) {
        return switch (id) {
            case 1 -> "0";
            case 2 -> "0.00";
            case 3 -> "#,##0";
            case 4 -> "#,##0.00";
            case 9 -> "0%";
            case 10 -> "0.00%";
            case 11 -> "0.00E+00";
            case 15 -> "d-mmm-yy";
            case 16 -> "d-mmm";
            case 17 -> "mmm-yy";
            case 18 -> "h:mm AM/PM";
            case 19 -> "h:mm:ss AM/PM";
            case 20 -> "h:mm";
            case 21 -> "h:mm:ss";
            case 22 -> "dd/mm/yyyy h:mm";
            case 45 -> "mm:ss";
            case 46 -> "[h]:mm:ss";
            case 47 -> "mm:ss.0";
            default -> NumberFormat.of(id, null).hasDate() ? "dd/mm/yyyy" : "";
        };
    }
}
