package vn.khop.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khop.batch.Explaining;
import vn.khop.batch.Explaining.AskedPerson;
import vn.khop.batch.Explaining.Explained;
import vn.khop.batch.Workspace;
import vn.khop.match.Verdict;
import vn.khop.match.Waterfall;
import vn.khop.pipeline.PairTrace;
import vn.khop.record.CleanRecord;
import vn.khop.record.Outcome;
import vn.khop.record.Person;
import vn.khop.registry.BlockingKey;
import vn.khop.report.Wording;
import vn.khop.store.Holds.Hold;
import vn.khop.store.RecordStore.HeldRecord;
import vn.khop.store.RecordStore.Verified;
import vn.khop.text.NameParts;

/** {@code khop explain JOB KEY}: why this record ended as it did, as a waterfall of weights. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private final Session session;
    private final Texts texts;
    private final Wording wording;

    @Parameters(index = "0", paramLabel = "JOB", descriptionKey = "explain.JOB")
    private String job = "";

    @Parameters(index = "1", paramLabel = "KEY", descriptionKey = "explain.KEY")
    private String key = "";

    @Option(names = "--person", paramLabel = "ID")
    private @Nullable String person;

    ExplainCommand(Session session) {
        this.session = session;
        this.texts = session.texts();
        this.wording = Wording.of(texts.language().locale());
    }

    /** The whole explanation as {@code --json} writes it. */
    private record Explanation(
            String job,
            String sourceKey,
            String caseNo,
            String file,
            long line,
            boolean waiting,
            NameParts name,
            List<CleansingView.Line> cleansing,
            Optional<Hold> hold,
            int undone,
            Optional<Decision> decision,
            Optional<Asked> asked) {}

    /** What was decided and on what evidence. */
    private record Decision(
            Outcome outcome,
            double probability,
            String rule,
            LocalDate verifiedOn,
            int model,
            long generation,
            Optional<WaterfallView> best,
            Optional<WaterfallView> runnerUp) {}

    /** The comparison with a given person, alone. */
    private record Asked(
            Verdict verdict,
            String rule,
            Set<BlockingKey> foundBy,
            PairTrace.Stage stage,
            String decidedBy,
            Optional<Waterfall.Bar> against,
            WaterfallView evidence) {}

    @Override
    public Integer call() {
        Workspace workspace = Workspaces.open(session);
        Workspaces.job(session, workspace, job);
        Explained explained = Explaining.explain(workspace, job, key, Optional.ofNullable(person), session.clock());
        HeldRecord held = explained.held();
        Optional<Decision> decision = held.verified().map(verified -> decision(explained, verified));
        Optional<Asked> asked = explained.asked().map(other -> asked(held.record(), other));
        say("explain.record", job, key, held.caseNo(), held.file(), held.line());
        NameParts name = NameParts.of(held.record().person().fullName());
        say("explain.name", name.family(), name.middle(), name.given(), wording.text("name.pattern." + name.pattern()));
        CleansingView cleansing = CleansingView.of(held.record());
        if (!cleansing.lines().isEmpty()) {
            session.result().println();
            cleansing.table(texts).print(session.result(), session.terminal().colour());
            session.result().println();
        }
        decision.ifPresentOrElse(this::print, () -> say("explain.waiting"));
        if (held.waits() && decision.isPresent()) {
            say("explain.waits_again");
        }
        if (held.undone() > 0) {
            say("explain.undone", held.undone());
        }
        held.hold()
                .ifPresent(hold -> say(
                        "explain.held",
                        hold.since(),
                        hold.by(),
                        hold.reason().isEmpty() ? "" : " (" + hold.reason() + ")"));
        asked.ifPresent(this::print);
        session.json(new Explanation(
                job,
                key,
                held.caseNo(),
                held.file(),
                held.line(),
                held.waits(),
                name,
                cleansing.lines(),
                held.hold(),
                held.undone(),
                decision,
                asked));
        return ExitCode.DONE.number();
    }

    private static Decision decision(Explained explained, Verified verified) {
        CleanRecord record = explained.held().record();
        return new Decision(
                verified.outcome(),
                verified.probabilityMillionths() / 1e6,
                verified.rule(),
                verified.verifiedOn(),
                verified.model(),
                verified.generation(),
                view(verified.citizenId(), explained.citizen(), record, verified.waterfall()),
                view(verified.runnerUpId(), explained.runnerUp(), record, verified.runnerUp()));
    }

    private static Optional<WaterfallView> view(
            String id, Optional<Person> person, CleanRecord record, Waterfall waterfall) {
        if (waterfall.bars().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(WaterfallView.of(
                id, person.isPresent(), person.orElseGet(() -> Person.builder().build()), record, waterfall));
    }

    private static Asked asked(CleanRecord record, AskedPerson asked) {
        PairTrace trace = asked.trace();
        return new Asked(
                trace.alone().verdict(),
                trace.alone().rule(),
                new TreeSet<>(trace.keys()),
                trace.stage(),
                trace.rule(),
                trace.against(),
                WaterfallView.of(
                        asked.person().citizenId(),
                        true,
                        asked.person(),
                        record,
                        trace.alone().waterfall()));
    }

    private void print(Decision decision) {
        say(
                "explain.decision",
                texts.word("outcome." + decision.outcome.key(), decision.outcome.key()),
                decision.verifiedOn,
                wording.ground(decision.rule),
                texts.decimal(decision.probability, 6));
        say("explain.versions", String.valueOf(decision.model), String.valueOf(decision.generation));
        decision.best.ifPresentOrElse(view -> print("explain.best", view), () -> say("explain.nobody"));
        decision.runnerUp.ifPresent(view -> print("explain.runner_up", view));
    }

    private void print(Asked asked) {
        print("explain.asked", asked.evidence);
        say("explain.alone", wording.text("verdict." + asked.verdict), wording.ground(asked.rule));
        if (asked.foundBy.isEmpty()) {
            say("explain.not_searched");
        } else {
            say(
                    "explain.found_by",
                    asked.foundBy.stream()
                            .map(key -> wording.text("block." + key))
                            .collect(Collectors.joining("; ")));
        }
        say("explain.stage." + asked.stage.name().toLowerCase(Locale.ROOT), wording.ground(asked.decidedBy));
        boolean lost = asked.stage != PairTrace.Stage.LINKED;
        asked.against
                .filter(bar -> lost)
                .ifPresent(bar -> say(
                        "explain.against",
                        wording.text("field." + bar.comparison().field().key()),
                        wording.text("level." + bar.level()),
                        texts.decimal(bar.millibits() / 1000.0, 1)));
    }

    private void print(String key, WaterfallView view) {
        session.result().println();
        say(key, view.citizenId());
        if (!view.inRegistry()) {
            say("explain.gone");
        }
        view.table(texts).print(session.result(), session.terminal().colour());
    }

    private void say(String key, Object... parameters) {
        session.result().println(texts.say(key, parameters));
    }
}
