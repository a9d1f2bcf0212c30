package vn.khop.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.record.RejectReason;
import vn.khop.store.Incoming;

/** A sector that sends files: new keys, changed and unchanged rows, rows gone back, duplicates, conflicts, rejects, files sent again. */
final class SimulatedDaysSource {

    /** The most a look-up is worth here; with 25 points a day no record is overtaken by one that came more than 10 days later. */
    static final int WORTH_MAX = 250;

    private static final int NAMES_MAX = 2;

    /** Most rows that change are young. */
    private static final int RECENT = 20;

    final String job;
    final int units;
    private final int rowsMax;
    private final Map<String, Integer> versions = new TreeMap<>();
    private final List<List<Row>> sent = new ArrayList<>();
    private final TreeMap<String, List<Row>> folder = new TreeMap<>();
    private int nextKey;

    /** A row as the source writes it; a row without a key is none that can be read. */
    record Row(String key, int version) {

        String text() {
            return key + "/" + version;
        }

        /** Some rows change their unit with their version. */
        String unit(int units) {
            return "U" + Math.floorMod(key.hashCode() * 31 + (version % 2 == 1 ? version : 0), units);
        }

        int worth() {
            return Math.floorMod(text().hashCode() * 0x9E3779B9 >>> 7, WORTH_MAX + 1);
        }

        Incoming incoming(long line, int units) {
            if (key.isEmpty()) {
                return new Incoming.Reject(line, RejectReason.NO_SOURCE_KEY, "", ",");
            }
            Person person = Person.builder()
                    .set(Field.FULL_NAME, text())
                    .set(Field.UNIT, unit(units))
                    .build();
            UUID hash = UUID.nameUUIDFromBytes(text().getBytes(StandardCharsets.UTF_8));
            return Incoming.Admit.of(line, "", new CleanRecord(key, person, Map.of(), List.of()), hash, worth());
        }
    }

    SimulatedDaysSource(String job, int units, int rowsMax) {
        this.job = job;
        this.units = units;
        this.rowsMax = rowsMax;
    }

    /** What a run finds: the rows of each file, by name. */
    Map<String, List<Row>> folder() {
        return new TreeMap<>(folder);
    }

    static String sha256(List<Row> rows) {
        String half = UUID.nameUUIDFromBytes(rows.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return half + half;
    }

    /** What the sector puts into the folder before a run. */
    void arrive(Random random, int number) {
        int kind = random.nextInt(20);
        if (kind < 3) {
            return;
        }
        List<Row> rows = kind < 6 && !sent.isEmpty() ? sent.get(random.nextInt(sent.size())) : rows(random);
        sent.add(rows);
        folder.put(random.nextBoolean() ? "daily.csv" : "file-" + number + ".csv", rows);
        while (folder.size() > NAMES_MAX) {
            folder.remove(new ArrayList<>(folder.keySet()).get(random.nextInt(folder.size())));
        }
    }

    private List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = random.nextInt(rowsMax + 1); i > 0; i--) {
            rows.add(row(random, "K" + nextKey++));
        }
        for (int i = nextKey == 0 ? 0 : random.nextInt(rowsMax + 1); i > 0; i--) {
            int back = random.nextInt(3) == 0 ? nextKey : Math.min(nextKey, RECENT);
            Row row = row(random, "K" + (nextKey - 1 - random.nextInt(back)));
            rows.add(row);
            int twice = random.nextInt(12);
            if (twice < 2) {
                rows.add(twice == 0 ? row : new Row(row.key(), row.version() + 1));
            }
        }
        if (random.nextInt(4) == 0) {
            rows.add(new Row("", 0));
        }
        Collections.shuffle(rows, random);
        return rows;
    }

    /** A version of a key: mostly as it was last, often the next, at times an earlier one. */
    private Row row(Random random, String key) {
        int last = versions.getOrDefault(key, -1);
        int step = last < 0 ? 1 : new int[] {0, 0, 0, 1, 1, -1}[random.nextInt(6)];
        int version = Math.max(0, last + step);
        versions.put(key, version);
        return new Row(key, version);
    }
}
