package vn.khop.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.InstantSource;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.khop.batch.Progress;

/**
 * One start of the program as its commands see it: the global options, the terminal, the environment, the clock. Mutable only through
 * the parser, which fills {@link #options} before a command runs; used by one thread.
 */
final class Session {

    private final Khop options;
    private final Terminal terminal;
    private final Map<String, String> environment;
    private final InstantSource clock;
    private final Texts texts;
    private final Language resultLanguage;

    Session(String[] args, Terminal terminal, Map<String, String> environment, InstantSource clock) {
        this.options = new Khop();
        this.terminal = terminal;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.texts = new Texts(Language.ofTerminal(args, environment));
        this.resultLanguage = Language.ofResults(args, environment);
    }

    Khop options() {
        return options;
    }

    Terminal terminal() {
        return terminal;
    }

    Map<String, String> environment() {
        return environment;
    }

    InstantSource clock() {
        return clock;
    }

    Texts texts() {
        return texts;
    }

    /** The language that result files are written in; see {@link Language#ofResults}. */
    Language resultLanguage() {
        return resultLanguage;
    }

    /** Where a command's result for people goes: stdout, or stderr when stdout belongs to {@code --json}. */
    PrintWriter result() {
        return options.json() ? notes() : terminal.out();
    }

    /** Where remarks to people go: stderr, nowhere with {@code --quiet}. */
    PrintWriter notes() {
        return options.quiet() ? new PrintWriter(Writer.nullWriter()) : terminal.err();
    }

    /** How far long work is: a moving line on a terminal, a line a minute elsewhere, nothing with {@code --quiet}. */
    Progress progress() {
        if (options.quiet()) {
            return Progress.SILENT;
        }
        return terminal.errIsTerminal()
                ? new BarProgress(terminal.err(), texts, terminal.columns())
                : new LineProgress(terminal.err(), texts, clock);
    }

    /** Says a remark of the message bundle to people. */
    void note(String key, Object... parameters) {
        notes().println(texts.say(key, parameters));
    }

    /** Writes the result as one JSON document to stdout; keys are snake_case. Does nothing without {@code --json}. */
    void json(Object result) {
        if (options.json()) {
            JsonMapper mapper = JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            terminal.out().println(mapper.writeValueAsString(result));
        }
    }
}
