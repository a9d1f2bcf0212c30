package vn.khop.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.khop.batch.Reviewing;
import vn.khop.batch.Reviewing.Shown;
import vn.khop.cli.Table.Side;
import vn.khop.record.Code;
import vn.khop.record.Outcome;
import vn.khop.report.Wording;
import vn.khop.review.CaseNumber;
import vn.khop.review.FieldAnswer;
import vn.khop.review.Hearing;
import vn.khop.review.PersonAnswer;
import vn.khop.store.CaseRow;
import vn.khop.store.DifferenceRow;
import vn.khop.store.VerdictQuery.Said;

/** {@code khop review show CASE}: how a case stands, in what the two sides differ, and what reviewers have said. */
@Command(name = "show")
final class ReviewShowCommand implements Callable<Integer> {

    private final Session session;
    private final Texts texts;

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "review.CASE")
    private String caseNo = "";

    ReviewShowCommand(Session session) {
        this.session = session;
        this.texts = session.texts();
    }

    /** The case as {@code --json} writes it. */
    private record View(
            String job,
            String caseNo,
            String unit,
            String ward,
            Outcome outcome,
            String rule,
            List<Code> codes,
            List<Line> differences,
            List<Said> said,
            Hearing hearing) {}

    private record Line(
            String field,
            Code code,
            String source,
            String registry,
            String proposed,
            String action,
            String addressee) {}

    @Override
    public Integer call() {
        CaseNumber number = ReviewDecideCommand.parse(session, caseNo);
        Shown shown = Reviewing.show(Workspaces.open(session), number, session.clock());
        CaseRow row = shown.row();
        Wording wording = Wording.of(texts.language().locale());
        session.result()
                .println(texts.say(
                        "review.shown",
                        row.caseNo(),
                        shown.job(),
                        texts.word(
                                "outcome." + row.outcome().key(), row.outcome().key()),
                        row.verifiedOn(),
                        wording.ground(row.rule()),
                        row.unit(),
                        row.ward()));
        List<Line> lines =
                row.differences().stream().map(ReviewShowCommand::line).toList();
        Table table = new Table()
                .column(texts.say("review.field"), Side.LEFT)
                .column(texts.say("review.code"), Side.LEFT)
                .column(texts.say("review.source"), Side.LEFT)
                .column(texts.say("review.registry"), Side.LEFT)
                .column(texts.say("review.proposed"), Side.LEFT);
        row.differences()
                .forEach(difference -> table.row(List.of(
                        wording.text("field." + difference.field().key()),
                        difference.code().name(),
                        difference.sourceValue(),
                        wording.value(difference.field(), difference.registryValue()),
                        wording.value(difference.field(), difference.proposedValue()))));
        table.print(session.result(), session.terminal().colour());
        shown.said().forEach(said -> session.result().println(said(said, wording)));
        if (shown.hearing() == Hearing.AWAITS_SECOND || shown.hearing() == Hearing.TWO_OPINIONS) {
            session.result().println(texts.say("review.shown." + shown.hearing().key()));
        }
        session.json(new View(
                shown.job(),
                row.caseNo(),
                row.unit(),
                row.ward(),
                row.outcome(),
                row.rule(),
                row.differences().stream().map(DifferenceRow::code).distinct().collect(Collectors.toList()),
                lines,
                shown.said(),
                shown.hearing()));
        return ExitCode.DONE.number();
    }

    /** What a reviewer said, in a line; what was left out is not named. */
    private String said(Said said, Wording wording) {
        if (said.isUnseen()) {
            return texts.say("review.shown.said_unseen", said.date(), said.reviewer());
        }
        String person = PersonAnswer.find(said.person())
                .map(answer -> answer.word(wording.language()))
                .orElse(said.person());
        String fields = fields(said.fields(), wording);
        return Stream.of(
                        texts.say("review.said", said.date(), said.reviewer(), person),
                        fields.isEmpty() ? "" : texts.say("review.said.fields", fields),
                        said.ground().isEmpty() ? "" : texts.say("review.said.ground", said.ground()),
                        said.comment())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** {@code giới tính: theo nguồn, …} of {@code gender:source|…}. */
    private static String fields(String said, Wording wording) {
        return Stream.of(said.split("\\|"))
                .filter(field -> !field.isEmpty())
                .map(field -> {
                    int at = field.indexOf(':');
                    String answer = field.substring(at + 1);
                    return wording.text("field." + field.substring(0, at)) + ": "
                            + FieldAnswer.find(answer)
                                    .map(of -> of.word(wording.language()))
                                    .orElse(answer);
                })
                .collect(Collectors.joining(", "));
    }

    private static Line line(DifferenceRow difference) {
        return new Line(
                difference.field().key(),
                difference.code(),
                difference.sourceValue(),
                difference.registryValue(),
                difference.proposedValue(),
                difference.action().key(),
                difference.addressee().key());
    }
}
