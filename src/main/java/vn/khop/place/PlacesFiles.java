package vn.khop.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.khop.disk.Sha256;

/**
 * What {@code places/units.csv} and {@code places/changes.csv} say, line by line, each cell checked by itself.
 *
 * @param isAbsent whether there is neither file
 * @param faults what is wrong; a line with a fault is not among the units or changes
 */
record PlacesFiles(boolean isAbsent, List<Unit> units, List<Change> changes, List<PlacesFault> faults) {

    static final String UNITS = "places/units.csv";
    static final String CHANGES = "places/changes.csv";
    private static final List<String> UNIT_COLUMNS =
            List.of("code", "name", "level", "parent", "valid_from", "valid_to");
    private static final List<String> CHANGE_COLUMNS = List.of("old_code", "new_code", "date", "coverage");
    private static final Set<String> FILES = Set.of("units.csv", "changes.csv");

    /** What a unit is called, and what it belongs to, from one day to another, both included. */
    record Unit(
            PlacesTable.Line line, String code, String name, Level level, String parent, LocalDate from, LocalDate to) {

        boolean covers(LocalDate day) {
            return !from.isAfter(day) && !to.isBefore(day);
        }
    }

    /** That the area of one unit went to another on a day. */
    record Change(PlacesTable.Line line, String oldCode, String newCode, LocalDate date, boolean isWhole) {}

    /** @param folder {@code places/}; need not exist */
    static PlacesFiles read(Path folder) {
        List<PlacesFault> faults = new ArrayList<>();
        Path units = folder.resolve("units.csv");
        Path changes = folder.resolve("changes.csv");
        faultOthers(folder, faults);
        List<Unit> unitLines = new ArrayList<>();
        for (PlacesTable.Line line : PlacesTable.read(units, UNITS, UNIT_COLUMNS, faults)) {
            Unit unit = unit(line, faults);
            if (unit != null) {
                unitLines.add(unit);
            }
        }
        List<Change> changeLines = new ArrayList<>();
        for (PlacesTable.Line line : PlacesTable.read(changes, CHANGES, CHANGE_COLUMNS, faults)) {
            Change change = change(line, faults);
            if (change != null) {
                changeLines.add(change);
            }
        }
        return new PlacesFiles(
                !Files.exists(units) && !Files.exists(changes) && faults.isEmpty(), unitLines, changeLines, faults);
    }

    private static void faultOthers(Path folder, List<PlacesFault> faults) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".csv") && !FILES.contains(name))
                    .sorted()
                    .forEach(name -> faults.add(new PlacesFault(
                            "places/" + name,
                            1,
                            1,
                            "this file is not read, expected units.csv and changes.csv; rename or remove it")));
        } catch (IOException e) {
            faults.add(new PlacesFault(
                    "places",
                    1,
                    1,
                    "the folder cannot be read (" + e.getClass().getSimpleName() + "); check its permissions"));
        }
    }

    private static @Nullable Unit unit(PlacesTable.Line line, List<PlacesFault> faults) {
        int before = faults.size();
        String code = line.cells().get(0);
        String name = line.cells().get(1);
        Level level = level(line, faults);
        if (level != Level.NONE && !isCode(code, digits(level))) {
            faults.add(
                    line.fault(0, "the code is '" + code + "', expected " + digits(level) + " digits at this level"));
        }
        UnitName parts = UnitName.of(name);
        if (parts == null || level != Level.NONE && !parts.kind().isOf(level)) {
            faults.add(line.fault(
                    1, "the name is '" + name + "', expected a kind of its level before it, such as Phường Ba Đình"));
        }
        LocalDate from = date(line, 4, LocalDate.MIN, faults);
        LocalDate to = date(line, 5, LocalDate.MAX, faults);
        if (to.isBefore(from)) {
            faults.add(line.fault(5, "valid_to " + to + " is before valid_from " + from + "; mend one of them"));
        }
        return faults.size() > before
                ? null
                : new Unit(line, code, name, level, line.cells().get(3), from, to);
    }

    private static @Nullable Change change(PlacesTable.Line line, List<PlacesFault> faults) {
        int before = faults.size();
        LocalDate date = date(line, 2, LocalDate.MIN, faults);
        if (line.cells().get(2).isEmpty()) {
            faults.add(line.fault(2, "the date is missing, expected the first day of the change as yyyy-MM-dd"));
        }
        String coverage = line.cells().get(3);
        if (!coverage.equals("full") && !coverage.equals("part")) {
            faults.add(line.fault(3, "the coverage is '" + coverage + "', expected full or part"));
        }
        return faults.size() > before
                ? null
                : new Change(line, line.cells().get(0), line.cells().get(1), date, coverage.equals("full"));
    }

    private static Level level(PlacesTable.Line line, List<PlacesFault> faults) {
        String cell = line.cells().get(2);
        return switch (cell) {
            case "province" -> Level.PROVINCE;
            case "district" -> Level.DISTRICT;
            case "ward" -> Level.WARD;
            default -> {
                faults.add(line.fault(2, "the level is '" + cell + "', expected province, district or ward"));
                yield Level.NONE;
            }
        };
    }

    private static LocalDate date(PlacesTable.Line line, int cell, LocalDate none, List<PlacesFault> faults) {
        String text = line.cells().get(cell);
        try {
            return text.isEmpty() ? none : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            faults.add(line.fault(cell, "the date is '" + text + "', expected yyyy-MM-dd"));
            return none;
        }
    }

    private static int digits(Level level) {
        return switch (level) {
            case PROVINCE -> 2;
            case DISTRICT -> 3;
            default -> 5;
        };
    }

    private static boolean isCode(String code, int digits) {
        return code.length() == digits && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A hash of the lines that say something of a day or of days before it. */
    String fingerprint(LocalDate on) {
        StringBuilder text = new StringBuilder();
        for (Unit unit : units) {
            if (!unit.from().isAfter(on)) {
                text.append(unit.code())
                        .append('\t')
                        .append(unit.name())
                        .append('\t')
                        .append(unit.parent());
                text.append('\t').append(unit.from()).append('\t');
                text.append(unit.to().isBefore(on) ? unit.to() : "").append('\n');
            }
        }
        for (Change change : changes) {
            if (!change.date().isAfter(on)) {
                text.append(change.oldCode()).append('\t').append(change.newCode());
                text.append('\t').append(change.date()).append('\n');
            }
        }
        return Sha256.of(text.toString());
    }
}
