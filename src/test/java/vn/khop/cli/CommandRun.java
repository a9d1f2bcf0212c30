package vn.khop.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** One command run in this JVM: what it was, how it ended, what it wrote. The text form shows all of it when an assertion fails. */
record CommandRun(String command, int exitCode, String out, String err) {

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T13:00:00Z"));

    /** Runs {@code khop} with these arguments and nothing in the environment. */
    static CommandRun of(String... args) {
        return with(Map.of(), args);
    }

    /** Runs {@code khop} with these arguments and this environment. */
    static CommandRun with(Map<String, String> environment, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal =
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false, false, false, 100);
        Session session = new Session(args, terminal, new HashMap<>(environment), CLOCK);
        int exitCode = Main.run(session, args);
        return new CommandRun("khop " + String.join(" ", args), exitCode, out.toString(), err.toString());
    }

    /** A session whose options are parsed and whose words all go into one text; for what a command is made of. */
    static Session session(StringBuilder said, String... args) {
        java.io.Writer words = new java.io.Writer() {
            @Override
            public void write(char[] text, int from, int length) {
                said.append(text, from, length);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        PrintWriter all = new PrintWriter(words, true);
        Session session = new Session(args, new Terminal(all, all, false, false, false, 100), Map.of(), CLOCK);
        CommandTree.of(session).parseArgs(args);
        return session;
    }

    @Override
    public String toString() {
        return "$ " + command + "\n[exit " + exitCode + "]\n[stdout]\n" + out + "\n[stderr]\n" + err;
    }
}
