package vn.khop.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps what an unexpected failure looked like in {@code var/logs/errors.log} of the workspace. Only kinds and places are written, and
 * the messages of our own exceptions: a library's message may quote a person's data.
 */
final class ErrorLog {

    private static final int CAUSES_MAX = 8;

    private final Session session;

    ErrorLog(Session session) {
        this.session = session;
    }

    /** Appends the failure; answers the file relative to the workspace, or nothing where there is no workspace or no room to write. */
    Optional<String> write(Throwable failure) {
        Path root = Workspaces.root(session);
        if (!Files.isDirectory(root.resolve("jobs"))) {
            return Optional.empty();
        }
        Path file = root.resolve("var").resolve("logs").resolve("errors.log");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    session.clock().instant() + " khop " + CommandTree.version() + "\n" + trace(failure),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return Optional.of(root.relativize(file).toString());
        } catch (IOException unwritable) {
            return Optional.empty();
        }
    }

    /** The kind of a failure and the first of our own lines that it came through. */
    static String headline(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("vn.khop.")) {
                return failure.getClass().getSimpleName() + " (" + frame.getFileName() + ":" + frame.getLineNumber()
                        + ")";
            }
        }
        return failure.getClass().getSimpleName();
    }

    /** The stack trace without the messages of foreign exceptions. */
    static String trace(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        Throwable cause = failure;
        for (int i = 0; cause != null && i < CAUSES_MAX; i++, cause = cause.getCause()) {
            String name = cause.getClass().getName();
            trace.append(i == 0 ? "" : "caused by ").append(name);
            if (name.startsWith("vn.khop.")) {
                trace.append(": ").append(cause.getMessage());
            }
            trace.append('\n');
            for (StackTraceElement frame : cause.getStackTrace()) {
                trace.append("    at ").append(frame).append('\n');
            }
        }
        return trace.append('\n').toString();
    }
}
