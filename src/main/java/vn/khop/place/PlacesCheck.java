package vn.khop.place;

import static vn.khop.place.PlacesHistory.CURRENT_FROM;
import static vn.khop.place.PlacesHistory.OLD_TO;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khop.place.PlacesFiles.Change;
import vn.khop.place.PlacesFiles.Unit;

/** Whether the lines of {@code places/} fit each other and the shipped tables. */
final class PlacesCheck {

    private final PlacesFiles files;
    private final PlacesHistory history;
    private final List<PlacesFault> faults;
    private final Set<String> provinces = new HashSet<>();
    private final Set<String> oldProvinces = new HashSet<>();
    private final Set<String> districts = new HashSet<>();
    private final Set<String> wards = new HashSet<>();

    private PlacesCheck(UnitTables shipped, PlacesFiles files) {
        this.files = files;
        this.history = new PlacesHistory(shipped.successors(), files.changes());
        this.faults = new ArrayList<>(files.faults());
        for (Ward ward : shipped.currentWards()) {
            provinces.add(ward.provinceCode());
            wards.add(ward.code());
        }
        for (OldWard ward : shipped.oldWards()) {
            oldProvinces.add(ward.provinceCode());
            districts.add(ward.districtCode());
            wards.add(ward.code());
        }
        for (Unit unit : files.units()) {
            switch (unit.level()) {
                case PROVINCE -> (PlacesOverlay.isOld(unit) ? oldProvinces : provinces).add(unit.code());
                case DISTRICT -> districts.add(unit.code());
                default -> wards.add(unit.code());
            }
        }
    }

    /** All faults, those of single cells included, in the order of files and lines. */
    static List<PlacesFault> faults(UnitTables shipped, PlacesFiles files) {
        PlacesCheck check = new PlacesCheck(shipped, files);
        files.units().forEach(check::unit);
        check.overlaps();
        check.changes();
        return check.faults.stream()
                .sorted(Comparator.comparing(PlacesFault::file)
                        .thenComparing(PlacesFault::line)
                        .thenComparing(PlacesFault::column))
                .toList();
    }

    private void unit(Unit unit) {
        boolean known =
                switch (unit.level()) {
                    case PROVINCE -> unit.parent().isEmpty();
                    case DISTRICT -> oldProvinces.contains(unit.parent());
                    default -> provinces.contains(unit.parent()) || districts.contains(unit.parent());
                };
        if (!known) {
            faults.add(
                    unit.line().fault(3, "the parent is '" + unit.parent() + "', expected " + parentOf(unit.level())));
        }
        boolean hasDistricts = unit.level() == Level.DISTRICT || districts.contains(unit.parent());
        if (hasDistricts && !unit.to().isBefore(CURRENT_FROM)) {
            faults.add(
                    unit.line().fault(5, "districts and their wards ended on " + OLD_TO + ", expected no later day"));
        } else if (known && unit.level() != Level.PROVINCE && unit.to().isBefore(LocalDate.MAX)) {
            ended(unit);
        }
    }

    private static String parentOf(Level level) {
        return switch (level) {
            case PROVINCE -> "nothing for a province";
            case DISTRICT -> "the code of its province until 2025";
            default -> "the code of its province, or until 2025-06-30 of its district";
        };
    }

    private void ended(Unit unit) {
        LocalDate next = unit.to().plusDays(1);
        boolean goesOn = files.units().stream()
                .anyMatch(other ->
                        other.code().equals(unit.code()) && other.from().equals(next));
        if (!goesOn && !history.hasChange(unit.code(), next)) {
            faults.add(unit.line()
                    .fault(
                            5,
                            "the unit ends on " + unit.to() + " and nothing says what became of it; add a line of "
                                    + next + " to " + PlacesFiles.CHANGES));
        }
    }

    private void overlaps() {
        Map<String, List<Unit>> byCode = new HashMap<>();
        for (Unit unit : files.units()) {
            List<Unit> others = byCode.computeIfAbsent(unit.level() + unit.code(), code -> new ArrayList<>());
            others.stream()
                    .filter(other ->
                            !other.from().isAfter(unit.to()) && !unit.from().isAfter(other.to()))
                    .findFirst()
                    .ifPresent(other -> faults.add(unit.line()
                            .fault(
                                    4,
                                    "code " + unit.code() + " has another line for these days, line "
                                            + other.line().number() + "; end one before the other begins")));
            others.add(unit);
        }
    }

    private void changes() {
        Map<String, List<Change>> sameDay = new HashMap<>();
        for (Change change : files.changes()) {
            Set<String> known = change.oldCode().length() == 3 ? districts : wards;
            if (!known.contains(change.oldCode())) {
                faults.add(change.line().fault(0, unknown(change.oldCode())));
            }
            if (!known.contains(change.newCode())) {
                faults.add(change.line().fault(1, unknown(change.newCode())));
            }
            sameDay.computeIfAbsent(change.oldCode() + change.date(), key -> new ArrayList<>())
                    .add(change);
        }
        sameDay.values().forEach(this::coverage);
    }

    private static String unknown(String code) {
        return "no unit has the code '" + code + "'; mend it or add its line to " + PlacesFiles.UNITS;
    }

    private void coverage(List<Change> changes) {
        for (Change change : changes) {
            if (change.isWhole() && changes.size() > 1) {
                faults.add(change.line()
                        .fault(
                                3,
                                "code " + change.oldCode() + " has several lines of this date, expected part in each"));
            }
        }
        if (changes.size() == 1 && !changes.get(0).isWhole()) {
            faults.add(changes.get(0)
                    .line()
                    .fault(
                            3,
                            "only a part of code " + changes.get(0).oldCode()
                                    + " is told of; add lines for the rest, or write full"));
        }
    }
}
