package vn.khop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.khop.disk.WholeFile;
import vn.khop.record.OutputFailed;
import vn.khop.store.AuditCheckpoint;

/**
 * {@code var/audit/checkpoint-<date>.json}: where the audit log stood at the end of a date's last run. A copy that is kept where the
 * machine's owner cannot write shows that nothing was cut off or written anew since.
 */
public final class CheckpointFile {

    private CheckpointFile() {}

    /** The text of a checkpoint: the same for the same checkpoint. */
    public static String text(AuditCheckpoint checkpoint) {
        return """
                {"schema_version": 1, "date": "%s", "seq": %d, "count": %d, "hash": "%s"}
                """.formatted(checkpoint.date(), checkpoint.seq(), checkpoint.count(), checkpoint.hash());
    }

    /** Writes a date's checkpoint, in place of an earlier one of the date: whole or not at all. */
    static void write(Workspace workspace, AuditCheckpoint checkpoint) {
        Path file = file(workspace, checkpoint.date());
        try {
            Files.createDirectories(file.getParent());
            WholeFile.write(file, text(checkpoint));
        } catch (IOException e) {
            throw new OutputFailed("cannot write " + workspace.relative(file), e);
        }
    }

    /** All that were kept in the workspace, by date. */
    public static List<Path> kept(Workspace workspace) {
        Path folder = folder(workspace);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("checkpoint-.*\\.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new OutputFailed("cannot read " + workspace.relative(folder), e);
        }
    }

    private static Path folder(Workspace workspace) {
        return workspace.var().resolve("audit");
    }

    private static Path file(Workspace workspace, LocalDate date) {
        return folder(workspace).resolve("checkpoint-" + date + ".json");
    }
}
