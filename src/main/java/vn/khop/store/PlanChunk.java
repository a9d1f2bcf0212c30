package vn.khop.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.khop.record.CleanRecord;

/**
 * A chunk of the day's plan: what is matched together and settled in one transaction.
 *
 * @param number its place in the job's plan of the day, from 1
 * @param reserved verifications reserved for it, by unit
 * @param records what of it still waits, in the order of the plan
 */
public record PlanChunk(int number, Map<String, Integer> reserved, List<Planned> records) {

    /** Records a chunk, as DESIGN section 1 says. */
    static final int RECORDS_MAX = 1000;

    private static final char UNITS = '\u001F';
    private static final char PARTS = '\u001E';

    /** Behind the id of a record that was drawn at random. */
    private static final char AUDIT = '*';

    public PlanChunk {
        records = List.copyOf(records);
    }

    /**
     * A planned record, to be matched.
     *
     * @param unit whose share it draws on
     * @param again whether an older outcome stands until then
     * @param audit whether it was drawn at random, from what its unit's order by value left waiting that day; never where its whole unit was
     *     taken
     * @param version where the record stands
     * @param excluded citizens that reviewers said are not its person
     */
    public record Planned(
            long recordId,
            String unit,
            boolean again,
            boolean audit,
            CleanRecord record,
            Version version,
            Set<String> excluded) {}

    /** How many records were planned. */
    int size() {
        return reserved.values().stream().mapToInt(n -> n).sum();
    }

    /** Where a planned record stands in the plan: the unit whose share it draws on, and whether it was drawn at random. */
    record Place(String unit, boolean audit) {}

    /** The ids and units of planned records as one line of text, for storage: ids, marked if drawn at random, then their unit, unit by unit. */
    static String encode(List<Waiting> records, Set<Long> audit) {
        Map<String, StringBuilder> byUnit = new LinkedHashMap<>();
        for (Waiting record : records) {
            byUnit.computeIfAbsent(record.unit(), unit -> new StringBuilder())
                    .append(' ')
                    .append(record.recordId())
                    .append(audit.contains(record.recordId()) ? String.valueOf(AUDIT) : "");
        }
        List<String> units = new ArrayList<>();
        byUnit.forEach((unit, ids) -> units.add(ids.substring(1) + PARTS + unit));
        return String.join(String.valueOf(UNITS), units);
    }

    /** Reads what {@link #encode} wrote: the place of each record id, in the order of ids. */
    static TreeMap<Long, Place> decode(String text) {
        TreeMap<Long, Place> places = new TreeMap<>();
        for (String part : RecordText.split(text, UNITS)) {
            int at = part.indexOf(PARTS);
            Place byValue = new Place(part.substring(at + 1), false);
            Place drawn = new Place(byValue.unit(), true);
            for (String id : RecordText.split(part.substring(0, at), ' ')) {
                int end = id.length() - 1;
                boolean audit = id.charAt(end) == AUDIT;
                places.put(Long.valueOf(audit ? id.substring(0, end) : id), audit ? drawn : byValue);
            }
        }
        return places;
    }
}
