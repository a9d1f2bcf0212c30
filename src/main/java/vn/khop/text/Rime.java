package vn.khop.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be written after the initial of a Vietnamese syllable, and how a syllable without tone falls into initial and rime. */
final class Rime {

    /** A syllable's letters, lower case, without tone. */
    record Parts(String initial, String nucleus, String coda) {}

    private static final Set<String> INITIALS = Set.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "qu", "r", "s", "t", "th", "tr", "v", "x");

    private static final int INITIAL_LENGTH_MAX = 3;

    /** Nucleus and its codas; "-" is none. */
    private static final String RIMES = """
            a - c ch i m n ng nh o p t u y
            ă c m n ng p t
            â c m n ng p t u y
            e - c m n ng o p t
            ê - ch m n nh p t u
            i - ch m n nh p t u
            ia -
            iê c m n ng p t u
            o - c i m n ng p t
            oo c ng
            ô - c i m n ng p t
            ơ - i m n p t
            oa - c ch i m n ng nh o p t y
            oă c m n ng t
            oe - n o t
            u - c i m n ng p t
            ua -
            uâ n ng t y
            uê - ch n nh
            uô c i m n ng t
            uơ -
            uy - ch n nh p t u
            uya -
            uyê n t
            ư - c i m n ng t u
            ưa -
            ươ c i m n ng p t u
            y -
            yê m n ng t u
            """;

    /** What follows qu: the u is part of the initial, so y and yê take codas that they take nowhere else. */
    private static final String RIMES_AFTER_QU = """
            a - c ch i m n ng nh o p t u y
            ă c m n ng p t
            â c m n ng p t u y
            e - c n o t
            ê - ch n nh t u
            i - n nh t
            ơ - i n
            ô c
            y - ch n nh p t u
            yê n t
            """;

    /** Rime to the length of its nucleus. */
    private static final Map<String, Integer> NUCLEUS_LENGTH = read(RIMES);

    private static final Map<String, Integer> NUCLEUS_LENGTH_AFTER_QU = read(RIMES_AFTER_QU);

    private Rime() {}

    private static Map<String, Integer> read(String table) {
        Map<String, Integer> lengths = new HashMap<>();
        table.lines().forEach(line -> {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                lengths.put(words[i].equals("-") ? words[0] : words[0] + words[i], words[0].length());
            }
        });
        return Map.copyOf(lengths);
    }

    /** Splits a lower-case syllable without tone; nothing where it is none. */
    static Optional<Parts> split(String plain) {
        if (plain.isEmpty() || plain.length() > 8) {
            return Optional.empty();
        }
        if (plain.startsWith("qu") && plain.length() > 2) {
            return rime("qu", plain.substring(2), NUCLEUS_LENGTH_AFTER_QU);
        }
        if (plain.startsWith("gi")) {
            return splitAfterGi(plain);
        }
        for (int length = Math.min(INITIAL_LENGTH_MAX, plain.length()); length >= 0; length--) {
            String initial = plain.substring(0, length);
            if (INITIALS.contains(initial)) {
                return rime(initial, plain.substring(length), NUCLEUS_LENGTH);
            }
        }
        return Optional.empty();
    }

    /** gia is gi + a; in gì, gìn and giếng the i is written once for consonant and vowel. */
    private static Optional<Parts> splitAfterGi(String plain) {
        String rest = plain.substring(2);
        if (!rest.isEmpty() && rest.charAt(0) != 'ê') {
            Optional<Parts> parts = rime("gi", rest, NUCLEUS_LENGTH);
            if (parts.isPresent()) {
                return parts;
            }
        }
        return rime("gi", "i" + rest, NUCLEUS_LENGTH);
    }

    private static Optional<Parts> rime(String initial, String rime, Map<String, Integer> lengths) {
        Integer nucleus = lengths.get(rime);
        return nucleus == null
                ? Optional.empty()
                : Optional.of(new Parts(initial, rime.substring(0, nucleus), rime.substring(nucleus)));
    }

    /** Whether the coda is p, t, c or ch, which only the rising and the heavy tone precede. */
    static boolean isStop(String coda) {
        return switch (coda) {
            case "p", "t", "c", "ch" -> true;
            default -> false;
        };
    }

    /** k, gh, ngh before e, ê, i, y and c, g, ng elsewhere; iê after a consonant, yê without one. */
    static boolean isSpelledRight(Parts parts) {
        boolean front = "eêiy".indexOf(parts.nucleus().charAt(0)) >= 0;
        boolean initialFits =
                switch (parts.initial()) {
                    case "k" -> front || parts.nucleus().equals("a");
                    case "gh", "ngh" -> front;
                    case "c", "g", "ng" -> !front;
                    default -> true;
                };
        boolean bare = parts.initial().isEmpty();
        return initialFits
                && !(parts.nucleus().equals("iê") && bare)
                && !(parts.nucleus().equals("yê") && !bare && !parts.initial().equals("qu"));
    }

    /** Whether the tone may stand on the letter at this index of the syllable. */
    static boolean mayCarryTone(Parts parts, int index) {
        int from = parts.initial().length();
        boolean sharedI = parts.initial().equals("gi") && parts.nucleus().startsWith("i");
        int at = index - (sharedI ? from - 1 : from);
        int last = parts.nucleus().length() - 1;
        return switch (parts.nucleus()) {
            case "ia", "ua", "ưa" -> at == 0;
            case "uya" -> at == 1;
            case "oa", "oe", "uy" -> at == last || at == 0 && parts.coda().isEmpty();
            default -> at == last;
        };
    }
}
