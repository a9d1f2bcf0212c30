package vn.khop.cli;

import java.time.InstantSource;
import java.util.Map;

/** Where the program starts. Arguments are parsed first; only a command that needs the engine loads it. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        Session session = new Session(args, Terminal.ofProcess(environment), environment, InstantSource.system());
        int code = run(session, args);
        session.terminal().out().flush();
        session.terminal().err().flush();
        System.exit(code);
    }

    /** The same without ending the process. What even the parser's handlers do not catch (an Error) ends as our fault. */
    static int run(Session session, String[] args) {
        try {
            return CommandTree.of(session).execute(args);
        } catch (Error failure) {
            return new CliErrors(session).report(failure).number();
        }
    }
}
