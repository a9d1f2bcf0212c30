package vn.khop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code var/status.json}: what the run is doing, replaced by an atomic rename at most once a second, read by {@code khop status} while the
 * lock is held. Passes everything on to the progress display. For one thread.
 */
final class StatusFile implements Progress {

    private static final Logger LOG = LoggerFactory.getLogger(StatusFile.class);
    private static final long INTERVAL_MILLIS = 1000;

    private final Progress next;
    private final Path file;
    private final LocalDate date;
    private final InstantSource clock;
    private String job = "";
    private String phase = "start";
    private long total = -1;
    private long lastWritten;

    StatusFile(Progress next, Path var, LocalDate date, InstantSource clock) {
        this.next = next;
        this.file = var.resolve("status.json");
        this.date = date;
        this.clock = clock;
        write(0);
    }

    @Override
    public void phase(String newJob, String newPhase, long newTotal) {
        job = newJob;
        phase = newPhase;
        total = newTotal;
        write(0);
        next.phase(newJob, newPhase, newTotal);
    }

    @Override
    public void advance(long done) {
        if (clock.millis() - lastWritten >= INTERVAL_MILLIS) {
            write(done);
        }
        next.advance(done);
    }

    @Override
    public void done() {
        next.done();
    }

    private void write(long done) {
        lastWritten = clock.millis();
        String json = """
                {"date": "%s", "job": "%s", "phase": "%s", "done": %d, "total": %d, "at": "%s", "pid": %d}
                """.formatted(
                        date,
                        job,
                        phase,
                        done,
                        total,
                        clock.instant(),
                        ProcessHandle.current().pid());
        Path part = file.resolveSibling("status.json.part");
        try {
            Files.writeString(part, json);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn(
                    "cannot write var/status.json ({}); the run goes on",
                    e.getClass().getSimpleName());
        }
    }
}
