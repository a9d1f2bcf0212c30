package vn.khop.cli;

import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khop.batch.Holding.Request;
import vn.khop.batch.RecordUnknown;
import vn.khop.batch.Workspace;

/** Which record of which job is meant, and who answers for the change. */
final class RecordToChange {

    @Parameters(index = "0", paramLabel = "JOB", descriptionKey = "explain.JOB")
    private String job = "";

    @Parameters(index = "1", paramLabel = "KEY", descriptionKey = "record.KEY")
    private String key = "";

    @Option(names = "--by", required = true, paramLabel = "ID", descriptionKey = "files.by")
    private String by = "";

    String job() {
        return job;
    }

    String key() {
        return key;
    }

    String by() {
        return by;
    }

    /**
     * Makes the change.
     *
     * @throws UsageRefused if name or reason are none, or no such job or record is known
     */
    <T> T apply(Session session, Optional<String> reason, Function<Change, T> change) {
        Texts texts = session.texts();
        Responsible.require(texts, by, reason);
        Workspace workspace = Workspaces.open(session);
        Workspaces.job(session, workspace, job);
        try {
            return change.apply(new Change(
                    workspace,
                    new Request(
                            job, key, by, reason.orElse(""), session.options().date())));
        } catch (RecordUnknown unknown) {
            throw new UsageRefused(
                    unknown.subjects().isEmpty()
                            ? texts.say("usage_error.no_record", job)
                            : texts.say("usage_error.which_subject", job, unknown.subjects()));
        }
    }

    /** What to change where. */
    record Change(Workspace workspace, Request request) {}
}
