package vn.khop.batch;

/** A job is past one of its limits: it stops before any quota is spent, and a person must look. Exit code 3. */
final class LimitReached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LimitReached(String message) {
        super(message);
    }
}
