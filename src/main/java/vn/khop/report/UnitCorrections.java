package vn.khop.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khop.record.OutputFailed;
import vn.khop.source.Dialect;
import vn.khop.source.SourceWriter;
import vn.khop.store.CorrectedRecord;
import vn.khop.store.ResultStore;
import vn.khop.store.SourceFileRow;

/**
 * What stands in {@code corrected/} of each job, cut by who holds the records: a holder is handed the rows of its own records and of nobody
 * else's, in the form of the source file. A row of two persons whose records two units hold is handed to both, whole, since a row that is loaded back
 * replaces all of its cells. Filled by one thread, then read by any number of them. Closing deletes the scratch file.
 */
public final class UnitCorrections implements Closeable {

    private final RowScratch scratch;
    private final Map<Holder, Map<SourceFileRow, Places>> rows = new HashMap<>();
    private final Map<SourceFileRow, String> names = new HashMap<>();

    /** Who holds a record: a unit of a job; the job itself where its rows name none. */
    record Holder(String job, String unit) {}

    /** A file in a unit's folder, with how many rows it has. */
    record Written(String name, int rows) {}

    /** Where rows stand in the scratch file, in the order of the source. */
    private static final class Places {

        private long[] at = new long[4];
        private int count;

        void add(long place) {
            if (count == at.length) {
                at = Arrays.copyOf(at, count * 2);
            }
            at[count++] = place;
        }
    }

    private UnitCorrections(RowScratch scratch) {
        this.scratch = scratch;
    }

    /** Begins with none. @param scratch a file to keep rows in; emptied if it is there */
    public static UnitCorrections in(Path scratch) {
        try {
            return new UnitCorrections(new RowScratch(scratch));
        } catch (IOException e) {
            throw new OutputFailed("cannot write var/handout/" + scratch.getFileName(), e);
        }
    }

    /**
     * Takes the issued corrections of a job, as its agreement has them. A job that fails leaves nothing behind.
     *
     * @param workspace the folder that archived files are relative to
     * @throws vn.khop.record.InputRefused if an archived source file can no longer be read as what it was
     * @throws IllegalStateException if archive and database contradict each other
     */
    public void take(ReportedJob job, ResultStore results, Path workspace) {
        List<SourceFileRow> files = results.files();
        CorrectedNames ofJob = new CorrectedNames(files);
        files.forEach(file -> names.put(file, ofJob.of(file)));
        Map<CorrectedRecord, String> issued = results.issued();
        Map<Long, String> units = new HashMap<>();
        CorrectionOrder order = new CorrectionOrder();
        issued.forEach((record, unit) -> {
            units.put(record.recordId(), unit);
            order.add(record);
        });
        Disclosure disclosure = Disclosure.owner(job.shared());
        try (UnitWalk walk = new UnitWalk(job, workspace, files, units, (file, holders, cells, forms) -> {
            long place = scratch.add(cells, forms);
            holders.forEach(unit -> rows.computeIfAbsent(new Holder(job.name(), unit), holder -> new LinkedHashMap<>())
                    .computeIfAbsent(file, of -> new Places())
                    .add(place));
        })) {
            results.forEachCorrection(
                    order.records(files, results.shown()),
                    row -> disclosure.shown(row).ifPresent(walk::take));
            walk.finish();
        } catch (RuntimeException e) {
            rows.keySet().removeIf(holder -> holder.job().equals(job.name()));
            throw e;
        }
    }

    /** All jobs are taken. */
    public void written() {
        scratch.written();
    }

    /** Writes the files of one unit below {@code corrected/}, by name. */
    List<Written> write(String job, String unit, ResultFolder folder) {
        List<Written> written = new ArrayList<>();
        rows.getOrDefault(new Holder(job, unit), Map.of()).forEach((file, places) -> {
            String name = "corrected/" + names.get(file);
            folder.write(name, part -> {
                try (SourceWriter writer = SourceWriter.create(part, Dialect.decode(file.dialect()))) {
                    for (int i = 0; i < places.count; i++) {
                        RowScratch.ScratchRow row = scratch.read(places.at[i]);
                        writer.write(row.cells(), row.forms());
                    }
                }
            });
            written.add(new Written(name, places.count));
        });
        return written;
    }

    /** All units that have a row here. */
    Set<Holder> holders() {
        return Collections.unmodifiableSet(rows.keySet());
    }

    @Override
    public void close() {
        scratch.close();
    }
}
