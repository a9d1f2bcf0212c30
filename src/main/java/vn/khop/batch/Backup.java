package vn.khop.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.khop.disk.WholeFile;
import vn.khop.record.OutputFailed;
import vn.khop.record.Unavailable;
import vn.khop.registry.Generations;
import vn.khop.store.AuditCheckpoint;
import vn.khop.store.AuditLog;
import vn.khop.store.Database;

/**
 * A copy of all that a workspace cannot make anew: settings, database, archive of what was read, the current index, checkpoints of the audit
 * log. Results are not in it, the next night writes them again. Taken under the workspace's lock, with the database closed.
 */
public final class Backup {

    static final String DATABASE = "var/khop.mv.db";

    private final Workspace workspace;
    private final Path folder;
    private final SortedMap<String, String> hashes = new TreeMap<>();
    private long bytes;

    private Backup(Workspace workspace, Path folder) {
        this.workspace = workspace;
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** What was copied. */
    public record Made(LocalDate date, int files, long bytes, boolean withDatabase) {}

    /**
     * Takes a backup and reads it again.
     *
     * @param folder missing or empty, and outside what is copied
     * @param by who answers for it
     * @throws OutputFailed if the folder is not empty or cannot be written
     * @throws WorkspaceLocked if another process holds the workspace
     */
    public static Made make(Workspace workspace, Path folder, String by, InstantSource clock) {
        Backup backup = new Backup(workspace, folder);
        backup.requireRoom();
        return workspace.server().isPresent() ? backup.besideServer(by, clock) : backup.withFile(by, clock);
    }

    private Made withFile(String by, InstantSource clock) {
        if (!Database.exists(workspace.var())) {
            throw new Unavailable("nothing was run in this workspace yet; run khop nightly first");
        }
        try (WorkspaceLock lock = WorkspaceLock.take(workspace, clock)) {
            AuditCheckpoint audit;
            try (Database database = Database.open(workspace.var())) {
                audit = audited(database, by, clock);
            }
            return copy(audit, true);
        }
    }

    /** The database is a server's, which has its own tools; its jobs are held meanwhile. */
    private Made besideServer(String by, InstantSource clock) {
        try (OpenWorkspace open = OpenWorkspace.open(workspace, clock)) {
            return copy(audited(open.database(), by, clock), false);
        }
    }

    private Made copy(AuditCheckpoint audit, boolean withDatabase) {
        try {
            for (String path : paths(withDatabase)) {
                copyAll(path);
            }
            BackupManifest manifest = new BackupManifest(withDatabase, audit, hashes);
            WholeFile.write(folder.resolve(BackupManifest.NAME), manifest.text());
            FileRights.narrowAll(folder);
            BackupManifest.verified(folder);
            return new Made(audit.date(), hashes.size(), bytes, withDatabase);
        } catch (IOException e) {
            throw new OutputFailed("the backup cannot be written: free space or rights are missing", e);
        }
    }

    private void requireRoom() {
        for (Path own :
                List.of(workspace.var(), workspace.out(), workspace.root().resolve("jobs"))) {
            if (folder.startsWith(own) || own.startsWith(folder)) {
                throw new OutputFailed("a backup cannot lie in what it copies, or around it; name another folder");
            }
        }
        try (Stream<Path> entries = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            if (entries.findAny().isPresent() || Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new OutputFailed("a backup is written to an empty folder, and this one is not; name another");
            }
        } catch (IOException e) {
            throw new OutputFailed("the backup cannot be written: free space or rights are missing", e);
        }
    }

    private static AuditCheckpoint audited(Database database, String by, InstantSource clock) {
        LocalDate date = database.lastDay().orElse(LocalDate.EPOCH);
        AuditLog audit = new AuditLog(database, clock);
        audit.append(by, "backup.made", "business date " + date, "");
        return audit.checkpoint(date);
    }

    private List<String> paths(boolean withDatabase) {
        List<String> paths = new ArrayList<>(List.of("jobs", "places", "hooks", "var/archive", "var/audit"));
        new Generations(workspace.registry()).current().ifPresent(manifest -> {
            paths.add("var/registry/gen-" + manifest.generation());
            paths.add("var/registry/current");
        });
        if (withDatabase) {
            paths.add(DATABASE);
        }
        return paths;
    }

    private void copyAll(String path) throws IOException {
        Path from = workspace.root().resolve(path);
        if (!Files.exists(from)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".part"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = workspace.relative(file);
            if (name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0) {
                throw new OutputFailed("a file name with a line break cannot be backed up; rename the file");
            }
            hashes.put(name, copy(file, folder.resolve(name)));
            bytes += Files.size(file);
        }
    }

    /** Copies a file onto the disk, readable by nobody who cannot read it now; the hash of what was written. */
    static String copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            FileRights.narrowAs(from, to);
            in.transferTo(out);
        }
        WholeFile.force(to);
        return SourceArchive.sha256(List.of(from));
    }

    /** What restoring copies, by the first part of its path. */
    static Map<String, String> below(BackupManifest manifest, String top) {
        return manifest.files().tailMap(top).headMap(top + Character.MAX_VALUE);
    }
}
