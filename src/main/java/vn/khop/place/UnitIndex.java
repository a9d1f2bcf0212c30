package vn.khop.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.khop.place.UnitNames.Named;
import vn.khop.text.Folding;

/** The units of both editions by name, level below level: what {@link AddressReader} asks. Filled by its constructor, then never changed. */
final class UnitIndex {

    private static final UnitKind[] KINDS = UnitKind.values();
    private static final String FARM = "nongtruong";

    final NameTable names = new NameTable(14);
    final UnitNames<Province> provinces = new UnitNames<>();
    final UnitNames<District> districts = new UnitNames<>();

    private final Map<String, Province> byKey = new HashMap<>();
    private final Map<String, Province> currentByCode = new HashMap<>();
    private final Map<String, District> districtByCode = new HashMap<>();
    private final Map<String, List<String>> successors;
    private final Set<String> currentCodes;

    UnitIndex(UnitTables tables) {
        this.successors = tables.successors();
        Map<String, Province> ofWard = new HashMap<>(8192);
        for (Ward ward : tables.currentWards()) {
            Province province =
                    currentByCode.computeIfAbsent(ward.provinceCode(), code -> province(ward.provinceName()));
            add(province.currentWards, UnitName.ofTable(ward.name()), WardUnit.current(ward.code()));
            ofWard.put(ward.code(), province);
        }
        this.currentCodes = ofWard.keySet();
        tables.provinceNames().forEach(this::addProvinceName);
        for (OldWard ward : tables.oldWards()) {
            addOldWard(ward, ofWard);
        }
        for (UnitTables.Retired ward : tables.retired()) {
            WardUnit unit = WardUnit.old(false, List.of(ward.code()), ward.current());
            add(province(ward.provinceName()).oldWards, UnitName.ofTable(ward.name()), unit);
        }
        tables.formerNames().forEach(this::addFormerName);
    }

    private void addOldWard(OldWard ward, Map<String, Province> ofWard) {
        District district = districtByCode.computeIfAbsent(ward.districtCode(), code -> district(ward));
        UnitName name = UnitName.ofTable(ward.name());
        List<String> current = current(List.of(ward.code()));
        WardUnit unit = WardUnit.old(false, List.of(ward.code()), current);
        addBoth(district, names.add(Letters.keyOf(name.bare())), name.kind(), name.bare(), unit);
        for (String variant : name.variants()) {
            addBoth(district, names.add(Letters.keyOf(variant)), name.kind(), variant, unit);
        }
        district.units.add(unit);
        for (String code : current) {
            Province heir = ofWard.get(code);
            if (heir != null && heir != district.province && !district.province.heirs.contains(heir)) {
                district.province.heirs.add(heir);
            }
        }
    }

    private static void addBoth(District district, int name, UnitKind kind, @Nullable String written, WardUnit unit) {
        district.wards.add(name, new Named<>(kind, written, unit));
        district.province.oldWards.add(name, new Named<>(kind, written, unit));
    }

    private <T> void add(UnitNames<T> list, UnitName name, T unit) {
        list.add(names.add(Letters.keyOf(name.bare())), new Named<>(name.kind(), name.bare(), unit));
        for (String variant : name.variants()) {
            list.add(names.add(Letters.keyOf(variant)), new Named<>(name.kind(), variant, unit));
        }
    }

    private Province province(String officialName) {
        UnitName name = UnitName.ofTable(officialName);
        return byKey.computeIfAbsent(Letters.keyOf(name.bare()), key -> {
            Province province = new Province();
            add(provinces, name, province);
            return province;
        });
    }

    private void addProvinceName(String formerName, String officialName) {
        UnitName name = UnitName.ofTable(formerName);
        Province province = province(officialName);
        if (byKey.putIfAbsent(Letters.keyOf(name.bare()), province) == null) {
            add(provinces, name, province);
        }
    }

    private District district(OldWard ward) {
        UnitName name = UnitName.ofTable(ward.districtName());
        District district = new District(name.kind(), province(ward.provinceName()));
        add(district.province.districts, name, district);
        add(districts, name, district);
        return district;
    }

    /** The current wards that have the area of these old ones. */
    private List<String> current(List<String> oldCodes) {
        if (oldCodes.size() == 1) {
            return successors.getOrDefault(oldCodes.get(0), List.of());
        }
        TreeSet<String> codes = new TreeSet<>();
        oldCodes.forEach(code -> codes.addAll(successors.getOrDefault(code, List.of())));
        return List.copyOf(codes);
    }

    private void addFormerName(String[] cells) {
        switch (cells[0]) {
            case "P" -> {
                for (String target : UnitFiles.cut(cells[2], '|')) {
                    Province province = byKey.get(Letters.keyOf(target));
                    if (province != null && byKey.get(Letters.keyOf(cells[1])) != province) {
                        provinces.add(names.add(Letters.keyOf(cells[1])), new Named<>(UnitKind.CITY, null, province));
                    }
                }
            }
            case "D" -> {
                for (String code : UnitFiles.cut(cells[4], '|')) {
                    District district = districtByCode.get(code);
                    if (district != null) {
                        int name = names.add(Letters.keyOf(cells[3]));
                        district.province.districts.add(name, former(cells, district));
                        districts.add(name, former(cells, district));
                    }
                }
            }
            case "I" -> addIsland(cells);
            case "W" -> addWardName(cells, true);
            case "S" -> addWardName(cells, false);
            default -> throw new IllegalStateException("former-units.tsv has a line " + cells[0]);
        }
    }

    /** A district without wards: islands, each of which became one ward. */
    private void addIsland(String[] cells) {
        Province province = byKey.get(Letters.keyOf(cells[1]));
        if (province != null && currentCodes.contains(cells[4])) {
            District island = new District(UnitKind.RURAL_DISTRICT, province);
            island.units.add(WardUnit.old(false, List.of(), List.of(cells[4])));
            int name = names.add(Letters.keyOf(cells[3]));
            province.districts.add(name, former(cells, island));
            districts.add(name, former(cells, island));
        }
    }

    private void addWardName(String[] cells, boolean isFormer) {
        District district = districtByCode.get(cells[1]);
        List<String> codes = List.copyOf(UnitFiles.cut(cells[4], '|'));
        List<String> current = current(codes);
        if (district != null && !current.isEmpty()) {
            WardUnit unit = WardUnit.old(isFormer, codes, current);
            district.units.add(unit);
            String key = Letters.keyOf(cells[3]);
            addBoth(district, names.add(key), kind(cells[2]), marked(cells[3]), unit);
            if (key.startsWith(FARM)) {
                int shortened = names.add("nt" + key.substring(FARM.length()));
                addBoth(district, shortened, kind(cells[2]), null, unit);
            }
        }
    }

    /** A name of {@code former-units.tsv}; null where it stands there without its marks. */
    private static @Nullable String marked(String name) {
        return name.equals(Folding.fold(name)) ? null : name;
    }

    private static <T> Named<T> former(String[] cells, T unit) {
        return new Named<>(kind(cells[2]), marked(cells[3]), unit);
    }

    private static UnitKind kind(String word) {
        for (UnitKind kind : KINDS) {
            if (kind.key().equals(word)) {
                return kind;
            }
        }
        throw new IllegalStateException("former-units.tsv names a kind " + word);
    }

    /** A district of the old edition. */
    static final class District {
        final UnitKind kind;
        final Province province;
        /** Its wards by name, the names of before June 2025 among them. */
        final UnitNames<WardUnit> wards = new UnitNames<>();

        final List<WardUnit> units = new ArrayList<>();

        District(UnitKind kind, Province province) {
            this.kind = kind;
            this.province = province;
            province.all.add(this);
        }

        /** The one ward that all of it became, null where it became several. */
        @Nullable
        WardUnit whole() {
            List<String> current = units.get(0).current();
            boolean one = current.size() == 1
                    && units.stream().allMatch(unit -> unit.current().equals(current));
            return one ? WardUnit.old(false, List.of(), current) : null;
        }

        /** Whether a ward of the current edition has some of its area. */
        boolean hasPartOf(WardUnit current) {
            return units.stream().anyMatch(unit -> unit.current().containsAll(current.current()));
        }
    }

    /** A province of one edition, or of both where the name lives on. */
    static final class Province {
        final UnitNames<District> districts = new UnitNames<>();
        final UnitNames<WardUnit> oldWards = new UnitNames<>();
        final UnitNames<WardUnit> currentWards = new UnitNames<>();
        final List<District> all = new ArrayList<>();
        /** The provinces of other names that took some of its area over. */
        final List<Province> heirs = new ArrayList<>(2);

        /** Whether a ward of the current edition has some of the area that was this province's. */
        boolean hasPartOf(WardUnit current) {
            return all.stream().anyMatch(district -> district.hasPartOf(current));
        }
    }
}
