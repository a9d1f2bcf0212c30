package vn.khop.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.khop.pipeline.SearchCounts;
import vn.khop.quality.DatedCard;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.record.Rule;
import vn.khop.store.Books;
import vn.khop.store.CaseRow;
import vn.khop.store.CorrectedRecord;
import vn.khop.store.CorrectionRow;
import vn.khop.store.DifferenceRow;
import vn.khop.store.FileStore;
import vn.khop.store.JobResults;
import vn.khop.store.JobSummary;
import vn.khop.store.OutcomeRow;
import vn.khop.store.RejectedRow;
import vn.khop.store.SourceFileRow;
import vn.khop.store.VerifiedRow;

/** Results in memory, the twin of the store's: rows come back in the order in which they were added. Mutable; for one thread. */
final class SampleResults implements JobResults {

    private static final long WITHOUT_CASE = -1;

    static final LocalDate DATE = LocalDate.of(2026, 11, 22);

    final List<OutcomeRow> outcomes = new ArrayList<>();
    final List<DifferenceRow> differences = new ArrayList<>();
    final List<CorrectionRow> corrections = new ArrayList<>();
    final List<RejectedRow> rejected = new ArrayList<>();
    final List<CaseRow> cases = new ArrayList<>();
    final List<SourceFileRow> files = new ArrayList<>();
    final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    final Map<Code, Long> codes = new EnumMap<>(Code.class);
    Optional<DatedCard> card = Optional.empty();

    @Override
    public List<FileStore.ReadFile> withdrawn() {
        return List.of();
    }

    @Override
    public JobSummary summary() {
        Books books = new Books(10, 120, 2, 1, 3, 0, 80, 20, 10, 4, 10);
        return new JobSummary(
                "school",
                DATE,
                books,
                counts,
                Map.of(Code.ID_ZERO_LOST, 7L),
                Map.of(Field.CITIZEN_ID, Map.of(Rule.ID_ZERO_RESTORED, 7L)),
                codes,
                114,
                200_000,
                1,
                5,
                "2026-11-20",
                "Thành phố Hà Nội",
                new SearchCounts(90, 140, 20, 31, 4),
                card);
    }

    /** Adds a file of the workspace whose form is this dialect. */
    void addFile(long id, String name, Path archived, String dialect) {
        files.add(new SourceFileRow(id, name, archived, dialect, 120, 2, 1, 3, 1, "ab".repeat(32)));
    }

    /** The outcomes, the first with all differences, then one outcome for each case. */
    @Override
    public void forEachVerified(Consumer<VerifiedRow> sink) {
        List<OutcomeRow> all = new ArrayList<>(outcomes);
        if (all.isEmpty() && !differences.isEmpty()) {
            all.add(outcome("HS-0", Outcome.MATCHED));
        }
        for (OutcomeRow outcome : all) {
            sink.accept(verified(WITHOUT_CASE, "", outcome, outcome == all.get(0) ? differences : List.of()));
        }
        for (int i = 0; i < cases.size(); i++) {
            CaseRow row = cases.get(i);
            sink.accept(verified(i, row.ward(), outcome(row.sourceKey(), row.outcome()), List.of()));
        }
    }

    private static OutcomeRow outcome(String key, Outcome outcome) {
        return new OutcomeRow("K7-" + key, key, outcome, "", 0, List.of(), "", DATE);
    }

    private static VerifiedRow verified(long id, String ward, OutcomeRow outcome, List<DifferenceRow> differences) {
        return new VerifiedRow(id, 1, 1, "", ward, ward, false, outcome, differences, true);
    }

    @Override
    public List<CorrectedRecord> shown() {
        return List.of();
    }

    @Override
    public void forEachCorrection(List<CorrectedRecord> records, Consumer<CorrectionRow> sink) {
        corrections.forEach(sink);
    }

    @Override
    public void forEachRejected(Consumer<RejectedRow> sink) {
        rejected.forEach(sink);
    }

    @Override
    public void forEachCase(List<Long> records, Consumer<CaseRow> sink) {
        records.stream().filter(id -> id != WITHOUT_CASE).forEach(id -> sink.accept(cases.get(id.intValue())));
    }

    @Override
    public List<SourceFileRow> files() {
        return List.copyOf(files);
    }
}
