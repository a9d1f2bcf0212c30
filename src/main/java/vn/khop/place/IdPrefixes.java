package vn.khop.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first three digits of a 12-digit identity number: where the birth was registered. The numbers did not change on 1 July 2025, so a
 * prefix always means a province of the old 63, never the one that has its code now. Other prefixes are foreign countries (circular
 * 07/2016/TT-BCA, annex 2), or nothing.
 */
public final class IdPrefixes {

    private static final Map<String, Province> BY_PREFIX = new LinkedHashMap<>();

    static {
        UnitFiles.forEachLine(
                "id-prefixes.tsv", cells -> BY_PREFIX.put(cells[0], new Province(cells[1], cells[2], cells[3])));
    }

    private IdPrefixes() {}

    /** The name, with its kind, that the province of these three digits had; empty for a prefix of no Vietnamese province. */
    public static Optional<String> provinceOf(String threeDigits) {
        return find(threeDigits).map(Province::name);
    }

    /** The code of the province that holds this prefix's province since 1 July 2025. */
    public static Optional<String> currentProvinceCodeOf(String threeDigits) {
        return find(threeDigits).map(Province::currentCode);
    }

    /** The 63 prefixes in order. */
    public static List<String> all() {
        return List.copyOf(BY_PREFIX.keySet());
    }

    private static Optional<Province> find(String threeDigits) {
        return Optional.ofNullable(BY_PREFIX.get(threeDigits));
    }

    private record Province(String name, String oldCode, String currentCode) {}
}
