package vn.khop.batch;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khop.quality.Evaluation;
import vn.khop.quality.Evaluator;
import vn.khop.quality.Truth;
import vn.khop.record.InputRefused;
import vn.khop.source.ReadSettings;
import vn.khop.source.Row;
import vn.khop.source.SourceTable;
import vn.khop.store.ResultStore;

/** Holds the outcomes of a job against a truth file. */
public final class Evaluating {

    private static final Set<String> HEADERS = Set.of("source_key", "citizen_id", "errors");

    private Evaluating() {}

    /**
     * Evaluates a job.
     *
     * @param truth files with the columns source_key, citizen_id (empty: not in the registry) and, if known, errors (joined by |)
     * @throws InputRefused if a truth file lacks a column or has a row that cannot be read
     */
    public static Evaluation evaluate(Workspace workspace, String job, List<Path> truth, InstantSource clock) {
        Evaluator evaluator = new Evaluator();
        truth.forEach(file -> read(file, evaluator));
        try (OpenWorkspace open = OpenWorkspace.open(workspace, clock)) {
            new ResultStore(open.database(), job, java.time.LocalDate.EPOCH, "", "")
                    .forEachVerified(row -> evaluator.judge(
                            row.outcome().sourceKey(),
                            row.outcome().outcome(),
                            row.outcome().citizenId()));
        }
        return evaluator.result();
    }

    private static void read(Path file, Evaluator evaluator) {
        try (SourceTable table = SourceTable.open(file, ReadSettings.AUTO, HEADERS)) {
            int key = column(file, table, "source_key");
            int citizen = column(file, table, "citizen_id");
            int errors = table.header().indexOf("errors");
            for (Row row; (row = table.next()) != null; ) {
                if (!(row instanceof Row.Cells cells)) {
                    throw new InputRefused(file.getFileName() + ":" + row.line()
                            + ": a row of the truth file cannot be read; mend it");
                }
                String kinds = errors < 0 ? "" : cells.values().get(errors);
                evaluator.know(new Truth(cells.values().get(key), cells.values().get(citizen), kinds(kinds)));
            }
        }
    }

    private static Set<String> kinds(String text) {
        return Arrays.stream(text.split("\\|", -1))
                .map(String::strip)
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.toSet());
    }

    private static int column(Path file, SourceTable table, String name) {
        int at = table.header().indexOf(name);
        if (at < 0) {
            throw new InputRefused(file.getFileName() + ": column '" + name + "' is missing, found "
                    + String.join(", ", table.header()) + "; a truth file has source_key, citizen_id and errors");
        }
        return at;
    }
}
