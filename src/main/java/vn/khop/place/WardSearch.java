package vn.khop.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.khop.place.UnitIndex.District;
import vn.khop.place.UnitIndex.Province;
import vn.khop.place.UnitNames.Named;

/** Finds the ward that stands before a province or district that has been read. For one thread. */
final class WardSearch {

    private final NameReader reader;
    private final NameFit fit;
    private final MixedSearch mixed;

    WardSearch(NameReader reader, NameFit fit, MixedSearch mixed) {
        this.reader = reader;
        this.fit = fit;
        this.mixed = mixed;
    }

    /**
     * A ward, or several places of its name.
     *
     * @param unit null where the places differ
     * @param units all that fit
     * @param start the first word of the ward, its kind included
     */
    record Found(@Nullable WardUnit unit, List<WardUnit> units, int start) {

        static Found of(List<WardUnit> units, int start) {
            return new Found(units.size() == 1 ? units.get(0) : WardUnit.covering(units), units, start);
        }
    }

    /**
     * The ward before a province: by ward and district of the old edition, by ward of the current one, by ward of the old one without its
     * district, then by what mixes the editions.
     *
     * @param end the first word of the province
     * @param district what can be read as a district there
     */
    @Nullable
    Found inProvince(Province province, int end, @Nullable Reading<District> district) {
        if (district == null || !district.isMarked()) {
            Reading<WardUnit> current = reader.read(province.currentWards, end, Level.WARD);
            if (current != null && current.kind() != null && fit.best(current).get(0).kind == current.kind()) {
                return withoutDistrict(province, end, null);
            }
        }
        Found found = null;
        if (district != null) {
            found = inDistricts(mixed.districts(district, true), district.start());
            if (found == null && district.kind() != null) {
                found = inDistricts(mixed.districts(district, false), district.start());
            }
        }
        if (found == null) {
            found = withoutDistrict(province, end, district);
        }
        if (found == null && district != null) {
            found = mixed.currentInOldDistrict(district);
        }
        if (found == null) {
            found = mixed.currentInOldProvince(province, end, district);
        }
        return found == null && district != null ? mixed.wholeDistrict(district) : found;
    }

    /** The ward before a district without a province, in all the districts of that name. */
    @Nullable
    Found inCountry(UnitNames<Province> provinces, Reading<District> district) {
        Found found = inDistricts(mixed.districts(district, false), district.start());
        if (found == null) {
            return null;
        }
        Reading<Province> province = reader.read(provinces, district.start(), Level.PROVINCE);
        return province != null && province.start() <= found.start() ? null : found;
    }

    private @Nullable Found withoutDistrict(Province province, int end, @Nullable Reading<District> district) {
        Found found = direct(province, end, district);
        if (found == null || found.start() == 0) {
            return found;
        }
        Reading<District> before = reader.read(province.districts, found.start(), Level.DISTRICT);
        if (before == null || before.strength() < Reading.SEPARATED) {
            return found;
        }
        Found inPlace = inDistricts(mixed.districts(before, true), end);
        if (inPlace != null) {
            return inPlace.start() == found.start() ? new Found(inPlace.unit(), inPlace.units(), before.start()) : null;
        }
        boolean liesThere = mixed.districts(before, true).stream()
                .anyMatch(one -> found.units().stream().allMatch(one::hasPartOf));
        return liesThere || !before.isMarked() ? found : null;
    }

    private @Nullable Found inDistricts(List<District> districts, int end) {
        Reading<WardUnit> best = null;
        List<Named<WardUnit>> named = List.of();
        for (District district : districts) {
            Reading<WardUnit> ward = reader.read(district.wards, end, Level.WARD);
            List<Named<WardUnit>> fitting = ward == null ? List.of() : fitting(ward, district.kind);
            if (ward == null || fitting.isEmpty() || best != null && ward.compareTo(best) < 0) {
                continue;
            }
            if (best == null || ward.compareTo(best) > 0) {
                best = ward;
                named = fitting;
            } else {
                named = new ArrayList<>(named);
                named.addAll(fitting);
            }
        }
        if (best == null) {
            return null;
        }
        if (named.size() > 1) {
            named = fit.best(named, best, true, districts.size() == 1);
        }
        return named.size() == 1
                ? new Found(named.get(0).unit, List.of(named.get(0).unit), best.start())
                : Found.of(units(named), best.start());
    }

    /** What the name can stand for, the kind that is written being what it is. */
    private static List<Named<WardUnit>> fitting(Reading<WardUnit> ward, UnitKind ofDistrict) {
        UnitKind written = ward.kind();
        if (ward.first().next == null) {
            boolean fits = written == null || ward.first().kind.canComeFrom(written, ofDistrict);
            return fits ? List.of(ward.first()) : List.of();
        }
        List<Named<WardUnit>> all = ward.all();
        if (written != null) {
            all.removeIf(named -> !named.kind.canComeFrom(written, ofDistrict));
        }
        return all;
    }

    private static List<WardUnit> units(List<Named<WardUnit>> named) {
        return named.stream().map(one -> one.unit).distinct().toList();
    }

    /**
     * The ward right before the province. That is how the current edition writes, so its ward comes before one of the old edition with the
     * same name and kind; where marks or kind are missing, every place that the letters fit counts.
     */
    private @Nullable Found direct(Province province, int end, @Nullable Reading<District> district) {
        Reading<WardUnit> current = reader.read(province.currentWards, end, Level.WARD);
        if (current != null && current.first().next == null && fit.isExactly(current.first(), current)) {
            WardUnit unit = current.first().unit;
            return new Found(unit, List.of(unit), current.start());
        }
        Reading<WardUnit> old = reader.read(province.oldWards, end, Level.WARD);
        int surer = current == null || old == null ? 0 : current.compareTo(old);
        List<Named<WardUnit>> all = new ArrayList<>(2);
        if (current != null && surer >= 0) {
            all.addAll(current.all());
        }
        if (old != null && surer <= 0) {
            all.addAll(fitting(old, UnitKind.URBAN_DISTRICT));
        }
        Reading<WardUnit> reading = current != null && surer >= 0 ? current : old;
        if (reading == null || all.isEmpty() || reading == old && old.strength() == Reading.IN_RUN) {
            return null;
        }
        List<WardUnit> units = units(withoutOlder(fit.best(all, reading, true, false), reading));
        boolean isDistrictToo = district != null && district.from() == reading.from() && reading.kind() == null;
        return isDistrictToo ? new Found(null, units, reading.start()) : Found.of(units, reading.start());
    }

    /** Wards of the old edition go where one of the current edition is of the written kind and has the same name, marks and all. */
    private List<Named<WardUnit>> withoutOlder(List<Named<WardUnit>> all, Reading<WardUnit> reading) {
        List<Named<WardUnit>> current = all.stream()
                .filter(one -> one.unit.edition() == Edition.CURRENT && one.kind == reading.kind())
                .toList();
        if (current.isEmpty()) {
            return all;
        }
        if (current.stream().anyMatch(one -> fit.isExactly(one, reading))) {
            return current;
        }
        return all.stream()
                .filter(one -> one.unit.edition() == Edition.CURRENT || !NameFit.hasSameMarks(one, current))
                .toList();
    }
}
