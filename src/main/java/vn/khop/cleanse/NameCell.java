package vn.khop.cleanse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Rule;
import vn.khop.text.Folding;
import vn.khop.text.Syllable;
import vn.khop.text.TonePlacement;

/**
 * Reads the cell of a name. Most cells hold a name and nothing else, which a glance at their words tells; the others are read again where they
 * are garbled, and what is no part of the name is set apart. Letters of a valid name are never touched. For one thread.
 */
final class NameCell {

    /** Longer texts are no names. */
    private static final int LENGTH_MAX = 200;

    /** How often what a change brought to light is looked at again. */
    private static final int ROUNDS_MAX = 4;

    private static final int WORDS_MAX = 10;
    private static final int ABBREVIATION_MAX = 4;

    private final Notes notes;
    private final WordVerdicts verdicts = new WordVerdicts();

    NameCell(Notes notes) {
        this.notes = notes;
    }

    /**
     * What a cell says.
     *
     * @param name the name as Khớp writes it; empty where nobody is named
     * @param segments what stood behind it
     */
    record Said(String name, List<NameSegment> segments) {}

    /** Reads a cell that is not empty. */
    Said read(Cells cells, Field field) {
        String cell = cells.raw(field);
        byte verdict = verdict(cell);
        if (verdict == WordVerdicts.PLAIN && CellText.isClean(cell)) {
            return new Said(NameText.canonical(cells.text(field, cell), field, notes), List.of());
        }
        boolean garbled = verdict == WordVerdicts.GARBLED;
        String text = cells.text(field, garbled ? GarbledCell.read(cell, field, notes) : cell);
        // What cleaning brought to light (a letter behind an invisible character) is looked at again.
        for (int i = 0; i < ROUNDS_MAX && !text.equals(cell) && !isPlain(text); i++) {
            String again = cells.cleaned(field, GarbledCell.read(text, field, notes));
            if (again.equals(text)) {
                break;
            }
            text = again;
        }
        return read(text, field);
    }

    /** Reads a clean text. */
    Said read(String clean, Field field) {
        String text = clean;
        List<NameSegment> segments = List.of();
        for (int i = 0; i < ROUNDS_MAX && !isPlain(text); i++) {
            Said said = readClosely(text, field);
            segments = said.segments.isEmpty() ? segments : joined(segments, said.segments);
            if (said.name.equals(text)) {
                break;
            }
            text = said.name;
        }
        return new Said(NameText.canonical(text, field, notes), segments);
    }

    private static List<NameSegment> joined(List<NameSegment> before, List<NameSegment> more) {
        List<NameSegment> all = new ArrayList<>(before);
        all.addAll(more);
        return all;
    }

    /**
     * The gravest verdict on the words of a cell; a head that does not stand first is plain, a sign or digit is as grave as a garbled word, for
     * keys may have left it.
     */
    private byte verdict(String cell) {
        byte gravest = WordVerdicts.PLAIN;
        int hash = 0;
        int from = 0;
        for (int i = 0; i <= cell.length(); i++) {
            char c = i == cell.length() ? ' ' : cell.charAt(i);
            if (c == ' ') {
                byte verdict = i > from ? verdicts.of(cell, from, i, hash) : WordVerdicts.PLAIN;
                if (verdict > gravest && (verdict > WordVerdicts.HEAD || from == 0)) {
                    gravest = verdict;
                }
                from = i + 1;
                hash = 0;
            } else if (c < 0x80 && !isLetter(c) && c != '\'' && !(c == '-' && i > from)) {
                return WordVerdicts.GARBLED;
            } else {
                hash = hash * 31 + c;
            }
        }
        return gravest;
    }

    private boolean isPlain(String text) {
        return verdict(text) == WordVerdicts.PLAIN;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private Said readClosely(String text, Field field) {
        if (text.length() > LENGTH_MAX) {
            notes.add(Rule.NAME_SENTENCE, field);
            return new Said(text, List.of());
        }
        if (NameNotions.isPlaceholder(text)) {
            notes.add(Rule.NAME_PLACEHOLDER, field, text);
            return new Said("", List.of());
        }
        if (NameNotions.parentAt(text) > 0) {
            notes.add(Rule.NAME_PLACEHOLDER, field, text);
            return new Said("", NameSegment.of(text, false).map(List::of).orElse(List.of()));
        }
        String titleless = withoutTitle(text, field);
        NamePieces pieces = NamePieces.of(titleless);
        String name = scanned(pieces.name(), field);
        look(name, pieces, field);
        for (NameSegment segment : pieces.segments()) {
            boolean alias = segment.about() == Field.OTHER_NAMES;
            notes.add(alias ? Rule.NAME_ALIAS : Rule.NAME_FACTS, field, segment.text());
            if (alias) {
                notes.add(Code.NAME_ALIAS, field);
            }
        }
        if (pieces.segments().isEmpty() && pieces.name().length() < titleless.length()) {
            notes.add(Rule.NAME_EDGE, field);
        }
        return new Said(NameText.withoutEdges(name), pieces.segments());
    }

    /** Notes what is odd about a name and stays. */
    private void look(String name, NamePieces pieces, Field field) {
        int words = 0;
        for (int from = 0, to; from < name.length(); from = to + 1) {
            int space = name.indexOf(' ', from);
            to = space < 0 ? name.length() : space;
            String word = name.substring(from, to);
            words++;
            String corrected = TonePlacement.corrected(word);
            if (!corrected.equals(word) && !Syllable.isValid(word) && Syllable.isValid(corrected)) {
                notes.add(Rule.TONE_MISPLACED, field, corrected);
            }
            char last = word.charAt(word.length() - 1);
            if ((last == '.' || last == '~')
                    && word.length() <= ABBREVIATION_MAX
                    && from + word.length() < name.length()) {
                notes.add(Rule.NAME_ABBREVIATED, field);
            }
        }
        if (Digits.any(name)) {
            notes.add(Rule.NAME_DIGITS, field);
        }
        if (words > WORDS_MAX || !pieces.isUnderstood()) {
            notes.add(Rule.NAME_SENTENCE, field);
        }
    }

    private String withoutTitle(String name, Field field) {
        String rest = name;
        for (String next = afterTitle(rest); next != null; next = afterTitle(rest)) {
            notes.add(
                    Rule.NAME_TITLE,
                    field,
                    rest.substring(0, rest.length() - next.length()).strip());
            rest = next;
        }
        return rest;
    }

    /** The text behind the title at its head; null where there is none, or where it may be a name. */
    private static @Nullable String afterTitle(String name) {
        int first = name.indexOf(' ');
        if (first < 0) {
            int point = name.indexOf('.');
            boolean title = point > 0 && point + 1 < name.length() && NameNotions.isTitle(name.substring(0, point));
            return title ? name.substring(point + 1).strip() : null;
        }
        int second = name.indexOf(' ', first + 1);
        if (second > 0 && NameNotions.isTitle(name.substring(0, second))) {
            return name.substring(second + 1);
        }
        String head = name.substring(0, first);
        String rest = name.substring(first + 1);
        int point = head.indexOf('.');
        if (point > 0 && NameNotions.isTitle(head.substring(0, point))) {
            return name.substring(point + 1).strip();
        }
        if (NameNotions.isTitle(head)) {
            return rest;
        }
        boolean marked = head.endsWith(":") || head.endsWith(".");
        String word = Folding.lower(marked ? head.substring(0, head.length() - 1) : head);
        return NameNotions.isTitleLikeAName(word) && (marked || isFullName(rest)) ? rest : null;
    }

    /** Whether a text begins with a common surname and has at least three words: then what stands before it is a title. */
    private static boolean isFullName(String text) {
        int first = text.indexOf(' ');
        return first > 0 && text.indexOf(' ', first + 1) > 0 && NameWords.isCommonSurname(text.substring(0, first));
    }

    private String scanned(String name, Field field) {
        String[] words = name.split(" ");
        boolean vietnamese =
                words.length > 1 && (NameWords.isSurname(words[0]) || NameWords.isSurname(ScannedWord.read(words[0])));
        boolean changed = false;
        for (int i = 0; i < words.length && vietnamese; i++) {
            String read = ScannedWord.read(words[i]);
            changed |= !read.equals(words[i]);
            words[i] = read;
        }
        if (changed) {
            notes.add(Rule.OCR_LETTER, field);
        }
        return changed ? String.join(" ", words) : name;
    }
}
