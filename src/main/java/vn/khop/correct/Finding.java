package vn.khop.correct;

import vn.khop.match.Difference;

/**
 * What is to be done about one difference, by whom, and why.
 *
 * @param difference what was found
 * @param action what should happen
 * @param addressee who acts
 * @param extent how far the machine goes; NEVER unless the action is CORRECT_SOURCE
 * @param proposedValue the clean text that the source should have; empty if nothing is proposed
 * @param rule the rule's id, for example {@code NAME_TONE/id}
 * @param evidence the words that support it, joined by a space, for example {@code id-equal id-structure name-and-date}
 */
public record Finding(
        Difference difference,
        Action action,
        Addressee addressee,
        Extent extent,
        String proposedValue,
        String rule,
        String evidence) {

    /** Whether the registry is questioned because this source is the original of the field. */
    public boolean isReferredByOriginal() {
        return action == Action.REFER_REGISTRY && rule.endsWith(CorrectionPolicy.ORIGINAL);
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "Finding[" + difference + ", " + action + ", " + extent + "]";
    }
}
