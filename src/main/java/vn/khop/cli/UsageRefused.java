package vn.khop.cli;

/** What was typed cannot be meant: exit code 2. The message is in the user's language. */
final class UsageRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageRefused(String message) {
        super(message);
    }
}
