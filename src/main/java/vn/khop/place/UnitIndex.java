package vn.khop.place;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units of both editions by name, level below level: what {@link AddressReader} asks. Filled by its constructor, then never changed. */
final class UnitIndex {

    final UnitNames<Province> provinces = new UnitNames<>();
    final UnitNames<District> districts = new UnitNames<>();

    private final Map<String, Province> byKey = new LinkedHashMap<>();
    private final Map<String, Province> oldByCode = new HashMap<>();
    private final Map<String, UnitNames<String>> currentByCode = new HashMap<>();
    private final Map<String, District> districtByCode = new HashMap<>();

    UnitIndex(Gazetteer.UnitTables tables) {
        for (Ward ward : tables.currentWards) {
            Province province = province(ward.provinceName());
            currentByCode.put(ward.provinceCode(), province.currentWards);
            UnitKind.Name name = UnitKind.split(ward.name());
            province.currentWards.add(name.kind(), name.bare(), ward.code());
        }
        for (OldWard ward : tables.oldWards) {
            Province province = oldByCode.computeIfAbsent(ward.provinceCode(), code -> province(ward.provinceName()));
            District district = districtByCode.computeIfAbsent(ward.districtCode(), code -> district(ward, province));
            UnitKind.Name name = UnitKind.split(ward.name());
            district.wards.add(name.kind(), name.bare(), ward.code());
            province.oldWards.add(name.kind(), name.bare(), ward.code());
        }
        IdPrefixes.all().forEach(this::linkHeir);
        tables.formerNames.forEach(this::addFormerName);
    }

    private Province province(String officialName) {
        UnitKind.Name name = UnitKind.split(officialName);
        return byKey.computeIfAbsent(AddressTokens.key(name.bare()), key -> {
            Province province = new Province();
            provinces.add(name.kind(), name.bare(), province);
            return province;
        });
    }

    private District district(OldWard ward, Province province) {
        UnitKind.Name name = UnitKind.split(ward.districtName());
        District district = new District();
        province.districts.add(name.kind(), name.bare(), district);
        districts.add(name.kind(), name.bare(), district);
        return district;
    }

    private void linkHeir(String prefix) {
        Province old = oldByCode.get(prefix.substring(1));
        UnitNames<String> heir =
                currentByCode.get(IdPrefixes.currentProvinceCodeOf(prefix).orElseThrow());
        if (old != null && heir != old.currentWards) {
            old.heir = heir;
        }
    }

    private void addFormerName(String[] cells) {
        switch (cells[0]) {
            case "P" -> {
                Province province = byKey.get(AddressTokens.loose(cells[2]));
                if (province != null) {
                    provinces.add(UnitKind.CITY, cells[1], province);
                }
            }
            case "D" -> {
                Province province = oldByCode.get(cells[1]);
                for (String code : UnitFiles.cut(cells[4], '|')) {
                    District district = districtByCode.get(code);
                    if (province != null && district != null) {
                        province.districts.add(kind(cells[2]), cells[3], district);
                    }
                }
            }
            case "W" -> {
                District district = districtByCode.get(cells[1]);
                List<String> codes = UnitFiles.cut(cells[4], '|');
                if (district != null) {
                    codes.forEach(code -> district.formerWards.add(kind(cells[2]), cells[3], code));
                }
            }
            default -> throw new IllegalStateException("former-units.tsv has a line " + cells[0]);
        }
    }

    private UnitKind kind(String word) {
        UnitKind kind = UnitKind.find(AddressTokens.loose(word));
        if (kind == null) {
            throw new IllegalStateException("former-units.tsv names a kind " + word);
        }
        return kind;
    }

    static final class District {
        final UnitNames<String> wards = new UnitNames<>();
        final UnitNames<String> formerWards = new UnitNames<>();

        UnitNames.@Nullable Reading<String> read(AddressTokens tokens, int end) {
            UnitNames.Reading<String> found = wards.readBack(tokens, end, AddressReader.WARD_KINDS);
            UnitNames.Reading<String> former = found != null && found.strength() > 0
                    ? null
                    : formerWards.readBack(tokens, end, AddressReader.WARD_KINDS);
            return former != null ? former : found;
        }
    }

    /** A province of one edition, or of both where the name lives on. */
    static final class Province {
        final UnitNames<District> districts = new UnitNames<>();
        final UnitNames<String> oldWards = new UnitNames<>();
        UnitNames<String> currentWards = new UnitNames<>();
        /** The wards of the province that took an old one over under another name. */
        @Nullable
        UnitNames<String> heir;
    }
}
