package vn.khop.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.khop.disk.Sha256;

/**
 * A line of a review sheet: one difference of a case, or a case without any, and what the reviewer wrote beside it.
 *
 * @param row where it stands in its file, from 1; 0 where it was not read
 * @param cells by column; a column that is not set is empty
 */
public record ReviewLine(long row, Map<ReviewColumn, String> cells) {

    private static final int HASH_CHARS = 16;
    private static final Pattern NUMBER = Pattern.compile("\\d+(e\\d+)?");

    /** What a row code is made of. Sheets of earlier builds are out: neither the columns nor their order may change. */
    private static final List<ReviewColumn> CODED = List.of(
            ReviewColumn.CASE_NO,
            ReviewColumn.UNIT,
            ReviewColumn.WARD,
            ReviewColumn.CODE,
            ReviewColumn.SOURCE_VALUE,
            ReviewColumn.REGISTRY_VALUE,
            ReviewColumn.PROPOSED_VALUE);

    public ReviewLine {
        Map<ReviewColumn, String> kept = new EnumMap<>(ReviewColumn.class);
        kept.putAll(cells);
        cells = kept;
    }

    /**
     * The row code of a line to be filled: the first half says whether it is still the same two people, the second whether it is the same
     * difference.
     *
     * @param facts what was found; how a sheet shows it is no part of the code, nor is what changes from night to night
     * @param people who is held against whom
     * @param field key of the field that differs; empty where nothing does
     */
    public static String code(Map<ReviewColumn, String> facts, String people, String field) {
        return noNumber(Sha256.of(people).substring(0, HASH_CHARS / 2)
                + Sha256.of(coded(facts, people + '\u001F' + field)).substring(0, HASH_CHARS / 2));
    }

    /** The row code of builds whose codes changed with every verification. */
    public static String earlierCode(Map<ReviewColumn, String> facts, String version) {
        return noNumber(Sha256.of(coded(facts, version)).substring(0, HASH_CHARS));
    }

    private static String coded(Map<ReviewColumn, String> facts, String version) {
        StringBuilder text = new StringBuilder(version);
        for (ReviewColumn column : CODED) {
            text.append('\u001F').append(facts.getOrDefault(column, ""));
        }
        return text.toString();
    }

    /** Whether two row codes of one case are about the same two people; the first character may be an x. */
    static boolean isOfSamePeople(String code, String other) {
        return code.length() == HASH_CHARS && code.regionMatches(1, other, 1, HASH_CHARS / 2 - 1);
    }

    /** One row code in 750 is all digits, perhaps with one e: a spreadsheet that opens a .csv would make a number of it. */
    private static String noNumber(String code) {
        return NUMBER.matcher(code).matches() ? "x" + code.substring(1) : code;
    }

    /** The cell of a column, without spaces around it. */
    public String cell(ReviewColumn column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** The row code; one of an earlier build may look like a number. */
    String rowCode() {
        return noNumber(cell(ReviewColumn.ROW_HASH));
    }

    /** The same line with another text in a column. */
    ReviewLine with(ReviewColumn column, String text) {
        Map<ReviewColumn, String> changed = new EnumMap<>(ReviewColumn.class);
        changed.putAll(cells);
        changed.put(column, text);
        return new ReviewLine(row, changed);
    }

    /** Whether the reviewer wrote anything. */
    public boolean isAnswered() {
        return cells.entrySet().stream()
                .anyMatch(cell -> cell.getKey().isAnswer() && !cell.getValue().isBlank());
    }
}
