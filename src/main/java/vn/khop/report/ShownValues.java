package vn.khop.report;

import java.time.LocalDate;
import vn.khop.record.Field;
import vn.khop.record.PartialDate;

/** Clean values in the words of people: dates as dd/MM/yyyy, sex and status in their language. */
record ShownValues(Wording wording) {

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
