package vn.khop.pipeline;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.khop.cleanse.CleanseSettings;
import vn.khop.cleanse.Cleanser;
import vn.khop.match.Model;
import vn.khop.match.PairObserver;
import vn.khop.match.TrainingPairs;
import vn.khop.place.Gazetteer;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.RawRecord;
import vn.khop.registry.Candidate;
import vn.khop.registry.CandidateSearch;
import vn.khop.registry.RegistryIndex;
import vn.khop.source.ColumnMapping;
import vn.khop.source.Row;

/**
 * Rows of a source file to agreement patterns: cleansed, given candidates and compared as the night does, but nothing is decided and nothing
 * kept but patterns. Rows that cannot be records, or have no name, teach nothing. For one thread.
 */
public final class TrainingFlow implements Function<List<Row>, TrainingPairs> {

    private final ColumnMapping mapping;
    private final Cleanser cleanser;
    private final CandidateSearch search;
    private final PairObserver observer;

    /** @param compared the fields that both the job and the registry have */
    public TrainingFlow(
            ColumnMapping mapping,
            CleanseSettings cleansing,
            Gazetteer gazetteer,
            RegistryIndex index,
            Model model,
            Set<Field> compared) {
        this.mapping = mapping;
        this.cleanser = new Cleanser(cleansing, gazetteer);
        this.search = index.newSearch();
        this.observer = new PairObserver(model, new RegistryFrequencies(index), compared);
    }

    @Override
    public TrainingPairs apply(List<Row> rows) {
        TrainingPairs pairs = new TrainingPairs();
        for (Row row : rows) {
            if (row instanceof Row.Cells cells) {
                for (RawRecord raw : mapping.records(cells.values())) {
                    observe(cleanser.clean(raw), pairs);
                }
            }
        }
        return pairs;
    }

    private void observe(CleanRecord record, TrainingPairs pairs) {
        if (record.person().fullName().isEmpty()) {
            return;
        }
        List<Candidate> found = search.search(record.person());
        int[] open = new int[found.size()];
        for (int i = 0; i < open.length; i++) {
            open[i] = OpenComparisons.of(found.get(i).keys());
        }
        observer.observe(record, RecordFlow.persons(found), open, pairs);
    }
}
