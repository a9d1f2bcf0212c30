package vn.khop.cli;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khop.batch.Reviewing;
import vn.khop.record.Field;
import vn.khop.review.CaseNumber;
import vn.khop.review.CaseVerdict;
import vn.khop.review.FieldAnswer;
import vn.khop.review.PersonAnswer;
import vn.khop.store.VerdictStore.Given;

/** {@code khop review decide CASE… --person same|different|unsure --by ID}: enters an answer that came on paper. */
@Command(name = "decide")
final class ReviewDecideCommand implements Callable<Integer> {

    private final Session session;
    private final Texts texts;

    @Parameters(arity = "1..*", paramLabel = "CASE", descriptionKey = "review.CASE")
    private List<String> cases = List.of();

    @Option(names = "--person", required = true, paramLabel = "ANSWER", completionCandidates = PersonWords.class)
    private PersonAnswer person = PersonAnswer.UNSURE;

    @Option(names = "--field", paramLabel = "FIELD=ANSWER", completionCandidates = FieldWords.class)
    private Map<String, FieldAnswer> fields = new LinkedHashMap<>();

    @Option(names = "--by", required = true, paramLabel = "ID", descriptionKey = "review.by")
    private String by = "";

    @Option(names = "--ground", paramLabel = "TEXT")
    private String ground = "";

    @Option(names = "--comment", paramLabel = "TEXT")
    private String comment = "";

    /** The words as they are documented; the parser would name the constants. */
    private static final class PersonWords implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Stream.of(PersonAnswer.values()).map(PersonAnswer::key).iterator();
        }
    }

    /** The same of {@code --field}. */
    private static final class FieldWords implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Stream.of(FieldAnswer.values())
                    .map(answer -> "FIELD=" + answer.key())
                    .iterator();
        }
    }

    ReviewDecideCommand(Session session) {
        this.session = session;
        this.texts = session.texts();
    }

    @Override
    public Integer call() {
        if (by.isBlank()) {
            throw new UsageRefused(texts.say("usage_error.by_empty"));
        }
        Responsible.requireNotes(texts, ground, comment);
        if (person != PersonAnswer.SAME && !fields.isEmpty()) {
            throw new UsageRefused(texts.say("usage_error.fields_of_another"));
        }
        Map<Field, FieldAnswer> answers = answers();
        List<CaseVerdict> verdicts = cases.stream()
                .map(text -> new CaseVerdict(parse(session, text), person, answers, by, ground, comment))
                .toList();
        List<Given> given = Reviewing.decide(
                Workspaces.open(session), verdicts, session.options().date(), session.clock());
        print(session, "review.decided", given);
        return ExitCode.DONE.number();
    }

    private Map<Field, FieldAnswer> answers() {
        Map<Field, FieldAnswer> answers = new EnumMap<>(Field.class);
        fields.forEach((name, answer) -> answers.put(
                Field.find(name)
                        .orElseThrow(() -> new UsageRefused(texts.say(
                                "usage_error.field",
                                name,
                                Arrays.stream(Field.values()).map(Field::key).collect(Collectors.joining(", "))))),
                answer));
        return answers;
    }

    /** Reads a case number as a person types it. */
    static CaseNumber parse(Session session, String text) {
        try {
            return CaseNumber.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageRefused(session.texts().said(String.valueOf(e.getMessage())));
        }
    }

    /** Tells what became of each case. */
    static void print(Session session, String key, List<Given> given) {
        Texts texts = session.texts();
        for (Given one : given) {
            if (one.waits()) {
                session.result()
                        .println(texts.say(
                                "review.taken_back.waits", one.caseNo().text(), one.job()));
                continue;
            }
            session.result()
                    .println(texts.say(
                            one.isRepeated()
                                    ? key + ".repeated"
                                    : one.isKept() ? key + "." + one.hearing().key() : key,
                            one.caseNo().text(),
                            one.job(),
                            texts.word(
                                    "outcome." + one.before().key(),
                                    one.before().key()),
                            texts.word(
                                    "outcome." + one.outcome().key(),
                                    one.outcome().key())));
        }
        if (!given.stream().allMatch(Given::isRepeated)) {
            session.result().println(texts.say("review.next"));
        }
        session.json(given.stream()
                .map(one -> Map.of(
                        "job", one.job(),
                        "case_no", one.caseNo().text(),
                        "before", one.before().key(),
                        "outcome", one.outcome().key(),
                        "waits", one.waits(),
                        "hearing", one.hearing().name(),
                        "already_entered", one.isRepeated()))
                .toList());
    }
}
