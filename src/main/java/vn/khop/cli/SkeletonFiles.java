package vn.khop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How a job file names a profiled file: from the workspace where it lies in one, else as a glob of the folder it should be put into. */
final class SkeletonFiles {

    private static final String SPECIAL = "*?[]{}\\:~\"";

    private final Path workspace;
    private final String job;

    SkeletonFiles(Path workspace, String job) {
        this.workspace = workspace;
        this.job = job;
    }

    String of(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        if (Files.isDirectory(workspace.resolve("jobs")) && absolute.startsWith(workspace)) {
            return plain(workspace.relativize(absolute).toString());
        }
        return "data/" + job + "/*" + ending(file.toString().toLowerCase(Locale.ROOT));
    }

    private static String ending(String name) {
        String inner = name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
        int dot = inner.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }

    /** Signs that mean something in a glob become a question mark, which any sign fits. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        name.chars().forEach(c -> plain.append(SPECIAL.indexOf(c) >= 0 || c < ' ' ? '?' : (char) c));
        return plain.toString();
    }
}
