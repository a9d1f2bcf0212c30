package vn.khop.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khop.store.CorrectedRecord;
import vn.khop.store.SourceFileRow;
import vn.khop.store.VerifiedRow;

/**
 * The records whose cells change, in the order of source files, then lines: gathered while the verified ones stream by, with those whose
 * corrections newer files showed. Mutable.
 */
final class CorrectionOrder {

    private final List<CorrectedRecord> records = new ArrayList<>();

    void add(VerifiedRow row) {
        if (row.changesCells()) {
            add(row.corrected());
        }
    }

    void add(CorrectedRecord record) {
        records.add(record);
    }

    /**
     * The records, by file in this order, then by line; of one row first those whose cells change, then by id: its persons stand in the order of
     * their subjects.
     *
     * @param shown those whose corrections newer files showed
     */
    List<CorrectedRecord> records(List<SourceFileRow> files, List<CorrectedRecord> shown) {
        records.addAll(shown);
        Map<Long, Integer> order = new HashMap<>();
        files.forEach(file -> order.put(file.fileId(), order.size()));
        records.sort(
                Comparator.comparingInt((CorrectedRecord record) -> order.getOrDefault(record.fileId(), order.size()))
                        .thenComparingLong(CorrectedRecord::line)
                        .thenComparing(CorrectedRecord::shown)
                        .thenComparingLong(CorrectedRecord::recordId));
        return records;
    }
}
