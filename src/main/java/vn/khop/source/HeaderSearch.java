package vn.khop.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header among the first rows of a table: titles may stand above it. The first row that holds most of the wanted names wins;
 * where none is wanted or found, the first row more than half as wide as the table whose cells are all filled, distinct and unlike data.
 */
final class HeaderSearch {

    /** How many rows from the top may hold the header. */
    static final int ROWS = 30;

    private final Set<String> wanted;

    HeaderSearch(Set<String> wantedHeaders) {
        this.wanted = wantedHeaders.stream().map(HeaderName::key).collect(Collectors.toSet());
    }

    /** How many of the wanted names this row holds. */
    int wantedNames(List<String> cells) {
        if (wanted.isEmpty()) {
            return 0;
        }
        Set<String> found = new HashSet<>();
        for (String cell : cells) {
            String key = HeaderName.key(cell);
            if (wanted.contains(key)) {
                found.add(key);
            }
        }
        return found.size();
    }

    /** The header among these first rows of a text, or null where no row has a cell. */
    Row.@Nullable Cells find(List<Row> firstRows) {
        List<Row.Cells> rows = filledRows(firstRows);
        return find(rows, width(rows));
    }

    /** The header among these first rows of a worksheet, whose rows end with their last filled cell. */
    Row.@Nullable Cells findInSheet(List<Row> firstRows) {
        List<Row.Cells> rows = filledRows(firstRows);
        int width =
                rows.stream().mapToInt(row -> Blank.filled(row.values())).max().orElse(0);
        return find(rows, width);
    }

    private static List<Row.Cells> filledRows(List<Row> firstRows) {
        List<Row.Cells> rows = new ArrayList<>();
        for (Row row : firstRows) {
            if (row instanceof Row.Cells cells && !Blank.are(cells.values())) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private Row.@Nullable Cells find(List<Row.Cells> rows, int width) {
        Row.Cells best = null;
        int most = 0;
        for (Row.Cells row : rows.subList(0, Math.min(ROWS, rows.size()))) {
            int names = wantedNames(row.values());
            if (names > most) {
                most = names;
                best = row;
            }
        }
        return best != null ? best : firstOfTable(rows, width);
    }

    private static Row.@Nullable Cells firstOfTable(List<Row.Cells> rows, int width) {
        List<Row.Cells> first = rows.subList(0, Math.min(ROWS, rows.size()));
        for (Row.Cells row : first) {
            List<String> names = withoutBlankTail(row.values());
            if (names.size() * 2 > width && isHeaderLike(names) && isDistinct(names)) {
                return row;
            }
        }
        for (Row.Cells row : first) {
            if (Blank.filled(row.values()) * 2 > width) {
                return row;
            }
        }
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** The cell count that most rows have; the larger of two. */
    private static int width(List<Row.Cells> rows) {
        return width(rows, 1);
    }

    /** The cell count that most rows of two cells or more have, or 0. */
    static int widthBeyondOne(List<Row.Cells> rows) {
        return width(rows, 2);
    }

    private static int width(List<Row.Cells> rows, int least) {
        Map<Integer, Integer> counts = new HashMap<>();
        int width = 0;
        for (Row.Cells row : rows) {
            int size = row.values().size();
            if (size < least) {
                continue;
            }
            int count = counts.merge(size, 1, Integer::sum);
            int most = counts.getOrDefault(width, 0);
            if (count > most || count == most && size > width) {
                width = size;
            }
        }
        return width;
    }

    /** Filled, with a letter each: a cell of digits and punctuation is data. */
    private static boolean isHeaderLike(List<String> names) {
        return names.stream().allMatch(name -> name.codePoints().anyMatch(Character::isLetter));
    }

    private static boolean isDistinct(List<String> names) {
        return names.stream().map(HeaderName::key).distinct().count() == names.size();
    }

    private static List<String> withoutBlankTail(List<String> cells) {
        int size = cells.size();
        while (size > 0 && Blank.is(cells.get(size - 1))) {
            size--;
        }
        return cells.subList(0, size);
    }
}
