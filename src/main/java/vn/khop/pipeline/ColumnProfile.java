package vn.khop.pipeline;

import java.util.List;
import java.util.Optional;

/**
 * One column of a file, as found.
 *
 * @param number its place, from 1
 * @param header its name exactly as the file has it; empty where it has none, or where the header looks like a record
 * @param suggestion the field it seems to hold, if one
 * @param figures how full, how varied
 * @param forms the most frequent forms of its values
 * @param findings what cleansing the column as the suggested field gives; of a value in several columns, on the first of them
 * @param remarks what to know before mapping it
 */
public record ColumnProfile(
        int number,
        String header,
        Optional<FieldSuggestion> suggestion,
        ColumnFigures figures,
        List<FormCount> forms,
        FieldFindings findings,
        List<Remark> remarks) {

    public ColumnProfile {
        forms = List.copyOf(forms);
        remarks = List.copyOf(remarks);
    }
}
