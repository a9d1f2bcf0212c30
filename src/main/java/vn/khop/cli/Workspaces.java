package vn.khop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.khop.batch.Workspace;
import vn.khop.jobfile.JobFiles;
import vn.khop.record.SettingsRefused;

/** Which folder a command works on. */
final class Workspaces {

    private Workspaces() {}

    /** {@code --workspace}, else {@code KHOP_WORKSPACE}, else the current folder; absolute, not judged. */
    static Path root(Session session) {
        String fromEnvironment = session.environment().getOrDefault("KHOP_WORKSPACE", "");
        return session.options()
                .workspace()
                .orElse(Path.of(fromEnvironment))
                .toAbsolutePath()
                .normalize();
    }

    /** The same folder, refused unless it is a workspace, that is, has a folder {@code jobs}. */
    static Path required(Session session) {
        Path root = root(session);
        if (!Files.isDirectory(root.resolve("jobs"))) {
            throw new SettingsRefused(session.texts().say("error.no_workspace", root));
        }
        return root;
    }

    /** The workspace for a command that uses the engine, with the log in its place. */
    static Workspace open(Session session) {
        Workspace workspace = new Workspace(required(session));
        Logs.open(workspace);
        return workspace;
    }

    /** Refuses a job that the workspace does not have, naming those that it has. */
    static void job(Session session, Workspace workspace, String job) {
        JobFiles files = JobFiles.load(workspace.root());
        if (files.find(job).isEmpty()) {
            String known =
                    String.join(", ", files.jobs().stream().map(j -> j.name()).toList());
            throw new SettingsRefused(session.texts().say("error.no_job", job, known));
        }
    }
}
