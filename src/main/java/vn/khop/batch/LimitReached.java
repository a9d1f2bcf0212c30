package vn.khop.batch;

/**
 * A job is past one of its limits, and a person must look: it stops before any quota is spent, or its results are held back. Exit code 3.
 */
final class LimitReached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LimitReached(String message) {
        super(message);
    }
}
