package vn.khop.record;

/** A job file, the quota file, the business date or the clock is wrong. Exit code 78. */
public class SettingsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingsRefused(String message) {
        super(message);
    }

    public SettingsRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
