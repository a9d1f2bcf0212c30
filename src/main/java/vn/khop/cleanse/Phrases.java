package vn.khop.cleanse;

import java.util.HashSet;
import java.util.Set;
import vn.khop.text.Folding;
import vn.khop.text.TonePlacement;

/** Words and phrases that are known with their marks, or typed without any: blind to case, to the place of tones and to edges. Immutable. */
final class Phrases {

    private final Set<String> marked = new HashSet<>();
    private final Set<String> plain = new HashSet<>();

    private Phrases() {}

    static Phrases of(String... phrases) {
        Phrases all = new Phrases();
        for (String phrase : phrases) {
            all.marked.add(key(phrase));
            all.plain.add(Folding.fold(phrase));
        }
        return all;
    }

    /** Whether the text is one of them: with all its marks, or with none at all. */
    boolean has(String text) {
        String key = key(text);
        return marked.contains(key) || isPlain(key) && plain.contains(Folding.fold(key));
    }

    private static String key(String text) {
        return NameText.withoutEdges(TonePlacement.canonical(Folding.lower(text)));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
