package vn.khop.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khop.batch.LookingUp;
import vn.khop.batch.LookingUp.LookedUp;
import vn.khop.batch.Workspace;
import vn.khop.cli.Table.Side;
import vn.khop.store.PersonHoldings;
import vn.khop.store.PersonRecord;
import vn.khop.text.SpreadsheetText;

/** {@code khop person ID --by WHO --reason TEXT}: everything that is held about a person, for the person's own question. */
@Command(name = "person")
final class PersonCommand implements Callable<Integer> {

    private static final int ID_MAX = 100;
    private static final Pattern USUAL = Pattern.compile("[0-9]{9}|[0-9]{12}");

    private final Session session;
    private final Texts texts;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "khop.person.ID")
    private String id = "";

    @Option(names = "--by", required = true, paramLabel = "WHO", descriptionKey = "files.by")
    private String by = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "files.reason")
    private String reason = "";

    PersonCommand(Session session) {
        this.session = session;
        this.texts = session.texts();
    }

    @Override
    public Integer call() {
        String asked = id.strip();
        if (asked.isEmpty() || asked.length() > ID_MAX || asked.chars().anyMatch(Character::isISOControl)) {
            throw new UsageRefused(texts.say("usage_error.person_id", ID_MAX));
        }
        Responsible.require(texts, by, reason);
        if (by.contains(asked) || reason.contains(asked)) {
            throw new UsageRefused(texts.say("usage_error.person_named"));
        }
        Workspace workspace = Workspaces.open(session);
        LookedUp found = LookingUp.lookUp(
                workspace, asked, by, reason, session.resultLanguage().locale(), session.clock());
        if (!USUAL.matcher(asked).matches()) {
            session.note("person.odd_length");
        }
        if (found.holdings().isEmpty()) {
            session.note("person.nothing_found");
        }
        print(found);
        session.json(PersonJson.of(asked, found, texts));
        return ExitCode.DONE.number();
    }

    private void print(LookedUp found) {
        PersonHoldings holdings = found.holdings();
        if (holdings.isEmpty()) {
            say("person.nothing");
        } else if (!holdings.records().isEmpty()) {
            table(holdings).print(session.result(), session.terminal().colour());
        }
        if (holdings.more() > 0) {
            say("person.more", holdings.more());
        }
        if (!holdings.rejected().isEmpty()) {
            say("person.rejected", holdings.rejected().size());
        }
        say("person.page", found.path());
        say("person.mark", found.mark());
    }

    private Table table(PersonHoldings holdings) {
        Table table = new Table()
                .column(texts.say("person.job"), Side.LEFT)
                .column(texts.say("person.case_no"), Side.LEFT)
                .column(texts.say("person.file"), Side.LEFT)
                .column(texts.say("person.line"), Side.RIGHT)
                .column(texts.say("person.tie"), Side.LEFT)
                .column(texts.say("person.outcome"), Side.LEFT)
                .column(texts.say("person.differences"), Side.LEFT);
        for (PersonRecord record : holdings.records()) {
            table.row(List.of(
                    record.job(),
                    record.caseNo(),
                    SpreadsheetText.visible(record.shown().file()),
                    Long.toString(record.shown().line()),
                    texts.say("person.tie." + record.bond().key()),
                    outcome(record),
                    record.differences().stream()
                            .map(difference -> difference.row().code().name())
                            .distinct()
                            .collect(Collectors.joining(" "))));
        }
        return table;
    }

    private String outcome(PersonRecord record) {
        return record.decision()
                .map(decision -> texts.word(
                        "outcome." + decision.outcome().key(),
                        decision.outcome().key()))
                .orElseGet(() -> texts.word(record.waits() ? "person.waits" : "person.not_verified", ""));
    }

    private void say(String key, Object... parameters) {
        session.result().println(texts.say(key, parameters));
    }
}
