package vn.khop.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.record.InputRefused;
import vn.khop.record.Outcome;
import vn.khop.review.CaseNumber;
import vn.khop.review.CaseVerdict;
import vn.khop.review.Hearing;
import vn.khop.review.PersonAnswer;
import vn.khop.review.Word;
import vn.khop.store.VerdictWords.Spoken;

/**
 * What reviewers said, and what follows from it. A verdict spends no quota and never changes the date of the verification; each method is
 * part of one transaction of the caller's.
 */
public final class VerdictStore {

    /** The rule of an outcome that a reviewer ended. */
    public static final String RULE = "REVIEWED";

    private final JdbcTemplate jdbc;
    private final Predicate<String> fourEyes;
    private final VerdictWords words;
    private final CaseSettlement settlement;
    private final JointVerdicts joint;

    /** @param fourEyes whether the job of this name asks for two reviewers who agree */
    public VerdictStore(Database database, Predicate<String> fourEyes) {
        this.jdbc = database.jdbc();
        this.fourEyes = fourEyes;
        this.words = new VerdictWords(jdbc);
        this.settlement = new CaseSettlement(jdbc);
        this.joint = new JointVerdicts(jdbc, words, settlement);
    }

    /** What a verdict, or taking one back, did. */
    public enum Effect {
        /** What is said stands. */
        ENTERED,
        /** Nothing: it was said before. */
        REPEATED,
        /** The record is verified again. */
        WAITS
    }

    /**
     * A verdict that was given or taken back.
     *
     * @param outcome what stands since
     * @param hearing how far the reviewers of the case have come since
     * @param effect what it did
     */
    public record Given(
            String job, CaseNumber caseNo, Outcome before, Outcome outcome, Hearing hearing, Effect effect) {

        Given(String job, CaseNumber caseNo, Outcome before, Outcome outcome, Hearing hearing) {
            this(job, caseNo, before, outcome, hearing, Effect.ENTERED);
        }

        /** Whether the record waits for a verification again, so that the outcome is only what stood last. */
        public boolean waits() {
            return effect == Effect.WAITS;
        }

        /** Whether the reviewer had said the very same last, so that nothing was changed. */
        public boolean isRepeated() {
            return effect == Effect.REPEATED;
        }

        /** Whether another reviewer must say the same before anything follows. */
        public boolean isKept() {
            return hearing == Hearing.AWAITS_SECOND || hearing == Hearing.TWO_OPINIONS;
        }
    }

    /**
     * Enters what a reviewer says of a case, and settles it: at once, or where the job asks for four eyes, when another has said the same. Where
     * the last word on the case is this very one, nothing is changed.
     *
     * @throws InputRefused if there is no such case, nothing to decide in it, or the verdict speaks of a field that does not differ; then
     *     nothing was changed
     */
    public Given decide(CaseVerdict verdict, LocalDate day) {
        Optional<Given> repeated = repeated(verdict);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        FoundCase found = FoundCase.toDecide(jdbc, verdict.caseNo());
        settlement.requireDifferences(found, verdict.fields());
        return fourEyes.test(found.job()) ? joint.hear(found, verdict, day) : alone(found, verdict, day);
    }

    /** Whether this reviewer's last word on the case as it was verified says the very same; others may have spoken since. */
    public boolean isSaid(CaseVerdict verdict) {
        return FoundCase.find(jdbc, verdict.caseNo().record()).stream()
                .flatMap(this::spoken)
                .anyMatch(one -> one.says(verdict));
    }

    /** The words on a case that are in force: alone, or by four eyes also those that wait for another. */
    private Stream<Spoken> spoken(FoundCase found) {
        boolean joined = fourEyes.test(found.job());
        return words.on(found.id()).stream()
                .filter(one -> one.isAbout(found) && (joined || one.word().stands()));
    }

    private Optional<Given> repeated(CaseVerdict verdict) {
        return FoundCase.find(jdbc, verdict.caseNo().record())
                .filter(found -> spoken(found)
                        .reduce((earlier, later) -> later)
                        .filter(last -> last.says(verdict))
                        .isPresent())
                .map(found -> new Given(
                        found.job(),
                        verdict.caseNo(),
                        found.outcome(),
                        found.outcome(),
                        Hearing.of(spoken(found).map(Spoken::word).toList()),
                        Effect.REPEATED));
    }

    private Given alone(FoundCase found, CaseVerdict verdict, LocalDate day) {
        CaseBefore before = before(found, verdict.reviewer());
        Outcome now =
                switch (verdict.person()) {
                    case SAME -> settlement.same(found, verdict.fields());
                    case DIFFERENT -> settlement.different(found);
                    case UNSURE -> found.outcome();
                };
        words.keep(found, verdict, true, before, day);
        return new Given(
                found.job(),
                verdict.caseNo(),
                found.outcome(),
                now,
                verdict.person() == PersonAnswer.UNSURE ? Hearing.NONE : Hearing.SETTLED);
    }

    /**
     * Takes a reviewer's last verdict on a case back. After {@code same} or {@code unsure} the case stands as the verdict found it; after
     * {@code different} the record waits for a verification again, since what was known of the person was not kept. By four eyes each of the
     * reviewers may take back what he said, otherwise only who spoke last.
     *
     * @throws InputRefused if this reviewer has given none, or another was given since
     */
    public Given takeBack(CaseNumber caseNo, String reviewer, LocalDate day) {
        FoundCase found = FoundCase.find(jdbc, caseNo.record()).orElseThrow(() -> unknown(caseNo));
        return fourEyes.test(found.job()) ? joint.takeBack(found, reviewer, day) : takeBackAlone(found, reviewer, day);
    }

    private Given takeBackAlone(FoundCase found, String reviewer, LocalDate day) {
        CaseNumber caseNo = CaseNumber.of(found.id());
        List<Spoken> all = words.on(found.id());
        Spoken last = all.stream()
                .reduce((earlier, later) -> later)
                .filter(taken -> taken.isBy(reviewer))
                .orElseThrow(() -> new InputRefused("the last verdict on case " + caseNo
                        + " is not by this reviewer; khop review show CASE tells whose it is"));
        words.remove(found.id(), last);
        Outcome outcome = found.outcome();
        boolean again = last.word().stands() && last.word().person() == PersonAnswer.DIFFERENT;
        if (again) {
            settlement.verifyAgain(found, day);
        } else if (last.word().stands() && found.isReviewed() && last.isAbout(found.citizen(), found.verifiedOn())) {
            last.before().putBack(jdbc, found.id(), last::undid);
            outcome = last.before().outcome();
        }
        List<Word> rest = all.stream()
                .filter(one -> one != last && one.isAbout(last.citizen(), last.verifiedOn()))
                .map(Spoken::word)
                .toList();
        return new Given(
                found.job(), caseNo, found.outcome(), outcome, Hearing.of(rest), again ? Effect.WAITS : Effect.ENTERED);
    }

    /** What is said where a case number names no verified record. */
    public static InputRefused unknown(CaseNumber caseNo) {
        return new InputRefused("there is no verified record with case number " + caseNo
                + "; expected one of a report or of outcomes.csv of this workspace");
    }

    /** How the case stands; where this reviewer speaks of it once more, how it stood before the first time. */
    private CaseBefore before(FoundCase found, String reviewer) {
        return words.on(found.id()).stream()
                .filter(one -> found.isReviewed() && one.word().stands())
                .filter(one -> one.isAbout(found.citizen(), found.verifiedOn()) && one.isBy(reviewer))
                .map(Spoken::before)
                .findFirst()
                .orElseGet(() -> CaseBefore.now(jdbc, found));
    }
}
