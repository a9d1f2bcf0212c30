package vn.khop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.khop.record.OutputFailed;

/**
 * Where a job's results of a date lie: published in {@code out/<date>/<job>}, or held back in {@code out/<date>/_held/<job>}, so that nobody
 * loads by accident what its own error card speaks against.
 *
 * <p>After a kill at any moment the next run mends what is there, and between the two nobody is misled. To hold back, an earlier published
 * folder of the date first leaves its place by one rename, before anything is written: whoever looks finds all of it or none. To publish,
 * the folder is written first, each file whole, and the held one goes last: a kill between leaves both, and the published one is true.
 */
final class ResultsPlace {

    /** Folders of {@code out/} that are no job's begin with an underscore; a job's name cannot. */
    private static final String HELD = "_held";

    private final Workspace workspace;
    private final Path date;
    private final String job;

    ResultsPlace(Workspace workspace, LocalDate date, String job) {
        this.workspace = workspace;
        this.date = workspace.out().resolve(date.toString());
        this.job = job;
    }

    /** Writes the results to where they belong. The writer is given the folder that holds the job's. */
    void write(boolean heldBack, java.util.function.Consumer<Path> writer) {
        if (heldBack) {
            unpublish();
            writer.accept(held());
        } else {
            writer.accept(date);
            release();
        }
    }

    /** Where they lie, relative to the workspace; empty where there are none. */
    String shown() {
        for (Path folder : List.of(date.resolve(job), held().resolve(job))) {
            if (Files.isDirectory(folder)) {
                return workspace.relative(folder);
            }
        }
        return "";
    }

    /** Where they lie when they are held back, relative to the workspace. */
    String shownHeld() {
        return workspace.relative(held().resolve(job));
    }

    private Path held() {
        return date.resolve(HELD);
    }

    private void unpublish() {
        Path published = date.resolve(job);
        Path kept = held().resolve(job);
        if (!Files.isDirectory(published)) {
            return;
        }
        try {
            delete(kept);
            Files.createDirectories(held());
            Files.move(published, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw refused(published, e);
        }
    }

    private void release() {
        try {
            delete(held().resolve(job));
            if (Files.isDirectory(held()) && isEmpty(held())) {
                Files.delete(held());
            }
        } catch (IOException e) {
            throw refused(held().resolve(job), e);
        }
    }

    private OutputFailed refused(Path folder, IOException e) {
        return new OutputFailed(
                workspace.relative(folder)
                        + " cannot be moved or removed; close what has it open and run the same command again",
                e);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> contents = Files.walk(folder)) {
            for (Path path : contents.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (NoSuchFileException nothing) {
            return;
        }
    }
}
