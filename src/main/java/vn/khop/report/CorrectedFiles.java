package vn.khop.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khop.correct.CorrectionState;
import vn.khop.parallel.Conveyor;
import vn.khop.source.ColumnSettings;
import vn.khop.source.Dialect;
import vn.khop.source.SourceWriter;
import vn.khop.store.CorrectedRecord;
import vn.khop.store.CorrectionRow;
import vn.khop.store.JobResults;
import vn.khop.store.SourceFileRow;

/**
 * corrected/: for each source file one of its own form with only the rows that have a changed value, and with its header alone where
 * nothing changes. An earlier delivery of a file has one only while records that were last read from it have changes. Mutable; for one
 * thread at a time.
 */
final class CorrectedFiles implements AutoCloseable {

    private final ResultFolder folder;
    private final Path workspace;
    private final ColumnSettings columns;
    private final Map<Long, SourceFileRow> files = new LinkedHashMap<>();
    private final CorrectedNames names;
    private final Map<Long, Open> open = new LinkedHashMap<>();
    private String openName = "";

    private record Open(ResultFolder.Pending pending, CorrectedFile file) implements AutoCloseable {
        @Override
        public void close() {
            try (pending) {
                file.close();
            }
        }
    }

    private CorrectedFiles(ResultFolder folder, Path workspace, ColumnSettings columns, List<SourceFileRow> files) {
        this.folder = folder;
        this.workspace = workspace;
        this.columns = columns;
        this.names = new CorrectedNames(files);
        files.forEach(file -> this.files.put(file.fileId(), file));
    }

    /**
     * Writes all of them, and every correction into the list beside.
     *
     * @param list corrections.csv
     * @param disclosure what may be given away; corrections by other values are left out
     * @param records whose cells change, by file, then line
     * @return how many lines of the list are in each state
     */
    static Map<CorrectionState, Long> write(
            ResultFolder folder,
            LineFile list,
            ReportContext context,
            Disclosure disclosure,
            JobResults results,
            List<CorrectedRecord> records) {
        Map<CorrectionState, Long> states = new EnumMap<>(CorrectionState.class);
        try (CorrectedFiles corrected = new CorrectedFiles(
                        folder, context.workspace(), context.job().columns(), results.files());
                Conveyor<CorrectionRow> toFiles = new Conveyor<>("khop-corrections", row -> {
                    CorrectionRow said = corrected.take(row);
                    states.merge(said.state(), 1L, Long::sum);
                    list.add(csv -> LineFiles.correction(csv, said));
                })) {
            results.forEachCorrection(records, row -> disclosure.shown(row).ifPresent(toFiles::add));
            toFiles.finish();
            corrected.finish();
        }
        folder.finish(name -> true);
        return states;
    }

    /** Writes what is issued; the line of the list. */
    private CorrectionRow take(CorrectionRow row) {
        return switch (row.state()) {
            case ISSUED -> add(row);
            case CONFIRMED -> {
                keep(row);
                yield row;
            }
            case PROPOSED, APPROVED, UNDONE -> row;
        };
    }

    /** What the source has taken over already stays so in a row that is written for another cell. */
    private void keep(CorrectionRow row) {
        Open file = open.get(row.fileId());
        if (file != null && file.file.isAt(row.line())) {
            file.file.apply(row);
        }
    }

    /**
     * Writes the rows in which something was taken back as the source shall have them now, each file under the name that it has in corrected/.
     *
     * @param files all of the job
     * @param rows by file name, then line: what was taken back, and what stands corrected in the same rows
     * @return the names of the files, parts of a path joined by "/", in the order of the rows
     */
    static List<String> reverse(
            ResultFolder folder,
            Path workspace,
            ColumnSettings columns,
            List<SourceFileRow> files,
            List<CorrectionRow> rows) {
        try (CorrectedFiles reverse = new CorrectedFiles(folder, workspace, columns, files)) {
            rows.forEach(reverse::add);
            reverse.finishOpen();
        }
        folder.finish(name -> true);
        Set<Long> written = rows.stream().map(CorrectionRow::fileId).collect(Collectors.toSet());
        CorrectedNames names = new CorrectedNames(files);
        return files.stream()
                .filter(file -> written.contains(file.fileId()))
                .map(names::of)
                .toList();
    }

    /**
     * Takes the next correction, in the order of file names, then lines: files of one name are open together. The correction as it was made.
     */
    private CorrectionRow add(CorrectionRow row) {
        if (!row.file().equals(openName)) {
            finishOpen();
            openName = row.file();
        }
        Open file = open.get(row.fileId());
        if (file == null) {
            file = begin(row.fileId());
            open.put(row.fileId(), file);
        }
        return file.file.apply(row);
    }

    private Open begin(long fileId) {
        SourceFileRow file = files.get(fileId);
        if (file == null) {
            throw new IllegalStateException("a correction names file " + fileId + ", which is none of this job");
        }
        ResultFolder.Pending pending = folder.begin(names.of(file));
        return new Open(pending, CorrectedFile.open(file, workspace, columns, pending.part()));
    }

    private void finishOpen() {
        open.forEach((fileId, file) -> {
            SourceFileRow source = files.remove(fileId);
            try {
                file.file.finish();
                file.pending.commit();
            } catch (IOException e) {
                throw folder.failed(source == null ? openName : names.of(source), e);
            } finally {
                file.close();
            }
        });
        open.clear();
    }

    /** Ends what is open and writes the header of every other file of which no newer delivery was read. */
    private void finish() {
        finishOpen();
        for (SourceFileRow file : files.values()) {
            if (names.isNewest(file)) {
                folder.write(names.of(file), path -> SourceWriter.create(path, Dialect.decode(file.dialect()))
                        .close());
            }
        }
    }

    /** Closes what a failure left open. */
    @Override
    public void close() {
        open.values().forEach(Open::close);
    }
}
