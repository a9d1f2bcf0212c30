package vn.khop.registry;

import vn.khop.record.Unavailable;

/**
 * A generation of the registry index is missing files, was changed after it was written, or was written by another version. The cure is
 * to build it again from the registry file. Exit code 69.
 */
public final class IndexDamaged extends Unavailable {

    private static final long serialVersionUID = 1L;

    /** Names the file and what is wrong with it. */
    IndexDamaged(String message) {
        super(message);
    }

    /** Names the file and what is wrong with it. */
    IndexDamaged(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean mayPass() {
        return false;
    }
}
