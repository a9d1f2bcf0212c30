package vn.khop.pipeline;

import java.util.List;
import java.util.Optional;
import vn.khop.record.Field;
import vn.khop.source.Dialect;

/**
 * A source file, as found: its form, its rows, its columns and which fields they seem to hold. Holds nobody's data but in {@link
 * FormCount#example}, and that only where examples were asked for.
 *
 * @param name the file's name
 * @param dialect its form; of a header that looks like a record, without its names
 * @param encodingEvidence the charset and why it was taken
 * @param rows how many of which kind
 * @param columns in the order of the file
 * @param suggestedFrom the fields were suggested by the header and so many first rows
 * @param remarks on the file as a whole
 */
public record FileProfile(
        String name,
        Dialect dialect,
        String encodingEvidence,
        RowCounts rows,
        List<ColumnProfile> columns,
        long suggestedFrom,
        List<Remark> remarks) {

    public FileProfile {
        columns = List.copyOf(columns);
        remarks = List.copyOf(remarks);
    }

    /** The columns suggested for a field, in the order in which their values are joined; none where no column seems to hold it. */
    public List<ColumnProfile> columnsOf(Field field, String subject) {
        return columns.stream()
                .filter(column -> column.suggestion()
                        .filter(suggestion -> suggestion.field() == field
                                && suggestion.subject().equals(subject))
                        .isPresent())
                .sorted(java.util.Comparator.comparingInt(
                        column -> column.suggestion().map(FieldSuggestion::part).orElse(0)))
                .toList();
    }

    /** Whether the remark was made on the file. */
    public Optional<Remark> remark(Remark.Kind kind) {
        return remarks.stream().filter(remark -> remark.kind() == kind).findFirst();
    }
}
