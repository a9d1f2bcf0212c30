package vn.khop.cli;

/** Who answers for a change, and why: what the audit log is told. */
final class Responsible {

    private static final int BY_MAX = 100;
    private static final int REASON_MAX = 500;

    private Responsible() {}

    /** Refuses a change without a name, or with a reason that is none or not one line. */
    static void require(Texts texts, String by, String reason) {
        if (by.isBlank() || by.length() > BY_MAX) {
            throw new UsageRefused(texts.say("usage_error.by_empty"));
        }
        if (reason.isBlank() || reason.length() > REASON_MAX || reason.chars().anyMatch(Character::isISOControl)) {
            throw new UsageRefused(texts.say("usage_error.reason", REASON_MAX));
        }
    }
}
