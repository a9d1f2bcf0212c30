package vn.khop.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command: the options that every command takes, before or after its name. Descriptions stand in the message bundle. */
@Command(name = "khop")
final class Khop implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    @Option(names = "--workspace", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path workspace;

    @Option(names = "--date", paramLabel = "yyyy-MM-dd", scope = ScopeType.INHERIT)
    private @Nullable LocalDate date;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    private boolean json;

    /** As they are typed; the parser would offer the names of the constants. */
    static final class Languages extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Languages() {
            super(List.of("vi", "en"));
        }
    }

    @Option(names = "--lang", paramLabel = "vi|en", completionCandidates = Languages.class, scope = ScopeType.INHERIT)
    private @Nullable Language language;

    @Option(names = "--quiet", scope = ScopeType.INHERIT)
    private boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    /** The folder named with {@code --workspace}, if it was. */
    Optional<Path> workspace() {
        return Optional.ofNullable(workspace);
    }

    /** The business date named with {@code --date}, if it was. */
    Optional<LocalDate> date() {
        return Optional.ofNullable(date);
    }

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }

    /** No command was named: that is a usage error, answered with the list of commands. */
    @Override
    public void run() {
        throw new CommandLine.MissingParameterException(spec.commandLine(), List.of(), "");
    }
}
