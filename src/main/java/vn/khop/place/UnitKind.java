package vn.khop.place;

import vn.khop.text.Folding;

/** The kind of an administrative unit. */
enum UnitKind {
    PROVINCE(Level.PROVINCE, "tỉnh", "t"),
    CITY(Level.PROVINCE, "thành phố", "tp", "tpho"),
    URBAN_DISTRICT(Level.DISTRICT, "quận", "q"),
    RURAL_DISTRICT(Level.DISTRICT, "huyện", "h"),
    TOWN(Level.DISTRICT, "thị xã", "tx"),
    WARD(Level.WARD, "phường", "p", "f", "ph"),
    COMMUNE(Level.WARD, "xã", "x"),
    TOWNSHIP(Level.WARD, "thị trấn", "tt", "ttr"),
    SPECIAL_ZONE(Level.WARD, "đặc khu");

    private final Level level;
    private final String[] words;
    private final String key;

    UnitKind(Level level, String... words) {
        this.level = level;
        this.words = words;
        this.key = Folding.fold(words[0]).replace(" ", "");
    }

    /** How {@code former-units.tsv} names it: {@code thitran}. */
    String key() {
        return key;
    }

    /** How people write it in front of the name: in full, then shortened. */
    String[] words() {
        return words;
    }

    /** Whether a unit of this level can be of this kind. A city is a province or a district. */
    boolean isOf(Level of) {
        return level == of || this == CITY && of == Level.DISTRICT;
    }

    /**
     * Whether a ward's kind as written can have become this kind, or be a slip for it. Communes become wards and townships, never the
     * other way round; but a rural district has no wards, so that there the word is a slip.
     */
    boolean canComeFrom(UnitKind written, UnitKind ofDistrict) {
        return switch (written) {
            case WARD -> this == WARD || ofDistrict == RURAL_DISTRICT;
            case TOWNSHIP -> this != COMMUNE;
            default -> true;
        };
    }
}
