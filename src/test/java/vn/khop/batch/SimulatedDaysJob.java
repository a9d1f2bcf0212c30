package vn.khop.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.khop.record.Outcome;

/** What a job holds, by the rules of the design and nothing of the store: a map of keys. */
final class SimulatedDaysJob {

    final SimulatedDaysSource source;
    final TreeMap<String, Key> keys = new TreeMap<>();
    final SimulatedDaysWaits waits;
    private final TreeMap<String, Key> waiting = new TreeMap<>();
    private final Map<String, String> lastLoaded = new LinkedHashMap<>();
    private @Nullable LocalDate opened;
    private long waitingBefore;
    private Counts today = new Counts();

    /** A key: its content, what of it was verified and when, and since when it waits. */
    static final class Key {
        final String name;
        SimulatedDaysSource.Row content;

        @Nullable
        LocalDate verifiedOn;

        @Nullable
        Outcome verified;

        boolean planned;
        LocalDate since = LocalDate.EPOCH;

        Key(SimulatedDaysSource.Row first) {
            this.name = first.key();
            this.content = first;
        }
    }

    /** The rows of a file, or of a day's files, by what became of them. */
    static final class Counts {
        long read;
        long rejected;
        long duplicate;
        long unchanged;
        long superseded;
        long changed;
        long admitted;

        void add(Counts other) {
            read += other.read;
            rejected += other.rejected;
            duplicate += other.duplicate;
            unchanged += other.unchanged;
            superseded += other.superseded;
        }
    }

    SimulatedDaysJob(SimulatedDaysSource source, boolean fixedWeights) {
        this.source = source;
        this.waits = new SimulatedDaysWaits(this, fixedWeights);
    }

    void open(LocalDate day) {
        if (!day.equals(opened)) {
            opened = day;
            waitingBefore = waiting().size();
            today = new Counts();
        }
    }

    boolean isOpen(LocalDate day) {
        return day.equals(opened);
    }

    /** A key that the job holds. */
    Key key(String name) {
        return Objects.requireNonNull(keys.get(name), name);
    }

    List<Key> keys(Predicate<Key> which) {
        return keys.values().stream().filter(which).toList();
    }

    Collection<Key> waiting() {
        return waiting.values();
    }

    boolean waits(Key key) {
        return waiting.containsKey(key.name);
    }

    /** A waiting record was verified. */
    void verified(Key key, Outcome outcome, LocalDate day) {
        waiting.remove(key.name);
        key.planned = false;
        key.verifiedOn = day;
        key.verified = outcome;
    }

    /** What may be planned on a day. */
    List<Key> eligible(LocalDate day) {
        return waiting.values().stream()
                .filter(key -> !key.planned && !day.equals(key.verifiedOn))
                .toList();
    }

    String unit(Key key) {
        return key.content.unit(source.units);
    }

    /** Whether these bytes say something that was not read last. */
    boolean isNews(String name, String sha256) {
        return lastLoaded.containsKey(name) ? !sha256.equals(lastLoaded.get(name)) : !lastLoaded.containsValue(sha256);
    }

    /** A whole file, key by key. */
    Counts load(String name, List<SimulatedDaysSource.Row> rows, LocalDate day) {
        lastLoaded.put(name, SimulatedDaysSource.sha256(rows));
        Counts counts = new Counts();
        counts.read = rows.size();
        Map<String, List<SimulatedDaysSource.Row>> byKey = new LinkedHashMap<>();
        rows.forEach(row ->
                byKey.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row));
        counts.rejected = byKey.getOrDefault("", List.of()).size();
        byKey.remove("");
        byKey.forEach((key, same) -> {
            int agree = 1;
            while (agree < same.size() && same.get(agree).equals(same.get(0))) {
                agree++;
            }
            counts.duplicate += agree - 1;
            if (agree < same.size()) {
                counts.rejected += 1 + same.size() - agree;
            } else {
                take(same.get(0), day, counts);
            }
        });
        today.add(counts);
        return counts;
    }

    private void take(SimulatedDaysSource.Row row, LocalDate day, Counts counts) {
        Key key = keys.get(row.key());
        if (key == null) {
            key = new Key(row);
            keys.put(row.key(), key);
        } else if (key.content.equals(row)) {
            counts.unchanged++;
            return;
        } else {
            counts.changed++;
            counts.superseded += waits(key) ? 1 : 0;
            key.content = row;
        }
        counts.admitted++;
        key.since = waits(key) ? key.since : day;
        waiting.put(key.name, key);
        waits.began(key);
    }

    /** The books of a day that is open, as numbers: what was before, rows by what became of them, verified, what is left. */
    List<Long> books(LocalDate day) {
        return List.of(
                waitingBefore,
                today.read,
                today.rejected,
                today.duplicate,
                today.unchanged,
                today.superseded,
                (long) keys(key -> day.equals(key.verifiedOn)).size(),
                (long) waiting().size());
    }
}
