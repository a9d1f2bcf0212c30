package vn.khop.place;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.khop.record.SettingsRefused;

/**
 * The administrative units of both editions, what became of the old ones, and the reading of address texts. Immutable; any number of threads
 * may ask.
 */
public final class Gazetteer {

    private final List<Ward> currentWards;
    private final List<OldWard> oldWards;
    private final Map<String, Ward> byCode = new HashMap<>();
    private final Map<String, OldWard> oldByCode = new HashMap<>();
    private final Map<String, List<String>> successors;
    private final Map<String, List<String>> ended = new HashMap<>();
    private final UnitIndex index;
    private final String fingerprint;

    private Gazetteer(UnitTables tables, String fingerprint) {
        this.fingerprint = fingerprint;
        this.currentWards = List.copyOf(tables.currentWards());
        this.oldWards = List.copyOf(tables.oldWards());
        this.successors = tables.successors();
        this.index = new UnitIndex(tables);
        for (UnitTables.Retired ward : tables.retired()) {
            ended.put(ward.code(), ward.current());
        }
        currentWards.forEach(ward -> byCode.put(ward.code(), ward));
        ended.keySet().removeAll(byCode.keySet());
        oldWards.forEach(ward -> oldByCode.put(ward.code(), ward));
    }

    /** The gazetteer shipped with the program: 10,035 wards of June 2025 and 3,321 of July 2026. Read once, at the first call. */
    public static Gazetteer shipped() {
        return Shipped.INSTANCE;
    }

    /**
     * The gazetteer of a workspace: the shipped one, and over it what the files of {@code places/} say, as it stands on a day.
     *
     * @param places the folder; where it has no files the shipped gazetteer is meant
     * @param on the business date: changes of later days are not in force yet
     * @throws SettingsRefused if the files have faults; the message tells all, one a line
     */
    public static Gazetteer of(Path places, LocalDate on) {
        PlacesFiles files = PlacesFiles.read(places);
        if (files.isAbsent()) {
            return shipped();
        }
        UnitTables tables = UnitTables.shipped();
        List<PlacesFault> faults = PlacesCheck.faults(tables, files);
        if (!faults.isEmpty()) {
            throw new SettingsRefused(faults.stream().map(PlacesFault::toString).collect(Collectors.joining("\n")));
        }
        return new Gazetteer(new PlacesOverlay(tables, files, on).apply(), files.fingerprint(on));
    }

    /** What is wrong with the files of {@code places/}, by file and line; empty where there is nothing wrong, or no file. */
    public static List<PlacesFault> check(Path places) {
        PlacesFiles files = PlacesFiles.read(places);
        return files.isAbsent() ? List.of() : PlacesCheck.faults(UnitTables.shipped(), files);
    }

    /** What tells this gazetteer from others: empty for the shipped one, else a hash of the lines of {@code places/} in force. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * Finds the ward that an address names, by either edition, with or without marks, abbreviated or in full. Right to left: province, district,
     * ward; a missing province is tolerated where district and ward together are unique. Never throws on data.
     */
    public Resolution resolve(String address) {
        return reader().resolve(address);
    }

    /** A reader of many addresses, for one thread. */
    public AddressReader reader() {
        return new AddressReader(index);
    }

    /** The ward of the current edition with this code. */
    public Optional<Ward> findWard(String currentWardCode) {
        return Optional.ofNullable(byCode.get(currentWardCode));
    }

    /** The ward of the edition that ended on 30 June 2025 with this code. */
    public Optional<OldWard> findOldWard(String oldWardCode) {
        return Optional.ofNullable(oldByCode.get(oldWardCode));
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

    /**
     * Ward codes as a record holds them, joined by {@code |}, in the edition of this gazetteer: codes of wards that {@code places/} ended
     * since the record was cleansed are replaced by those that took them over. The same text where nothing changed.
     */
    public String inForce(String wardCodes) {
        if (ended.isEmpty() || wardCodes.isEmpty()) {
            return wardCodes;
        }
        TreeSet<String> now = new TreeSet<>();
        for (String code : UnitFiles.cut(wardCodes, '|')) {
            now.addAll(ended.getOrDefault(code, List.of(code)));
        }
        return String.join("|", now);
    }

    private static final class Shipped {
        static final Gazetteer INSTANCE = new Gazetteer(UnitTables.shipped(), "");
    }
}
