package vn.khop.match;

import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.text.EditDistance;

/** Compares a record's identity number with all numbers that the registry knows of a person. */
final class IdComparison {

    /** Fewer digits than this point at nobody. */
    private static final int TRUNCATED_DIGITS_MIN = 6;

    private IdComparison() {}

    /**
     * The level of an id that is not empty.
     *
     * @param oldId a second number that the record gives, empty if none
     */
    static IdLevel compare(String id, String oldId, Person citizen) {
        String current = citizen.citizenId();
        if (id.equals(current)) {
            return IdLevel.EQUAL;
        }
        if (isOldNumber(id, citizen) || !oldId.isEmpty() && isOldNumber(oldId, citizen)) {
            return IdLevel.OLD_KNOWN;
        }
        IdLevel level = compareDigits(id, current);
        String old = citizen.text(Field.OLD_ID);
        if (level == IdLevel.OTHER_KIND && old.length() == id.length()) {
            IdLevel toOld = compareDigits(id, old);
            // Who moved to another province got another CMND, so a different one says next to nothing.
            return toOld == IdLevel.DIFFERENT ? IdLevel.OTHER_KIND : toOld;
        }
        return level;
    }

    /** Whether the registry knows this as a former number of the person. */
    static boolean isOldNumber(String id, Person citizen) {
        return id.equals(citizen.text(Field.OLD_ID)) || contains(citizen.text(Field.ID_HISTORY), id);
    }

    /** Whether a list joined by {@code |} holds this entry. */
    static boolean contains(String joined, String entry) {
        int from = 0;
        for (int at; (at = joined.indexOf(entry, from)) >= 0; from = at + 1) {
            int end = at + entry.length();
            if ((at == 0 || joined.charAt(at - 1) == '|') && (end == joined.length() || joined.charAt(end) == '|')) {
                return true;
            }
        }
        return false;
    }

    private static IdLevel compareDigits(String id, String other) {
        if (!isDigits(id) || !isDigits(other)) {
            return id.length() == other.length() && EditDistance.osa(id, other, 1) == 1
                    ? IdLevel.DIGIT
                    : IdLevel.OTHER_KIND;
        }
        if (id.length() == other.length()) {
            return compareSameLength(id, other);
        }
        String shorter = id.length() < other.length() ? id : other;
        String longer = shorter.equals(id) ? other : id;
        if (longer.endsWith(shorter) && isZeros(longer, longer.length() - shorter.length())) {
            return IdLevel.ZERO_LOST;
        }
        if (shorter.length() >= TRUNCATED_DIGITS_MIN && (longer.startsWith(shorter) || longer.endsWith(shorter))) {
            return IdLevel.TRUNCATED;
        }
        return IdLevel.OTHER_KIND;
    }

    private static IdLevel compareSameLength(String id, String other) {
        int different = 0;
        int first = -1;
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) != other.charAt(i)) {
                different++;
                first = first < 0 ? i : first;
            }
        }
        if (different == 1) {
            return IdLevel.DIGIT;
        }
        boolean swapped = different == 2
                && id.charAt(first) == other.charAt(first + 1)
                && id.charAt(first + 1) == other.charAt(first);
        return swapped ? IdLevel.SWAPPED : IdLevel.DIFFERENT;
    }

    private static boolean isZeros(String text, int count) {
        for (int i = 0; i < count; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
