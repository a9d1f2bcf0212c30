package vn.khop.store;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.record.RejectReason;
import vn.khop.store.RecordFacts.Facts;

/**
 * One file on its way in, chunk by chunk: decides for each row whether it is new, a duplicate, unchanged, a newer version, or in conflict
 * with another row of its key. Mutable, for one thread; each {@link #write} is one transaction of the caller's.
 */
public final class FileLoad {

    private final JdbcTemplate jdbc;
    private final RecordVersions versions;
    private final Backlog backlog;
    private final RecordFacts facts;
    private final short job;
    private final long file;
    private final LocalDate day;
    private final boolean jobWasEmpty;
    private final Confirmations confirmations;
    private final SeenKeys seen = new SeenKeys();
    private final Map<String, Long> conflicts = new HashMap<>();
    private final Set<Long> conflictLines = new TreeSet<>();
    private final FileCounts counts = new FileCounts();
    private long nextRecord;
    private long nextText;
    private Chunk chunk = new Chunk();

    FileLoad(
            JdbcTemplate jdbc,
            RecordVersions versions,
            short job,
            long file,
            long nextRecord,
            LocalDate day,
            boolean jobWasEmpty,
            OpenCorrections open) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.backlog = new Backlog(jdbc);
        this.facts = new RecordFacts(jdbc);
        this.nextText = TextPacks.records(jdbc).next(job);
        this.job = job;
        this.file = file;
        this.nextRecord = nextRecord;
        this.day = day;
        this.jobWasEmpty = jobWasEmpty;
        this.confirmations = new Confirmations(jdbc, open, file, day);
    }

    /** A record as the database holds it. */
    private record Held(long id, UUID hash, long file, long line, String subject) {}

    /** What a chunk will write. */
    private static final class Chunk {
        final Map<String, Pending> pending = new LinkedHashMap<>();
        final List<Object[]> rows = new ArrayList<>();
    }

    private record Pending(
            long id, Incoming.Admit admit, @Nullable Held replaced) {}

    /** Writes one chunk of rows, in the order of the file. */
    public void write(List<Incoming> incoming) {
        chunk = new Chunk();
        long[] firstLines = new long[incoming.size()];
        Map<String, Held> held = lookUp(incoming, firstLines);
        for (int i = 0; i < firstLines.length; i++) {
            counts.records++;
            Incoming row = incoming.get(i);
            if (row instanceof Incoming.Reject reject) {
                reject(file, reject.line(), "", reject.reason(), reject.detail(), reject.text());
            } else if (row instanceof Incoming.Admit admit) {
                admit(admit, held.get(admit.sourceKey()), firstLines[i]);
            }
        }
        flush();
    }

    private Map<String, Held> lookUp(List<Incoming> incoming, long[] firstLines) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < firstLines.length; i++) {
            if (incoming.get(i) instanceof Incoming.Admit admit) {
                String key = admit.sourceKey();
                firstLines[i] = seen.firstLine(key, admit.line());
                if (firstLines[i] != 0 || !jobWasEmpty) {
                    keys.add(key);
                }
            }
        }
        return keys.isEmpty() ? Map.of() : held(keys);
    }

    private Map<String, Held> held(List<String> keys) {
        Map<String, Held> held = new HashMap<>();
        jdbc.query(
                "select r.source_key, r.id, r.row_hash, r.file_id, r.line, r.subject from unnest(?) k(source_key)"
                        + " join record r on r.job = ? and r.source_key = k.source_key",
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("varchar", keys.toArray()));
                    statement.setShort(2, job);
                },
                row -> {
                    held.put(
                            row.getString(1),
                            new Held(
                                    row.getLong(2),
                                    row.getObject(3, UUID.class),
                                    row.getLong(4),
                                    row.getLong(5),
                                    row.getString(6)));
                });
        return held;
    }

    private void admit(Incoming.Admit admit, @Nullable Held held, long firstLine) {
        String key = admit.sourceKey();
        Long conflict = conflicts.get(key);
        if (conflict != null) {
            rejectAsConflict(admit.line(), admit.subject(), conflict);
            return;
        }
        Pending pending = chunk.pending.get(key);
        if (pending != null) {
            if (pending.admit().hash().equals(admit.hash())) {
                duplicate(admit);
            } else {
                chunk.pending.remove(key);
                counts.admitted--;
                if (pending.replaced() != null) {
                    counts.changed--;
                    confirmations.drop(pending.id());
                }
                conflict(key, pending.admit().line(), pending.admit().subject(), admit);
            }
        } else if (held == null) {
            chunk.pending.put(key, new Pending(nextRecord++, admit, null));
            counts.admitted++;
        } else if (held.file() == file) {
            if (held.hash().equals(admit.hash())) {
                duplicate(admit);
            } else {
                takeBack(held);
                confirmations.drop(held.id());
                conflict(key, held.line(), held.subject(), admit);
            }
        } else if (firstLine != 0) {
            if (held.hash().equals(admit.hash())) {
                duplicate(admit);
            } else {
                counts.unchanged--;
                confirmations.drop(held.id());
                conflict(key, firstLine, admit.subject(), admit);
            }
        } else if (held.hash().equals(admit.hash())) {
            counts.unchanged++;
            confirmations.note(held.id(), admit);
        } else {
            confirmations.note(held.id(), admit);
            chunk.pending.put(key, new Pending(held.id(), admit, held));
            counts.admitted++;
            counts.changed++;
        }
    }

    private void duplicate(Incoming.Admit admit) {
        counts.duplicate++;
        row(file, admit.line(), admit.subject(), "duplicate", null, null, null, null);
    }

    private void conflict(String key, long firstLine, String firstSubject, Incoming.Admit second) {
        conflicts.put(key, firstLine);
        rejectAsConflict(firstLine, firstSubject, second.line());
        rejectAsConflict(second.line(), second.subject(), firstLine);
    }

    private void rejectAsConflict(long line, String subject, long otherLine) {
        conflictLines.add(line);
        reject(file, line, subject, RejectReason.KEY_NOT_UNIQUE, "line " + otherLine, "");
    }

    private void reject(long inFile, long line, String subject, RejectReason reason, String detail, String text) {
        counts.rejected++;
        row(inFile, line, subject, "rejected", reason.name(), detail, text, null);
    }

    private void row(
            long inFile,
            long line,
            String subject,
            String state,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String text,
            @Nullable Long byFile) {
        chunk.rows.add(new Object[] {inFile, line, subject, state, reason, detail, text, byFile});
    }

    private void takeBack(Held held) {
        counts.admitted--;
        RecordVersions.Restored restored = versions.restore(job, held.id(), file);
        if (!restored.existed()) {
            backlog.remove(job, List.of(held.id()));
            facts.remove(job, List.of(held.id()));
            jdbc.update("delete from record where id = ?", held.id());
            return;
        }
        counts.changed--;
        if (restored.waited()) {
            counts.superseded -= jdbc.update(
                    "delete from source_row where by_file = ? and (file_id, line, subject) = (select file_id, line, subject from record where id = ?)",
                    file,
                    held.id());
        }
    }

    private void flush() {
        Map<Long, Long> texts = writeTexts();
        List<Pending> fresh = new ArrayList<>();
        List<Pending> changed = new ArrayList<>();
        for (Pending pending : chunk.pending.values()) {
            (pending.replaced() == null ? fresh : changed).add(pending);
        }
        insert(fresh, texts);
        replace(changed, texts);
        facts.put(job, facts());
        confirmations.write();
        jdbc.batchUpdate(
                "insert into source_row(file_id, line, subject, state, reason, detail, text, by_file) values (?, ?, ?, ?, ?, ?, ?, ?)",
                chunk.rows);
    }

    private Map<Long, Facts> facts() {
        Map<Long, Facts> known = new TreeMap<>();
        chunk.pending.values().forEach(p -> known.put(p.id(), p.admit().facts()));
        return known;
    }

    /** Writes what the records of the chunk say; returns the pack of each. */
    private Map<Long, Long> writeTexts() {
        Map<Long, byte[]> entries = new LinkedHashMap<>();
        chunk.pending.values().forEach(p -> entries.put(p.id(), p.admit().text()));
        return TextPacks.write(entries, pack -> {
            jdbc.update("insert into record_text(id, file_id, pack) values (?, ?, ?)", nextText, file, pack);
            return nextText++;
        });
    }

    private void insert(List<Pending> fresh, Map<Long, Long> texts) {
        Date firstSeen = Date.valueOf(day);
        Rows.write(
                jdbc,
                "insert into record(row_hash, unit, file_id, line, subject, text, id, job, source_key, first_seen)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                fresh,
                (row, p) -> {
                    content(row, p, texts);
                    row.setLong(7, p.id());
                    row.setShort(8, job);
                    row.setString(9, p.admit().sourceKey());
                    row.setDate(10, firstSeen);
                });
        backlog.put(job, fresh.stream().map(p -> waiting(p, texts, false)).toList());
    }

    private Waiting waiting(Pending pending, Map<Long, Long> texts, boolean again) {
        Incoming.Admit admit = pending.admit();
        return new Waiting(pending.id(), admit.unit(), admit.worth(), day, again, texts.getOrDefault(pending.id(), 0L));
    }

    /** Sets row_hash, unit, file_id, line, subject and text, the first six parameters. */
    private void content(PreparedStatement row, Pending pending, Map<Long, Long> texts) throws SQLException {
        Incoming.Admit admit = pending.admit();
        row.setObject(1, admit.hash());
        row.setString(2, admit.unit());
        row.setLong(3, file);
        row.setLong(4, admit.line());
        row.setString(5, admit.subject());
        row.setLong(6, texts.getOrDefault(pending.id(), 0L));
    }

    private void replace(List<Pending> changed, Map<Long, Long> texts) {
        if (changed.isEmpty()) {
            return;
        }
        Map<Long, Waiting> waits =
                backlog.find(job, changed.stream().map(Pending::id).toList());
        versions.keep(job, changed.stream().map(Pending::id).toList(), waits, file);
        Rows.write(
                jdbc,
                "update record set row_hash = ?, unit = ?, file_id = ?, line = ?, subject = ?, text = ? where id = ?",
                changed,
                (row, p) -> {
                    content(row, p, texts);
                    row.setLong(7, p.id());
                });
        List<Waiting> queue = new ArrayList<>();
        for (Pending pending : changed) {
            Waiting now = waiting(pending, texts, true);
            Waiting before = waits.get(pending.id());
            Held replaced = pending.replaced();
            if (before != null && replaced != null) {
                counts.superseded++;
                row(replaced.file(), replaced.line(), replaced.subject(), "superseded", null, null, null, file);
            }
            queue.add(before == null ? now : before.with(now.unit(), now.worth(), now.text()));
        }
        backlog.put(job, queue);
    }

    /** Lines rejected because their key is not unique; their text must be read again for rejected.csv. */
    public Set<Long> conflictLines() {
        return conflictLines;
    }

    /** Adds the text of a row that was rejected only after it had gone by. */
    public void describeConflict(long line, String text) {
        jdbc.update(
                "update source_row set text = ? where file_id = ? and line = ? and state = 'rejected'",
                text,
                file,
                line);
    }

    /** What became of the rows so far. */
    public FileCounts counts() {
        return counts;
    }

    /** Marks the file as read. */
    public FileCounts finish(long footers) {
        jdbc.update(
                "update source_file set state = 'loaded', records = ?, admitted = ?, rejected = ?, duplicate = ?, unchanged = ?, superseded = ?, changed = ?, footers = ? where id = ?",
                counts.records,
                counts.admitted,
                counts.rejected,
                counts.duplicate,
                counts.unchanged,
                counts.superseded,
                counts.changed,
                footers,
                file);
        return counts;
    }
}
