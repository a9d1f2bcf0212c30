package vn.khop.record;

import java.io.IOException;

/** The database or the registry index is out of reach. Exit code 69. */
public class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unavailable(String message) {
        super(message);
    }

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether it may pass by itself, so that another try is worth while: a file that could not be read, a server that did not answer. */
    public boolean mayPass() {
        return getCause() instanceof IOException;
    }
}
