package vn.khop.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.khop.place.IdPrefixes;
import vn.khop.text.Folding;

/**
 * Whether a cell looks like a date or a number of some kind. Quick and coarse: what a cell really says is for cleansing to read. Bounded time on
 * any cell.
 */
final class NumberSigns {

    private static final int CHARS_MAX = 60;
    private static final int YEAR_MIN = 1800;
    private static final int YEAR_MAX = 2199;

    private NumberSigns() {}

    /** A day, month and year, in any order that Vietnamese sources write, zeros for unknown parts allowed. */
    static boolean isDate(String cell) {
        Groups groups = dateGroups(cell);
        return groups != null && isDate(groups);
    }

    /** A date, or less: a year, a month and year, the number of a day in a spreadsheet. */
    static boolean mayBeDate(String cell) {
        Groups groups = dateGroups(cell);
        if (groups == null) {
            return false;
        }
        List<Integer> values = groups.values;
        int length = groups.lengths.get(0);
        return switch (values.size()) {
            case 1 -> isDate(groups) || length == 4 && isYear(values.get(0)) || length == 5 || length == 7;
            case 2 -> isYear(values.get(0)) || isYear(values.get(1)) || length == 5;
            default -> isDate(groups);
        };
    }

    private static boolean isDate(Groups groups) {
        List<Integer> values = groups.values;
        if (values.size() == 1) {
            return groups.lengths.get(0) == 8 && isDayRun(values.get(0));
        }
        return values.size() >= 3 && values.size() <= 7 && isDay(groups.lengths, values);
    }

    /** The runs of digits of a cell, at least one: how long they are, and the number of their first eight. */
    private record Groups(List<Integer> lengths, List<Integer> values) {}

    /** The digits of a cell that has nothing but what dates have; null for any other. */
    private static @Nullable Groups dateGroups(String cell) {
        return cell.length() > CHARS_MAX || !hasOnlyDateWords(cell) ? null : groups(cell);
    }

    private static boolean isDay(List<Integer> lengths, List<Integer> values) {
        int a = values.get(0);
        int b = values.get(1);
        int c = values.get(2);
        if (lengths.get(0) == 4) {
            return isYear(a) && lengths.get(1) <= 2 && b <= 12 && lengths.get(2) <= 2 && c <= 31;
        }
        boolean dayAndMonth =
                lengths.get(0) <= 2 && lengths.get(1) <= 2 && Math.max(a, b) <= 31 && Math.min(a, b) <= 12;
        return dayAndMonth && (lengths.get(2) == 4 && isYear(c) || lengths.get(2) == 2);
    }

    private static boolean isDayRun(int run) {
        return isYear(run / 10000) && run / 100 % 100 <= 12 && run % 100 <= 31
                || isYear(run % 10000) && run / 10000 % 100 <= 12 && run / 1000000 <= 31;
    }

    private static boolean isYear(int value) {
        return value >= YEAR_MIN && value <= YEAR_MAX;
    }

    private static Groups groups(String cell) {
        List<Integer> lengths = new ArrayList<>(6);
        List<Integer> values = new ArrayList<>(6);
        int length = 0;
        int value = 0;
        for (int i = 0; i <= cell.length(); i++) {
            char c = i < cell.length() ? cell.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                length++;
                value = length <= 8 ? value * 10 + c - '0' : value;
            } else if (length > 0) {
                lengths.add(length);
                values.add(value);
                length = 0;
                value = 0;
            }
        }
        return new Groups(lengths, values);
    }

    /** No letters but those of ngày, tháng, năm, sinh, or the T and Z of an ISO time. */
    private static boolean hasOnlyDateWords(String cell) {
        boolean letters = false;
        boolean digits = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            digits |= c >= '0' && c <= '9';
            letters |= Character.isLetter(c) && c != 'T' && c != 'Z';
        }
        if (!digits || !letters) {
            return digits;
        }
        for (String word : Folding.fold(cell).split(" ")) {
            if (!Character.isDigit(word.charAt(0))
                    && !List.of("ngay", "thang", "nam", "sinh").contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Twelve digits that begin with a province's number. */
    static boolean isCitizenId(String cell) {
        String digits = digits(cell);
        return digits.length() == 12
                && IdPrefixes.provinceOf(digits.substring(0, 3)).isPresent();
    }

    /** Any number that a person may be known by: twelve digits, nine, some lost or too many, or letters and digits of another document. */
    static boolean mayBeId(String cell) {
        int digits = digits(cell).length();
        if (digits > 0) {
            return digits >= 8 && digits <= 13;
        }
        int count = 0;
        for (int i = 0; i < cell.length() && cell.length() <= CHARS_MAX; i++) {
            count += cell.charAt(i) >= '0' && cell.charAt(i) <= '9' ? 1 : 0;
        }
        return count >= 5 && count <= 14 && cell.indexOf('/') < 0;
    }

    /** Nine digits, as identity cards had until 2021. */
    static boolean isOldId(String cell) {
        return digits(cell).length() == 9;
    }

    /** A Vietnamese telephone number, mobile of today or of before 2018, or a landline. */
    static boolean isPhone(String cell) {
        String digits = digits(cell);
        String national = digits.startsWith("84") && digits.length() >= 11 ? "0" + digits.substring(2) : digits;
        if (!national.startsWith("0")) {
            return false;
        }
        return national.length() == 10 && "35789".indexOf(national.charAt(1)) >= 0
                || national.length() == 11 && "12".indexOf(national.charAt(1)) >= 0;
    }

    /** Eight to twelve digits, perhaps several numbers of them. */
    static boolean mayBePhone(String cell) {
        if (cell.length() > CHARS_MAX) {
            return false;
        }
        int end = 0;
        while (end < cell.length() && "/;,".indexOf(cell.charAt(end)) < 0) {
            end++;
        }
        int digits = digits(cell.substring(0, end)).length();
        return digits >= 8 && digits <= 13;
    }

    /** Ten digits that are no telephone number, or the two letters and thirteen digits of a health card. */
    static boolean isInsuranceNumber(String cell) {
        return mayBeInsuranceNumber(cell) && !isPhone(cell) && !isOldId(cell);
    }

    /** Nine, ten or twelve digits, or a health card's number. */
    static boolean mayBeInsuranceNumber(String cell) {
        int digits = digits(cell).length();
        if (digits > 0) {
            return digits == 9 || digits == 10 || digits == 12;
        }
        String text = cell.length() > CHARS_MAX ? "" : cell.strip();
        return text.length() > 2
                && Character.isLetter(text.charAt(0))
                && Character.isLetter(text.charAt(1))
                && digits(text.substring(2)).length() == 13;
    }

    /** The digits of a cell that holds nothing else but gaps, a plus and an apostrophe before it; empty for any other. */
    static String digits(String cell) {
        if (cell.length() > CHARS_MAX) {
            return "";
        }
        StringBuilder digits = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c != ' '
                    && c != '.'
                    && c != '-'
                    && c != '+'
                    && c != '\''
                    && c != '('
                    && c != ')'
                    && c != '\u00A0') {
                return "";
            }
        }
        return digits.toString();
    }
}
