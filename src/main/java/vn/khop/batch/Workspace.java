package vn.khop.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import vn.khop.place.Gazetteer;
import vn.khop.record.SettingsRefused;
import vn.khop.store.DatabaseServer;

/**
 * A folder with {@code jobs/}. Khớp writes only under its {@code var/} and {@code out/}.
 *
 * @param root absolute
 * @param server where its tables lie; the file under {@code var/} where empty
 */
public record Workspace(Path root, Optional<DatabaseServer> server) {

    public Workspace {
        root = root.toAbsolutePath().normalize();
        if (!Files.isDirectory(root.resolve("jobs"))) {
            throw new SettingsRefused(
                    root + ": not a workspace, it has no folder jobs/; name one with --workspace or KHOP_WORKSPACE");
        }
    }

    /** A workspace with its tables in its own file. */
    public Workspace(Path root) {
        this(root, Optional.empty());
    }

    /** Database, index generations, archive, lock, logs. */
    public Path var() {
        return root.resolve("var");
    }

    /** Results. */
    public Path out() {
        return root.resolve("out");
    }

    /** Index generations. */
    public Path registry() {
        return var().resolve("registry");
    }

    /** What was read, as it was read. */
    public Path archive() {
        return var().resolve("archive");
    }

    /** Tables of administrative units over the shipped ones; need not exist. */
    public Path places() {
        return root.resolve("places");
    }

    /**
     * The administrative units as they stand on a day.
     *
     * @throws SettingsRefused if a file of {@code places/} has a fault
     */
    public Gazetteer gazetteer(LocalDate on) {
        return Gazetteer.of(places(), on);
    }

    /** A path below the workspace, with {@code /}. */
    public String relative(Path path) {
        return root.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }
}
