package vn.khop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import vn.khop.batch.Workspace;
import vn.khop.jobfile.BrokenJob;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;
import vn.khop.record.SettingsRefused;
import vn.khop.store.DatabaseServer;

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
        Workspace workspace = new Workspace(required(session), DatabaseServer.of(session.environment()));
        Logs.open(workspace);
        return workspace;
    }

    /** Where the workspace's days begin and end; the machine's zone where the quota file is faulty. */
    static ZoneId zone(Workspace workspace) {
        try {
            return JobFiles.load(workspace.root()).quota().zone();
        } catch (SettingsRefused faulty) {
            return ZoneId.systemDefault();
        }
    }

    /** Refuses a job whose file is faulty, and one that the workspace does not have. */
    static void job(Session session, Workspace workspace, String job) {
        JobFiles files = JobFiles.load(workspace.root());
        for (BrokenJob broken : files.broken()) {
            if (broken.name().equals(job)) {
                throw new SettingsRefused(session.texts()
                        .said(
                                session.texts().say("error.broken_job", job),
                                String.valueOf(broken.refusal().getMessage())));
            }
        }
        named(session, files, job);
    }

    /** Refuses names that no job of the workspace has, saying those that it has; a faulty job is one that it has. */
    static void jobs(Session session, Workspace workspace, List<String> jobs) {
        JobFiles files = JobFiles.load(workspace.root());
        for (String job : jobs) {
            if (files.broken().stream().noneMatch(broken -> broken.name().equals(job))) {
                named(session, files, job);
            }
        }
    }

    private static void named(Session session, JobFiles files, String job) {
        if (files.find(job).isEmpty()) {
            String known = files.jobs().stream().map(Job::name).collect(Collectors.joining(", "));
            throw new UsageRefused(session.texts().say("error.no_job", job, known));
        }
    }
}
