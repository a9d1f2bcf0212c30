package vn.khop.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.store.TextPack.Entry;

/** The packs of a table, {@code record_text} or {@code evidence}. */
record TextPacks(JdbcTemplate jdbc, String table) {

    static TextPacks records(JdbcTemplate jdbc) {
        return new TextPacks(jdbc, "record_text");
    }

    static TextPacks evidence(JdbcTemplate jdbc) {
        return new TextPacks(jdbc, "evidence");
    }

    /** The file of each of these packs of {@code record_text}. */
    static Map<Long, Long> files(JdbcTemplate jdbc, Collection<Long> packs) {
        Map<Long, Long> files = new HashMap<>();
        jdbc.query(
                "select u.id, t.file_id" + RecordIds.FROM + " join record_text t on t.id = u.id",
                RecordIds.are(packs.stream().distinct().sorted().toList()),
                row -> {
                    files.put(row.getLong(1), row.getLong(2));
                });
        return files;
    }

    /** The number of a job's next pack. */
    long next(short job) {
        return new JobSpace(job).next(jdbc, table);
    }

    /**
     * Puts entries of records into packs, in their order.
     *
     * @param insert writes a pack and gives its number
     * @return the pack of each record
     */
    static Map<Long, Long> write(Map<Long, byte[]> entries, ToLongFunction<byte[]> insert) {
        Map<Long, Long> packs = new HashMap<>(entries.size() * 2);
        TextPack pack = new TextPack();
        List<Long> inPack = new ArrayList<>();
        for (Map.Entry<Long, byte[]> entry : entries.entrySet()) {
            if (!pack.takes(entry.getValue())) {
                long number = insert.applyAsLong(pack.bytes());
                inPack.forEach(record -> packs.put(record, number));
                pack = new TextPack();
                inPack.clear();
            }
            pack.add(entry.getKey(), entry.getValue());
            inPack.add(entry.getKey());
        }
        if (!pack.isEmpty()) {
            long number = insert.applyAsLong(pack.bytes());
            inPack.forEach(record -> packs.put(record, number));
        }
        return packs;
    }

    /**
     * The entries of records.
     *
     * @param packs the pack of each record
     * @throws IllegalStateException if a pack does not hold its record
     */
    Map<Long, Entry> read(Map<Long, Long> packs) {
        Map<Long, Entry> entries = new HashMap<>(packs.size() * 2);
        List<Long> ids = packs.values().stream().distinct().sorted().toList();
        jdbc.query(
                "select u.id, p.pack" + RecordIds.FROM + " join " + table + " p on p.id = u.id",
                RecordIds.are(ids),
                row -> {
                    Long pack = row.getLong(1);
                    entries.putAll(TextPack.read(row.getBytes(2), record -> pack.equals(packs.get(record))));
                });
        if (entries.size() != packs.size()) {
            Set<Long> missing = new HashSet<>(packs.keySet());
            missing.removeAll(entries.keySet());
            throw new IllegalStateException("records without their texts in " + table + ": " + missing);
        }
        return entries;
    }
}
