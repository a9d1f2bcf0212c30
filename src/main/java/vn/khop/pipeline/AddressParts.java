package vn.khop.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khop.record.Field;

/** Columns that hold an address in parts, from the house to the province: all of them are suggested as the one address. */
final class AddressParts {

    private AddressParts() {}

    /** Adds the parts to what is given, the first column of each kind, unless one column holds whole addresses. */
    static void join(
            List<List<HeaderMeaning>> meanings, Map<Integer, FieldSuggestion> given, List<ColumnEvidence> evidence) {
        Optional<FieldSuggestion> whole = given.values().stream()
                .filter(suggestion -> suggestion.field() == Field.ADDRESS)
                .findFirst();
        if (whole.isPresent() && (!whole.get().byHeader() || isWhole(whole.get()))) {
            return;
        }
        Set<Integer> parts = new HashSet<>();
        for (int i = 0; i < meanings.size(); i++) {
            int part =
                    meanings.get(i).stream().mapToInt(HeaderMeaning::part).max().orElse(0);
            if (part > 0 && !given.containsKey(i) && parts.add(part)) {
                int looked = evidence.get(i).cells().size();
                given.put(i, new FieldSuggestion(Field.ADDRESS, "", part, true, looked, 0));
            }
        }
    }

    /** Half of the addresses name a ward that is found. */
    private static boolean isWhole(FieldSuggestion address) {
        return address.looked() > 0 && address.proved() * 2 >= address.looked();
    }
}
