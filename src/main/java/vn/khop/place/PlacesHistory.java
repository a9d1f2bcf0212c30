package vn.khop.place;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What became of each code, change after change: the shipped mergers of 1 July 2025 and those of {@code places/changes.csv}. A code may come
 * back with another meaning; the day tells which one is meant.
 */
final class PlacesHistory {

    /** The first day of the edition without districts. */
    static final LocalDate CURRENT_FROM = LocalDate.of(2025, 7, 1);
    /** The last day of the edition before it. */
    static final LocalDate OLD_TO = CURRENT_FROM.minusDays(1);

    private final Map<String, NavigableMap<LocalDate, Set<String>>> changes = new HashMap<>();
    private final Map<String, List<String>> shipped;

    PlacesHistory(Map<String, List<String>> shipped, List<PlacesFiles.Change> lines) {
        this.shipped = shipped;
        for (PlacesFiles.Change line : lines) {
            changes.computeIfAbsent(line.oldCode(), code -> new TreeMap<>())
                    .computeIfAbsent(line.date(), date -> new TreeSet<>())
                    .add(line.newCode());
        }
    }

    /** The changes that end a code for good: the days on which its area went to other codes only, up to a day. */
    boolean hasEnded(String code, LocalDate after, LocalDate until) {
        return changes.getOrDefault(code, new TreeMap<>()).subMap(after, false, until, true).values().stream()
                .anyMatch(heirs -> !heirs.contains(code));
    }

    /** Whether a change of the code is known on this very day. */
    boolean hasChange(String code, LocalDate date) {
        return changes.containsKey(code) && changes.get(code).containsKey(date)
                || date.equals(CURRENT_FROM) && shipped.containsKey(code);
    }

    /**
     * The codes that had the area of a unit on a later day, in order; itself where nothing changed and it still stands.
     *
     * @param lastDay a day on which the code meant the unit
     * @param until the later day
     * @param stands whether a code is of a unit on the later day
     */
    Set<String> heirs(String code, LocalDate lastDay, LocalDate until, Predicate<String> stands) {
        Set<String> heirs = new TreeSet<>();
        follow(code, lastDay, until, stands, heirs);
        return heirs;
    }

    private void follow(String code, LocalDate lastDay, LocalDate until, Predicate<String> stands, Set<String> heirs) {
        Map.Entry<LocalDate, Set<String>> next =
                changes.getOrDefault(code, new TreeMap<>()).higherEntry(lastDay);
        boolean isShipped = lastDay.isBefore(CURRENT_FROM)
                && !until.isBefore(CURRENT_FROM)
                && shipped.containsKey(code)
                && (next == null || next.getKey().isAfter(CURRENT_FROM));
        if (isShipped) {
            shipped.getOrDefault(code, List.of()).forEach(heir -> follow(heir, CURRENT_FROM, until, stands, heirs));
        } else if (next != null && !next.getKey().isAfter(until)) {
            LocalDate day = next.getKey();
            next.getValue().forEach(heir -> follow(heir, day, until, stands, heirs));
        } else if (stands.test(code)) {
            heirs.add(code);
        }
    }
}
