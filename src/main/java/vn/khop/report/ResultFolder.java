package vn.khop.report;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.khop.record.OutputFailed;

/**
 * A folder of results in which every file is complete or absent: each is written under a temporary name, forced to disk and renamed.
 * Mutable; for one thread.
 */
final class ResultFolder {

    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final Wording wording;
    private final Set<String> written = new HashSet<>();

    /** Opens the folder, made where it is missing. */
    ResultFolder(Path folder, Wording wording) {
        this.folder = folder;
        this.wording = wording;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    /** A folder inside this one. */
    ResultFolder inside(String name) {
        return new ResultFolder(folder.resolve(name), wording);
    }

    /** Writes the content of a file to the path it is given. */
    interface Content {
        void writeTo(Path file) throws IOException;
    }

    /**
     * Writes one file and replaces the one of this name.
     *
     * @throws OutputFailed naming the file, if it cannot be written; nothing half-written is left under its name
     */
    void write(String name, Content content) {
        try (Pending file = begin(name)) {
            content.writeTo(file.part());
            file.commit();
        } catch (IOException | UncheckedIOException e) {
            throw failed(name, e);
        }
    }

    /** Begins a file that is written bit by bit; it has its name from {@link Pending#commit} on. */
    Pending begin(String name) {
        return new Pending(name, folder.resolve(name + UNFINISHED));
    }

    /** A file under its temporary name. */
    final class Pending implements AutoCloseable {

        private final String name;
        private final Path part;

        private Pending(String name, Path part) {
            this.name = name;
            this.part = part;
        }

        /** Where to write. */
        Path part() {
            return part;
        }

        /** Forces the closed file to disk and gives it its name. */
        void commit() throws IOException {
            force(part, StandardOpenOption.WRITE);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            written.add(name);
        }

        /** Takes away what was not committed; should that fail, the next run replaces it, and the first failure is what counts. */
        @Override
        public void close() {
            part.toFile().delete();
        }
    }

    /** Takes away what an earlier run of the same date left and this one did not write, then forces the folder's names to disk. */
    void finish(Predicate<String> ours) {
        for (String name : names()) {
            if (!written.contains(name) && (ours.test(name) || name.endsWith(UNFINISHED))) {
                try {
                    Files.delete(folder.resolve(name));
                } catch (IOException e) {
                    throw failed(folder.resolve(name), e);
                }
            }
        }
        try {
            if (File.separatorChar == '/') { // other systems cannot open a folder, and need not
                force(folder, StandardOpenOption.READ);
            }
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private List<String> names() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .map(entry -> entry.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /** The failure to write a file, in words that name it and the cure. */
    OutputFailed failed(String name, Exception failure) {
        return failed(folder.resolve(name), failure);
    }

    private OutputFailed failed(Path path, Exception failure) {
        Throwable cause =
                failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        String reason = String.valueOf(cause.getMessage());
        if (cause instanceof AccessDeniedException) {
            reason = "access denied";
        } else if (cause instanceof FileSystemException system && system.getReason() != null) {
            reason = system.getReason();
        }
        return new OutputFailed(wording.text("output.failed", Map.of("file", shown(path), "reason", reason)), cause);
    }

    /** The last four names tell which file it is, wherever the workspace lies. */
    private static String shown(Path path) {
        int names = path.getNameCount();
        return names == 0
                ? path.toString()
                : path.subpath(Math.max(0, names - 4), names).toString();
    }
}
