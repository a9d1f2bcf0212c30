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
        if (reason.isBlank() || !isNote(reason)) {
            throw new UsageRefused(texts.say("usage_error.reason", REASON_MAX));
        }
    }

    /** Refuses notes to a decision that are too long or of several lines. */
    static void requireNotes(Texts texts, String... notes) {
        for (String note : notes) {
            if (!isNote(note)) {
                throw new UsageRefused(texts.say("usage_error.notes", REASON_MAX));
            }
        }
    }

    private static boolean isNote(String text) {
        return text.length() <= REASON_MAX && text.chars().noneMatch(Character::isISOControl);
    }
}
