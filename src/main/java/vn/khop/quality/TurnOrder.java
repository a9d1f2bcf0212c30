package vn.khop.quality;

import java.util.List;
import java.util.Set;

/** Whose turn comes first when not all can be verified. */
public interface TurnOrder {

    /**
     * Chooses by what is known before a verification; never by {@link Turn#changes}.
     *
     * @param verifications 0 to the number of turns
     * @return numbers of that many records
     */
    Set<Long> first(List<Turn> turns, int verifications);
}
