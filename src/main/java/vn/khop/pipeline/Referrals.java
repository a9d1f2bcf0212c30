package vn.khop.pipeline;

import vn.khop.record.Field;

/**
 * The fields of a citizen in which a linked entry of the birth register disagrees with the registry. There the registry's value is in
 * question, so no other source is corrected by it (the birth register is the original, Decree 123/2015 Art. 6). Thread-safe.
 */
@FunctionalInterface
public interface Referrals {

    /** The rule that a difference has when its correction is only told of, because the birth register disagrees. */
    String RULE = "BIRTH_REGISTER_DIFFERS";

    /** No referrals. */
    Referrals NONE = (citizenId, field) -> false;

    /** Whether this field of this citizen is referred. */
    boolean isReferred(String citizenId, Field field);
}
