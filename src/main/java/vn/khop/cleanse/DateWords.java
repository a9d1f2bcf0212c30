package vn.khop.cleanse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.khop.text.Folding;

/** A date told in words, {@code ngày 5 tháng 7 năm 1985} or {@code 5 July 1985}, as numbers in the order of the words. Mutable; for one cell. */
final class DateWords {

    /** Words that say nothing of the date themselves. */
    private static final Set<String> SILENT = Set.of(
            "sinh", "sn", "ns", "s", "n", "khoang", "chung", "vao", "t", "duong", "lich", "dl", "st", "nd", "rd", "of",
            "mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private static final Set<String> OF_TIME = Set.of("giay", "ruoi", "sang", "trua", "chieu", "toi", "dem");

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private final List<String> numbers = new ArrayList<>();
    private int namedMonth = -1;
    /** A word that a number must follow: day or month. */
    private boolean open;

    /** What comes is a time, up to the word ngày. */
    private boolean clock;

    private boolean done;

    private DateWords() {}

    /** Reads a text with letters; no numbers at all where it has a word that is none of a date. */
    static DateWords read(String date) {
        DateWords words = new DateWords();
        String folded = Folding.fold(date);
        boolean known = true;
        for (String word : folded.replace("ngay thang nam", "sinh").split(" ")) {
            known = known && words.add(word);
        }
        if (!known || words.clock && !words.done) {
            words.numbers.clear();
        }
        return words;
    }

    /** The numbers, separated by strokes. */
    String numbers() {
        return String.join("/", numbers);
    }

    /** Which number is a month written in letters; -1 where none is. */
    int namedMonth() {
        return namedMonth;
    }

    private boolean add(String word) {
        int letters = letters(word);
        int digits = digits(word);
        if (done) {
            return true;
        }
        if (letters == word.length()) {
            return word(word);
        }
        if (digits == word.length()) {
            number(word);
            return true;
        }
        int apart = Math.max(letters, digits);
        return apart > 0 && add(word.substring(0, apart)) && add(word.substring(apart));
    }

    private boolean word(String word) {
        String month = monthOf(word);
        if (month != null) {
            namedMonth = numbers.size();
            number(month);
            return true;
        }
        switch (word) {
            case "ngay" -> {
                if (clock) {
                    numbers.clear();
                    clock = false;
                }
                open = true;
            }
            case "thang", "thg", "th", "nam" -> {
                if (open) {
                    number("00");
                }
                open = !word.equals("nam");
            }
            case "x", "xx" -> number("xx");
            case "luc", "hoi", "gio", "phut" -> {
                done = numbers.size() == 3;
                clock = true;
            }
            default -> {
                open = false;
                return SILENT.contains(word) || clock && OF_TIME.contains(word);
            }
        }
        return true;
    }

    private void number(String number) {
        numbers.add(number);
        open = false;
    }

    /** The number of an English month, whole or in three letters. */
    private static @Nullable String monthOf(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            String name = MONTHS.get(i);
            if (word.equals(name) || word.length() == 3 && name.startsWith(word) || i == 8 && word.equals("sept")) {
                return String.valueOf(i + 1);
            }
        }
        return null;
    }

    private static int letters(String word) {
        int end = 0;
        while (end < word.length() && Character.isLetter(word.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int digits(String word) {
        int end = 0;
        while (end < word.length() && DateCell.number(word, end, end + 1) >= 0) {
            end++;
        }
        return end;
    }
}
