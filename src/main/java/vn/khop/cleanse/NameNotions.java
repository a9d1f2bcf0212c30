package vn.khop.cleanse;

import java.util.Set;

/** What people write in the cell of a name that is no part of the name, or holds its place. Words are compared with their marks, or all without them: Khổng is no "không". */
final class NameNotions {

    /** The whole cell is one of these: nobody is named. */
    private static final Phrases PLACEHOLDERS = Phrases.of(
            "chưa đặt tên",
            "chưa có tên",
            "chưa đặt",
            "không tên",
            "không có tên",
            "không rõ",
            "không rõ tên",
            "không rõ họ tên",
            "không xác định",
            "chưa xác định",
            "chưa rõ",
            "không có",
            "vô danh",
            "bé trai",
            "bé gái",
            "cháu bé",
            "em bé",
            "bé sơ sinh",
            "trẻ sơ sinh",
            "con trai",
            "con gái",
            "cháu trai",
            "cháu gái",
            "unknown",
            "no name",
            "noname",
            "n/a",
            "null",
            "none",
            "xx",
            "xxx",
            "test",
            "đã mất",
            "đã chết");

    /** The cell names somebody else: the child of, the son of, the wife of. */
    private static final Phrases CHILD_OF = Phrases.of(
            "con bà",
            "con ông",
            "con chị",
            "con anh",
            "con mẹ",
            "con cha",
            "con bố",
            "con của",
            "con của bà",
            "con của ông",
            "bé con bà",
            "cháu con bà",
            "bé trai con bà",
            "bé gái con bà",
            "bé con chị",
            "con sản phụ",
            "con sp",
            "trẻ con bà",
            "sơ sinh con bà");

    /** Written between a name and another one, in small letters with their marks; the longer first. */
    private static final String[] ALIAS_MARKS = {
        "hay còn gọi là",
        "còn được gọi là",
        "còn gọi là",
        "thường gọi là",
        "tên thường gọi",
        "tên gọi khác",
        "tên khác",
        "còn gọi",
        "thường gọi",
        "tức là",
        "tên cũ",
        "tên thánh",
        "pháp danh",
        "bí danh",
        "biệt danh",
        "bút danh",
        "tức",
        "a.k.a.",
        "aka"
    };

    /** Alias marks that are also names; marks only where they stand in small letters in a name with capitals. */
    private static final String[] ALIAS_MARKS_IN_SMALL = {"tự", "hiệu", "gọi là"};

    /** Titles that no name has as a word: they go wherever they stand first. */
    private static final Phrases TITLES = Phrases.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "bs",
            "bsi",
            "ths",
            "ts",
            "pgs",
            "gs",
            "ks",
            "ls",
            "cn",
            "kts",
            "ds",
            "ông/bà",
            "ông bà",
            "ông hoặc bà",
            "thầy thuốc",
            "bác sĩ",
            "bác sỹ",
            "thạc sĩ",
            "thạc sỹ",
            "tiến sĩ",
            "tiến sỹ",
            "kỹ sư",
            "luật sư",
            "giáo sư",
            "cụ ông",
            "cụ bà",
            "quý ông",
            "quý bà");

    /** Titles that are also words of names, with their marks: they go only before a common surname and at least two more words. */
    private static final Set<String> TITLES_LIKE_NAMES = Set.of(
            "ông", "bà", "anh", "chị", "em", "cô", "chú", "bác", "cháu", "bé", "cụ", "thầy", "cậu", "dì", "sư", "ong",
            "chi", "ba");

    /** Words that may begin a cell that names nobody, or a title: looked at closely where they stand first. */
    private static final Set<String> HEADS = Set.of(
            "chưa", "không", "vô", "sơ", "trẻ", "cháu", "con", "bé", "em", "ông", "bà", "anh", "chị", "cô", "chú",
            "bác", "cụ", "thầy", "cậu", "dì", "sư", "ong", "chi", "ba", "quý", "thạc", "tiến", "kỹ", "luật", "giáo",
            "mr", "mrs", "ms", "miss", "dr", "bs", "bsi", "ths", "ts", "pgs", "gs", "ks", "ls", "cn", "kts", "ds",
            "unknown", "no", "noname", "null", "none", "xx", "xxx", "test", "đã", "chua", "khong", "vo", "be", "chau",
            "so");

    /** Words that may begin another name or a fact behind the name; the last ones only in small letters. */
    private static final Set<String> MARKS = Set.of(
            "hay", "còn", "thường", "tên", "tức", "pháp", "bí", "biệt", "bút", "aka", "tuc", "bi", "con", "ten",
            "thuong");

    private static final Set<String> MARKS_IN_SMALL = Set.of("tự", "hiệu", "gọi");

    private static final Phrases PLACE_WORDS = Phrases.of(
            "tổ",
            "thôn",
            "ấp",
            "xóm",
            "khu",
            "khóm",
            "đội",
            "bản",
            "buôn",
            "làng",
            "số",
            "phường",
            "xã",
            "quận",
            "huyện",
            "tp",
            "kp",
            "tdp",
            "đường",
            "ngõ",
            "ngách",
            "hẻm",
            "thị trấn",
            "tỉnh",
            "thành phố",
            "chung cư",
            "p",
            "q",
            "khối",
            "khu phố",
            "tổ dân phố");

    private static final Phrases REMARKS = Phrases.of(
            "chết",
            "đã chết",
            "mất",
            "đã mất",
            "tử vong",
            "sinh đôi",
            "song sinh",
            "em sinh đôi",
            "anh sinh đôi",
            "con nuôi",
            "con đẻ",
            "chủ hộ",
            "tạm trú",
            "thường trú",
            "mới",
            "cũ",
            "vắng mặt",
            "chuyển đi",
            "việt kiều",
            "liệt sĩ",
            "liệt sỹ",
            "thương binh",
            "mẹ",
            "cha",
            "bố",
            "vợ",
            "chồng",
            "con");

    private NameNotions() {}

    /** Whether the word, in small letters with its marks, may begin a title or a cell that names nobody. */
    static boolean isHead(String lower) {
        return HEADS.contains(lower);
    }

    /** Whether the word may begin what stands behind a name. */
    static boolean isMark(String word, String lower) {
        return MARKS.contains(lower) || MARKS_IN_SMALL.contains(word);
    }

    /** Whether the text holds the place of a name. */
    static boolean isPlaceholder(String text) {
        return PLACEHOLDERS.has(text);
    }

    /** Where the name of the parent begins in "con bà Nguyễn Thị Hoa"; -1 in any other text. */
    static int parentAt(String text) {
        int found = -1;
        for (int space = text.indexOf(' '); space > 0 && space < 30; space = text.indexOf(' ', space + 1)) {
            if (CHILD_OF.has(text.substring(0, space))) {
                found = space + 1;
            }
        }
        return found;
    }

    /** The mark of another name at the head of a text, in small letters; empty where there is none. */
    static String aliasMarkOf(String lower) {
        for (String mark : ALIAS_MARKS) {
            if (lower.startsWith(mark)
                    && (lower.length() == mark.length() || " :".indexOf(lower.charAt(mark.length())) >= 0)) {
                return mark;
            }
        }
        return "";
    }

    /** The mark at the head of a text that counts only in small letters, the text as written; empty where there is none. */
    static String smallAliasMarkOf(String written) {
        for (String mark : ALIAS_MARKS_IN_SMALL) {
            if (written.startsWith(mark + " ")) {
                return mark;
            }
        }
        return "";
    }

    /** Whether these words are a title and never a name. */
    static boolean isTitle(String words) {
        return TITLES.has(words);
    }

    /** Whether this word, in small letters, is a title that is also a word of names. */
    static boolean isTitleLikeAName(String lower) {
        return TITLES_LIKE_NAMES.contains(lower);
    }

    /** Whether the word or two words begin a part of an address. */
    static boolean isPlaceWord(String words) {
        return PLACE_WORDS.has(words);
    }

    /** Whether the text is a remark about a person. */
    static boolean isRemark(String text) {
        return REMARKS.has(text);
    }
}
