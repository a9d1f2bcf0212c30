package vn.khop.cleanse;

import java.util.List;
import java.util.Set;
import vn.khop.text.Folding;

/** Words that stand in columns of numbers. All are folded. */
final class NumberWords {

    private static final int LENGTH_MAX = 100;

    /** How a text begins that says that the number is on its way. */
    private static final List<String> PENDING = List.of(
            "cho cap",
            "cho lam",
            "cho ma",
            "cho so",
            "cho nhan",
            "cho bo cong an",
            "cho cong an",
            "dang cho",
            "dang doi",
            "dang lam",
            "dang cap",
            "dang xin",
            "dang de nghi",
            "dang thu tuc",
            "dang hoan thien",
            "doi cap",
            "hen cap",
            "hen tra",
            "chua cap",
            "chua duoc cap",
            "chua lam",
            "da nop ho so",
            "pending",
            "in progress");

    /** Words beside an identity number that only name it. */
    private static final Set<String> IDENTITY = Set.of(
            "cccd", "cc", "cmnd", "cmt", "cmtnd", "gcmnd", "so", "can", "cuoc", "cong", "dan", "dinh", "danh", "ca",
            "nhan", "ma", "the", "ddcn", "sddcn", "sdd", "mdd", "id", "no", "gttt", "giay", "to", "chung", "minh",
            "thu", "s", "cu", "moi", "gan", "chip");

    /** Words beside an insurance number that only name it. */
    private static final Set<String> INSURANCE =
            Set.of("bhxh", "bhyt", "bh", "bao", "hiem", "xa", "hoi", "y", "te", "so", "ma", "the", "no", "s");

    /** Words behind a number that begin a remark on its issue. */
    private static final Set<String> ISSUE = Set.of("cap", "ngay", "do", "tai", "noi", "het", "co");

    private NumberWords() {}

    /** Whether a clean text without digits says that a number is still to be issued. */
    static boolean isPending(String text) {
        if (text.length() > LENGTH_MAX) {
            return false;
        }
        String folded = Folding.fold(text);
        for (String phrase : PENDING) {
            if (folded.startsWith(phrase)
                    && (folded.length() == phrase.length() || folded.charAt(phrase.length()) == ' ')) {
                return true;
            }
        }
        return false;
    }

    static boolean isIdentityLabel(String word) {
        return IDENTITY.contains(word);
    }

    static boolean isInsuranceLabel(String word) {
        return INSURANCE.contains(word);
    }

    static boolean isOfIssue(String word) {
        return ISSUE.contains(word);
    }
}
