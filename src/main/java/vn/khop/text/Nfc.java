package vn.khop.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Unicode normalization form C, with a test that spares nearly all Vietnamese text the normalizer. */
public final class Nfc {

    private Nfc() {}

    /** The text in NFC; the same object where a glance shows that it is already. */
    public static String of(String text) {
        return isPlainlyNfc(text) ? text : Normalizer.normalize(text, Form.NFC);
    }

    /**
     * Whether every character is of the blocks whose characters NFC never touches: below U+0300, Latin Extended Additional, and the
     * dashes and quotes. False does not mean that the text is not NFC.
     */
    static boolean isPlainlyNfc(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 && (c < 0x1E00 || c > 0x1EFF) && (c < 0x2010 || c > 0x2027)) {
                return false;
            }
        }
        return true;
    }
}
