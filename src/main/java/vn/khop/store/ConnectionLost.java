package vn.khop.store;

import vn.khop.record.Unavailable;

/** The database server is out of reach for now: worth another try. */
public final class ConnectionLost extends Unavailable {

    private static final long serialVersionUID = 1L;

    public ConnectionLost(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean mayPass() {
        return true;
    }
}
