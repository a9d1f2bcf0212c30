package vn.khop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khop.record.InputRefused;
import vn.khop.store.AuditCheckpoint;

/**
 * What a backup consists of: the file {@code MANIFEST}, which {@code sha256sum -c} can check too. Written last, so a backup without one is
 * unfinished.
 *
 * @param withDatabase whether the database is among the files; one that is apart is backed up with its own tools
 * @param audit where the audit log stood
 * @param files SHA-256 in hex by path inside the backup
 */
public record BackupManifest(boolean withDatabase, AuditCheckpoint audit, SortedMap<String, String> files) {

    static final String NAME = "MANIFEST";

    private static final Pattern HEAD = Pattern.compile(
            "# khop backup 1: date (\\S+), database (inside|apart), audit (\\d{1,18}) (\\d{1,18}) ([0-9a-f]{64})");
    private static final Pattern FILE = Pattern.compile("([0-9a-f]{64}) {2}(\\S.*)");

    public BackupManifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The last business date that the backup knows. */
    public LocalDate date() {
        return audit.date();
    }

    String text() {
        StringBuilder text = new StringBuilder("# khop backup 1: date " + date() + ", database "
                + (withDatabase ? "inside" : "apart") + ", audit " + audit.seq() + " " + audit.count() + " "
                + audit.hash() + "\n");
        files.forEach(
                (path, sha256) -> text.append(sha256).append("  ").append(path).append('\n'));
        return text.toString();
    }

    /**
     * Reads the manifest of a backup and compares every file with it.
     *
     * @throws InputRefused if there is none, or a file is missing or was changed
     */
    public static BackupManifest verified(Path folder) {
        BackupManifest manifest = read(folder);
        for (Map.Entry<String, String> file : manifest.files.entrySet()) {
            Path path = folder.resolve(file.getKey()).normalize();
            if (!path.startsWith(folder.normalize())
                    || !Files.isRegularFile(path)
                    || !SourceArchive.sha256(List.of(path)).equals(file.getValue())) {
                throw new InputRefused(
                        file.getKey() + ": missing or changed since the backup was made; take another backup");
            }
        }
        return manifest;
    }

    private static BackupManifest read(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(NAME));
            Matcher head = HEAD.matcher(lines.isEmpty() ? "" : lines.get(0));
            if (!head.matches()) {
                throw unreadable();
            }
            TreeMap<String, String> files = new TreeMap<>();
            for (String line : lines.subList(1, lines.size())) {
                Matcher file = FILE.matcher(line);
                if (!file.matches()) {
                    throw unreadable();
                }
                files.put(file.group(2), file.group(1));
            }
            return new BackupManifest(
                    head.group(2).equals("inside"),
                    new AuditCheckpoint(
                            LocalDate.parse(head.group(1)),
                            Long.parseLong(head.group(3)),
                            Long.parseLong(head.group(4)),
                            head.group(5)),
                    files);
        } catch (IOException | DateTimeException e) {
            throw unreadable();
        }
    }

    private static InputRefused unreadable() {
        return new InputRefused(
                "MANIFEST: missing or not that of a finished backup; expected a folder that khop backup wrote");
    }
}
