package vn.khop.place;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.khop.place.UnitIndex.District;
import vn.khop.place.UnitIndex.Province;

/**
 * Reads an address from right to left. Readings are tried from the surest to the weakest, and the first that holds is taken: ward and district
 * of the old edition, ward of the current edition, ward of the old edition without its district, a ward of the current edition under a
 * province that is no more, and ward and district without a province.
 */
final class AddressReader {

    /** A name that fits more old wards than this says too little. */
    private static final int MAX_COMPATIBLE = 5;

    private static final UnitKind[] PROVINCE_KINDS = {UnitKind.PROVINCE, UnitKind.CITY};
    private static final UnitKind[] DISTRICT_KINDS = {
        UnitKind.URBAN_DISTRICT, UnitKind.RURAL_DISTRICT, UnitKind.TOWN, UnitKind.CITY
    };
    static final UnitKind[] WARD_KINDS = {UnitKind.WARD, UnitKind.COMMUNE, UnitKind.TOWNSHIP, UnitKind.SPECIAL_ZONE};

    private final Map<String, List<String>> successors;
    private final UnitNames<Province> provinces;
    private final UnitNames<District> districts;

    AddressReader(Gazetteer.UnitTables tables) {
        UnitIndex index = new UnitIndex(tables);
        this.successors = tables.successors;
        this.provinces = index.provinces;
        this.districts = index.districts;
    }

    Resolution resolve(String address) {
        AddressTokens tokens = new AddressTokens(address);
        int end = withoutCountry(tokens);
        UnitNames.Reading<Province> province = provinces.readBack(tokens, end, PROVINCE_KINDS);
        UnitNames.Reading<District> district = districts.readBack(tokens, end, DISTRICT_KINDS);
        Found found = null;
        if (province != null && (district == null || !district.sameKind() || province.sameKind())) {
            found = inProvinces(tokens, province);
        }
        if (found == null && district != null) {
            found = inDistricts(tokens, district, true);
        }
        if (found == null && province != null) {
            found = inProvinces(tokens, province);
        }
        return found == null
                ? Resolution.none(address)
                : new Resolution(found.edition, found.wards, tokens.before(found.from));
    }

    /** The number of words without "Việt Nam" or a postal code at the end. */
    private static int withoutCountry(AddressTokens tokens) {
        int end = tokens.size();
        while (end > 1) {
            String last = tokens.word(end - 1);
            if (last.equals("vn") || last.equals("vietnam") || (last.length() >= 5 && isNumber(last))) {
                end--;
            } else if (last.equals("nam") && tokens.word(end - 2).equals("viet")) {
                end -= 2;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isNumber(String word) {
        return word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }

    private @Nullable Found inProvinces(AddressTokens tokens, UnitNames.Reading<Province> reading) {
        for (Province province : reading.units()) {
            UnitNames.Reading<District> district = province.districts.readBack(tokens, reading.from(), DISTRICT_KINDS);
            Found found = district == null || !district.isMarked() ? certain(tokens, reading.from(), province) : null;
            if (found == null && district != null) {
                found = inDistricts(tokens, district, false);
            }
            if (found == null) {
                found = inWards(tokens, reading.from(), province);
            }
            if (found == null && district != null) {
                found = inWards(tokens, district.from(), province);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A ward of the current edition named with its kind: some of their names end in that of an old district. */
    private static @Nullable Found certain(AddressTokens tokens, int end, Province province) {
        UnitNames.Reading<String> ward = province.currentWards.readBack(tokens, end, WARD_KINDS);
        return ward != null && ward.sameKind() ? current(ward) : null;
    }

    private @Nullable Found inWards(AddressTokens tokens, int end, Province province) {
        UnitNames.Reading<String> reading = province.currentWards.readBack(tokens, end, WARD_KINDS);
        if (reading != null) {
            return current(reading);
        }
        reading = province.oldWards.readBack(tokens, end, WARD_KINDS);
        if (reading != null && reading.strength() > 0) {
            return oldWards(reading);
        }
        reading = province.heir == null ? null : province.heir.readBack(tokens, end, WARD_KINDS);
        return reading == null ? null : current(reading);
    }

    private static Found current(UnitNames.Reading<String> reading) {
        return new Found(Edition.CURRENT, List.copyOf(new TreeSet<>(reading.units())), reading.from());
    }

    /** The ward before a district name; of several districts of that name, all that have the ward, or none if they must be one. */
    private @Nullable Found inDistricts(AddressTokens tokens, UnitNames.Reading<District> reading, boolean mustBeOne) {
        UnitNames.Reading<String> best = null;
        Set<String> wards = new LinkedHashSet<>();
        int holders = 0;
        for (District district : reading.units()) {
            UnitNames.Reading<String> ward = district.read(tokens, reading.from());
            if (ward == null || (best != null && ward.strength() < best.strength())) {
                continue;
            }
            if (best == null || ward.strength() > best.strength() || ward.from() < best.from()) {
                wards.clear();
                holders = 0;
                best = ward;
            }
            wards.addAll(ward.units());
            holders++;
        }
        if (best == null || (mustBeOne && holders > 1)) {
            return null;
        }
        return oldWards(new UnitNames.Reading<>(List.copyOf(wards), best.from(), best.strength(), best.sameKind()));
    }

    private @Nullable Found oldWards(UnitNames.Reading<String> reading) {
        if (reading.units().size() > MAX_COMPATIBLE) {
            return null;
        }
        Set<String> current = new TreeSet<>();
        reading.units().forEach(ward -> current.addAll(successors.getOrDefault(ward, List.of())));
        return current.isEmpty() ? null : new Found(Edition.OLD, List.copyOf(current), reading.from());
    }

    private record Found(Edition edition, List<String> wards, int from) {}
}
