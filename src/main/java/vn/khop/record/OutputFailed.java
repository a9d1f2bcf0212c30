package vn.khop.record;

/** A result cannot be written. Exit code 73. */
public class OutputFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutputFailed(String message) {
        super(message);
    }

    public OutputFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
