package vn.khop.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.khop.place.UnitNames.Named;

/**
 * A name found in an address.
 *
 * @param first what the name can stand for, as a chain
 * @param start the first word of the kind, or of the name where no kind is written
 * @param from the first word of the name
 * @param end the word after the name
 * @param strength how it stands there
 * @param kind the kind written before it
 */
record Reading<T>(
        Named<T> first,
        int start,
        int from,
        int end,
        int strength,
        @Nullable UnitKind kind) implements Comparable<Reading<?>> {

    /** After a word that may be the kind of another unit, or may be the end of another name. */
    static final int AFTER_OTHER_KIND = -1;
    /** Inside a run of words. */
    static final int IN_RUN = 0;
    /** After a comma or the like. */
    static final int SEPARATED = 1;
    /** After its kind. */
    static final int MARKED = 2;

    /** Which of two readings that end at one word is the surer: by how the name stands there, then the longer one. */
    @Override
    public int compareTo(Reading<?> other) {
        return strength != other.strength
                ? Integer.compare(strength, other.strength)
                : Integer.compare(other.from, from);
    }

    boolean isMarked() {
        return strength == MARKED;
    }

    /** All that the name can stand for. */
    List<Named<T>> all() {
        List<Named<T>> all = new ArrayList<>();
        for (Named<T> named = first; named != null; named = named.next) {
            all.add(named);
        }
        return all;
    }

    /** The same name without the kind before it, which may be the end of another name. */
    Reading<T> withoutKind() {
        return new Reading<>(first, from, from, end, AFTER_OTHER_KIND, null);
    }
}
