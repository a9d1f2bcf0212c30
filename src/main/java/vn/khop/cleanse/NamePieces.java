package vn.khop.cleanse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khop.record.Field;
import vn.khop.text.Folding;

/** A cell cut into the name and what stands behind it: after commas, dashes, in brackets, or after words such as "tức" and "sinh năm". */
final class NamePieces {

    private static final String SEPARATORS = ",;|";

    private String name;
    private final List<NameSegment> segments = new ArrayList<>(2);
    private boolean understood = true;

    private NamePieces(String name) {
        this.name = name;
    }

    /** Cuts a clean text; all of it is the name where one piece behind it cannot be told. */
    static NamePieces of(String text) {
        NamePieces pieces = new NamePieces(text);
        pieces.cut(text);
        if (!pieces.understood || Folding.fold(pieces.name).isEmpty()) {
            NamePieces whole = new NamePieces(text);
            whole.understood = pieces.segments.isEmpty() && pieces.understood;
            return whole;
        }
        return pieces;
    }

    /** The name alone. */
    String name() {
        return name;
    }

    /** What stands behind the name, in order. */
    List<NameSegment> segments() {
        return segments;
    }

    /** Whether every piece could be told. */
    boolean isUnderstood() {
        return understood;
    }

    private void cut(String text) {
        int end = firstBreak(text, 0);
        cutInside(text.substring(0, end).strip());
        int at = end;
        while (at < text.length() && understood) {
            char c = text.charAt(at);
            if (c == ' ') {
                at++;
            } else if (c == '(' || c == '[') {
                int close = closing(text, at);
                piece(text.substring(at + 1, close).strip(), true);
                at = close + 1;
            } else if (isBreak(text, at)) {
                int next = firstBreak(text, at + 1);
                piece(text.substring(at + 1, next).strip(), false);
                at = next;
            } else {
                // Words behind a bracket.
                understood = false;
            }
        }
    }

    private void piece(String text, boolean bracketed) {
        if (Folding.fold(text).isEmpty()) {
            return;
        }
        Optional<NameSegment> segment = NameSegment.of(text, bracketed);
        segment.ifPresentOrElse(segments::add, () -> understood = false);
    }

    /** Looks for a mark between words, two words into the name at the earliest. */
    private void cutInside(String head) {
        name = head;
        int words = 1;
        boolean capitals = Character.isUpperCase(head.isEmpty() ? ' ' : head.charAt(0));
        for (int space = head.indexOf(' '); space > 0; space = head.indexOf(' ', space + 1)) {
            String rest = head.substring(space + 1);
            if (words++ < 2 && !rest.isEmpty() && !Digits.only(rest.substring(0, 1))) {
                continue;
            }
            Optional<NameSegment> segment = behind(rest, capitals && !NameText.isInCapitals(head));
            if (segment.isPresent()) {
                name = head.substring(0, space);
                segments.add(segment.get());
                return;
            }
        }
    }

    /** Another name behind its mark, or "sinh năm 1985", "SN 1985", a bare year. */
    private static Optional<NameSegment> behind(String rest, boolean smallLettersTell) {
        if (!NameNotions.aliasMarkOf(Folding.lower(rest)).isEmpty()) {
            return NameSegment.of(rest, false);
        }
        String mark = smallLettersTell ? NameNotions.smallAliasMarkOf(rest) : "";
        if (!mark.isEmpty()) {
            return Optional.of(new NameSegment(Field.OTHER_NAMES, NameSegment.afterMark(rest, mark.length())));
        }
        return Digits.any(rest)
                ? NameSegment.of(rest, false).filter(s -> s.about() == Field.DATE_OF_BIRTH)
                : Optional.empty();
    }

    private static int firstBreak(String text, int from) {
        int at = from;
        while (at < text.length() && !isBreak(text, at)) {
            at++;
        }
        return at;
    }

    private static boolean isBreak(String text, int index) {
        char c = text.charAt(index);
        if (c == '/') {
            return index == 0 || !Digits.only(text.substring(index - 1, index));
        }
        if (SEPARATORS.indexOf(c) >= 0 || c == '(' || c == '[') {
            return true;
        }
        boolean dash = c == '-' || c == '–' || c == '—';
        return dash
                && index > 0
                && text.charAt(index - 1) == ' '
                && index + 1 < text.length()
                && text.charAt(index + 1) == ' ';
    }

    /** Where the bracket closes; the end of the text where it never does. */
    private static int closing(String text, int open) {
        int at = text.indexOf(text.charAt(open) == '(' ? ')' : ']', open);
        return at < 0 ? text.length() : at;
    }
}
