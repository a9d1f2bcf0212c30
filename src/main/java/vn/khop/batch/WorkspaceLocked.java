package vn.khop.batch;

/** Another process holds the workspace; the message says which, where and since when. Exit code 75. */
public final class WorkspaceLocked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkspaceLocked(String holder) {
        super("another run holds this workspace (" + holder + "); wait for it to end, or stop it");
    }
}
