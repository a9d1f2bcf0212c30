package vn.khop.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khop.store.SourceFileRow;
import vn.khop.store.VerifiedRow;

/** The records whose cells change, in the order of source files, then lines: gathered while the verified ones stream by. Mutable. */
final class CorrectionOrder {

    private final List<Place> places = new ArrayList<>();

    private record Place(long fileId, long line, long recordId) {}

    void add(VerifiedRow row) {
        if (row.changesCells()) {
            places.add(new Place(row.fileId(), row.line(), row.recordId()));
        }
    }

    /** The record ids, by file in this order, then by line, then by id: the persons of one row stand in the order of their subjects. */
    List<Long> records(List<SourceFileRow> files) {
        Map<Long, Integer> order = new HashMap<>();
        files.forEach(file -> order.put(file.fileId(), order.size()));
        places.sort(Comparator.comparingInt((Place place) -> order.getOrDefault(place.fileId(), order.size()))
                .thenComparingLong(Place::line)
                .thenComparingLong(Place::recordId));
        return places.stream().map(Place::recordId).toList();
    }
}
