package vn.khop.sample;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.khop.record.Code;
import vn.khop.text.LegacyText;

/** What goes wrong with a whole name, and the forms a right name is written in. */
final class NameErrors {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Spelling[] SPELLINGS = Spelling.values();
    private static final List<String> NICKNAMES = List.of("Út", "Ba", "Tư", "Năm", "Bé", "Tèo", "Cu");

    private NameErrors() {}

    /** A wrong name, or the right one where the error drawn cannot happen to it. */
    static String spoil(Draft draft, boolean unicode, Draws draws) {
        String name = draft.name;
        String spoilt =
                switch (draws.weighted(60, 14, 12, 4, 4, 3, 3, unicode ? 3 : 0)) {
                    case 0 -> misspelt(name, draft, draws);
                    case 1 -> mistyped(name, draft, draws);
                    case 2 -> draft.having(Code.NAME_MIDDLE, withoutMiddle(name, draws));
                    case 3 -> draft.having(Code.NAME_ORDER, reordered(name));
                    case 4 -> draft.having(Code.NAME_INITIALS, abbreviated(name));
                    case 5 -> draft.having(Code.NAME_WORD_BREAK, joined(name));
                    case 6 -> different(draft, draws);
                    default -> draft.having(Code.NAME_ENCODING, leftover(name, draws));
                };
        return spoilt;
    }

    private static String misspelt(String name, Draft draft, Draws draws) {
        int[] weights = Arrays.stream(SPELLINGS).mapToInt(Spelling::weight).toArray();
        Spelling spelling = SPELLINGS[draws.weighted(weights)];
        String spoilt = spelling.spoil(name, draws);
        if (spoilt.equals(name)) {
            return mistyped(name, draft, draws);
        }
        return draft.having(
                switch (spelling) {
                    case TONE -> Code.NAME_TONE;
                    case VOWEL_MARK, D -> Code.NAME_DIACRITICS;
                    case INITIAL, FINAL -> Code.NAME_SPELLING;
                    case I_Y -> Code.NAME_I_Y;
                },
                spoilt);
    }

    /** A letter lost, doubled, or its neighbour's place taken, in the last word. */
    private static String mistyped(String name, Draft draft, Draws draws) {
        int from = name.lastIndexOf(' ') + 1;
        int length = name.length() - from;
        if (length < 3) {
            return draft.having(Code.NAME_SPELLING, name + name.charAt(name.length() - 1));
        }
        int at = from + 1 + draws.below(length - 1);
        StringBuilder typed = new StringBuilder(name);
        switch (draws.below(3)) {
            case 0 -> typed.deleteCharAt(at);
            case 1 -> typed.insert(at, typed.charAt(at));
            default -> {
                char letter = typed.charAt(at);
                typed.setCharAt(at, letter == typed.charAt(at - 1) ? 'h' : typed.charAt(at - 1));
                typed.setCharAt(at - 1, letter);
                if (at - 1 == from) {
                    typed.setCharAt(at - 1, Character.toUpperCase(letter));
                    typed.setCharAt(at, Character.toLowerCase(typed.charAt(at)));
                }
            }
        }
        return draft.having(Code.NAME_SPELLING, typed.toString());
    }

    private static String withoutMiddle(String name, Draws draws) {
        String[] words = name.split(" ");
        if (words.length < 3) {
            return name + " Em";
        }
        int dropped = 1 + draws.below(words.length - 2);
        for (int i = 1; i < words.length - 1; i++) {
            if (words[i].equals("Thị") || words[i].equals("Văn")) {
                dropped = i;
            }
        }
        List<String> left = new ArrayList<>(List.of(words));
        left.remove(dropped);
        return String.join(" ", left);
    }

    private static String reordered(String name) {
        int last = name.lastIndexOf(' ');
        return last < 0 ? name : name.substring(last + 1) + " " + name.substring(0, last);
    }

    private static String abbreviated(String name) {
        String[] words = name.split(" ");
        for (int i = words.length > 2 ? 1 : 0; i < words.length - 1; i++) {
            words[i] = words[i].charAt(0) + ".";
        }
        return String.join(" ", words);
    }

    private static String joined(String name) {
        int last = name.lastIndexOf(' ');
        return last < 0
                ? name
                : name.substring(0, last) + name.substring(last + 1).toLowerCase(Locale.ROOT);
    }

    private static String different(Draft draft, Draws draws) {
        if (draft.citizen.birth.year() < 1966 && draws.chance(0.5)) {
            return draft.having(Code.NAME_ALIAS, draft.name + " (" + draws.pick(NICKNAMES) + ")");
        }
        FullName name = FullName.of(draft.name);
        return draft.having(
                Code.NAME_DIFFERENT,
                new FullName(name.family(), name.middle(), KinhNames.given(draft.gender, draws)).text());
    }

    /** One word in VNI bytes amid Unicode, as the conversions of the 2000s left them. */
    private static String leftover(String name, Draws draws) {
        String[] words = name.split(" ");
        int start = draws.below(words.length);
        for (int i = 0; i < words.length; i++) {
            int at = (start + i) % words.length;
            String vni = new String(LegacyText.encode(words[at], LegacyText.Encoding.VNI), WINDOWS_1252);
            if (!vni.equals(words[at])) {
                words[at] = vni;
                break;
            }
        }
        return String.join(" ", words);
    }

    /** The letters without their marks. */
    static String withoutMarks(String name) {
        String decomposed = Normalizer.normalize(name, Form.NFD);
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c == 'đ' ? 'd' : c == 'Đ' ? 'D' : c);
            }
        }
        return plain.toString();
    }

    /** The right name in an odd form: nothing a person would call wrong. */
    static String odd(Draft draft, boolean unicode, Draws draws) {
        String name = draft.name;
        switch (draws.weighted(48, 20, 16, unicode ? 8 : 0, unicode ? 8 : 0)) {
            case 0 -> {
                return replacedTone(draft, name);
            }
            case 1 -> {
                draft.add("ALL_CAPS");
                return name.toUpperCase(Locale.ROOT);
            }
            case 2 -> {
                draft.add("SPACES");
                return draws.chance(0.5) ? " " + name + "  " : withWiderSpace(name, unicode ? "\u00A0" : "  ");
            }
            case 3 -> {
                draft.add("NFD");
                return Normalizer.normalize(name, Form.NFD);
            }
            default -> {
                if (name.indexOf('Đ') >= 0) {
                    draft.add("ETH");
                }
                return name.replace('Đ', '\u00D0');
            }
        }
    }

    private static String withWiderSpace(String name, String space) {
        int at = name.indexOf(' ');
        return at < 0 ? name : name.substring(0, at) + space + name.substring(at + 1);
    }

    private static final String[] OLD_PLACE = {
        "òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "ùy", "úy", "ủy", "ũy", "ụy"
    };
    private static final String[] NEW_PLACE = {
        "oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"
    };

    private static String replacedTone(Draft draft, String name) {
        for (int i = 0; i < OLD_PLACE.length; i++) {
            int at = name.indexOf(OLD_PLACE[i]);
            if (at >= 0 && (at + 2 == name.length() || name.charAt(at + 2) == ' ')) {
                draft.add(Code.NAME_TONE_PLACEMENT);
                return name.substring(0, at) + NEW_PLACE[i] + name.substring(at + 2);
            }
        }
        return name;
    }
}
