package vn.khop.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.khop.sample.SampleReport;
import vn.khop.sample.SampleRequest;
import vn.khop.sample.SampleWriter;

/** {@code khop sample}: a synthetic population and its sources, with the truth about them. */
@Command(name = "sample")
final class SampleCommand implements Callable<Integer> {

    private static final long PEOPLE_MAX = 10_000_000;
    private static final int ERRORS_MAX = 3;
    private static final int ABSENT_MAX = 90;

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    @Option(names = "--people", required = true, paramLabel = "N")
    private long people;

    @Option(names = "--seed", paramLabel = "S")
    private long seed = 1;

    @Option(names = "--rows", paramLabel = "N")
    private long rows;

    @Option(names = "--errors", paramLabel = "FACTOR")
    private double errors = 1;

    @Option(names = "--absent", paramLabel = "PERCENT")
    private double absent;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of("");

    SampleCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        boolean odd = !(errors >= 0 && errors <= ERRORS_MAX) || !(absent >= 0 && absent <= ABSENT_MAX);
        if (people < 1 || people > PEOPLE_MAX || rows < 0 || odd) {
            throw new ParameterException(
                    spec.commandLine(), session.texts().say("sample.range", PEOPLE_MAX, ERRORS_MAX, ABSENT_MAX));
        }
        SampleRequest shipped = SampleRequest.of(people, seed);
        SampleReport written = SampleWriter.write(
                new SampleRequest(people, seed, shipped.errorRate() * errors, absent / 100, SampleRequest.AS_OF, rows),
                out);
        session.result().println(session.texts().say("sample.people", out, written.people()));
        written.rows().forEach((source, count) -> session.result()
                .println(session.texts().say("sample.rows", source, count)));
        session.json(written);
        return ExitCode.DONE.number();
    }
}
