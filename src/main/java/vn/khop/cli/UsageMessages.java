package vn.khop.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the parser refuses, said in the user's language: what, and what was expected. The parser itself only speaks English. */
final class UsageMessages {

    private UsageMessages() {}

    /** One line for one refusal. */
    static String of(ParameterException refused, Texts texts) {
        if (refused instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, texts);
        }
        if (refused instanceof OverwrittenOptionException twice) {
            return texts.say("usage_error.twice", label(twice.getOverwritten()));
        }
        if (refused instanceof MissingParameterException missing) {
            return missing(missing, texts);
        }
        ArgSpec argument = refused.getArgSpec();
        if (argument != null && refused.getValue() != null && !(refused instanceof MaxValuesExceededException)) {
            return texts.say("usage_error.value", label(argument), refused.getValue(), expected(argument));
        }
        String message = refused.getMessage();
        return message == null ? texts.say("exit.2") : message;
    }

    /** The words that the argument can be, where they are known; else how the help calls it. */
    private static String expected(ArgSpec argument) {
        Iterable<String> candidates = argument.completionCandidates();
        return candidates == null ? argument.paramLabel() : String.join(", ", candidates);
    }

    private static String missing(MissingParameterException missing, Texts texts) {
        List<ArgSpec> arguments = missing.getMissing();
        if (arguments.isEmpty()) {
            return texts.say("usage_error.no_command");
        }
        return texts.say(
                "usage_error.missing",
                arguments.stream().map(UsageMessages::label).collect(Collectors.joining(", ")));
    }

    private static String unmatched(UnmatchedArgumentException unmatched, Texts texts) {
        String said = texts.say("usage_error.unknown", String.join(" ", unmatched.getUnmatched()));
        List<String> near = unmatched.getSuggestions();
        CommandLine command = unmatched.getCommandLine();
        if (!near.isEmpty()) {
            return said + " " + texts.say("usage_error.meant", near.get(0));
        }
        if (!unmatched.isUnknownOption() && !command.getSubcommands().isEmpty()) {
            return said + " "
                    + texts.say(
                            "usage_error.commands",
                            String.join(", ", command.getSubcommands().keySet()));
        }
        return said;
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
