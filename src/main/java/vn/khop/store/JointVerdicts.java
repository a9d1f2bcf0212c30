package vn.khop.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.record.Field;
import vn.khop.record.InputRefused;
import vn.khop.record.Outcome;
import vn.khop.review.CaseNumber;
import vn.khop.review.CaseVerdict;
import vn.khop.review.Conclusion;
import vn.khop.review.FieldAnswer;
import vn.khop.review.Hearing;
import vn.khop.review.PersonAnswer;
import vn.khop.review.Word;
import vn.khop.store.VerdictStore.Effect;
import vn.khop.store.VerdictStore.Given;
import vn.khop.store.VerdictWords.Spoken;

/**
 * Verdicts by four eyes: a case stands as it was until two reviewers say the same of it. Words on the same verification count together. Nothing
 * is changed before all that can be refused was looked at.
 */
record JointVerdicts(JdbcTemplate jdbc, VerdictWords words, CaseSettlement settlement) {

    /** Hears a reviewer, and settles the case where two agree. */
    Given hear(FoundCase found, CaseVerdict verdict, LocalDate day) {
        List<Spoken> spoken = words.on(found.id()).stream()
                .filter(earlier -> earlier.isAbout(found.citizen(), found.verifiedOn()))
                .toList();
        List<Spoken> others =
                spoken.stream().filter(one -> !one.isBy(verdict.reviewer())).toList();
        Word word = new Word(verdict.reviewer(), verdict.person(), verdict.fields(), false);
        List<Word> now = new ArrayList<>(words(others));
        now.add(word);
        CaseBefore base = base(found, spoken);
        Optional<Conclusion> conclusion = conclusion(words(spoken), now);
        Outcome outcome = settle(found, Conclusion.standing(words(spoken)), conclusion, base);
        words.keep(found, verdict, stands(word, conclusion), base, day);
        others.forEach(other -> words.mark(found.id(), other, stands(other.word(), conclusion)));
        return new Given(found.job(), verdict.caseNo(), found.outcome(), outcome, hearing(now, conclusion));
    }

    /** What is settled now; a word that took effect alone, before the job asked for four eyes, does so until somebody contradicts it. */
    private static Optional<Conclusion> conclusion(List<Word> before, List<Word> now) {
        Optional<Conclusion> ofTwo = Conclusion.ofTwo(now);
        List<Word> alone = now.stream().filter(Word::stands).toList();
        if (before.stream().filter(Word::stands).count() != 1 || alone.size() != 1) {
            return ofTwo;
        }
        List<Word> pending = now.stream()
                .map(word -> new Word(word.reviewer(), word.person(), word.fields(), false))
                .toList();
        if (Hearing.of(pending) == Hearing.TWO_OPINIONS) {
            return ofTwo;
        }
        return Conclusion.standing(alone).map(first -> {
            Map<Field, FieldAnswer> fields = new EnumMap<>(Field.class);
            ofTwo.ifPresent(both -> fields.putAll(both.fields()));
            fields.putAll(first.fields());
            return new Conclusion(first.person(), fields);
        });
    }

    /** Takes the last word of a reviewer back, which may unsettle the case. */
    Given takeBack(FoundCase found, String reviewer, LocalDate day) {
        CaseNumber caseNo = CaseNumber.of(found.id());
        List<Spoken> all = words.on(found.id());
        Spoken taken = all.stream()
                .filter(one -> one.isBy(reviewer))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new InputRefused("this reviewer has given no verdict on case " + caseNo
                        + "; khop review show CASE tells who has"));
        List<Spoken> spoken = all.stream()
                .filter(one -> one.isAbout(taken.citizen(), taken.verifiedOn()))
                .toList();
        List<Spoken> rest = spoken.stream().filter(one -> one != taken).toList();
        Optional<Conclusion> before = Conclusion.standing(words(spoken));
        Optional<Conclusion> now = Conclusion.ofTwo(words(rest));
        Outcome outcome = found.outcome();
        boolean again =
                !before.equals(now) && before.isPresent() && before.get().person() == PersonAnswer.DIFFERENT;
        if (!before.equals(now)) {
            if (again) {
                settlement.verifyAgain(found, day);
            } else if (found.isReviewed() && taken.isAbout(found.citizen(), found.verifiedOn())) {
                outcome = settle(found, before, now, base(found, spoken));
            }
        }
        words.remove(found.id(), taken);
        rest.forEach(other -> words.mark(found.id(), other, stands(other.word(), now)));
        return new Given(
                found.job(),
                caseNo,
                found.outcome(),
                outcome,
                hearing(words(rest), now),
                again ? Effect.WAITS : Effect.ENTERED);
    }

    private Outcome settle(FoundCase found, Optional<Conclusion> before, Optional<Conclusion> now, CaseBefore base) {
        if (before.equals(now)) {
            return found.outcome();
        }
        Map<Field, FieldAnswer> earlier = before.map(Conclusion::fields).orElse(Map.of());
        Predicate<String> undid = key -> earlier.entrySet().stream()
                .anyMatch(field -> field.getKey().key().equals(key)
                        && (field.getValue() == FieldAnswer.SOURCE || field.getValue() == FieldAnswer.NEITHER));
        if (now.isEmpty()) {
            base.putBack(jdbc, found.id(), undid);
            return base.outcome();
        }
        if (now.get().person() == PersonAnswer.DIFFERENT) {
            return settlement.different(found);
        }
        Map<Field, FieldAnswer> fields = new EnumMap<>(Field.class);
        now.get().fields().forEach((field, answer) -> {
            if (earlier.get(field) != answer) {
                fields.put(field, answer);
            }
        });
        base.putBackStates(
                jdbc,
                key -> earlier.keySet().stream()
                        .anyMatch(field ->
                                field.key().equals(key) && !now.get().fields().containsKey(field)),
                undid);
        return settlement.same(found, fields);
    }

    /** How the case stood before any of these words took effect. */
    private CaseBefore base(FoundCase found, List<Spoken> spoken) {
        return Stream.of(found)
                .filter(FoundCase::isReviewed)
                .flatMap(reviewed -> spoken.stream().map(Spoken::before))
                .filter(before -> !before.rule().equals(VerdictStore.RULE))
                .findFirst()
                .orElseGet(() -> CaseBefore.now(jdbc, found));
    }

    private static List<Word> words(List<Spoken> spoken) {
        return spoken.stream().map(Spoken::word).toList();
    }

    private static boolean stands(Word word, Optional<Conclusion> conclusion) {
        return conclusion.isPresent() && conclusion.get().person() == word.person();
    }

    private static Hearing hearing(List<Word> words, Optional<Conclusion> conclusion) {
        return Hearing.of(words.stream()
                .map(word -> new Word(word.reviewer(), word.person(), word.fields(), stands(word, conclusion)))
                .toList());
    }
}
