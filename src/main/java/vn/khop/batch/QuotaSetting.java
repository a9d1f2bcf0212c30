package vn.khop.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import vn.khop.disk.Sha256;
import vn.khop.disk.WholeFile;
import vn.khop.jobfile.JobFiles;
import vn.khop.jobfile.QuotaEdit;
import vn.khop.quota.QuotaSettings;
import vn.khop.record.OutputFailed;
import vn.khop.record.SettingsRefused;
import vn.khop.store.Database;
import vn.khop.store.QuotaAudit;

/**
 * Changes quota.yaml with an audit line. The line is written first, in a transaction that is committed only when the file has been replaced;
 * should the machine stop between the two, the next night finds the file changed and notes it.
 */
public final class QuotaSetting {

    private static final String PLACE = "jobs/quota.yaml:1:1";

    private QuotaSetting() {}

    /**
     * What was done.
     *
     * @param changes as {@code key: before -> after}; empty where all was so already, and then nothing was written
     * @param settings what the file says now
     */
    public record Changed(List<String> changes, QuotaSettings settings, String sha256Before, String sha256After) {}

    /**
     * Changes the file; it counts from the next plan on.
     *
     * @param by who changes it
     * @param reason why, on one line
     * @throws SettingsRefused if the file, or what it would become, has a fault
     * @throws WorkspaceLocked if a run holds the workspace
     */
    public static Changed set(Workspace workspace, QuotaEdit edit, String by, String reason, InstantSource clock) {
        JobFiles files = JobFiles.load(workspace.root());
        try (OpenWorkspace open = OpenWorkspace.begin(workspace, clock, new Stop())) {
            takeAll(open.database(), OpenWorkspace.jobs(files));
            return open.database().inTransaction(() -> {
                byte[] before = bytes(file(workspace));
                QuotaEdit.Edited edited = edit.apply(new String(before, StandardCharsets.UTF_8));
                byte[] after = edited.text().getBytes(StandardCharsets.UTF_8);
                if (!edited.changes().isEmpty()) {
                    new QuotaAudit(open.database(), clock)
                            .set(by, reason, edited.changes(), Sha256.of(before), Sha256.of(after));
                    replace(file(workspace), after);
                }
                return new Changed(edited.changes(), edited.settings(), Sha256.of(before), Sha256.of(after));
            });
        }
    }

    /** SHA-256 of quota.yaml as it is now, in hex. */
    static String sha256(Workspace workspace) {
        return Sha256.of(bytes(file(workspace)));
    }

    private static Path file(Workspace workspace) {
        return workspace.root().resolve("jobs").resolve("quota.yaml");
    }

    /** No night may plan meanwhile. */
    private static void takeAll(Database database, List<String> jobs) {
        database.register(jobs);
        Map<String, String> refused = database.take(jobs);
        if (!refused.isEmpty()) {
            throw WorkspaceLocked.jobs(refused);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new SettingsRefused(
                    PLACE + ": the file cannot be read (" + e.getClass().getSimpleName() + "); check its permissions");
        }
    }

    /** Whole or not at all; a link stays a link, and the file keeps its rights. */
    private static void replace(Path file, byte[] bytes) {
        try {
            Path target = file.toRealPath();
            Path part = WholeFile.part(target);
            Files.write(part, bytes);
            PosixFileAttributeView rights = Files.getFileAttributeView(target, PosixFileAttributeView.class);
            if (rights != null) {
                Files.setPosixFilePermissions(part, rights.readAttributes().permissions());
            }
            WholeFile.publish(part, target);
        } catch (IOException e) {
            throw new OutputFailed("cannot write jobs/quota.yaml: free space or rights are missing", e);
        }
    }
}
