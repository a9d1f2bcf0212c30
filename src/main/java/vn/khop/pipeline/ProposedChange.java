package vn.khop.pipeline;

import vn.khop.correct.Finding;

/**
 * One difference with what to do about it, in the words of the source.
 *
 * @param before what stands in the source's cell
 * @param after what shall stand there in the source's own form; empty where no correction of the source is proposed
 */
public record ProposedChange(Finding finding, String before, String after) {

    /** Whether the source's cell would change. */
    public boolean changesSource() {
        return !after.isEmpty();
    }
}
