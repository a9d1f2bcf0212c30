package vn.khop.batch;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.khop.pipeline.Proposal;
import vn.khop.pipeline.ProposedChange;
import vn.khop.source.Dialect;
import vn.khop.source.SourceWriter;
import vn.khop.store.SourceFileRow;

/**
 * Corrections as the source's file can write them: what is issued is what will be found in the source once it was loaded back, so that it can be
 * confirmed, and taken back. A change that the charset cannot show is none. Immutable, for any thread.
 */
record WrittenForms(Map<Long, Dialect> files) {

    /** Of files in the form that they were read in. */
    static WrittenForms of(List<SourceFileRow> files) {
        return new WrittenForms(files.stream()
                .collect(Collectors.toMap(SourceFileRow::fileId, file -> Dialect.decode(file.dialect()))));
    }

    /** The proposal for a record that stands in this file. */
    Proposal of(Proposal proposal, long file) {
        @Nullable Dialect form = files.get(file);
        return form == null || proposal.changes().stream().allMatch(change -> change.equals(of(change, form)))
                ? proposal
                : proposal.with(proposal.changes().stream()
                        .map(change -> of(change, form))
                        .toList());
    }

    private static ProposedChange of(ProposedChange change, Dialect form) {
        String written = SourceWriter.written(form, change.after());
        return written.equals(change.after())
                ? change
                : new ProposedChange(change.finding(), change.before(), written.equals(change.before()) ? "" : written);
    }
}
