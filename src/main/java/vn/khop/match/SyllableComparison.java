package vn.khop.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khop.text.Folding;
import vn.khop.text.Syllable;

/**
 * Compares two syllables by their parts: initial, nucleus, coda, tone. What is easily confused is taken from 1,520 hand-labelled
 * corrections (confusion_pairs.csv). All questions are symmetric. Keeps the syllables it took apart; for one thread.
 */
final class SyllableComparison {

    /** More different syllables than Vietnamese has; past this nothing more is kept. */
    private static final int KEPT_MAX = 20_000;

    /** Pairs of initials that one ear or one region takes for the other, smaller first. */
    private static final Set<String> INITIALS = Set.of(
            "s x", "d gi", "ch tr", "l n", "d r", "gi r", "g r", "d v", "gi v", "d đ", "h qu", "ng ngh", "g gh", "c k");

    private static final Set<String> CODAS = Set.of("n ng", "c t", "m n", "n nh", "ng nh", "ch t");

    /** Regional forms of one name, folded; legally different names, so a difference, but one that people make. */
    private static final Set<String> REGIONAL = Set.of(
            "hoang huynh",
            "vo vu",
            "phuc phuoc",
            "canh kieng",
            "sanh sinh",
            "nhan nhon",
            "chau chu",
            "dam dom",
            "tong tung",
            "nghia ngai",
            "ngai nghia");

    private final Map<String, Optional<Syllable>> kept = new HashMap<>();

    /** Whether the two are one syllable but for the tone. */
    boolean differInTone(String a, String b) {
        Optional<Syllable> left = parse(a);
        Optional<Syllable> right = parse(b);
        return left.isPresent()
                && right.isPresent()
                && left.get().initial().equals(right.get().initial())
                && left.get().nucleus().equals(right.get().nucleus())
                && left.get().coda().equals(right.get().coda())
                && left.get().tone() != right.get().tone();
    }

    /** Whether the two are one syllable but for one part that is easily taken for the other; regional forms of a name too. */
    boolean areConfusable(String a, String b) {
        Optional<Syllable> left = parse(a);
        Optional<Syllable> right = parse(b);
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        return isOnePartOff(left.get(), right.get()) || REGIONAL.contains(pair(Folding.fold(a), Folding.fold(b)));
    }

    /** Whether the two differ only in writing i or y for one sound at the end: Lý, Lí; Quý, Quí. */
    boolean areYSpellings(String a, String b) {
        Optional<Syllable> left = parse(a);
        Optional<Syllable> right = parse(b);
        if (left.isEmpty()
                || right.isEmpty()
                || left.get().tone() != right.get().tone()) {
            return false;
        }
        Syllable s = left.get();
        Syllable t = right.get();
        return s.initial().equals(t.initial())
                && s.coda().isEmpty()
                && t.coda().isEmpty()
                && pair(s.nucleus(), t.nucleus()).equals("i y");
    }

    private static boolean isOnePartOff(Syllable a, Syllable b) {
        boolean initial = a.initial().equals(b.initial());
        boolean nucleus = a.nucleus().equals(b.nucleus());
        boolean coda = a.coda().equals(b.coda());
        if (a.tone() != b.tone()) {
            return initial && nucleus && coda;
        }
        if (nucleus && coda) {
            return INITIALS.contains(pair(a.initial(), b.initial()));
        }
        if (initial && nucleus) {
            return CODAS.contains(pair(a.coda(), b.coda()));
        }
        return initial && coda && Folding.fold(a.nucleus()).equals(Folding.fold(b.nucleus()));
    }

    private Optional<Syllable> parse(String word) {
        Optional<Syllable> known = kept.get(word);
        if (known == null) {
            known = Syllable.parse(word);
            if (kept.size() < KEPT_MAX) {
                kept.put(word, known);
            }
        }
        return known;
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) <= 0 ? a + ' ' + b : b + ' ' + a;
    }
}
