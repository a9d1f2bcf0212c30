package vn.khop.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.khop.parallel.InOrder;
import vn.khop.store.CaseFile;
import vn.khop.store.OutcomeDays;

/**
 * Writes what is handed out: a folder a ward for its police, with the cases of all jobs by person, and a folder a unit for the holder of
 * the records. Every case is in one ward's folder and in one unit's. Same cases, same bytes, at any number of threads.
 */
public final class ScopeReports {

    private static final int AHEAD = 64;

    private final ScopeContext context;
    private final Wording wording;
    private final CaseIndex index;
    private final CaseFile file;
    private final UnitCorrections corrections;
    private final ScopePageBuilder builder;

    private ScopeReports(
            ScopeContext context, CaseIndex index, CaseFile file, UnitCorrections corrections, OutcomeDays days) {
        this.context = context;
        this.wording = Wording.of(context.language());
        this.index = index;
        this.file = file;
        this.corrections = corrections;
        this.builder = new ScopePageBuilder(context, wording, new ScopeCharts(context, wording, days));
    }

    /**
     * Writes {@code _wards} and {@code _units} of a date and takes away what an earlier run of the date left there.
     *
     * @param index of all cases of the file, closed
     * @param corrections rows to load back, by unit
     * @param rejected rows that were sent back, in the order to show
     * @throws vn.khop.record.OutputFailed naming the file that cannot be written
     */
    public static void write(
            ScopeContext context,
            CaseIndex index,
            CaseFile file,
            UnitCorrections corrections,
            OutcomeDays days,
            List<ReturnedRow> rejected,
            Path dateFolder) {
        ScopeReports reports = new ScopeReports(context, index, file, corrections, days);
        Scopes scopes = new Scopes(context, reports.wording);
        reports.write(Scope.Kind.WARD, scopes.wards(index.cases()), dateFolder);
        reports.write(Scope.Kind.UNIT, scopes.units(index.cases(), rejected, corrections.holders()), dateFolder);
    }

    private void write(Scope.Kind kind, List<Scope> scopes, Path dateFolder) {
        Path folder = dateFolder.resolve(kind.folder());
        ResultFolder all = new ResultFolder(folder, wording);
        List<ScopeManifest> manifests = new ArrayList<>();
        try (InOrder<Scope, ScopeManifest> written = new InOrder<>(
                scopes.iterator(),
                () -> scope -> new ScopeFolder(
                                context, wording, index, file, corrections, builder, scope, all.inside(scope.folder()))
                        .write(),
                context.threads(),
                AHEAD)) {
            while (written.hasNext()) {
                manifests.add(written.next());
            }
        }
        all.write("manifest.json", part -> ScopeManifest.writeAll(part, context, kind, manifests));
        try {
            sweep(folder, scopes);
        } catch (IOException e) {
            throw all.failed("", e);
        }
        all.finish(name -> true);
    }

    /** Takes away the folders of wards and units that have no case any more. */
    private static void sweep(Path folder, List<Scope> scopes) throws IOException {
        Set<String> present = new HashSet<>();
        scopes.forEach(scope -> present.add(scope.folder()));
        List<Path> left;
        try (Stream<Path> folders = Files.list(folder)) {
            left = folders.filter(
                            path -> Files.isDirectory(path) && !present.contains(String.valueOf(path.getFileName())))
                    .toList();
        }
        for (Path gone : left) {
            try (Stream<Path> contents = Files.walk(gone)) {
                contents.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
