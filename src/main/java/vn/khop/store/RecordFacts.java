package vn.khop.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.pipeline.SharedIds;
import vn.khop.record.CleanRecord;

/** What is counted over all records of a job, verified or not: what cleansing found and did, and who bears which identity number. */
final class RecordFacts implements Stretches.Form<RecordFacts.Facts> {

    private final Stretches<Facts> stretches;

    RecordFacts(JdbcTemplate jdbc) {
        this.stretches = new Stretches<>(jdbc, this);
    }

    /**
     * What cleansing found and did.
     *
     * @param issues as {@link RecordText#decodeIssues} reads them
     * @param rules as {@link RecordText#decodeChanges} reads them
     */
    record Cleansed(String issues, String rules) {}

    /** @param idName the record's number and name in one ({@link SharedIds#key(CleanRecord)}); 0: no number */
    record Facts(Cleansed cleansed, long idName) {}

    /** How many records of a job cleansing left so. */
    Map<Cleansed, Long> countCleansed(short job) {
        Map<Cleansed, Long> counts = new HashMap<>();
        stretches.forEach(
                job, records -> records.values().forEach(facts -> counts.merge(facts.cleansed(), 1L, Long::sum)));
        return counts;
    }

    /** The number and name of every record of a job that has a number, in record order. */
    long[] idNames(short job) {
        LongStream.Builder keys = LongStream.builder();
        stretches.forEach(job, records -> {
            for (Facts facts : records.values()) {
                if (facts.idName() != 0) {
                    keys.add(facts.idName());
                }
            }
        });
        return keys.build().toArray();
    }

    /** The records of a job that bear this number, in record order; another number of the same hash is among them once in 10^12. */
    List<Long> withNumber(short job, long number) {
        List<Long> found = new ArrayList<>();
        stretches.forEach(
                job,
                records -> records.forEach((id, facts) -> {
                    if (SharedIds.number(facts.idName()) == number) {
                        found.add(id);
                    }
                }));
        return found;
    }

    TreeMap<Long, Facts> find(short job, Collection<Long> records) {
        return stretches.find(job, records);
    }

    void put(short job, Map<Long, Facts> records) {
        stretches.put(job, records);
    }

    void remove(short job, Collection<Long> records) {
        stretches.remove(job, records);
    }

    @Override
    public String table() {
        return "record_fact";
    }

    @Override
    public List<String> columns() {
        return List.of("records");
    }

    /** How many kinds of {@link Cleansed} there are, each; then by record its number, its idName, and which kind. */
    @Override
    public void bind(PreparedStatement row, short job, TreeMap<Long, Facts> records) throws SQLException {
        Map<Cleansed, Short> kinds = new LinkedHashMap<>();
        records.values().forEach(facts -> kinds.computeIfAbsent(facts.cleansed(), kind -> (short) kinds.size()));
        List<byte[]> texts = new ArrayList<>(kinds.size());
        int bytes = Short.BYTES + records.size() * (2 * Long.BYTES + Short.BYTES);
        for (Cleansed kind : kinds.keySet()) {
            for (String text : List.of(kind.issues(), kind.rules())) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                texts.add(utf8);
                bytes += Integer.BYTES + utf8.length;
            }
        }
        ByteBuffer pack = ByteBuffer.allocate(bytes).putShort((short) kinds.size());
        texts.forEach(text -> pack.putInt(text.length).put(text));
        records.forEach((id, facts) ->
                pack.putLong(id).putLong(facts.idName()).putShort(kinds.getOrDefault(facts.cleansed(), (short) 0)));
        row.setBytes(1, pack.array());
    }

    @Override
    public TreeMap<Long, Facts> decode(ResultSet row, int column) throws SQLException {
        ByteBuffer pack = ByteBuffer.wrap(row.getBytes(column));
        Cleansed[] kinds = new Cleansed[pack.getShort()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = new Cleansed(text(pack), text(pack));
        }
        TreeMap<Long, Facts> records = new TreeMap<>();
        while (pack.hasRemaining()) {
            long id = pack.getLong();
            long idName = pack.getLong();
            records.put(id, new Facts(kinds[pack.getShort()], idName));
        }
        return records;
    }

    private static String text(ByteBuffer pack) {
        byte[] utf8 = new byte[pack.getInt()];
        pack.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
