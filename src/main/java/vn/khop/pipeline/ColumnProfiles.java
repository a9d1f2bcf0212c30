package vn.khop.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khop.record.Field;
import vn.khop.source.Blank;

/** Puts together what was suggested for the columns of a file and what was counted of them. */
final class ColumnProfiles {

    private ColumnProfiles() {}

    /** The columns in the order of the file. */
    static List<ColumnProfile> of(
            List<String> header, Suggestions suggestions, ProfileCounts counts, RowCounts rows, int formsMax) {
        Set<String> repeated = HeaderLook.repeated(header);
        boolean headless = header.stream().allMatch(Blank::is);
        List<ColumnProfile> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            ColumnFigures figures = counts.column(i).figures();
            Optional<FieldSuggestion> suggestion = suggestions.of(i);
            List<Remark> remarks = suggestions.remarksOn(i);
            suggestion.ifPresent(given -> remarks.addAll(ColumnRemarks.of(given, figures, rows)));
            if (!headless) {
                remarks.addAll(ColumnRemarks.ofName(header.get(i), figures, repeated));
            }
            columns.add(new ColumnProfile(
                    i + 1,
                    header.get(i),
                    suggestion,
                    figures,
                    counts.column(i).topForms(formsMax),
                    suggestion
                            .filter(given -> isFirstOf(suggestions, given))
                            .map(counts::findings)
                            .orElse(FieldFindings.NONE),
                    remarks));
        }
        return columns;
    }

    /** Whether no other column holds an earlier part of the same value. */
    private static boolean isFirstOf(Suggestions suggestions, FieldSuggestion given) {
        return suggestions.given().values().stream()
                .noneMatch(other -> other.field() == given.field()
                        && other.subject().equals(given.subject())
                        && other.part() < given.part());
    }

    /**
     * What is remarked on the file as a whole.
     *
     * @param headless whether its header looks like a record
     */
    static List<Remark> remarks(boolean headless, Suggestions suggestions) {
        List<Remark> remarks = new ArrayList<>();
        if (headless) {
            remarks.add(Remark.of(Remark.Kind.HEADER_IS_RECORD));
        }
        if (suggestions.couple()) {
            remarks.add(Remark.of(Remark.Kind.COUPLE));
        }
        if (!suggestions.has(Field.SOURCE_KEY)) {
            remarks.add(Remark.of(Remark.Kind.NO_KEY_COLUMN));
        }
        if (!suggestions.has(Field.FULL_NAME) && !suggestions.has(Field.GIVEN_NAME)) {
            remarks.add(Remark.of(Remark.Kind.NO_NAME_COLUMN));
        }
        return remarks;
    }
}
