package vn.khop.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khop.cleanse.CleanseSettings;
import vn.khop.cleanse.Cleanser;
import vn.khop.jobfile.Job;
import vn.khop.record.InputRefused;
import vn.khop.report.ReturnedRow;
import vn.khop.source.ColumnMapping;
import vn.khop.source.Dialect;
import vn.khop.source.RowText;
import vn.khop.store.Incoming;
import vn.khop.store.ResultStore;
import vn.khop.store.SourceFileRow;

/**
 * The rows of a job that were sent back, each with the unit that it names, read as units of records are: of a file's newest delivery alone, since
 * what came before it is mended there or sent back anew. For one thread.
 */
final class ReturnedRows {

    private final Job job;
    private final Cleanser cleanser;

    ReturnedRows(Job job, NightScene scene) {
        this.job = job;
        this.cleanser = new Cleanser(
                new CleanseSettings(job.input().values(), job.input().columns().fields(), scene.date()),
                scene.gazetteer());
    }

    /** In the order of rejected.csv. */
    List<ReturnedRow> of(ResultStore results) {
        Map<String, SourceFileRow> newest = new HashMap<>();
        results.files().forEach(file -> newest.put(file.name(), file));
        List<ReturnedRow> rows = new ArrayList<>();
        results.forEachRejected(row -> {
            SourceFileRow file = newest.get(row.file());
            if (file != null && file.fileId() == row.fileId()) {
                rows.add(new ReturnedRow(job.name(), unit(file, row.text()), row));
            }
        });
        return rows;
    }

    /** Empty where the cells of the row cannot be told apart, or it names none. */
    private String unit(SourceFileRow file, String text) {
        try {
            Dialect dialect = Dialect.decode(file.dialect());
            List<String> cells = RowText.cells(text, dialect);
            if (cells.isEmpty()) {
                return "";
            }
            ColumnMapping mapping = ColumnMapping.bind(job.input().columns(), dialect, file.name());
            return Incoming.Admit.unit(cleanser.clean(mapping.records(cells).get(0)));
        } catch (InputRefused otherColumnsNow) {
            return "";
        }
    }
}
