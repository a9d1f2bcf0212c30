package vn.khop.review;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khop.record.Code;
import vn.khop.record.Field;

/**
 * A row of review sheets as its case stands now.
 *
 * @param field that it is about; empty for a case in which nothing differs
 * @param code of the difference
 * @param shown what sheets show of it by column: in either language, to either reader, in the form of earlier builds too
 */
public record AskedRow(Optional<Field> field, Optional<Code> code, Map<ReviewColumn, Set<String>> shown) {

    private static final List<ReviewColumn> VALUES =
            List.of(ReviewColumn.SOURCE_VALUE, ReviewColumn.REGISTRY_VALUE, ReviewColumn.PROPOSED_VALUE);

    public AskedRow {
        Map<ReviewColumn, Set<String>> copy = new EnumMap<>(ReviewColumn.class);
        shown.forEach((column, texts) -> copy.put(column, Set.copyOf(texts)));
        shown = copy;
    }

    /** A row of which nothing is shown. */
    static AskedRow about(Field field) {
        return new AskedRow(Optional.of(field), Optional.empty(), Map.of());
    }

    /** The same row with what another sheet shows of it. */
    public AskedRow with(Map<ReviewColumn, String> cells) {
        Map<ReviewColumn, Set<String>> all = new HashMap<>(shown);
        for (ReviewColumn column : VALUES) {
            Set<String> texts = new HashSet<>(all.getOrDefault(column, Set.of()));
            texts.add(cells.getOrDefault(column, ""));
            all.put(column, texts);
        }
        return new AskedRow(field, code, all);
    }

    /** Whether the value can stand: where the registry has none there is nothing of it that could. */
    boolean canStand(FieldAnswer answer) {
        return answer != FieldAnswer.REGISTRY
                || code.filter(of -> of == Code.FIELD_EMPTY_IN_REGISTRY).isEmpty();
    }

    /** Whether a value in the line was written over: it is neither empty nor what any sheet shows there, whatever a spreadsheet made of that. */
    boolean isAltered(ReviewLine line) {
        return shown.entrySet().stream().anyMatch(column -> {
            String cell = line.cell(column.getKey());
            return !cell.isEmpty() && column.getValue().stream().noneMatch(text -> new ShownCell(text).isStillIn(cell));
        });
    }
}
