package vn.khop.jobfile;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.khop.record.InputRefused;

/** Finds the files that a glob means. What it means and cannot read is refused, not passed over: its rows would be lost unseen. */
final class GlobWalk extends SimpleFileVisitor<Path> {

    /** What Khớp writes itself is never found by a glob that starts at the workspace: results must not become input. */
    private static final Set<String> OWN_FOLDERS = Set.of("var", "out");

    private final Path workspace;
    private final Path base;
    private final PathMatcher matcher;
    private final boolean findsHidden;
    private final List<Path> found = new ArrayList<>();

    private GlobWalk(Path workspace, Path base, String glob) {
        this.workspace = workspace;
        this.base = base;
        this.matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        this.findsHidden = glob.startsWith(".") || glob.contains("/.");
    }

    /**
     * The matching files below a folder, in no particular order.
     *
     * @param glob relative to the workspace, in NFC
     * @param depth how many levels below the folder are looked at
     * @throws InputRefused if a folder or a matching file cannot be read
     */
    static List<Path> find(Path workspace, Path base, String glob, int depth) {
        GlobWalk walk = new GlobWalk(workspace, base, glob);
        try {
            Files.walkFileTree(base, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, walk);
        } catch (IOException e) {
            throw unreadable(workspace, base, e);
        }
        return walk.found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return folder.equals(base) || !isSkipped(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isDirectory()
                || isSkipped(file)
                || !matcher.matches(Path.of(FileGlob.relative(workspace, file)))) {
            return FileVisitResult.CONTINUE;
        }
        if (!attributes.isRegularFile()) {
            throw new InputRefused("files: " + FileGlob.relative(workspace, file)
                    + " is no file (perhaps a link to nowhere); put the file there or remove the link");
        }
        found.add(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
        if (e instanceof FileSystemLoopException || isSkipped(path)) {
            return FileVisitResult.CONTINUE;
        }
        throw unreadable(workspace, path, e);
    }

    private boolean isSkipped(Path path) {
        String relative = FileGlob.relative(workspace, path);
        String name = relative.substring(relative.lastIndexOf('/') + 1);
        return name.startsWith(".") && !findsHidden || OWN_FOLDERS.contains(relative);
    }

    private static InputRefused unreadable(Path workspace, Path path, IOException e) {
        return new InputRefused(
                "files: " + FileGlob.relative(workspace, path) + " cannot be read; check its permissions", e);
    }
}
