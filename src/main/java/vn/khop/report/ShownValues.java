package vn.khop.report;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khop.record.Field;
import vn.khop.record.PartialDate;

/** Clean values in the words of people: dates as dd/MM/yyyy, sex and status in their language. */
record ShownValues(Wording wording) {

    private static final Pattern WRITTEN_DATE = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern EIGHT_DIGITS =
            Pattern.compile("((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])");

    /** The value of a field as people read it; the empty string stays empty. */
    String of(Field field, String clean) {
        return switch (field) {
            case DATE_OF_BIRTH, DATE_OF_DEATH -> date(clean);
            case GENDER -> word("value.gender.", clean);
            case STATUS ->
                isDate(clean) ? wording.text("value.status.dead") + " " + date(clean) : word("value.status.", clean);
            default -> clean;
        };
    }

    /** What a source wrote, as a sentence quotes it: a full date as dd/MM/yyyy, in the order in which it was written; anything else as it is. */
    String written(Field field, String raw) {
        if (field != Field.DATE_OF_BIRTH && field != Field.DATE_OF_DEATH) {
            return raw;
        }
        Matcher date = WRITTEN_DATE.matcher(raw);
        if (date.matches()) {
            return twoDigits(date.group(1)) + "/" + twoDigits(date.group(2)) + "/" + date.group(3);
        }
        Matcher digits = EIGHT_DIGITS.matcher(raw);
        return date(digits.matches() ? digits.replaceFirst("$1-$2-$3") : raw);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private String word(String prefix, String clean) {
        return wording.has(prefix + clean) ? wording.text(prefix + clean) : clean;
    }

    /** dd/MM/yyyy, MM/yyyy or yyyy of a clean date; any other text as it is. */
    static String date(String clean) {
        if (!isDate(clean)) {
            return clean;
        }
        return switch (clean.length()) {
            case 7 -> clean.substring(5) + "/" + clean.substring(0, 4);
            case 10 -> clean.substring(8) + "/" + clean.substring(5, 7) + "/" + clean.substring(0, 4);
            default -> clean;
        };
    }

    static String date(LocalDate date) {
        return date(date.toString());
    }

    static boolean isDate(String text) {
        if (text.isEmpty()
                || text.length() > 4 && (text.charAt(4) != '-' || text.length() > 7 && text.charAt(7) != '-')) {
            return false;
        }
        try {
            return !PartialDate.parse(text).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
