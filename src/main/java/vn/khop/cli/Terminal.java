package vn.khop.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where people and programs read us: results go to {@code out}, everything said to people besides to {@code err}. Both are UTF-8
 * whatever the locale says.
 *
 * @param outIsTerminal whether {@code out} is a screen rather than a file or a pipe; the launcher knows and says so
 * @param errIsTerminal the same for {@code err}
 * @param colour whether colours are welcome: never with NO_COLOR, TERM=dumb or a redirected {@code out}
 * @param columns the width of the screen, at least 60
 */
record Terminal(
        PrintWriter out, PrintWriter err, boolean outIsTerminal, boolean errIsTerminal, boolean colour, int columns) {

    private static final int COLUMNS_DEFAULT = 100;
    private static final int COLUMNS_MIN = 60;
    private static final int COLUMNS_MAX = 160;

    /** The process's own streams. {@code KHOP_TTY} holds "out", "err" or both; the launcher tests them. */
    static Terminal ofProcess(Map<String, String> environment) {
        String screens = environment.getOrDefault("KHOP_TTY", "");
        boolean outIsTerminal = screens.contains("out");
        return new Terminal(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                outIsTerminal,
                screens.contains("err"),
                outIsTerminal && welcomesColour(environment),
                columns(environment.getOrDefault("COLUMNS", "")));
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }

    private static boolean welcomesColour(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    private static int columns(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            return COLUMNS_DEFAULT;
        }
        return Math.max(COLUMNS_MIN, Math.min(COLUMNS_MAX, Integer.parseInt(text)));
    }
}
