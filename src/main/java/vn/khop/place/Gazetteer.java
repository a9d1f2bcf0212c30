package vn.khop.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The administrative units of both editions, what became of the old ones, and the reading of address texts. Immutable; any number of threads
 * may ask.
 */
public final class Gazetteer {

    private final List<Ward> currentWards;
    private final List<OldWard> oldWards;
    private final Map<String, Ward> byCode = new HashMap<>();
    private final Map<String, List<String>> successors;
    private final AddressReader reader;

    private Gazetteer(UnitTables tables) {
        this.currentWards = List.copyOf(tables.currentWards);
        this.oldWards = List.copyOf(tables.oldWards);
        this.successors = tables.successors;
        this.reader = new AddressReader(tables);
        currentWards.forEach(ward -> byCode.put(ward.code(), ward));
    }

    /** The gazetteer shipped with the program: 10,035 wards of June 2025 and 3,321 of July 2026. Read once, at the first call. */
    public static Gazetteer shipped() {
        return Shipped.INSTANCE;
    }

    /**
     * Finds the ward that an address names, by either edition, with or without marks, abbreviated or in full. Right to left: province, district,
     * ward; a missing province is tolerated where district and ward together are unique. Never throws on data.
     */
    public Resolution resolve(String address) {
        return reader.resolve(address);
    }

    /** The ward of the current edition with this code. */
    public Optional<Ward> findWard(String currentWardCode) {
        return Optional.ofNullable(byCode.get(currentWardCode));
    }

    /** All wards of the current edition, by province code, then ward code. */
    public List<Ward> currentWards() {
        return currentWards;
    }

    /** All wards of the edition that ended on 30 June 2025, by province, district and ward code. */
    public List<OldWard> oldWards() {
        return oldWards;
    }

    /**
     * The current wards that took over the area of an old one: the code of one that took all of it, else of each that took a part; empty for a
     * code that the old edition did not have.
     */
    public List<String> successors(String oldWardCode) {
        return successors.getOrDefault(oldWardCode, List.of());
    }

    private static final class Shipped {
        static final Gazetteer INSTANCE = new Gazetteer(UnitTables.read());
    }

    /** The unit tables as read from the jar, before anything is asked of them. Filled once. */
    static final class UnitTables {

        final List<Ward> currentWards = new ArrayList<>(3400);
        final List<OldWard> oldWards = new ArrayList<>(10100);
        final Map<String, List<String>> successors = new HashMap<>(20000);
        final List<String[]> formerNames = new ArrayList<>(2000);

        static UnitTables read() {
            UnitTables tables = new UnitTables();
            String[] parents = new String[4];
            UnitFiles.forEachLine("current-units.tsv", cells -> {
                if (!tables.isParent(cells, parents)) {
                    tables.currentWards.add(new Ward(cells[0], cells[1], parents[0], parents[1]));
                }
            });
            UnitFiles.forEachLine("old-units.tsv", cells -> {
                if (!tables.isParent(cells, parents)) {
                    tables.oldWards.add(
                            new OldWard(cells[0], cells[1], parents[2], parents[3], parents[0], parents[1]));
                    tables.successors.put(cells[0], List.copyOf(UnitFiles.cut(cells[2], '|')));
                }
            });
            UnitFiles.forEachLine("former-units.tsv", tables.formerNames::add);
            return tables;
        }

        private boolean isParent(String[] cells, String[] parents) {
            int at = cells[0].equals("P") ? 0 : cells[0].equals("D") ? 2 : -1;
            if (at >= 0) {
                parents[at] = cells[1];
                parents[at + 1] = cells[2];
            }
            return at >= 0;
        }
    }
}
