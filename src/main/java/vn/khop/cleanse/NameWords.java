package vn.khop.cleanse;

import java.util.HashSet;
import java.util.Set;
import vn.khop.text.Folding;
import vn.khop.text.TonePlacement;

/** The words that Vietnamese names are made of: what tells a likely reading of a doubtful word from an unlikely one. */
final class NameWords {

    /** Four of five people bear one of these (Lê Trung Hoa 2005). */
    private static final Set<String> COMMON_SURNAMES = Set.of(
            "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô",
            "dương", "lý", "đinh", "trương", "đoàn", "đào", "trịnh", "lương", "lưu");

    private static final Set<String> WORDS = new HashSet<>();
    private static final Set<String> SURNAMES = new HashSet<>();

    static {
        for (String line : ResourceLines.of("name-words.tsv")) {
            int tab = line.indexOf('\t');
            String word = key(line.substring(0, tab));
            WORDS.add(word);
            if (line.indexOf('S', tab) > 0) {
                SURNAMES.add(word);
            }
        }
    }

    private NameWords() {}

    /** Whether real names have this word, in any case. */
    static boolean isKnown(String word) {
        return WORDS.contains(key(word));
    }

    /** Whether real names begin with this word, in any case. */
    static boolean isSurname(String word) {
        return SURNAMES.contains(key(word));
    }

    /** Whether this is one of the surnames that most people bear, in any case. */
    static boolean isCommonSurname(String word) {
        return COMMON_SURNAMES.contains(key(word));
    }

    private static String key(String word) {
        return TonePlacement.canonical(Folding.lower(word));
    }
}
