package vn.khop.cli;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.khop.batch.VerdictWorth;
import vn.khop.batch.Workspace;
import vn.khop.cli.Table.Side;
import vn.khop.quality.Kappa;
import vn.khop.quality.ReviewerAgreement;

/** {@code khop review agreement [JOB…]}: how far reviewers who spoke of the same cases agree. */
@Command(name = "agreement")
final class ReviewAgreementCommand implements Callable<Integer> {

    private static final int PLACES = 3;

    private final Session session;
    private final Texts texts;

    @Parameters(arity = "0..*", paramLabel = "JOB", descriptionKey = "review.JOBS")
    private List<String> jobs = List.of();

    ReviewAgreementCommand(Session session) {
        this.session = session;
        this.texts = session.texts();
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspaces.open(session);
        Workspaces.jobs(session, workspace, jobs);
        ReviewerAgreement agreement = VerdictWorth.agreement(workspace, jobs, session.clock());
        session.result()
                .println(texts.say(
                        "review.agreement",
                        texts.number(agreement.cases()),
                        texts.number(agreement.judgements()),
                        texts.number(agreement.pairs().size())));
        if (!agreement.pairs().isEmpty()) {
            print(agreement);
        }
        session.json(agreement);
        return ExitCode.DONE.number();
    }

    private void print(ReviewerAgreement agreement) {
        Table table = new Table()
                .column(texts.say("review.pair"), Side.LEFT)
                .column(texts.say("review.cases"), Side.RIGHT)
                .column(texts.say("review.observed"), Side.RIGHT)
                .column(texts.say("review.expected"), Side.RIGHT)
                .column(texts.say("review.kappa"), Side.RIGHT)
                .column(texts.say("review.standard_error"), Side.RIGHT);
        for (ReviewerAgreement.Pair pair : agreement.pairs()) {
            Kappa kappa = pair.kappa();
            table.row(List.of(
                    pair.one() + " · " + pair.other(),
                    texts.number(kappa.cases()),
                    figure(kappa.observed()),
                    figure(kappa.expected()),
                    figure(kappa.value()),
                    figure(kappa.standardError())));
        }
        table.row(List.of(
                texts.say("review.all_pairs"),
                texts.number(agreement.judgements()),
                figure(agreement.observed()),
                figure(agreement.expected()),
                figure(agreement.kappa()),
                figure(agreement.standardError())));
        table.print(session.result(), session.terminal().colour());
        session.result().println(texts.say("review.agreement.words"));
        session.result().println(texts.say("review.agreement.overall"));
    }

    private String figure(OptionalDouble value) {
        return value.isPresent() ? texts.decimal(value.getAsDouble(), PLACES) : texts.say("review.not_there");
    }
}
