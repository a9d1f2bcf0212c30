package vn.khop.cli;

import java.util.Optional;

/** Who answers for a change, and why: what the audit log is told. */
final class Responsible {

    private static final int BY_MAX = 100;
    private static final int REASON_MAX = 500;

    private Responsible() {}

    /** Refuses a change without a name, or with a reason that is none or not one line. */
    static void require(Texts texts, String by, String reason) {
        require(texts, by);
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

    /** The same where a reason may be left out. */
    static void require(Texts texts, String by, Optional<String> reason) {
        require(texts, by);
        reason.ifPresent(said -> require(texts, by, said));
    }

    private static void require(Texts texts, String by) {
        if (by.isBlank() || by.length() > BY_MAX) {
            throw new UsageRefused(texts.say("usage_error.by_empty"));
        }
    }
}
