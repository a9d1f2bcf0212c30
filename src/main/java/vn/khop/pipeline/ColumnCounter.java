package vn.khop.pipeline;

import java.util.List;
import java.util.Optional;
import vn.khop.record.Field;
import vn.khop.source.Blank;

/** Counts the cells of one column. Keeps no value unless examples were asked for. Mutable; for one thread. */
final class ColumnCounter {

    private final ValueForms form = new ValueForms();
    private final FormCounts forms;
    private final DistinctCount distinct;
    private final Optional<Field> field;
    private long filled;
    private long fitting;
    private int shortest;
    private int longest;

    /**
     * @param field the suggested field, whose values the cells should be
     * @param distinctLimit up to so many values are counted exactly
     */
    ColumnCounter(Optional<Field> field, int distinctLimit, boolean withExamples) {
        this.field = field;
        this.distinct = new DistinctCount(distinctLimit);
        this.forms = withExamples ? FormCounts.withExamples() : FormCounts.withoutValues();
    }

    /** Counts a cell. */
    void add(String cell) {
        if (Blank.is(cell)) {
            return;
        }
        filled++;
        fitting += field.isEmpty() || ValueSigns.allows(field.get(), cell) ? 1 : 0;
        int length = cell.codePointCount(0, cell.length());
        shortest = filled == 1 ? length : Math.min(shortest, length);
        longest = Math.max(longest, length);
        distinct.add(cell);
        forms.add(form.of(cell), cell);
    }

    ColumnFigures figures() {
        return new ColumnFigures(
                filled, distinct.count(), distinct.isExact(), shortest, longest, fitting, forms.forms());
    }

    List<FormCount> topForms(int most) {
        return forms.top(most);
    }
}
