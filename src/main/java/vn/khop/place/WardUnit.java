package vn.khop.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a ward stands for: one ward of the current edition, or one unit that is no more with all that became of it.
 *
 * @param edition which list has the name
 * @param isFormer whether the name had gone before the edition of June 2025, or was never official
 * @param oldCodes its codes in that edition; empty for a ward of the current one
 * @param current the wards of the current edition that have its area, in order, at least one
 */
record WardUnit(Edition edition, boolean isFormer, List<String> oldCodes, List<String> current) {

    static WardUnit current(String code) {
        return new WardUnit(Edition.CURRENT, false, List.of(), List.of(code));
    }

    static WardUnit old(boolean isFormer, List<String> oldCodes, List<String> current) {
        return new WardUnit(Edition.OLD, isFormer, oldCodes, current);
    }

    /**
     * What several units of one name mean together: one of them where it covers all that the others may mean, so that nothing depends on
     * which was meant; null where they mean different places.
     */
    static @Nullable WardUnit covering(List<WardUnit> units) {
        for (WardUnit unit : units) {
            if (units.stream().allMatch(other -> unit.current.containsAll(other.current))) {
                return unit;
            }
        }
        return null;
    }

    /** The current wards that any of the units may mean, in order. */
    static List<String> candidates(Collection<WardUnit> units) {
        Set<String> codes = new TreeSet<>();
        units.forEach(unit -> codes.addAll(unit.current));
        return new ArrayList<>(codes);
    }
}
