package vn.khop.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.khop.store.SourceFileRow;

/** Names of the corrected files: those of their sources, told apart where two sources of different folders or days have one name. */
final class CorrectedNames {

    private CorrectedNames() {}

    /** A name for each file by its number; {@code a.csv}, then {@code a-2.csv}: the number goes before the ending that says the format. */
    static Map<Long, String> of(List<SourceFileRow> files) {
        Map<Long, String> names = new LinkedHashMap<>();
        Set<String> taken = new TreeSet<>();
        for (SourceFileRow file : files) {
            String name = lastPart(file.name());
            String free = name;
            for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
                free = numbered(name, number);
            }
            names.put(file.fileId(), free);
        }
        return names;
    }

    private static String lastPart(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static String numbered(String name, int number) {
        String lower = name.toLowerCase(Locale.ROOT);
        int end = lower.endsWith(".gz") ? name.length() - ".gz".length() : name.length();
        int dot = name.lastIndexOf('.', end - 1);
        return dot <= 0 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot);
    }
}
