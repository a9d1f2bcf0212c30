package vn.khop.cli;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import vn.khop.batch.Failure;
import vn.khop.batch.Failures;
import vn.khop.batch.Stop;
import vn.khop.batch.WorkspaceLocked;
import vn.khop.record.InputRefused;
import vn.khop.record.OutputFailed;
import vn.khop.record.SettingsRefused;
import vn.khop.record.Unavailable;

/**
 * The one place where an exception becomes a message and an exit code. What our own rooms refuse is said in their words; anything else
 * is our fault: its kind is named, the details go to {@code var/logs/errors.log}, and no stack trace reaches the terminal.
 */
final class CliErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Session session;

    CliErrors(Session session) {
        this.session = session;
    }

    @Override
    public int handleParseException(ParameterException refused, String[] args) {
        session.terminal().err().println("khop: " + UsageMessages.of(refused, session.texts()));
        String command = refused.getCommandLine().getCommandSpec().qualifiedName();
        session.terminal().err().println(session.texts().say("error.see_help", command));
        return ExitCode.USAGE.number();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        if (failure instanceof ParameterException refused) {
            return handleParseException(refused, new String[0]);
        }
        return report(failure).number();
    }

    /** Says on stderr what went wrong and answers how the process must end. */
    ExitCode report(Throwable failure) {
        Throwable cause = unwrap(failure);
        ExitCode code = code(cause);
        if (code == ExitCode.FAULT && cause instanceof Exception) {
            Failure known = Failures.of("khop", cause, Workspaces.root(session));
            if (known.exitCode() != code.number()) {
                session.terminal().err().println(session.texts().said(known.message()));
                return ExitCode.of(known.exitCode());
            }
        }
        session.terminal()
                .err()
                .println(code == ExitCode.FAULT ? "khop: " + fault(cause) : refusal(message(cause, code)));
        return code;
    }

    /** The exit code of a failure of our own types; {@link Failures} knows the others. */
    static ExitCode code(Throwable failure) {
        if (failure instanceof UsageRefused) {
            return ExitCode.USAGE;
        }
        if (failure instanceof InputRefused) {
            return ExitCode.INPUT_REFUSED;
        }
        if (failure instanceof SettingsRefused) {
            return ExitCode.SETTINGS_REFUSED;
        }
        if (failure instanceof OutputFailed) {
            return ExitCode.OUTPUT_FAILED;
        }
        if (failure instanceof Unavailable) {
            return ExitCode.UNAVAILABLE;
        }
        if (failure instanceof WorkspaceLocked) {
            return ExitCode.WORKSPACE_HELD;
        }
        if (failure instanceof Stop.Stopped) {
            return ExitCode.INTERRUPTED;
        }
        return ExitCode.FAULT;
    }

    private static Throwable unwrap(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private String message(Throwable failure, ExitCode code) {
        String message = code == ExitCode.INTERRUPTED ? session.texts().say("error.stopped") : failure.getMessage();
        return message == null || message.isBlank() ? code.title(session.texts()) : message;
    }

    private String refusal(String message) {
        Texts texts = session.texts();
        long faults = message.lines().count();
        return texts.said(Texts.listsFaults(message) ? "khop: " + texts.say("error.faults", faults) : "khop:", message);
    }

    private String fault(Throwable failure) {
        String said = failure instanceof OutOfMemoryError
                ? session.texts().say("error.memory")
                : session.texts().say("error.fault", ErrorLog.headline(failure));
        return new ErrorLog(session)
                .write(failure)
                .map(file -> said + " " + session.texts().say("error.logged", file))
                .orElse(said);
    }
}
