package vn.khop.batch;

/** A wish to stop, polled where a chunk ends: what is settled stays, the next run goes on. Thread-safe. */
public final class Stop {

    private volatile boolean wished;

    /** Asks the run to stop at the end of its chunk. */
    public void request() {
        wished = true;
    }

    /** Whether a stop was asked for. */
    public boolean isRequested() {
        return wished;
    }

    void check() {
        if (wished) {
            throw new Stopped();
        }
    }

    /** The run stopped where it was asked to; everything settled stays. */
    public static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped; run the same command again to go on");
        }
    }
}
