package vn.khop.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code khop completion}: prints the completion script for bash, which zsh reads too. */
@Command(name = "completion")
final class CompletionCommand implements Runnable {

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        session.terminal().out().print(AutoComplete.bash("khop", spec.root().commandLine()));
    }
}
