package vn.khop.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.khop.store.SourceFileRow;

/**
 * Names of the corrected files below corrected/. A source file has its own name: without its folders, or with those that tell it from
 * another source file of that name ({@code a/s.csv}, {@code b/s.csv}). Of several deliveries of one file the newest has the name, the one
 * before is {@code s-2.csv}, the one before that {@code s-3.csv}. Immutable.
 */
final class CorrectedNames {

    private final Map<Long, String> names = new HashMap<>();
    private final Set<Long> newest = new TreeSet<>();

    /** @param files all files of a job; those of one path in the order in which they were read */
    CorrectedNames(List<SourceFileRow> files) {
        Map<String, List<SourceFileRow>> deliveries = new LinkedHashMap<>();
        files.forEach(file -> deliveries
                .computeIfAbsent(file.name(), path -> new ArrayList<>())
                .add(0, file));
        Map<String, String> shortest = withoutCommonFolders(deliveries.keySet());
        Set<String> taken = new TreeSet<>();
        deliveries.forEach((path, ofPath) -> {
            newest.add(ofPath.get(0).fileId());
            name(ofPath.get(0), Objects.requireNonNull(shortest.get(path)), 1, taken);
        });
        deliveries.forEach((path, ofPath) -> {
            for (int age = 1; age < ofPath.size(); age++) {
                name(ofPath.get(age), Objects.requireNonNull(shortest.get(path)), age + 1, taken);
            }
        });
    }

    private void name(SourceFileRow file, String name, int number, Set<String> taken) {
        int free = number;
        while (!taken.add(numbered(name, free).toLowerCase(Locale.ROOT))) { // some systems do not tell capitals apart
            free++;
        }
        names.put(file.fileId(), numbered(name, free));
    }

    /** The file's name below corrected/, parts of a path joined by "/". */
    String of(SourceFileRow file) {
        return Objects.requireNonNull(names.get(file.fileId()), "a file of this job");
    }

    /** Whether no later file of the same path was read. */
    boolean isNewest(SourceFileRow file) {
        return newest.contains(file.fileId());
    }

    /** For each path its last part or, where several paths have that, what follows the folders that all of these have in common. */
    private static Map<String, String> withoutCommonFolders(Set<String> paths) {
        Map<String, List<String>> byName = new HashMap<>();
        for (String path : paths) {
            List<String> parts = parts(path);
            byName.computeIfAbsent(parts.get(parts.size() - 1).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(path);
        }
        Map<String, String> names = new HashMap<>();
        byName.values().forEach(same -> {
            int common = commonFolders(same);
            for (String path : same) {
                List<String> parts = parts(path);
                int from = same.size() == 1 ? parts.size() - 1 : common;
                names.put(path, String.join("/", parts.subList(from, parts.size())));
            }
        });
        return names;
    }

    private static int commonFolders(List<String> paths) {
        List<String> first = parts(paths.get(0));
        int common = first.size() - 1;
        for (String path : paths) {
            List<String> parts = parts(path);
            int same = 0;
            while (same < Math.min(common, parts.size() - 1) && parts.get(same).equals(first.get(same))) {
                same++;
            }
            common = same;
        }
        return common;
    }

    /** Folders and name; nothing that would lead out of corrected/. */
    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("[/\\\\]", -1)) {
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part.replace(':', '_'));
            }
        }
        return parts.isEmpty() ? List.of("_") : parts;
    }

    /** {@code a.csv}, {@code a-2.csv}: the number goes before the ending that says the format. */
    private static String numbered(String name, int number) {
        if (number == 1) {
            return name;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        int end = lower.endsWith(".gz") ? name.length() - ".gz".length() : name.length();
        int dot = name.lastIndexOf('.', end - 1);
        return dot <= name.lastIndexOf('/') + 1
                ? name + "-" + number
                : name.substring(0, dot) + "-" + number + name.substring(dot);
    }
}
