package vn.khop.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which file that was read is meant, who answers for the change, and why. */
final class FileToChange {

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "files.FILE")
    private String file = "";

    @Option(names = "--job", paramLabel = "JOB", descriptionKey = "files.job")
    private Optional<String> job = Optional.empty();

    @Option(names = "--by", required = true, paramLabel = "ID", descriptionKey = "files.by")
    private String by = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "files.reason")
    private String reason = "";

    /** Refuses a name or a reason that is none. */
    void require(Texts texts) {
        Responsible.require(texts, by, reason);
    }

    String file() {
        return file;
    }

    Optional<String> job() {
        return job;
    }

    String by() {
        return by;
    }

    String reason() {
        return reason;
    }
}
