package vn.khop.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A full name taken apart. Kinh names, and those of most peoples, have the surname first; a surname may have several words (Tôn Nữ, Âu Dương,
 * Rơ Châm). Ê Đê and Mnông names have the clan last; some peoples have no surname at all. What a name shows is a pattern, not a person's
 * people: many names fit several.
 *
 * @param family the surname or clan; empty where the name has none
 * @param middle what stands between; may be empty
 * @param given the name that the person is called by; with its prefix where that is part of it (Y Thắm, H'Hen)
 */
public record NameParts(String family, String middle, String given, Pattern pattern) {

    /** Whose names are built so (report baolamdong.vn 2447585; hoten.org; Sở Tư pháp An Giang). */
    public enum Pattern {
        /** Surname, middle, given: Kinh and most others. */
        SURNAME_FIRST,
        /** A surname of several words: of the royal house, of Chinese origin. */
        LONG_SURNAME,
        /** Y or H', the given name, the clan: Ê Đê, Mnông. */
        CLAN_LAST,
        /** A clan of Gia Rai or Cơ Ho, the given name: Rơ Châm, Ksor, Cil, Kon Sơ. */
        CLAN_FIRST,
        /** K' or Ka and the given name, A or Y and the given name: Cơ Ho, Ba Na, Xơ Đăng; no surname. */
        GIVEN_ONLY,
        /** A surname of the Hmong, A before the given name of a man. */
        HMONG,
        /** Chau or Néang of the Khmer of An Giang, which tell the sex and are no surname. */
        KHMER_TITLE,
        /** One word. */
        SINGLE
    }

    private static final List<String> LONG_SURNAMES = List.of(
            "công tằng tôn nữ",
            "công huyền tôn nữ",
            "lai huyền tôn nữ",
            "huyền tằng tôn nữ",
            "huyền tôn nữ",
            "công tôn nữ",
            "tôn nữ",
            "tôn thất",
            "hoàng phủ",
            "âu dương",
            "tư mã",
            "tư đồ",
            "gia cát",
            "thượng quan",
            "mộ dung",
            "đông phương",
            "công tôn",
            "tôn sĩ",
            "đỗ cát");

    private static final Set<String> CLANS_LAST = Set.of(
            "niê",
            "niê kdăm",
            "kdăm",
            "kđăm",
            "êban",
            "mlô",
            "mlô duôn du",
            "byă",
            "kbuôr",
            "kbuor",
            "ayŭn",
            "ayun",
            "adrơng",
            "ênuôl",
            "êñuôl",
            "buôn yă",
            "buôn krông",
            "buôn dap",
            "hmok",
            "hmŏk",
            "hwing",
            "hđơk",
            "knul",
            "kpơr",
            "kriêng",
            "ktla",
            "bkrông",
            "rcăm",
            "ông",
            "kẹo",
            "lưk");

    private static final List<String> CLANS_FIRST = List.of(
            "rơ châm",
            "rơ chăm",
            "rơ mah",
            "rah lan",
            "rơ ô",
            "rơ ông",
            "kon sơ",
            "kon sa",
            "bon tô",
            "bon niêng",
            "liêng hót",
            "liêng hot",
            "liêng jrang",
            "đa cát",
            "đa gút",
            "da gout",
            "kră jăn",
            "kơ să",
            "lơ mu",
            "cil múp",
            "cil yú",
            "păng tiăng",
            "ndu",
            "rcom",
            "rmah",
            "rahlan",
            "siu",
            "ksor",
            "kpă",
            "kpuih",
            "nay",
            "hiao",
            "cil",
            "chil",
            "cill");

    private static final Set<String> HMONG = Set.of(
            "giàng", "vàng", "sùng", "lầu", "mùa", "thào", "vừ", "hờ", "cứ", "sồng", "tráng", "hạng", "hảng", "phàng",
            "thò", "chá", "sình", "ly");

    private static final Set<String> KHMER_TITLES = Set.of("chau", "néang", "neáng", "nèang", "neang");

    /** Takes a clean name apart, in any case. */
    public static NameParts of(String name) {
        String[] words = name.isEmpty() ? new String[0] : name.split(" ");
        if (words.length <= 1) {
            return new NameParts("", "", name, Pattern.SINGLE);
        }
        String lower = Folding.lower(name);
        String first = lower.substring(0, lower.indexOf(' '));
        int clan = clanFrom(words);
        if (clan > 0 && (first.equals("y") || first.equals("h") || first.startsWith("h'"))) {
            return new NameParts(joined(words, clan, words.length), "", joined(words, 0, clan), Pattern.CLAN_LAST);
        }
        if (first.startsWith("k'")
                || first.equals("ka")
                || first.equals("a")
                || first.equals("y")
                || first.startsWith("h'")) {
            return new NameParts("", "", name, Pattern.GIVEN_ONLY);
        }
        if (KHMER_TITLES.contains(first)) {
            return new NameParts("", words[0], joined(words, 1, words.length), Pattern.KHMER_TITLE);
        }
        int royal = wordsOf(LONG_SURNAMES, lower, words.length);
        if (royal > 0) {
            return split(words, royal, Pattern.LONG_SURNAME);
        }
        int clanFirst = wordsOf(CLANS_FIRST, lower, words.length);
        if (clanFirst > 0) {
            return new NameParts(
                    joined(words, 0, clanFirst), "", joined(words, clanFirst, words.length), Pattern.CLAN_FIRST);
        }
        boolean hmong = HMONG.contains(first)
                && words.length == 3
                && Set.of("a", "thị").contains(words[1].toLowerCase(Locale.ROOT));
        return split(words, 1, hmong ? Pattern.HMONG : Pattern.SURNAME_FIRST);
    }

    private static NameParts split(String[] words, int family, Pattern pattern) {
        int last = words.length - 1;
        return new NameParts(
                joined(words, 0, family), family < last ? joined(words, family, last) : "", words[last], pattern);
    }

    /** Where the clan at the end begins, two words before one; 0 where none is known. */
    private static int clanFrom(String[] words) {
        int size = words.length;
        if (size > 2 && CLANS_LAST.contains(Folding.lower(words[size - 2] + " " + words[size - 1]))) {
            return size - 2;
        }
        return CLANS_LAST.contains(Folding.lower(words[size - 1])) ? size - 1 : 0;
    }

    /** How many words of the surname at the head, of a list with longer ones first; 0 where none is known or nothing is left behind it. */
    private static int wordsOf(List<String> surnames, String lower, int size) {
        for (String surname : surnames) {
            if (lower.startsWith(surname)
                    && lower.length() > surname.length()
                    && lower.charAt(surname.length()) == ' ') {
                int words = 1 + (int) surname.chars().filter(c -> c == ' ').count();
                return words < size ? words : 0;
            }
        }
        return 0;
    }

    private static String joined(String[] words, int from, int to) {
        return String.join(" ", List.of(words).subList(from, to));
    }
}
