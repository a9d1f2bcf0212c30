package vn.khop.place;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kind of an administrative unit, and how people write it in front of the name. */
enum UnitKind {
    PROVINCE("tinh", "t"),
    CITY("thanhpho", "tp", "tpho"),
    URBAN_DISTRICT("quan", "q"),
    RURAL_DISTRICT("huyen", "h"),
    TOWN("thixa", "tx"),
    WARD("phuong", "p", "f", "ph"),
    COMMUNE("xa", "x"),
    TOWNSHIP("thitran", "tt"),
    SPECIAL_ZONE("dackhu", "dk");

    private static final Map<String, UnitKind> BY_WORD = new HashMap<>();

    static {
        for (UnitKind kind : values()) {
            for (String word : kind.words) {
                BY_WORD.put(AddressTokens.loose(word), kind);
            }
        }
    }

    private final String[] words;

    UnitKind(String... words) {
        this.words = words;
    }

    /** The kind that this word names (folded, loose, without spaces), or null where it names none. */
    static @Nullable UnitKind find(String word) {
        return BY_WORD.get(word);
    }

    /** A unit's name without its kind, as written; the kinds are one or two words of the official lists. */
    static Name split(String officialName) {
        int space = officialName.indexOf(' ');
        while (space > 0) {
            UnitKind kind = find(AddressTokens.key(officialName.substring(0, space)));
            if (kind != null) {
                return new Name(kind, officialName.substring(space + 1));
            }
            space = officialName.indexOf(' ', space + 1);
        }
        throw new IllegalStateException("no kind in front of the unit's name: " + officialName);
    }

    record Name(UnitKind kind, String bare) {}
}
