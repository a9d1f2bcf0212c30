package vn.khop.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts records by group. Mutable, for one thread. */
final class GroupTally {

    private static final class Counts {
        private long records;
        private long present;
        private long linked;
        private long linkedRight;
        private long reviewRight;
    }

    private final Map<Grouping, Map<String, Counts>> counts = new EnumMap<>(Grouping.class);

    void add(Judged record, boolean present, boolean right) {
        for (Grouping by : Grouping.values()) {
            String group = by.groupOf(record);
            if (!group.isEmpty()) {
                add(
                        counts.computeIfAbsent(by, b -> new HashMap<>()).computeIfAbsent(group, g -> new Counts()),
                        record.outcome().isLinked(),
                        present,
                        right);
            }
        }
    }

    private static void add(Counts counts, boolean linked, boolean present, boolean right) {
        counts.records++;
        counts.present += present ? 1 : 0;
        counts.linked += linked ? 1 : 0;
        counts.linkedRight += linked && right ? 1 : 0;
        counts.reviewRight += !linked && right ? 1 : 0;
    }

    /** The groups that have a record, in the order of {@link Grouping}. */
    List<GroupQuality> result() {
        List<GroupQuality> groups = new ArrayList<>();
        counts.forEach((by, found) -> {
            for (String group : by.groups()) {
                Counts count = found.get(group);
                if (count != null) {
                    groups.add(quality(by, group, count));
                }
            }
        });
        return groups;
    }

    private static GroupQuality quality(Grouping by, String group, Counts counts) {
        return new GroupQuality(
                by.key(),
                group,
                counts.records,
                new Share(counts.linkedRight, counts.linked),
                new Share(counts.linkedRight, counts.present),
                new Share(counts.linkedRight + counts.reviewRight, counts.present));
    }
}
