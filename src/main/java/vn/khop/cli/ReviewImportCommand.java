package vn.khop.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khop.batch.ReviewImport;
import vn.khop.batch.ReviewImport.Imported;

/** {@code khop review import FILE --by ID}: enters the answers of a review sheet that came back. */
@Command(name = "import")
final class ReviewImportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "review.FILE")
    private Path file = Path.of("");

    @Option(names = "--by", required = true, paramLabel = "ID", descriptionKey = "review.by")
    private String by = "";

    @Option(names = "--strict")
    private boolean strict;

    ReviewImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Texts texts = session.texts();
        if (by.isBlank()) {
            throw new UsageRefused(texts.say("usage_error.by_empty"));
        }
        Imported done = ReviewImport.read(
                Workspaces.open(session),
                file,
                by,
                strict,
                session.options().date(),
                texts.language().locale(),
                session.clock());
        String returnedTo = done.returnedTo()
                .map(path -> String.valueOf(path.getFileName()))
                .orElse("");
        session.result().println(texts.say("review.imported", texts.number(done.decided()), texts.number(done.open())));
        if (done.kept() > 0) {
            session.result().println(texts.say("review.kept", texts.number(done.kept())));
        }
        if (done.repeated() > 0) {
            session.result().println(texts.say("review.repeated", texts.number(done.repeated())));
        }
        if (done.returned() > 0) {
            session.result().println(texts.say("review.returned", texts.number(done.returned()), returnedTo));
        }
        session.json(Map.of(
                "decided", done.decided(),
                "kept", done.kept(),
                "already_entered", done.repeated(),
                "returned", done.returned(),
                "open", done.open(),
                "returned_to", returnedTo));
        return done.returned() > 0 ? ExitCode.PERSON_NEEDED.number() : ExitCode.DONE.number();
    }
}
