package vn.khop.batch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may read what Khớp writes: the user that runs it, and the group may read; nobody else. Files get at most 0640 and folders at most 0750,
 * whatever the umask would allow beyond; what is stricter stays. The top folders are closed before anything is written into them, so that a
 * file is out of others' reach from its first byte. Does nothing where there are no POSIX rights.
 */
public final class FileRights {

    private static final Logger LOG = LoggerFactory.getLogger(FileRights.class);
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r-----");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-x---");

    private FileRights() {}

    /** Makes {@code var} and {@code out} where they are missing, closed to others. */
    static void begin(Workspace workspace) {
        for (Path top : List.of(workspace.var(), workspace.out())) {
            try {
                if (!Files.exists(top)) {
                    make(top);
                }
                narrow(top, FOLDER);
            } catch (IOException e) {
                LOG.warn("the rights of {} cannot be narrowed", workspace.relative(top));
            }
        }
    }

    private static void make(Path folder) throws IOException {
        if (isPosix(folder)) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        } else {
            Files.createDirectory(folder);
        }
    }

    /**
     * Narrows all that is in {@code var}, and in {@code out} the last date's results: those of earlier dates were narrowed by their own runs,
     * and there may be hundreds of thousands of files.
     */
    public static void narrow(Workspace workspace) {
        narrowAll(workspace.var());
        try (Stream<Path> entries = Files.list(workspace.out())) {
            List<Path> sorted = entries.sorted().toList();
            sorted.stream().filter(Files::isRegularFile).forEach(file -> narrowQuietly(file, FILE));
            sorted.stream()
                    .filter(Files::isDirectory)
                    .reduce((earlier, later) -> later)
                    .ifPresent(FileRights::narrowAll);
        } catch (IOException e) {
            LOG.warn("the rights of some files under {} cannot be narrowed", "out");
        }
    }

    /** Narrows a file that was written outside of a run. */
    public static void narrowFile(Path file) {
        narrowQuietly(file, FILE);
    }

    /** Narrows a folder and all that is in it; what another process removes meanwhile, or another user owns, is passed over. */
    static void narrowAll(Path top) {
        if (!Files.isDirectory(top)) {
            return;
        }
        try {
            Files.walkFileTree(top.toRealPath(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    narrowQuietly(folder, FOLDER);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        narrowQuietly(file, FILE);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.warn("the rights of some files under {} cannot be narrowed", top.getFileName());
        }
    }

    /** Takes from a file the rights that another one does not give, those of its owner apart. */
    static void narrowAs(Path from, Path to) throws IOException {
        if (isPosix(from) && isPosix(to)) {
            EnumSet<PosixFilePermission> most = EnumSet.of(
                    PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
            most.addAll(Files.getPosixFilePermissions(from));
            narrow(to, most);
        }
    }

    private static void narrowQuietly(Path path, Set<PosixFilePermission> most) {
        try {
            narrow(path, most);
        } catch (IOException e) {
            LOG.debug("rights not narrowed: {}", e.getClass().getSimpleName());
        }
    }

    private static void narrow(Path path, Set<PosixFilePermission> most) throws IOException {
        if (!isPosix(path)) {
            return;
        }
        Set<PosixFilePermission> now = Files.getPosixFilePermissions(path);
        EnumSet<PosixFilePermission> kept = EnumSet.noneOf(PosixFilePermission.class);
        kept.addAll(now);
        kept.retainAll(most);
        if (kept.size() < now.size()) {
            Files.setPosixFilePermissions(path, kept);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
