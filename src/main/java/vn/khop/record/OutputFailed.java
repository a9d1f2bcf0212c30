package vn.khop.record;

import java.io.IOException;
import java.util.List;

/** A result cannot be written. Exit code 73. */
public class OutputFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final List<String> REFUSALS = List.of("No space left", "quota exceeded", "Read-only file system");

    public OutputFailed(String message) {
        super(message);
    }

    public OutputFailed(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the operating system said, anywhere in this failure, that the disk is full, over its quota, or not to be written. */
    public static boolean isDiskRefusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // H2's store wraps the system's word in an exception of its own.
            boolean io =
                    cause instanceof IOException || cause.getClass().getName().startsWith("org.h2.mvstore");
            String said = cause.getMessage();
            if (io && said != null && REFUSALS.stream().anyMatch(said::contains)) {
                return true;
            }
        }
        return false;
    }
}
