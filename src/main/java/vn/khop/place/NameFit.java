package vn.khop.place;

import java.util.ArrayList;
import java.util.List;
import vn.khop.place.UnitNames.Named;
import vn.khop.text.Folding;
import vn.khop.text.TonePlacement;

/** Tells units of one name apart by what is written: their marks, as far as they are known, and their kinds. For one thread. */
final class NameFit {

    /** What right marks weigh against a right kind. */
    private static final int SURE = 2;

    /** Letters of one sound, which are written for each other. */
    private static final String Y = "y\u00FD\u1EF3\u1EF7\u1EF9\u1EF5";

    private static final String I = "i\u00ED\u00EC\u1EC9\u0129\u1ECB";

    private final AddressText text;

    NameFit(AddressText text) {
        this.text = text;
    }

    /** The units that fit best what is written. */
    <T> List<Named<T>> best(Reading<T> reading) {
        return best(reading, true);
    }

    /**
     * The units that fit best what is written.
     *
     * @param withKind whether the kind counts
     */
    <T> List<Named<T>> best(Reading<T> reading, boolean withKind) {
        return reading.first().next == null ? List.of(reading.first()) : best(reading.all(), reading, withKind, false);
    }

    /**
     * Of several units of one name those that fit best what is written. Those with other marks count only where nothing else does; kinds
     * count after marks, because units change theirs.
     *
     * @param withKind whether the kind counts
     * @param sameMarks whether names whose marks are not known are taken to have the same as the others, not any
     */
    <T> List<Named<T>> best(List<Named<T>> all, Reading<T> written, boolean withKind, boolean sameMarks) {
        if (all.size() == 1) {
            return all;
        }
        String marks = text.isMarked() ? marked(text.written(written.from(), written.end())) : "";
        List<Named<T>> best = new ArrayList<>(all);
        if (all.stream().anyMatch(named -> canBe(named, marks))) {
            best.removeIf(named -> !canBe(named, marks));
        }
        int least = -1;
        for (Named<T> named : best) {
            int sure = (named.written != null || sameMarks) && canBe(named, marks) ? SURE : 0;
            least = Math.max(least, sure + kindFit(named, written, withKind));
        }
        int enough = least;
        best.removeIf(named -> (canBe(named, marks) ? SURE : 0) + kindFit(named, written, withKind) < enough);
        return best;
    }

    private <T> int kindFit(Named<T> named, Reading<T> written, boolean withKind) {
        return !withKind || written.kind() == null || written.kind() == named.kind ? 1 : 0;
    }

    private <T> boolean canBe(Named<T> named, String marks) {
        String name = named.written;
        return name == null || marks.isEmpty() || marked(name).equals(marks);
    }

    /** Whether a unit has the name that is written, with its marks, and is of the kind that is written. */
    <T> boolean isExactly(Named<T> named, Reading<T> reading) {
        String name = named.written;
        return reading.kind() == named.kind
                && name != null
                && text.isMarked()
                && (text.isWritten(reading.from(), reading.end(), name)
                        || marked(name).equals(marked(text.written(reading.from(), reading.end()))));
    }

    /** Whether a name is written with the same marks as one of the others, as far as its marks are known. */
    static <T> boolean hasSameMarks(Named<T> named, List<Named<T>> others) {
        String written = named.written;
        return written == null
                || others.stream()
                        .anyMatch(other ->
                                other.written != null && marked(other.written).equals(marked(written)));
    }

    /** The letters of a name with their marks, however its tones are placed, its words are joined, and i is written. */
    private static String marked(String name) {
        String lower = TonePlacement.canonical(Folding.lower(name));
        StringBuilder letters = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                int y = Y.indexOf(c);
                letters.append(y < 0 ? c : I.charAt(y));
            }
        }
        return letters.toString();
    }

    /** Whether the marks tell that the words are another name: inside a run of words nothing but the letters speaks for this one. */
    <T> boolean isOtherName(Named<T> named, int from, int end) {
        if (!text.isMarked()) {
            return false;
        }
        if (named.written != null && text.isWritten(from, end, named.written)) {
            return false;
        }
        String written = marked(text.written(from, end));
        for (Named<T> one = named; one != null; one = one.next) {
            if (canBe(one, written)) {
                return false;
            }
        }
        return true;
    }
}
