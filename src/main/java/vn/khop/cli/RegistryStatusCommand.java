package vn.khop.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.khop.batch.RegistryLoading;
import vn.khop.batch.Workspace;
import vn.khop.registry.Generations;
import vn.khop.registry.RegistryManifest;

/** {@code khop registry status}: which generation is current, from what extract, whether its files are whole. */
@Command(name = "status")
final class RegistryStatusCommand implements Callable<Integer> {

    private final Session session;

    RegistryStatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspaces.open(session);
        Optional<RegistryManifest> manifest = RegistryLoading.status(workspace);
        if (manifest.isEmpty()) {
            session.result().println(session.texts().say("registry.none"));
            session.json(java.util.Map.of());
            return ExitCode.DONE.number();
        }
        print(session, manifest.get());
        session.json(manifest.get());
        new Generations(workspace.registry()).verify();
        session.note("registry.whole");
        return ExitCode.DONE.number();
    }

    /** The extract in use, as {@code status} shows it too. */
    static void print(Session session, RegistryManifest manifest) {
        session.result()
                .println(session.texts()
                        .say(
                                "registry.current",
                                manifest.generation(),
                                manifest.persons(),
                                manifest.asOf().isEmpty() ? "–" : manifest.asOf(),
                                manifest.scope().isEmpty() ? "–" : manifest.scope()));
    }
}
