package vn.khop.record;

/** An input file cannot be read as what the job file says it is; the message names file, place, found, expected and cure. Exit code 65. */
public class InputRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InputRefused(String message) {
        super(message);
    }

    public InputRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
