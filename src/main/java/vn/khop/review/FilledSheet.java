package vn.khop.review;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.khop.record.InputRefused;
import vn.khop.source.Dialect;
import vn.khop.source.ReadSettings;
import vn.khop.source.Row;
import vn.khop.source.SourceTable;

/**
 * A review sheet that came back: its lines, in the order of the file, whatever order, charset or delimiter it was saved in.
 *
 * @param lines those that could be read
 * @param faults of those that could not, by row
 * @param delimiter what stood between its cells; empty for a workbook
 */
public record FilledSheet(List<ReviewLine> lines, Map<Long, ReviewFault> faults, Optional<Character> delimiter) {

    private static final Set<ReviewColumn> NEEDED =
            EnumSet.of(ReviewColumn.CASE_NO, ReviewColumn.PERSON, ReviewColumn.STANDS, ReviewColumn.ROW_HASH);

    public FilledSheet {
        lines = List.copyOf(lines);
        faults = Map.copyOf(faults);
    }

    /**
     * Reads a sheet.
     *
     * @throws InputRefused if the file is no table, or a column that is needed is not there
     */
    public static FilledSheet read(Path file) {
        List<ReviewLine> lines = new ArrayList<>();
        Map<Long, ReviewFault> faults = new TreeMap<>();
        Optional<Character> delimiter;
        try (SourceTable table = open(file)) {
            Map<ReviewColumn, Integer> places = places(file, table.header());
            table.keepSparseRows();
            Dialect dialect = table.dialect();
            delimiter = dialect.format() == Dialect.Format.CSV
                    ? Optional.of(dialect.text().delimiter())
                    : Optional.empty();
            @Nullable Row row;
            while ((row = table.next()) != null) {
                if (row instanceof Row.Cells cells) {
                    lines.add(line(cells, places));
                } else {
                    faults.put(row.line(), ReviewFault.UNREADABLE);
                }
            }
        }
        return new FilledSheet(lines, faults, delimiter);
    }

    /** What is refused speaks of this file: no job file says anything of a sheet that was named on the command line. */
    private static SourceTable open(Path file) {
        if (!Files.exists(file)) {
            throw new InputRefused(
                    file.getFileName() + ": there is no such file; name the sheet as it is called where it lies");
        }
        try {
            return SourceTable.open(file, ReadSettings.AUTO, titles());
        } catch (InputRefused e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("job file") || message.contains("header_row")) {
                throw new InputRefused(
                        file.getFileName()
                                + ": cannot be read as a review sheet; save it as .xlsx, or as .csv in UTF-8 with the columns' titles in its first row",
                        e);
            }
            throw e;
        }
    }

    private static Set<String> titles() {
        return Stream.of(ReviewColumn.values())
                .flatMap(column -> Stream.of(column.title(Locale.ENGLISH), column.title(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static Map<ReviewColumn, Integer> places(Path file, List<String> header) {
        Map<ReviewColumn, Integer> places = new EnumMap<>(ReviewColumn.class);
        for (int i = 0; i < header.size(); i++) {
            int at = i;
            ReviewColumn.find(header.get(i)).ifPresent(column -> places.putIfAbsent(column, at));
        }
        Set<ReviewColumn> missing = EnumSet.copyOf(NEEDED);
        missing.removeAll(places.keySet());
        if (!missing.isEmpty()) {
            throw new InputRefused(file.getFileName() + ": this is no whole review sheet, the columns "
                    + missing.stream().map(column -> column.title(Locale.ROOT)).collect(Collectors.joining(", "))
                    + " are missing; export it again with khop review export and copy the answers over");
        }
        return places;
    }

    private static ReviewLine line(Row.Cells row, Map<ReviewColumn, Integer> places) {
        Map<ReviewColumn, String> cells = new EnumMap<>(ReviewColumn.class);
        places.forEach((column, at) -> cells.put(column, row.values().get(at)));
        return new ReviewLine(row.line(), cells);
    }
}
