package vn.khop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.khop.batch.RegistryLoading;
import vn.khop.batch.Workspace;
import vn.khop.registry.RegistryManifest;

/** {@code khop registry load}: builds a new generation of the index when the extract changed. */
@Command(name = "load")
final class RegistryLoadCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--accept-shrink")
    private boolean acceptShrink;

    RegistryLoadCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspaces.open(session);
        try (StopOnSignal signals = new StopOnSignal(session)) {
            RegistryLoading.Result loaded = RegistryLoading.load(
                    workspace,
                    acceptShrink,
                    session.options().date(),
                    session.clock(),
                    session.progress(),
                    signals.stop());
            print(loaded);
            session.json(loaded);
        }
        return ExitCode.DONE.number();
    }

    private void print(RegistryLoading.Result loaded) {
        RegistryManifest manifest = loaded.manifest();
        String said = loaded.unchanged()
                ? session.texts().say("registry.unchanged", manifest.generation(), manifest.persons())
                : session.texts()
                        .say(
                                "registry.loaded",
                                manifest.generation(),
                                manifest.persons(),
                                session.texts().decimal(loaded.seconds(), 1),
                                Math.round(manifest.persons() / Math.max(0.001, loaded.seconds())));
        session.result().println(said);
        loaded.notices().forEach(notice -> session.result()
                .println(session.texts().say("night.notice", session.texts().said(notice))));
    }
}
