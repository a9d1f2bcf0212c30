package vn.khop.place;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.khop.place.UnitIndex.District;
import vn.khop.place.UnitIndex.Province;
import vn.khop.place.UnitNames.Named;
import vn.khop.place.WardSearch.Found;

/** Addresses that mix the editions, and those that need no ward: a ward is taken only where it lies in what is written beside it. For one thread. */
final class MixedSearch {

    private final NameReader reader;
    private final NameFit fit;

    MixedSearch(NameReader reader, NameFit fit) {
        this.reader = reader;
        this.fit = fit;
    }

    /** The districts that a name can stand for. */
    List<District> districts(Reading<District> reading, boolean ofItsKind) {
        List<Named<District>> named = fit.best(reading, ofItsKind);
        return named.size() == 1
                ? List.of(named.get(0).unit)
                : named.stream().map(one -> one.unit).distinct().toList();
    }

    /** The ward that a whole district became, as islands did: then no ward need be written. */
    @Nullable
    Found wholeDistrict(Reading<District> reading) {
        List<WardUnit> units = new ArrayList<>();
        for (District district : districts(reading, true)) {
            WardUnit whole = district.whole();
            if (whole == null || reading.strength() < Reading.SEPARATED) {
                return null;
            }
            units.add(whole);
        }
        return Found.of(units, reading.start());
    }

    /** A ward of the current edition with the old district that it lies in: people add the district that they are used to. */
    @Nullable
    Found currentInOldDistrict(Reading<District> district) {
        if (district.strength() < Reading.SEPARATED) {
            return null;
        }
        List<District> districts = districts(district, true);
        Province province = districts.get(0).province;
        Found found =
                mixed(province, district.start(), unit -> districts.stream().anyMatch(one -> one.hasPartOf(unit)));
        for (int i = 0; found == null && i < province.heirs.size(); i++) {
            found = mixed(province.heirs.get(i), district.start(), unit -> districts.stream()
                    .anyMatch(one -> one.hasPartOf(unit)));
        }
        return found;
    }

    /** A ward of the current edition under a province that is no more. */
    @Nullable
    Found currentInOldProvince(Province province, int end, @Nullable Reading<District> district) {
        List<WardUnit> units = new ArrayList<>();
        Found last = null;
        for (Province heir : province.heirs) {
            Found found = mixed(heir, end, province::hasPartOf);
            if (found != null) {
                units.addAll(found.units());
                last = found;
            }
        }
        if (last == null) {
            return null;
        }
        boolean isDistrictToo = district != null && district.start() == last.start();
        return isDistrictToo ? new Found(null, units, last.start()) : Found.of(units, last.start());
    }

    private @Nullable Found mixed(Province province, int end, Predicate<WardUnit> liesThere) {
        Reading<WardUnit> reading = reader.read(province.currentWards, end, Level.WARD);
        if (reading == null || reading.strength() < Reading.SEPARATED) {
            return null;
        }
        List<WardUnit> units = fit.best(reading).stream()
                .map(named -> named.unit)
                .filter(liesThere)
                .toList();
        return units.isEmpty() ? null : Found.of(units, reading.start());
    }
}
