package vn.khop.jobfile;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import vn.khop.record.InputRefused;

/** One line of {@code files}: a file's name, or a glob with {@code * ? [ {}. Names are compared in NFC. */
final class FileGlob {

    private static final int DEPTH_MAX = 16;

    private final String text;

    private FileGlob(String text) {
        this.text = text;
    }

    static FileGlob of(String text) {
        return new FileGlob(text);
    }

    /** What keeps this text from being a glob inside the workspace, absent when nothing does. */
    static Optional<String> findProblem(String text) {
        if (text.indexOf('\\') >= 0) {
            return Optional.of("use / between folders");
        }
        if (text.startsWith("/") || text.startsWith("~") || text.matches("[A-Za-z]:.*")) {
            return Optional.of("must be relative to the workspace; an absolute path leaves it");
        }
        if (List.of(text.split("/")).contains("..")) {
            return Optional.of("must stay in the workspace; '..' leaves it");
        }
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + text);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("is not a glob; check its brackets");
        } catch (InvalidPathException e) {
            return Optional.of("is not a path: " + e.getReason());
        }
    }

    /** A file's path from the workspace, with {@code /}, in NFC. */
    static String relative(Path workspace, Path file) {
        return nfc(workspace.relativize(file).toString().replace('\\', '/'));
    }

    /** The files there are now, in no particular order. */
    List<Path> findIn(Path workspace) {
        List<Path> found = isName() ? List.of(named(workspace)) : walk(workspace);
        found.forEach(file -> requireInside(workspace, file));
        return found;
    }

    private boolean isName() {
        return text.chars().noneMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    private Path named(Path workspace) {
        Path file = path(workspace, text);
        if (Files.isDirectory(file)) {
            throw new InputRefused("files: " + text + " is a folder; expected a file, or a glob such as " + text
                    + (text.endsWith("/") ? "" : "/") + "*.csv");
        }
        if (!Files.isRegularFile(file)) {
            throw new InputRefused("files: " + text + " does not exist in the workspace; expected a file."
                    + " Put it there, or name it by a glob if it may be absent");
        }
        return file;
    }

    private List<Path> walk(Path workspace) {
        int wild = firstWild();
        String folder = text.substring(0, text.lastIndexOf('/', wild) + 1);
        Path base = path(workspace, folder);
        if (!Files.isDirectory(base)) {
            return List.of();
        }
        return GlobWalk.find(workspace, base, nfc(text), depth());
    }

    private int firstWild() {
        int at = 0;
        while ("*?[{".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private int depth() {
        return text.contains("**")
                ? DEPTH_MAX
                : (int) text.substring(firstWild())
                                .chars()
                                .filter(c -> c == '/')
                                .count()
                        + 1;
    }

    private void requireInside(Path workspace, Path file) {
        try {
            if (!file.toRealPath().startsWith(workspace.toRealPath())) {
                throw new InputRefused("files: " + relative(workspace, file)
                        + " is a link that leaves the workspace; copy the file into the workspace");
            }
        } catch (IOException e) {
            throw new InputRefused("files: " + relative(workspace, file) + " cannot be read; check its permissions", e);
        }
    }

    private static Path path(Path workspace, String name) {
        try {
            return workspace.resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw new InputRefused(
                    "files: the name " + name
                            + " cannot be written in this system's charset; start with LC_ALL=C.UTF-8",
                    e);
        }
    }

    private static String nfc(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
