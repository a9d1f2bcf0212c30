package vn.khop.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.match.Waterfall;
import vn.khop.pipeline.Proposal;
import vn.khop.record.Person;

/** Why an outcome is what it is, as an entry of a pack of {@code evidence}: waterfall, runner-up, its waterfall, the registry's person. */
record StoredEvidence(Waterfall waterfall, String runnerUpId, Waterfall runnerUp, Person person) {

    private static final byte[] NOBODY = {};

    static byte[] entry(Proposal proposal) {
        boolean shown = !proposal.changes().isEmpty() || !proposal.outcome().isLinked();
        byte[] entry = entry(proposal, shown ? proposal.citizen().encodeBytes() : NOBODY);
        return entry.length <= TextPack.ENTRY_BYTES_MAX ? entry : entry(proposal, NOBODY);
    }

    private static byte[] entry(Proposal proposal, byte[] person) {
        return TextPack.entry(
                proposal.waterfall().encode().getBytes(StandardCharsets.UTF_8),
                proposal.runnerUpId().getBytes(StandardCharsets.UTF_8),
                proposal.runnerUpWaterfall().encode().getBytes(StandardCharsets.UTF_8),
                person);
    }

    static StoredEvidence read(TextPack.Entry entry) {
        return new StoredEvidence(
                Waterfall.decode(entry.text(0)), entry.text(1), Waterfall.decode(entry.text(2)), entry.person(3));
    }

    /** Writes the evidence of records; returns the pack of each. */
    static Map<Long, Long> write(JdbcTemplate jdbc, short job, List<Settlement.Settled> settled) {
        Map<Long, byte[]> entries = new LinkedHashMap<>();
        settled.forEach(record -> entries.put(record.id(), record.evidence()));
        TextPacks packs = TextPacks.evidence(jdbc);
        return TextPacks.write(entries, pack -> {
            long id = packs.next(job);
            jdbc.update("insert into evidence(id, pack) values (?, ?)", id, pack);
            return id;
        });
    }

    /** Takes the evidence of records out of the packs that hold it: it speaks of outcomes that no longer stand. */
    static void delete(JdbcTemplate jdbc, List<Long> records) {
        Map<Long, List<Long>> byPack = new TreeMap<>();
        Pages.forEach(
                records,
                page -> jdbc.query(
                        "select u.id, o.evidence" + RecordIds.FROM + " join outcome o on o.record_id = u.id",
                        RecordIds.are(page),
                        row -> {
                            byPack.computeIfAbsent(row.getLong(2), pack -> new ArrayList<>())
                                    .add(row.getLong(1));
                        }));
        byPack.forEach((id, gone) -> {
            byte[] held = jdbc.queryForObject("select pack from evidence where id = ?", byte[].class, id);
            TextPack rest = new TextPack();
            if (held != null) {
                new TreeMap<>(TextPack.read(held, record -> !gone.contains(record)))
                        .forEach((record, entry) -> rest.add(record, entry.bytes()));
            }
            if (rest.isEmpty()) {
                jdbc.update("delete from evidence where id = ?", id);
            } else {
                jdbc.update("update evidence set pack = ? where id = ?", rest.bytes(), id);
            }
        });
    }
}
