package vn.khop.sample;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.khop.text.Syllable;
import vn.khop.text.Tone;

/**
 * Ways to misspell one syllable of a name, with the weights of the 1,520 hand-labelled errors of Vietnamese Wikipedia (viwiki_error_type_freq.csv)
 * and the pairs that people confuse (confusion_pairs.csv).
 */
enum Spelling {
    /** Another tone, hỏi for ngã above all, or none. */
    TONE(34) {
        @Override
        String spoil(Syllable syllable, Draws draws) {
            Tone now = syllable.tone();
            boolean stopped = STOPS.contains(syllable.coda());
            Tone then =
                    switch (now) {
                        case HOI -> draws.chance(0.7) ? Tone.NGA : Tone.NGANG;
                        case NGA -> draws.chance(0.7) ? Tone.HOI : Tone.NGANG;
                        case SAC -> stopped ? Tone.NANG : draws.pick(List.of(Tone.NGANG, Tone.HUYEN, Tone.HOI));
                        case NANG -> stopped ? Tone.SAC : draws.pick(List.of(Tone.NGANG, Tone.HUYEN, Tone.HOI));
                        case HUYEN -> draws.pick(List.of(Tone.NGANG, Tone.NGANG, Tone.SAC));
                        case NGANG -> draws.pick(List.of(Tone.HUYEN, Tone.SAC, Tone.HUYEN));
                    };
            return write(syllable.initial(), syllable.nucleus(), syllable.coda(), then);
        }
    },
    /** The circumflex, breve or horn lost. */
    VOWEL_MARK(13) {
        @Override
        String spoil(Syllable syllable, Draws draws) {
            return write(
                    syllable.initial(),
                    changed(syllable.nucleus(), LOST_MARKS, draws),
                    syllable.coda(),
                    syllable.tone());
        }
    },
    /** s for x, d for gi, tr for ch and their like. */
    INITIAL(13) {
        @Override
        String spoil(Syllable syllable, Draws draws) {
            return write(
                    changed(syllable.initial(), INITIALS, draws), syllable.nucleus(), syllable.coda(), syllable.tone());
        }
    },
    /** n for ng, t for c. */
    FINAL(9) {
        @Override
        String spoil(Syllable syllable, Draws draws) {
            return write(
                    syllable.initial(), syllable.nucleus(), changed(syllable.coda(), FINALS, draws), syllable.tone());
        }
    },
    /** Lí for Lý. */
    I_Y(6) {
        @Override
        String spoil(Syllable syllable, Draws draws) {
            boolean open = syllable.coda().isEmpty() && !syllable.initial().isEmpty();
            return write(
                    syllable.initial(),
                    open ? changed(syllable.nucleus(), I_OR_Y, draws) : syllable.nucleus(),
                    syllable.coda(),
                    syllable.tone());
        }
    },
    /** d for đ. */
    D(3) {
        @Override
        String spoil(Syllable syllable, Draws draws) {
            String initial = syllable.initial().equals("đ") ? "d" : syllable.initial();
            return write(initial, syllable.nucleus(), syllable.coda(), syllable.tone());
        }
    };

    private static final List<String> STOPS = List.of("p", "t", "c", "ch");
    private static final Map<String, List<String>> LOST_MARKS = Map.ofEntries(
            Map.entry("â", List.of("a", "ă")),
            Map.entry("ă", List.of("a", "â")),
            Map.entry("ê", List.of("e")),
            Map.entry("ô", List.of("o")),
            Map.entry("ơ", List.of("o")),
            Map.entry("ư", List.of("u")),
            Map.entry("ươ", List.of("uơ", "uo")),
            Map.entry("uô", List.of("uo")),
            Map.entry("iê", List.of("ie")),
            Map.entry("yê", List.of("ye")),
            Map.entry("uyê", List.of("uye")));
    private static final Map<String, List<String>> INITIALS = Map.ofEntries(
            Map.entry("s", List.of("x")),
            Map.entry("x", List.of("s")),
            Map.entry("d", List.of("gi", "v")),
            Map.entry("gi", List.of("d")),
            Map.entry("tr", List.of("ch")),
            Map.entry("ch", List.of("tr")),
            Map.entry("l", List.of("n")),
            Map.entry("n", List.of("l")),
            Map.entry("r", List.of("d", "g")),
            Map.entry("v", List.of("d")),
            Map.entry("qu", List.of("h")));
    private static final Map<String, List<String>> FINALS = Map.of(
            "n",
            List.of("ng"),
            "ng",
            List.of("n"),
            "t",
            List.of("c"),
            "c",
            List.of("t"),
            "nh",
            List.of("n"),
            "m",
            List.of("n"));
    private static final Map<String, List<String>> I_OR_Y = Map.of("i", List.of("y"), "y", List.of("i"));

    /** Combining marks in the order of {@link Tone}. */
    private static final String[] TONE_MARKS = {"", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"};

    private final int weight;

    Spelling(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    /** The syllable misspelt, in lower case; as it was where this error cannot happen to it. */
    abstract String spoil(Syllable syllable, Draws draws);

    /** The name with one of its words misspelt this way, the later words first; as it was where none can be. */
    String spoil(String name, Draws draws) {
        String[] words = name.split(" ");
        int start = draws.chance(0.75) ? words.length - 1 : draws.below(words.length);
        for (int i = 0; i < words.length; i++) {
            int at = (start + words.length - i) % words.length;
            Optional<Syllable> syllable = Syllable.parse(words[at]);
            if (syllable.isEmpty()) {
                continue;
            }
            String spoilt = capitalized(spoil(syllable.get(), draws));
            if (!spoilt.equals(words[at])) {
                words[at] = spoilt;
                String changed = String.join(" ", words);
                return changed;
            }
        }
        return name;
    }

    private static String changed(String part, Map<String, List<String>> pairs, Draws draws) {
        List<String> others = pairs.get(part);
        return others == null ? part : draws.pick(others);
    }

    static String capitalized(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Writes a syllable with its tone where spelling has it: hòa, hoàng, của, tiến. */
    static String write(String initial, String nucleus, String coda, Tone tone) {
        int at = toneIndex(nucleus, coda);
        String marked = nucleus.substring(0, at + 1) + TONE_MARKS[tone.ordinal()] + nucleus.substring(at + 1);
        boolean sharedI = initial.equals("gi") && nucleus.startsWith("i");
        return Normalizer.normalize((sharedI ? "g" : initial) + marked + coda, Form.NFC);
    }

    private static int toneIndex(String nucleus, String coda) {
        return switch (nucleus) {
            case "ia", "ua", "ưa" -> 0;
            case "uya" -> 1;
            case "oa", "oe", "uy" -> coda.isEmpty() ? 0 : 1;
            default -> nucleus.length() - 1;
        };
    }
}
