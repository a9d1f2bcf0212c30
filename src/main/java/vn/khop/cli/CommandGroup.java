package vn.khop.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A name for subcommands, for example {@code khop audit}: does nothing by itself. */
@Command
final class CommandGroup implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    private CommandGroup() {}

    static CommandLine of(String name, Object... subcommands) {
        CommandLine group = new CommandLine(new CommandGroup());
        group.getCommandSpec().name(name);
        List.of(subcommands).forEach(group::addSubcommand);
        return group;
    }

    @Override
    public void run() {
        throw new MissingParameterException(spec.commandLine(), List.of(), "");
    }
}
