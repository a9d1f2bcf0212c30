package vn.khop.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The text of a worksheet cell as a person would key it: numbers without exponent or trailing {@code .0}, the leading zeros that a format
 * such as {@code 000000000000} shows, dates as {@code yyyy-MM-dd}, the last calculated value of a formula. Mutable; for one thread.
 */
final class CellText {

    private static final int SECONDS_OF_DAY = 86_400;
    /** 9999-12-31, the last day that Excel has. */
    private static final long SERIAL_MAX = 2_958_465;
    /** The serial number of 29 February 1900, a day that only Excel has (inherited from Lotus 1-2-3). */
    private static final long SERIAL_OF_NO_DAY = 60;
    /** Excel keeps so many digits; what follows is noise of the binary form. */
    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    /** How far the first day of workbooks that count from 1904 lies from that of the others. */
    private static final long DAYS_TO_1904 = 1462;

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    private static final int EXPONENT_MAX = 400;

    private final boolean since1904;
    private final Map<String, NumberFormat> formats = new HashMap<>();

    CellText(boolean since1904) {
        this.since1904 = since1904;
    }

    String of(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(number, format(cell));
        }
        if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        return value == null ? "" : unescaped(value.toString());
    }

    /** What the cell is besides its text. */
    CellForm form(@Nullable Cell cell) {
        if (cell == null || !(cell.getValue() instanceof BigDecimal number)) {
            return cell != null && cell.getValue() instanceof Boolean
                    ? CellForm.TRUTH
                    : cell != null && cell.getValue() == null && format(cell).isMoment()
                            ? new CellForm(CellForm.Kind.NUMBER, BigDecimal.ZERO, code(cell))
                            : CellForm.TEXT;
        }
        boolean shifted = since1904 && format(cell).isMoment();
        return new CellForm(
                CellForm.Kind.NUMBER, shifted ? number.add(BigDecimal.valueOf(DAYS_TO_1904)) : number, code(cell));
    }

    private static String code(Cell cell) {
        Integer id = cell.getDataFormatId();
        String builtIn = id == null ? "" : CellForm.builtIn(id);
        String code = cell.getDataFormatString();
        return !builtIn.isEmpty() || code == null || code.equalsIgnoreCase("general") ? builtIn : code;
    }

    /**
     * The number that reads as this text in a format, or null where none does.
     *
     * @param was the number that the cell held: it stands where it still reads as the text
     */
    @Nullable
    BigDecimal numberOf(String text, BigDecimal was, NumberFormat format) {
        if (number(was, format).equals(text)) {
            return was;
        }
        BigDecimal number =
                format.hasDate() ? serial(text) : PLAIN.matcher(text).matches() ? new BigDecimal(text) : null;
        return number != null && number(number, format).equals(text) ? number : null;
    }

    private static @Nullable BigDecimal serial(String text) {
        try {
            long day = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), LocalDate.parse(text));
            return BigDecimal.valueOf(day > SERIAL_OF_NO_DAY ? day : day - 1);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private NumberFormat format(Cell cell) {
        Integer id = cell.getDataFormatId();
        String code = cell.getDataFormatString();
        if (id == null && code == null) {
            return NumberFormat.GENERAL;
        }
        return formats.computeIfAbsent(id + " " + code, any -> NumberFormat.of(id == null ? 0 : id, code));
    }

    /** The text of a number in this format. */
    String number(BigDecimal number, NumberFormat format) {
        if (format.isMoment() && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(SERIAL_MAX + 1)) < 0) {
            return moment(number, format);
        }
        if (Math.abs((long) number.precision() - number.scale()) > EXPONENT_MAX) {
            return number.toString();
        }
        BigDecimal exact = number.stripTrailingZeros();
        String text = (exact.scale() > 0 ? number.round(EXCEL_DIGITS).stripTrailingZeros() : exact).toPlainString();
        boolean padded = exact.scale() <= 0 && exact.signum() >= 0 && text.length() < format.digits();
        return padded ? "0".repeat(format.digits() - text.length()) + text : text;
    }

    private String moment(BigDecimal serial, NumberFormat format) {
        long day = serial.longValue();
        long second = serial.subtract(BigDecimal.valueOf(day))
                .multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        if (second == SECONDS_OF_DAY) {
            day++;
            second = 0;
        }
        String time = String.format(Locale.ROOT, "%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
        if (!format.hasDate()) {
            return time;
        }
        return format.hasTime() && second > 0 ? date(day) + " " + time : date(day);
    }

    private String date(long serial) {
        try {
            if (since1904) {
                return LocalDate.of(1904, 1, 1).plusDays(serial).toString();
            }
            if (serial == SERIAL_OF_NO_DAY) {
                return "1900-02-29";
            }
            return LocalDate.of(1899, 12, serial < SERIAL_OF_NO_DAY ? 31 : 30)
                    .plusDays(serial)
                    .toString();
        } catch (DateTimeException e) {
            return Long.toString(serial);
        }
    }

    /** Undoes {@code _x000D_}, by which workbooks write characters that XML has not (ECMA-376 part 1, 22.9.2.19). */
    private static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf("_x", at + 1)) {
            int code = at + 6 < text.length() && text.charAt(at + 6) == '_' ? hex(text, at + 2, at + 6) : -1;
            if (code >= 0 && at >= from) {
                plain.append(text, from, at).append((char) code);
                from = at + 7;
            }
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static int hex(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
