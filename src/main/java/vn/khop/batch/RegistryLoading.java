package vn.khop.batch;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khop.jobfile.JobFiles;
import vn.khop.registry.Generations;
import vn.khop.registry.RegistryManifest;
import vn.khop.store.Database;

/** Loads the registry extract alone. */
public final class RegistryLoading {

    private RegistryLoading() {}

    /**
     * What a load did.
     *
     * @param unchanged whether the index was already of this very extract
     */
    public record Result(RegistryManifest manifest, boolean unchanged, double seconds, List<String> notices) {}

    /** Loads the extract if it or its settings changed, or if the index is damaged. */
    public static Result load(
            Workspace workspace,
            boolean acceptShrink,
            Optional<LocalDate> date,
            InstantSource clock,
            Progress progress,
            Stop stop) {
        JobFiles files = JobFiles.load(workspace.root());
        List<String> notices = new ArrayList<>();
        long start = clock.millis();
        FileRights.begin(workspace);
        try (OpenWorkspace open = OpenWorkspace.begin(workspace, clock, stop)) {
            Database database = open.database();
            LocalDate day = BusinessDate.of(date, files.quota(), clock, database.lastDay());
            NightScene scene = new NightScene(
                    workspace,
                    database,
                    day,
                    workspace.gazetteer(day),
                    progress,
                    stop,
                    clock,
                    Runtime.getRuntime().availableProcessors());
            boolean unchanged;
            try (RegistryRefresh refresh = new RegistryRefresh(scene, files.registry(), notices::add)) {
                unchanged = refresh.refresh(acceptShrink) == RegistryRefresh.Loaded.UNCHANGED;
            }
            progress.done();
            RegistryManifest manifest =
                    new Generations(workspace.registry()).current().orElseThrow();
            return new Result(manifest, unchanged, (clock.millis() - start) / 1000.0, notices);
        }
    }

    /** The current index generation, if there is one. */
    public static Optional<RegistryManifest> status(Workspace workspace) {
        return new Generations(workspace.registry()).current();
    }
}
