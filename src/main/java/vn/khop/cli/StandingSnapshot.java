package vn.khop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.khop.batch.FileRights;
import vn.khop.batch.Standing;
import vn.khop.batch.Workspace;

/**
 * Where a workspace stood when somebody last looked, kept beside the database as {@code var/standing.json} so that {@code status} need not
 * open it. It counts only while the database file is the very one that was looked at: any command that opened it since has touched it.
 */
final class StandingSnapshot {

    private final Path database;
    private final Path file;

    StandingSnapshot(Workspace workspace) {
        this.database = workspace.var().resolve("khop.mv.db");
        this.file = workspace.var().resolve("standing.json");
    }

    /** What was seen, and of which database file. */
    private record Seen(long databaseMillis, long databaseBytes, Standing.Report report) {}

    /** The last look, if nothing has touched the database since. */
    Optional<Standing.Report> find() {
        try {
            Seen seen = JsonMapper.shared().readValue(Files.readString(file), Seen.class);
            boolean same = seen.databaseMillis == millis() && seen.databaseBytes == Files.size(database);
            return same ? Optional.of(seen.report) : Optional.empty();
        } catch (IOException | JacksonException unusable) {
            return Optional.empty();
        }
    }

    /** A look at a workspace that a run holds, with the figures of the last look from before it. */
    Standing.Report beside(Standing.Report running) {
        try {
            Standing.Report before = JsonMapper.shared().readValue(Files.readString(file), Seen.class).report;
            return new Standing.Report(
                    running.holder(),
                    running.running(),
                    before.jobs(),
                    before.quota(),
                    before.lastRun(),
                    running.registry(),
                    before.lastDone());
        } catch (IOException | JacksonException unusable) {
            return running;
        }
    }

    /** Keeps a look at a workspace that nobody held. That it cannot be kept costs the next {@code status} a second, no more. */
    void keep(Standing.Report report) {
        if (report.holder().isPresent() || !Files.exists(database)) {
            return;
        }
        Path part = file.resolveSibling("standing.json.part");
        try {
            Seen seen = new Seen(millis(), Files.size(database), report);
            Files.writeString(part, JsonMapper.shared().writeValueAsString(seen));
            FileRights.narrowFile(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            part.toFile().delete();
        }
    }

    private long millis() throws IOException {
        return Files.getLastModifiedTime(database).toMillis();
    }
}
