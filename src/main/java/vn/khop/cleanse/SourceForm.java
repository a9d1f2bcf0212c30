package vn.khop.cleanse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.khop.record.Field;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;

/** Writes a clean value the way the source writes that field, so that a corrected cell looks like its neighbours. */
public final class SourceForm {

    /** Male and female in the pairs that sources use; the pair of the old cell is used for the new value. */
    private static final List<List<String>> GENDER_WORDS = List.of(
            List.of("nam", "nữ"),
            List.of("nam", "nu"),
            List.of("male", "female"),
            List.of("m", "f"),
            List.of("trai", "gái"),
            List.of("trai", "gai"),
            List.of("con trai", "con gái"),
            List.of("bé trai", "bé gái"),
            List.of("cháu trai", "cháu gái"),
            List.of("ông", "bà"),
            List.of("nam giới", "nữ giới"));

    private SourceForm() {}

    /**
     * The text to put into a cell.
     *
     * @param field the field of the cell
     * @param rawBefore what stands in the cell now; may be empty, then the Vietnamese form is used
     * @param cleanAfter the clean value to write; empty gives the empty string
     * @param settings the job's settings; its own synonyms are written back before all others
     * @return a text that cleansing reads as {@code cleanAfter}, the case of names aside
     */
    public static String render(Field field, String rawBefore, String cleanAfter, CleanseSettings settings) {
        if (cleanAfter.isEmpty()) {
            return "";
        }
        String before = CellText.clean(rawBefore);
        Optional<String> own = ownWord(field, before, cleanAfter, settings);
        if (own.isPresent()) {
            return own.get();
        }
        return switch (field) {
            case DATE_OF_BIRTH, DATE_OF_DEATH -> date(before, cleanAfter, settings);
            case GENDER -> gender(before, Gender.of(cleanAfter));
            case FULL_NAME, FAMILY_NAME, MIDDLE_NAME, GIVEN_NAME, FATHER_NAME, MOTHER_NAME, SPOUSE_NAME ->
                name(before, cleanAfter);
            case PHONE -> phone(before, cleanAfter);
            case ETHNICITY -> ethnicity(before, cleanAfter);
            default -> cleanAfter;
        };
    }

    private static String date(String before, String cleanAfter, CleanseSettings settings) {
        PartialDate date = PartialDate.parse(cleanAfter);
        DateReader reader = new DateReader(settings.businessDate());
        Optional<ReadDate> old = reader.read(before);
        if (old.isPresent()) {
            // A two-digit year may not reach back to the date, a serial not hold half a date or count from another
            // epoch.
            String text = old.get().form().write(date);
            Optional<ReadDate> check = reader.read(text);
            if (check.isPresent() && check.get().date().equals(date) && !mayCountFrom1904(old.get(), date)) {
                return text;
            }
        }
        return DateForm.VIETNAMESE.write(date);
    }

    /** Whether the old day number, counted from 1904, is of the new date's year: nobody else in the cell says how it is counted. */
    private static boolean mayCountFrom1904(ReadDate old, PartialDate after) {
        return old.form().shape() == DateForm.Shape.SERIAL
                && old.date().year() != after.year()
                && old.date()
                        .toLocalDate()
                        .filter(date -> date.plusDays(SpreadsheetDay.DAYS_BETWEEN_EPOCHS)
                                        .getYear()
                                == after.year())
                        .isPresent();
    }

    /** The job's word for a value: the one most like the old cell, then the first by code point. */
    private static Optional<String> ownWord(Field field, String before, String cleanAfter, CleanseSettings settings) {
        Vocabulary builtIn = Vocabulary.builtIn(field);
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, String> entry : settings.synonyms(field).entrySet()) {
            String meaning = CellText.clean(entry.getValue());
            if (builtIn.find(meaning).orElse(meaning).equals(cleanAfter)) {
                words.add(entry.getKey());
            }
        }
        if (words.isEmpty() || !before.isEmpty() && !isOwnWord(field, before, settings)) {
            return Optional.empty();
        }
        words.sort((a, b) -> {
            int byForm = Integer.compare(unlikeness(a, before), unlikeness(b, before));
            return byForm != 0 ? byForm : a.compareTo(b);
        });
        return Optional.of(words.get(0));
    }

    /** Whether the job's file gives this word a meaning; a built-in word in the cell keeps its own family. */
    private static boolean isOwnWord(Field field, String before, CleanseSettings settings) {
        for (String word : settings.synonyms(field).keySet()) {
            if (CellText.clean(word).equalsIgnoreCase(before)) {
                return true;
            }
        }
        return false;
    }

    private static int unlikeness(String word, String before) {
        int kind = Digits.only(word) == Digits.only(before) ? 0 : 100;
        return kind + Math.abs(word.length() - before.length());
    }

    private static String gender(String before, Gender gender) {
        int index = gender == Gender.MALE ? 0 : 1;
        String small = before.toLowerCase(Locale.ROOT);
        for (List<String> pair : GENDER_WORDS) {
            boolean unique = pair.get(0).equals(small)
                    ? isFirstOfItsPairs(pair)
                    : pair.get(1).equals(small);
            if (unique) {
                return inCaseOf(before, pair.get(index));
            }
        }
        return inCaseOf("Nam", GENDER_WORDS.get(0).get(index));
    }

    /** Of the pairs that share a male word the first is meant, which is written with its marks. */
    private static boolean isFirstOfItsPairs(List<String> pair) {
        for (List<String> other : GENDER_WORDS) {
            if (other.get(0).equals(pair.get(0))) {
                return other.equals(pair);
            }
        }
        return false;
    }

    private static String inCaseOf(String before, String word) {
        boolean single = before.length() == 1;
        if (NameText.isInCapitals(before) || single && Character.isUpperCase(before.charAt(0))) {
            return word.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(before.charAt(0))
                ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                : word;
    }

    private static String name(String before, String cleanAfter) {
        if (NameText.isInCapitals(before)) {
            return cleanAfter.toUpperCase(Locale.ROOT);
        }
        return NameText.isInSmallLetters(before) ? cleanAfter.toLowerCase(Locale.ROOT) : cleanAfter;
    }

    private static String phone(String before, String cleanAfter) {
        if (!cleanAfter.startsWith("0")) {
            return cleanAfter;
        }
        String digits = Digits.of(before);
        boolean international = digits.startsWith("84") && digits.length() >= 11;
        String country = before.startsWith("+") ? "+84" : "84";
        return international ? country + cleanAfter.substring(1) : cleanAfter;
    }

    private static String ethnicity(String before, String cleanAfter) {
        if (!Digits.only(before)) {
            return cleanAfter;
        }
        for (int code = 1; code <= 54; code++) {
            String padded = before.length() > 1 && code < 10 ? "0" + code : String.valueOf(code);
            if (Vocabulary.builtIn(Field.ETHNICITY)
                    .find(padded)
                    .filter(cleanAfter::equals)
                    .isPresent()) {
                return padded;
            }
        }
        return cleanAfter;
    }
}
