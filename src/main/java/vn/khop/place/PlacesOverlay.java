package vn.khop.place;

import static vn.khop.place.PlacesHistory.CURRENT_FROM;
import static vn.khop.place.PlacesHistory.OLD_TO;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.khop.place.PlacesFiles.Unit;

/** Lays the lines of {@code places/} over the shipped tables, as the units stand on one day. */
final class PlacesOverlay {

    private final UnitTables shipped;
    private final PlacesFiles files;
    private final LocalDate on;
    private final PlacesHistory history;
    private final Map<String, String> provinces = new HashMap<>();
    private final Map<String, String> oldProvinces = new HashMap<>();
    private final Map<String, OldWard> districts = new HashMap<>();
    private final Map<String, String> provinceNames = new TreeMap<>();
    private final Map<String, Ward> current = new LinkedHashMap<>();
    private final Map<String, OldWard> old = new LinkedHashMap<>();
    private final List<UnitTables.Retired> retired = new ArrayList<>();
    private final List<String[]> formerNames;

    /** @param on changes of later days are not in force yet; an earlier day than 1 July 2025 counts as that */
    PlacesOverlay(UnitTables shipped, PlacesFiles files, LocalDate on) {
        this.shipped = shipped;
        this.files = files;
        this.on = on.isBefore(CURRENT_FROM) ? CURRENT_FROM : on;
        this.history = new PlacesHistory(shipped.successors(), files.changes());
        this.formerNames = new ArrayList<>(shipped.formerNames());
        shipped.currentWards().forEach(ward -> provinces.put(ward.provinceCode(), ward.provinceName()));
        shipped.currentWards().forEach(ward -> current.put(ward.code(), ward));
        for (OldWard ward : shipped.oldWards()) {
            oldProvinces.put(ward.provinceCode(), ward.provinceName());
            districts.put(ward.districtCode(), ward);
            old.put(ward.code(), ward);
        }
    }

    /** The tables of that day. */
    UnitTables apply() {
        of(Level.PROVINCE).forEach(this::province);
        of(Level.DISTRICT).forEach(this::district);
        Map<String, List<Unit>> wards = new TreeMap<>();
        for (Unit unit : of(Level.WARD)) {
            if (isOld(unit)) {
                oldWard(unit);
            } else {
                wards.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
            }
        }
        Map<String, Ward> before = new HashMap<>(current);
        wards.forEach(this::currentWard);
        current.keySet().removeIf(code -> history.hasEnded(code, since(code, wards), on));
        current.replaceAll((code, ward) -> new Ward(
                code,
                ward.name(),
                ward.provinceCode(),
                provinces.getOrDefault(ward.provinceCode(), ward.provinceName())));
        wards.forEach((code, lines) ->
                before.computeIfPresent(code, (key, ward) -> lines.get(0).covers(CURRENT_FROM) ? null : ward));
        before.values().forEach(ward -> retire(ward, CURRENT_FROM));
        wards.forEach((code, lines) ->
                lines.stream().filter(line -> line.to().isBefore(on)).forEach(line -> retire(ward(line), line.to())));
        return new UnitTables(
                current.values().stream()
                        .sorted(Comparator.comparing(Ward::provinceCode).thenComparing(Ward::code))
                        .toList(),
                List.copyOf(old.values()),
                successors(),
                formerNames,
                retired,
                provinceNames);
    }

    private List<Unit> of(Level level) {
        return files.units().stream()
                .filter(unit -> unit.level() == level && !unit.from().isAfter(on))
                .sorted(Comparator.comparing(Unit::from))
                .toList();
    }

    /** Whether the line is of the edition with districts. */
    static boolean isOld(Unit unit) {
        return unit.level() == Level.DISTRICT
                || unit.to().isBefore(CURRENT_FROM)
                || unit.parent().length() == 3;
    }

    private void province(Unit unit) {
        if (isOld(unit)) {
            oldProvinces.put(unit.code(), unit.name());
        } else if (unit.covers(on)) {
            String before = provinces.put(unit.code(), unit.name());
            if (before != null && !before.equals(unit.name())) {
                provinceNames.put(before, unit.name());
            }
        } else {
            provinceNames.put(unit.name(), provinces.getOrDefault(unit.code(), unit.name()));
        }
    }

    private void district(Unit unit) {
        if (unit.covers(OLD_TO)) {
            String province = oldProvinces.getOrDefault(unit.parent(), unit.parent());
            districts.put(unit.code(), new OldWard("", "", unit.code(), unit.name(), unit.parent(), province));
            old.replaceAll((code, ward) ->
                    ward.districtCode().equals(unit.code()) ? inDistrict(code, ward.name(), unit.code()) : ward);
        } else {
            Set<String> heirs = history.heirs(unit.code(), unit.to(), OLD_TO, districts::containsKey);
            addFormerName("D", unit.parent(), unit.name(), heirs);
        }
    }

    private void oldWard(Unit unit) {
        if (unit.covers(OLD_TO)) {
            old.put(unit.code(), inDistrict(unit.code(), unit.name(), unit.parent()));
        } else {
            addFormerName(
                    "W", unit.parent(), unit.name(), history.heirs(unit.code(), unit.to(), OLD_TO, old::containsKey));
        }
    }

    private void addFormerName(String kindOfLine, String parent, String name, Set<String> heirs) {
        UnitName parts = UnitName.ofTable(name);
        if (!heirs.isEmpty()) {
            formerNames.add(
                    new String[] {kindOfLine, parent, parts.kind().key(), parts.bare(), String.join("|", heirs)});
        }
    }

    private OldWard inDistrict(String code, String name, String districtCode) {
        OldWard district = districts.get(districtCode);
        return district == null
                ? new OldWard(code, name, districtCode, districtCode, "", "")
                : new OldWard(
                        code,
                        name,
                        districtCode,
                        district.districtName(),
                        district.provinceCode(),
                        oldProvinces.getOrDefault(district.provinceCode(), district.provinceName()));
    }

    private void currentWard(String code, List<Unit> lines) {
        @Nullable Unit now = null;
        for (Unit line : lines) {
            now = line.covers(on) ? line : now;
        }
        if (now != null) {
            current.put(code, ward(now));
        } else {
            current.remove(code);
        }
    }

    private Ward ward(Unit line) {
        return new Ward(line.code(), line.name(), line.parent(), provinces.getOrDefault(line.parent(), line.parent()));
    }

    /** The first day of what the code means now. */
    private LocalDate since(String code, Map<String, List<Unit>> wards) {
        return wards.getOrDefault(code, List.of()).stream()
                .filter(line -> line.covers(on))
                .map(Unit::from)
                .filter(from -> from.isAfter(CURRENT_FROM))
                .findFirst()
                .orElse(CURRENT_FROM);
    }

    /** Keeps the name of a ward that is no more, or has another name or province now. */
    private void retire(Ward ward, LocalDate lastDay) {
        Ward now = current.get(ward.code());
        boolean isSame = now != null
                && now.name().equals(ward.name())
                && now.provinceCode().equals(ward.provinceCode());
        List<String> heirs = isSame ? List.of() : List.copyOf(heirs(ward.code(), lastDay));
        if (!heirs.isEmpty()) {
            retired.add(new UnitTables.Retired(ward.name(), ward.provinceName(), ward.code(), heirs));
        }
    }

    private Set<String> heirs(String code, LocalDate lastDay) {
        return history.heirs(code, lastDay, on, current::containsKey);
    }

    private Map<String, List<String>> successors() {
        Map<String, List<String>> successors = new HashMap<>(old.size() * 2);
        old.keySet().forEach(code -> successors.put(code, List.copyOf(heirs(code, OLD_TO))));
        return successors;
    }
}
