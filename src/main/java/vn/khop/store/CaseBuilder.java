package vn.khop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.khop.match.Waterfall;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.review.CaseNumber;

/** Gathers the differences of one case from consecutive rows. Mutable, for one walk. */
final class CaseBuilder {

    private final Consumer<CaseRow> sink;
    private final List<DifferenceRow> differences = new ArrayList<>();
    private Optional<CaseRow> open = Optional.empty();

    CaseBuilder(Consumer<CaseRow> sink) {
        this.sink = sink;
    }

    void add(ResultSet row, @Nullable DifferenceRow difference) throws SQLException {
        String caseNo = CaseNumber.of(row.getLong(1)).text();
        if (open.isEmpty() || !open.get().caseNo().equals(caseNo)) {
            finish();
            Person source = Person.decode(row.getString(3));
            open = Optional.of(new CaseRow(
                    caseNo,
                    row.getString(2),
                    ResultStore.outcome(row.getString(15)),
                    source.text(Field.UNIT),
                    row.getString(4),
                    row.getString(5),
                    row.getInt(13),
                    row.getString(16),
                    source,
                    Person.decode(row.getString(17)),
                    List.of(),
                    Waterfall.decode(row.getString(18)),
                    row.getDate(14).toLocalDate()));
        }
        if (difference != null) {
            differences.add(difference);
        }
    }

    void finish() {
        open.ifPresent(c -> {
            differences.sort(Comparator.comparing(DifferenceRow::code).thenComparing(DifferenceRow::field));
            sink.accept(new CaseRow(
                    c.caseNo(),
                    c.sourceKey(),
                    c.outcome(),
                    c.unit(),
                    c.ward(),
                    c.citizenId(),
                    c.probabilityMillionths(),
                    c.rule(),
                    c.source(),
                    c.citizen(),
                    differences,
                    c.waterfall(),
                    c.verifiedOn()));
        });
        differences.clear();
        open = Optional.empty();
    }
}
