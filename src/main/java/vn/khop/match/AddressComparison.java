package vn.khop.match;

import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.text.Folding;

/** Compares two residences: by ward where both name one, else by the text. */
final class AddressComparison {

    private static final int WARD_DIGITS = 5;
    /** The share of common words from which two texts are the same house, and the same neighbourhood, where no ward is known. */
    private static final double HOUSE_SHARE = 0.8;

    private static final double WARD_SHARE = 0.5;

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
    static boolean overlap(String wards, String others) {
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

    /** Two texts by the share of words in common (Dice). */
    private static AddressLevel compareTexts(String a, String b) {
        String[] words = Folding.fold(a).split(" ", -1);
        String[] others = Folding.fold(b).split(" ", -1);
        boolean[] used = new boolean[others.length];
        int common = 0;
        for (String word : words) {
            for (int j = 0; j < others.length; j++) {
                if (!used[j] && others[j].equals(word)) {
                    used[j] = true;
                    common++;
                    break;
                }
            }
        }
        double share = 2.0 * common / (words.length + others.length);
        return share >= HOUSE_SHARE
                ? AddressLevel.HOUSE
                : share >= WARD_SHARE ? AddressLevel.WARD : AddressLevel.DIFFERENT;
    }
}
