package vn.khop.report;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.khop.disk.WholeFile;
import vn.khop.fault.Failpoint;
import vn.khop.record.OutputFailed;

/**
 * A folder of results in which every file is complete or absent: each is written under a temporary name, forced to disk and renamed.
 * Mutable; for one thread.
 */
final class ResultFolder {

    private final Path folder;
    private final Wording wording;
    private final int depth;
    private final Set<String> written = new HashSet<>();

    /** Opens the folder, made where it is missing. */
    ResultFolder(Path folder, Wording wording) {
        this(folder, wording, 1);
    }

    private ResultFolder(Path folder, Wording wording, int depth) {
        this.folder = folder;
        this.wording = wording;
        this.depth = depth;
        make(folder);
    }

    private void make(Path missing) {
        try {
            Files.createDirectories(missing);
        } catch (IOException e) {
            throw failed(missing, e);
        }
    }

    /** A folder inside this one, whose files may stand in folders of their own ({@code a/b.csv}). */
    ResultFolder inside(String name) {
        return new ResultFolder(folder.resolve(name), wording, Integer.MAX_VALUE);
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
        Path part = folder.resolve(name + WholeFile.UNFINISHED);
        if (depth > 1) {
            make(folder.resolve(name).resolve("..").normalize());
        }
        return new Pending(name, part);
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
            WholeFile.force(part);
            Failpoint.FILE_WRITTEN.reach();
            WholeFile.rename(part, folder.resolve(name));
            Failpoint.FILE_NAMED.reach();
            written.add(name);
        }

        /** Takes away what was not committed; should that fail, the next run replaces it, and the first failure is what counts. */
        @Override
        public void close() {
            part.toFile().delete();
        }
    }

    /**
     * Takes away what an earlier run of the same date left and this one did not write, folders that are empty then too, and forces the
     * names to disk.
     */
    void finish(Predicate<String> ours) {
        for (Path path : contents()) {
            try {
                if (Files.isDirectory(path)) {
                    finish(path);
                } else if (isLeft(folder.relativize(path).toString().replace(File.separatorChar, '/'), ours)) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw failed(path, e);
            }
        }
    }

    private boolean isLeft(String name, Predicate<String> ours) {
        return !written.contains(name) && (ours.test(name) || name.endsWith(WholeFile.UNFINISHED));
    }

    private void finish(Path inner) throws IOException {
        if (!inner.equals(folder) && isEmpty(inner)) {
            Files.delete(inner);
        } else if (File.separatorChar == '/') { // other systems cannot open a folder, and need not
            WholeFile.forceFolder(inner);
        }
    }

    private static boolean isEmpty(Path inner) throws IOException {
        try (Stream<Path> entries = Files.list(inner)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Files and folders, what a folder holds before the folder itself, this one last. */
    private List<Path> contents() {
        try (Stream<Path> entries = Files.walk(folder, depth)) {
            List<Path> contents = new ArrayList<>(
                    entries.filter(path -> Files.isRegularFile(path) || path.equals(folder) || depth > 1)
                            .toList());
            Collections.reverse(contents);
            return contents;
        } catch (IOException | UncheckedIOException e) {
            throw failed(folder, e);
        }
    }

    /** The names of the files written, in their order by code point. */
    Set<String> written() {
        return new TreeSet<>(written);
    }

    /** Where a file of this name stands. */
    Path path(String name) {
        return folder.resolve(name);
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
