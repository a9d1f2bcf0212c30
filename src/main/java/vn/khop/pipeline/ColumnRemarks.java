package vn.khop.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.khop.record.Field;
import vn.khop.source.Blank;
import vn.khop.source.HeaderName;

/** What is remarked on a column when all rows have been counted. */
final class ColumnRemarks {

    /** Fewer odd cells are every source's. */
    private static final double FITTING_SHARE_MIN = 0.9;

    private ColumnRemarks() {}

    /** What speaks against a suggestion. */
    static List<Remark> of(FieldSuggestion given, ColumnFigures figures, RowCounts counts) {
        List<Remark> remarks = new ArrayList<>();
        Field field = given.field();
        long odd = figures.filled() - figures.fitting();
        if (figures.fitting() < FITTING_SHARE_MIN * figures.filled()) {
            remarks.add(new Remark(Remark.Kind.VALUES_CONTRADICT, field, 0, odd, figures.filled()));
        }
        if (field == Field.SOURCE_KEY) {
            if (figures.filled() < counts.read()) {
                remarks.add(
                        new Remark(Remark.Kind.KEY_EMPTY, field, 0, counts.read() - figures.filled(), counts.read()));
            }
            if (figures.distinctIsExact() && figures.distinct() < figures.filled()) {
                remarks.add(new Remark(
                        Remark.Kind.KEY_REPEATS, field, 0, figures.filled() - figures.distinct(), figures.filled()));
            }
        }
        if (field.isRegistryOnly()) {
            remarks.add(new Remark(Remark.Kind.REGISTRY_ONLY, field, 0, 0, 0));
        }
        return remarks;
    }

    /** What keeps a job file from naming the column; an empty one need not be named. */
    static List<Remark> ofName(String header, ColumnFigures figures, Set<String> repeated) {
        if (figures.filled() == 0) {
            return List.of();
        }
        if (Blank.is(header)) {
            return List.of(Remark.of(Remark.Kind.NO_NAME));
        }
        return repeated.contains(HeaderName.key(header)) ? List.of(Remark.of(Remark.Kind.NAME_TWICE)) : List.of();
    }
}
