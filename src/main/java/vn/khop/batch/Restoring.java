package vn.khop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khop.disk.Sha256;
import vn.khop.jobfile.JobFiles;
import vn.khop.record.InputRefused;
import vn.khop.record.OutputFailed;
import vn.khop.store.AuditLog;
import vn.khop.store.Database;
import vn.khop.store.SpentDays;

/**
 * Puts a backup in the place of what a workspace has. What was there is kept beside it. What was verified after the backup nobody knows: so
 * the quota of its last business date, of today and of the days between counts as spent.
 *
 * <p>The backup is made ready beside the database and takes its place by one rename at the end: a kill before leaves the old database, and the
 * same command does it again.
 */
public final class Restoring {

    /** What of {@code var} a restore leaves where it is: who holds the workspace, and the log that is being written. */
    private static final List<String> STAYS = List.of("lock", "logs", "restoring", "khop.mv.db");

    private final Workspace workspace;
    private final Path backup;
    private final BackupManifest manifest;
    private final Path staging;
    private final InstantSource clock;

    private Restoring(Workspace workspace, Path backup, BackupManifest manifest, InstantSource clock) {
        this.workspace = workspace;
        this.backup = backup;
        this.manifest = manifest;
        this.staging = workspace.var().resolve("restoring");
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param date the last business date of the backup
     * @param spentUntil the last day whose quota counts as spent
     * @param aside where what was there is kept, relative to the workspace; empty where there was nothing
     */
    public record Done(LocalDate date, LocalDate spentUntil, String aside, int files) {}

    /**
     * Restores a backup.
     *
     * @param manifest of the backup, verified
     * @param by who answers for it
     * @param date of today; empty for the clock's
     * @throws WorkspaceLocked if another process holds the workspace
     */
    public static Done restore(
            Workspace workspace,
            Path backup,
            BackupManifest manifest,
            String by,
            Optional<LocalDate> date,
            InstantSource clock) {
        return new Restoring(workspace, backup, manifest, clock).restore(by, date);
    }

    /** Puts the settings of a backup into a folder that has none. */
    public static void settings(Path root, Path backup, BackupManifest manifest) {
        try {
            for (String top : List.of("jobs/", "places/", "hooks/")) {
                if (!Files.exists(root.resolve(top))) {
                    for (String file : Backup.below(manifest, top).keySet()) {
                        Backup.copy(backup.resolve(file), root.resolve(file));
                        executable(backup.resolve(file), root.resolve(file));
                    }
                }
            }
        } catch (IOException e) {
            throw new OutputFailed("the settings of the backup cannot be written", e);
        }
    }

    private static void executable(Path from, Path to) {
        if (Files.isExecutable(from) && !to.toFile().setExecutable(true, true)) {
            throw new OutputFailed("the settings of the backup cannot be written");
        }
    }

    private Done restore(String by, Optional<LocalDate> wished) {
        JobFiles files = JobFiles.load(workspace.root());
        LocalDate today = wished.orElseGet(
                () -> LocalDate.ofInstant(clock.instant(), files.quota().zone()));
        LocalDate until = today.isBefore(manifest.date()) ? manifest.date() : today;
        if (manifest.withDatabase() == workspace.server().isPresent()) {
            throw new InputRefused(
                    manifest.withDatabase()
                            ? "the backup is one with a database file, but KHOP_DB_URL names a server; unset it"
                            : "the backup is one with a database on a server; name it with KHOP_DB_URL");
        }
        FileRights.begin(workspace);
        int daily = files.quota().daily();
        try (WorkspaceLock lock = WorkspaceLock.take(workspace, clock)) {
            stage();
            if (manifest.withDatabase()) {
                try (Database database = Database.open(staging)) {
                    spend(database, until, daily, by);
                }
            } else {
                try (OpenWorkspace open = OpenWorkspace.open(workspace, clock)) {
                    spend(open.database(), until, daily, by);
                }
            }
            Path aside = swap();
            FileRights.narrowAll(aside);
            FileRights.narrowAll(workspace.var());
            FileRights.narrowAll(workspace.out());
            return new Done(
                    manifest.date(),
                    until,
                    workspace.relative(aside),
                    manifest.files().size());
        } catch (IOException e) {
            throw new OutputFailed("the backup cannot be restored: free space or rights are missing", e);
        }
    }

    private void spend(Database database, LocalDate until, int daily, String by) {
        database.inTransaction(() -> {
            new AuditLog(database, clock)
                    .append(
                            by,
                            "backup.restored",
                            "business date " + manifest.date(),
                            "files " + manifest.files().size(),
                            "",
                            Sha256.of(manifest.text()));
            new SpentDays(database, clock).spend(manifest.date(), until, daily, by);
        });
    }

    private void stage() throws IOException {
        delete(staging);
        Files.createDirectories(staging);
        for (var file : Backup.below(manifest, "var/").entrySet()) {
            Path to = staging.resolve(file.getKey().substring("var/".length()));
            if (!Backup.copy(backup.resolve(file.getKey()), to).equals(file.getValue())) {
                throw new InputRefused(
                        file.getKey() + ": missing or changed since the backup was made; take another backup");
            }
        }
    }

    /** Everything but the database first, then the database by one rename. */
    private Path swap() throws IOException {
        Path aside = aside();
        Files.createDirectories(aside);
        for (Path old : entries(workspace.var())) {
            if (!STAYS.contains(String.valueOf(old.getFileName()))) {
                Files.move(old, aside.resolve(old.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        for (Path restored : entries(staging)) {
            if (!restored.endsWith("khop.mv.db")) {
                Files.move(restored, workspace.var().resolve(restored.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Path database = workspace.var().resolve("khop.mv.db");
        if (Files.exists(staging.resolve("khop.mv.db"))) {
            if (Files.exists(database)) {
                Backup.copy(database, aside.resolve("khop.mv.db"));
            }
            Files.move(
                    staging.resolve("khop.mv.db"),
                    database,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        delete(staging);
        return aside;
    }

    private Path aside() {
        int n = 1;
        while (Files.exists(workspace.root().resolve("var.before-restore-" + n))) {
            n++;
        }
        return workspace.root().resolve("var.before-restore-" + n);
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> contents = Files.walk(folder)) {
            for (Path path : contents.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
