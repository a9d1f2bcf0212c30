package vn.khop.registry;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.khop.record.Person;

/**
 * A citizen who may be the person of a record.
 *
 * @param ordinal row in the registry, from 0
 * @param person the registry's values
 * @param keys which blocking keys found the citizen; never empty
 */
public record Candidate(int ordinal, Person person, Set<BlockingKey> keys) {

    /** Makes the set unmodifiable. */
    public Candidate {
        keys = Collections.unmodifiableSet(keys);
    }

    static Candidate of(int ordinal, Person person, long keyBits) {
        EnumSet<BlockingKey> keys = EnumSet.noneOf(BlockingKey.class);
        for (long bits = keyBits; bits != 0; bits &= bits - 1) {
            keys.add(BlockingKey.at(Long.numberOfTrailingZeros(bits)));
        }
        return new Candidate(ordinal, person, keys);
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "Candidate[" + ordinal + ", " + keys + "]";
    }
}
