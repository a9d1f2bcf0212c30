package vn.khop.match;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** Which of two names with the same letters carries fewer marks. */
final class Marks {

    private Marks() {}

    /** Whether the first is the second with some marks (of vowel, tone or đ) left out and none put in. */
    static boolean areFewer(String name, String other) {
        String few = decompose(name);
        String many = decompose(other);
        int at = 0;
        for (int i = 0; i < many.length(); i++) {
            if (at < few.length() && few.charAt(at) == many.charAt(i)) {
                at++;
            } else if (Character.getType(many.charAt(i)) != Character.NON_SPACING_MARK) {
                return false;
            }
        }
        return at == few.length() && few.length() < many.length();
    }

    /** Lower case, each mark behind its letter, the stroke of đ as a mark too. */
    private static String decompose(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Form.NFD).replace("đ", "d\u0335");
    }
}
