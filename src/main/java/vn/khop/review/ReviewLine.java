package vn.khop.review;

import java.util.EnumMap;
import java.util.Map;
import vn.khop.disk.Sha256;

/**
 * A line of a review sheet: one difference of a case, or a case without any, and what the reviewer wrote beside it.
 *
 * @param row where it stands in its file, from 1; 0 where it was not read
 * @param cells by column; a column that is not set is empty
 */
public record ReviewLine(long row, Map<ReviewColumn, String> cells) {

    private static final int HASH_CHARS = 16;

    public ReviewLine {
        Map<ReviewColumn, String> kept = new EnumMap<>(ReviewColumn.class);
        kept.putAll(cells);
        cells = kept;
    }

    /**
     * A line to be filled.
     *
     * @param facts the columns before the answers
     * @param version of the verification that it shows, so that a line of an earlier one is known, and the field's key; the field's name
     *     in a language is no part of the row code
     */
    public static ReviewLine of(Map<ReviewColumn, String> facts, String version) {
        Map<ReviewColumn, String> cells = new EnumMap<>(facts);
        cells.put(ReviewColumn.ROW_HASH, hash(facts, version));
        return new ReviewLine(0, cells);
    }

    private static String hash(Map<ReviewColumn, String> facts, String version) {
        StringBuilder text = new StringBuilder(version);
        for (ReviewColumn column : ReviewColumn.values()) {
            if (!column.isAnswer() && column != ReviewColumn.ROW_HASH && column != ReviewColumn.FIELD) {
                text.append('\u001F').append(facts.getOrDefault(column, ""));
            }
        }
        return Sha256.of(text.toString()).substring(0, HASH_CHARS);
    }

    /** The cell of a column, without spaces around it. */
    public String cell(ReviewColumn column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** Whether the reviewer wrote anything. */
    public boolean isAnswered() {
        return cells.entrySet().stream()
                .anyMatch(cell -> cell.getKey().isAnswer() && !cell.getValue().isBlank());
    }
}
