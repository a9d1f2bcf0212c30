package vn.khop.source;

import java.text.Normalizer;
import java.util.Locale;

/** How header names are compared: NFC, blind to case, spaces and invisible characters. */
public final class HeaderName {

    private HeaderName() {}

    /** The form in which two spellings of one name are the same text. */
    public static String key(String name) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(lower.length());
        lower.codePoints().filter(c -> !Blank.isBlank(c)).forEach(key::appendCodePoint);
        return key.toString();
    }
}
