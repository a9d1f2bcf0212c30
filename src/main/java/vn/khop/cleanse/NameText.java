package vn.khop.cleanse;

/**
 * The case and the edges of a person's name. A name in capitals or in small letters throughout is brought to title case syllable by
 * syllable; a name in mixed case is kept, but for an accented small letter at the head of a word, which TCVN3 fonts leave behind (Nguyễn Thị
 * ánh). Letters, tones and their places are never touched.
 */
final class NameText {

    private static final String EDGE = " .,;:*_-–\"/\\|";
    private static final String OTHER_APOSTROPHES = "’‘ʼʻ´`";

    private NameText() {}

    /** The name as Khớp writes it; the same object where nothing is to do. Empty stays empty. */
    static String canonical(String cell) {
        String text = withoutEdges(CellText.clean(cell));
        int letters = 0;
        int upper = 0;
        boolean smallHead = false;
        boolean apostrophe = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isUpper = Character.isUpperCase(c);
            boolean isCased = isUpper || Character.isLowerCase(c);
            letters += isCased ? 1 : 0;
            upper += isUpper ? 1 : 0;
            smallHead |= c >= 0x80 && isCased && !isUpper && (i == 0 || text.charAt(i - 1) == ' ');
            apostrophe |= c >= 0x60 && OTHER_APOSTROPHES.indexOf(c) >= 0;
        }
        boolean oneCase = letters > 0 && (upper == 0 || upper == letters && letters > 1);
        if (!oneCase && !smallHead && !apostrophe) {
            return text;
        }
        return rewrite(text, oneCase);
    }

    private static String rewrite(String text, boolean oneCase) {
        char[] name = text.toCharArray();
        boolean head = true;
        for (int i = 0; i < name.length; i++) {
            char c = name[i];
            if (OTHER_APOSTROPHES.indexOf(c) >= 0) {
                name[i] = '\'';
            }
            if (head && (oneCase || c >= 0x80)) {
                name[i] = Character.toUpperCase(name[i]);
            } else if (!head && oneCase) {
                name[i] = Character.toLowerCase(name[i]);
            }
            // In capitals a hyphen or an apostrophe also opens a syllable: BRU-VÂN, H'HEN.
            head = c == ' ' || oneCase && (c == '-' || name[i] == '\'' || c == '(' || c == '.');
        }
        return new String(name);
    }

    private static String withoutEdges(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && EDGE.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && EDGE.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The parts that are there, joined by a space. */
    static String join(String family, String middle, String given) {
        StringBuilder name = new StringBuilder(family.length() + middle.length() + given.length() + 2);
        for (String part : new String[] {family, middle, given}) {
            if (!part.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ").append(part);
            }
        }
        return name.toString();
    }

    /** Whether the text has at least two letters with case, and all are capitals. */
    static boolean isInCapitals(String text) {
        int upper = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            upper += Character.isUpperCase(c) ? 1 : 0;
        }
        return upper > 1;
    }

    /** Whether the text has a letter with case and no capital. */
    static boolean isInSmallLetters(String text) {
        boolean lower = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                return false;
            }
            lower |= Character.isLowerCase(c);
        }
        return lower;
    }
}
