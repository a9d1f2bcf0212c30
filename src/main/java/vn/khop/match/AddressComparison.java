package vn.khop.match;

import java.util.Arrays;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.text.Folding;

/** Compares two residences: by ward where both name one, else by the text. */
public final class AddressComparison {

    private static final int WARD_DIGITS = 5;
    /**
     * The share of common letter pairs from which two texts are the same house, and the same neighbourhood, where no ward is known. Of random
     * Vietnamese addresses 0.05 % and 3 % are so near, of the FEBRL 4 data 0.02 %; of its true pairs 84 % and 98 %.
     */
    private static final double HOUSE_SHARE = 0.75;

    private static final double WARD_SHARE = 0.55;

    private AddressComparison() {}

    /** The level of two persons that both have a ward or both have an address text. */
    static AddressLevel compare(Person record, Person citizen) {
        String wards = record.text(Field.WARD_CODE);
        String others = citizen.text(Field.WARD_CODE);
        if (!wards.isEmpty() && !others.isEmpty()) {
            if (overlap(wards, others)) {
                return isSameHouse(record, citizen) ? AddressLevel.HOUSE : AddressLevel.WARD;
            }
            return isFormer(record, citizen) ? AddressLevel.FORMER : AddressLevel.DIFFERENT;
        }
        return compareTexts(record.text(Field.ADDRESS), citizen.text(Field.ADDRESS));
    }

    /** Whether there is anything to compare. */
    static boolean isComparable(Person record, Person citizen) {
        return record.has(Field.WARD_CODE) && citizen.has(Field.WARD_CODE)
                || record.has(Field.ADDRESS) && citizen.has(Field.ADDRESS);
    }

    /** Whether two lists of ward codes joined by {@code |} have one in common. */
    public static boolean overlap(String wards, String others) {
        if (wards.equals(others)) {
            return true;
        }
        int from = 0;
        while (from < wards.length()) {
            int bar = wards.indexOf('|', from);
            int end = bar < 0 ? wards.length() : bar;
            if (end > from && IdComparison.contains(others, wards.substring(from, end))) {
                return true;
            }
            from = end + 1;
        }
        return false;
    }

    private static boolean isSameHouse(Person record, Person citizen) {
        String head = house(record.text(Field.ADDRESS));
        return !head.isEmpty() && head.equals(house(citizen.text(Field.ADDRESS)));
    }

    /** House and street: what stands before the first comma, folded, without the word for number; empty where there is no number in it. */
    static String house(String address) {
        int comma = address.indexOf(',');
        String head = Folding.fold(comma < 0 ? address : address.substring(0, comma));
        if (head.startsWith("so ")) {
            head = head.substring("so ".length());
        } else if (head.startsWith("nha so ")) {
            head = head.substring("nha so ".length());
        }
        head = head.replace(" duong ", " ").replace(" pho ", " ");
        for (int i = 0; i < head.length(); i++) {
            if (Character.isDigit(head.charAt(i))) {
                return head;
            }
        }
        return "";
    }

    private static boolean isFormer(Person record, Person citizen) {
        String former = citizen.text(Field.FORMER_ADDRESSES);
        if (former.isEmpty()) {
            return false;
        }
        String address = Folding.fold(record.text(Field.ADDRESS));
        for (String entry : former.split("\\|", -1)) {
            boolean isWard =
                    entry.length() == WARD_DIGITS && IdComparison.contains(record.text(Field.WARD_CODE), entry);
            if (isWard || !address.isEmpty() && compareTexts(address, entry) == AddressLevel.HOUSE) {
                return true;
            }
        }
        return false;
    }

    /** Two texts by the share of letter pairs in common (Dice), blind to spaces: a slip costs two pairs, wherever it is. */
    private static AddressLevel compareTexts(String a, String b) {
        int[] pairs = letterPairs(a);
        int[] others = letterPairs(b);
        int common = 0;
        for (int i = 0, j = 0; i < pairs.length && j < others.length; ) {
            if (pairs[i] == others[j]) {
                common++;
                i++;
                j++;
            } else if (pairs[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        double share = 2.0 * common / Math.max(1, pairs.length + others.length);
        return share >= HOUSE_SHARE
                ? AddressLevel.HOUSE
                : share >= WARD_SHARE ? AddressLevel.WARD : AddressLevel.DIFFERENT;
    }

    /** Every two letters or digits that follow each other in the folded text, sorted. */
    private static int[] letterPairs(String text) {
        String letters = Folding.fold(text).replace(" ", "");
        int[] pairs = new int[Math.max(0, letters.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = letters.charAt(i) << Character.SIZE | letters.charAt(i + 1);
        }
        Arrays.sort(pairs);
        return pairs;
    }
}
