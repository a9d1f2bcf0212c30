package vn.khop.review;

import java.text.Normalizer;
import java.util.Locale;

/** Who a reviewer is, however the name was typed: case, spaces around it and the way marks are encoded make no other person. */
public final class ReviewerId {

    private ReviewerId() {}

    /** What two ways of typing the same reviewer have in common. */
    public static String key(String reviewer) {
        return Normalizer.normalize(reviewer.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Whether both are the same person. */
    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }
}
