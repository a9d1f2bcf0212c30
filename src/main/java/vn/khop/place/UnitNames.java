package vn.khop.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.khop.text.Folding;
import vn.khop.text.TonePlacement;

/**
 * Units of one level under one parent, found by name. Filled once while the gazetteer is read, then only asked, by any thread.
 *
 * @param <T> what a name stands for
 */
final class UnitNames<T> {

    /** The longest name of the lists has this many words ("Bà Rịa Vũng Tàu" 4, "Quảng Lộc Nam Sơn Hạ 2" less); a little room on top. */
    private static final int MAX_WORDS = 7;

    private final Map<String, List<Named<T>>> byKey = new HashMap<>();

    void add(UnitKind kind, String bareName, T unit) {
        byKey.computeIfAbsent(AddressTokens.key(bareName), k -> new ArrayList<>(1))
                .add(new Named<>(kind, bareName, unit));
    }

    /**
     * Reads a name backwards from the word before {@code end}: a name that follows its kind or a comma before one that does not, then the
     * longest. A bare number is a name only after its kind.
     */
    @Nullable
    Reading<T> readBack(AddressTokens tokens, int end, UnitKind... kindsOfLevel) {
        Reading<T> best = null;
        String key = "";
        for (int from = end - 1; from >= 0 && end - from <= MAX_WORDS; from--) {
            key = tokens.word(from) + key;
            List<Named<T>> named = byKey.get(key);
            if (named != null) {
                Reading<T> reading = reading(named, key, tokens, from, end, kindsOfLevel);
                if (reading != null && (best == null || reading.strength() >= best.strength())) {
                    best = reading;
                }
            }
            if (tokens.isHardBreakBefore(from)) {
                break;
            }
        }
        return best;
    }

    private @Nullable Reading<T> reading(
            List<Named<T>> named, String key, AddressTokens tokens, int from, int end, UnitKind[] kindsOfLevel) {
        int kindWords = 0;
        UnitKind kind = null;
        if (!tokens.isHardBreakBefore(from)) {
            kind = UnitKind.find(tokens.word(from - 1));
            kindWords = kind == null ? 0 : 1;
            if (from > 1 && !tokens.isHardBreakBefore(from - 1)) {
                UnitKind two = UnitKind.find(tokens.word(from - 2) + tokens.word(from - 1));
                if (two != null) {
                    kind = two;
                    kindWords = 2;
                }
            }
        }
        if (kind != null && !contains(kindsOfLevel, kind)) {
            return null;
        }
        if (kind == null && isNumber(key)) {
            return null;
        }
        int strength = kind != null ? 2 : tokens.isSoftBreakBefore(from) ? 1 : 0;
        List<Named<T>> fitting = named.size() == 1 ? named : fitting(named, kind, tokens.written(from, end));
        boolean sameKind = kind != null && fitting.get(0).kind() == kind;
        return new Reading<>(units(fitting), from - kindWords, strength, sameKind);
    }

    private List<Named<T>> fitting(List<Named<T>> named, @Nullable UnitKind kind, String written) {
        List<Named<T>> sameKind = kind == null
                ? named
                : named.stream().filter(n -> n.kind() == kind).toList();
        List<Named<T>> left = sameKind.isEmpty() ? named : sameKind;
        if (left.size() == 1) {
            return left;
        }
        String marked = marked(written);
        List<Named<T>> same =
                left.stream().filter(n -> marked(n.bareName()).equals(marked)).toList();
        return same.isEmpty() ? left : same;
    }

    private static <T> List<T> units(List<Named<T>> named) {
        return named.size() == 1
                ? List.of(named.get(0).unit())
                : named.stream().map(Named::unit).toList();
    }

    private static String marked(String name) {
        return TonePlacement.canonical(Folding.lower(name));
    }

    private static boolean contains(UnitKind[] kinds, UnitKind kind) {
        for (UnitKind one : kinds) {
            if (one == kind) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String key) {
        return key.charAt(0) >= '0' && key.charAt(0) <= '9';
    }

    private record Named<T>(UnitKind kind, String bareName, T unit) {}

    /**
     * A name found in an address.
     *
     * @param units what the name can stand for, at least one
     * @param from the first word of the name or of the kind before it
     * @param strength 2 after a kind, 1 after a separator, 0 inside a run of words
     * @param sameKind whether the kind written is the kind of the unit
     */
    record Reading<T>(List<T> units, int from, int strength, boolean sameKind) {

        /** Whether the name stands after its kind, not only after a separator or other words. */
        boolean isMarked() {
            return strength == 2;
        }
    }
}
