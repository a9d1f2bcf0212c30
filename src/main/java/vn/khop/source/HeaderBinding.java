package vn.khop.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.khop.record.Field;
import vn.khop.record.InputRefused;
import vn.khop.text.EditDistance;
import vn.khop.text.Folding;

/** Looks column names up in one header and collects what is wrong. Mutable; for one thread. */
final class HeaderBinding {

    private static final int[] NONE = {};
    private static final Pattern DIGITS = Pattern.compile("\\d{4}");

    private final List<String> header;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Set<String> faults = new LinkedHashSet<>();

    HeaderBinding(List<String> header) {
        this.header = header;
        for (int i = 0; i < header.size(); i++) {
            String key = HeaderName.key(header.get(i));
            if (!key.isEmpty()) {
                places.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
            }
        }
    }

    /** The columns of a field; empty where a fault was noted. */
    int[] bind(Field field, ColumnRef ref) {
        return bind(field.key(), ref);
    }

    /** The columns of what messages call {@code use}; empty where a fault was noted. */
    int[] bind(String use, ColumnRef ref) {
        if (ref instanceof ColumnRef.Joined) {
            return ref.names().stream()
                    .map(name -> find(use, name))
                    .flatMap(Optional::stream)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        for (String name : ref.names()) {
            if (places.containsKey(HeaderName.key(name))) {
                return find(use, name).map(i -> new int[] {i}).orElse(NONE);
            }
        }
        missing(use, ref.names());
        return NONE;
    }

    private Optional<Integer> find(String use, String name) {
        List<Integer> found = places.getOrDefault(HeaderName.key(name), List.of());
        if (found.isEmpty()) {
            missing(use, List.of(name));
            return Optional.empty();
        }
        if (found.size() > 1) {
            faults.add("two columns are named \"" + name + "\" (for " + use + "): columns " + (found.get(0) + 1)
                    + " and " + (found.get(1) + 1) + "; rename one of them in the file");
            return Optional.empty();
        }
        return Optional.of(found.get(0));
    }

    private void missing(String use, List<String> names) {
        StringBuilder fault = new StringBuilder("no column ");
        for (int i = 0; i < names.size(); i++) {
            fault.append(i == 0 ? "\"" : " or \"").append(names.get(i)).append('"');
        }
        fault.append(" (for ").append(use).append(')');
        nearest(names)
                .ifPresent(near -> fault.append(", nearest: \"").append(near).append('"'));
        faults.add(fault.toString());
    }

    /** The header name that is most like one of these, marks and case aside, if any is like them at all. */
    private Optional<String> nearest(List<String> names) {
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String name : names) {
            String wanted = plain(name);
            int most = Math.max(1, (wanted.length() + 1) / 3);
            for (String candidate : header) {
                int distance = EditDistance.osa(wanted, plain(candidate), most);
                if (distance <= most && distance < least) {
                    least = distance;
                    nearest = candidate;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static String plain(String name) {
        return Folding.fold(name).replace(" ", "");
    }

    /** The names in the header; not where it looks like a record, which is nobody's to read in a message. */
    private String told() {
        return header.stream().anyMatch(DIGITS.asPredicate())
                ? header.size() + " cells, some of them numbers"
                : String.join(", ", header);
    }

    /** @throws InputRefused with all faults, if there are any */
    void refuseFaults(String fileName, Dialect dialect) {
        if (!faults.isEmpty()) {
            String row = dialect.format() == Dialect.Format.XLSX ? "row " : "line ";
            throw new InputRefused(fileName + ": " + String.join("; ", faults) + "; the header (" + row
                    + dialect.headerRow() + ") has: " + told()
                    + "; correct columns in the job file, or set header_row to the " + row
                    + "of the column names (auto looks for it in the first " + HeaderSearch.ROWS
                    + " rows that are not blank)");
        }
    }
}
