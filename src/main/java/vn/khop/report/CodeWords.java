package vn.khop.report;

import java.util.Optional;
import java.util.stream.Stream;
import vn.khop.correct.Action;
import vn.khop.correct.Addressee;
import vn.khop.correct.CorrectionPolicy;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.store.DifferenceRow;

/**
 * Which words say a difference. Each code has a title, a sentence and a cure; where these would contradict what is to be done, the bundles
 * have words of their own, {@code code.GENDER.cure.refer_registry} or even {@code code.GENDER.cure.inform.ward_police}. A kind of difference
 * that is corrected as a rule has the words that all of its sort share, {@code cure.inform}, where it is not.
 *
 * @param title the key of a noun phrase
 * @param sentence what the two sides have
 * @param withheldSentence the same to whom the registry's value is withheld
 * @param cure who should do what
 * @param withheldCure the same to whom the registry's value is withheld
 */
record CodeWords(String title, Phrase sentence, Phrase withheldSentence, Phrase cure, Phrase withheldCure) {

    private static final String REGISTRY = "registry";

    /** What is said where the year of birth of a person of a merit or policy group is asked about. */
    private static final String PROTECTED = "code.DOB_YEAR.protected";

    /** All that the choice goes by. */
    record Kind(Code code, Action action, Addressee addressee) {

        static Kind of(DifferenceRow row) {
            return new Kind(row.code(), row.action(), row.addressee());
        }

        /** Of the dates that would be corrected by the table, only those of protected groups are asked about. */
        private boolean isProtected() {
            return action == Action.ASK && code.about() == Field.DATE_OF_BIRTH && CorrectionPolicy.mayBeApproved(code);
        }
    }

    static CodeWords of(Kind kind, Wording wording) {
        if (kind.isProtected()) {
            Phrase cure = wording.phrase(PROTECTED + ".cure");
            return new CodeWords(
                    PROTECTED + ".title",
                    wording.phrase(PROTECTED + ".sentence"),
                    wording.phrase(PROTECTED + ".withheld"),
                    cure,
                    cure);
        }
        Phrase sentence = wording.phrase(key(kind, "sentence", wording));
        Phrase cure = wording.phrase(cureKey(kind, wording));
        String withheldCure = "code." + kind.code() + ".cure.withheld";
        return new CodeWords(
                key(kind, "title", wording),
                sentence,
                sentence.parameters().contains(REGISTRY) ? wording.phrase("value.withheld.sentence") : sentence,
                cure,
                kind.action() == Action.CORRECT_SOURCE && wording.has(withheldCure)
                        ? wording.phrase(withheldCure)
                        : cure);
    }

    /** The key of the title of a difference. */
    static String title(DifferenceRow row, Wording wording) {
        Kind kind = Kind.of(row);
        return kind.isProtected() ? PROTECTED + ".title" : key(kind, "title", wording);
    }

    private static String key(Kind kind, String part, Wording wording) {
        String usual = "code." + kind.code() + "." + part;
        return ofAction(usual, kind, wording).orElse(usual);
    }

    private static String cureKey(Kind kind, Wording wording) {
        String usual = "code." + kind.code() + ".cure";
        boolean departs = kind.action() != Action.CORRECT_SOURCE && CorrectionPolicy.mayBeApproved(kind.code());
        return ofAction(usual, kind, wording)
                .or(() -> departs ? ofAction("cure", kind, wording) : Optional.empty())
                .orElse(usual);
    }

    private static Optional<String> ofAction(String usual, Kind kind, Wording wording) {
        String action = usual + "." + kind.action().key();
        return Stream.of(action + "." + kind.addressee().key(), action)
                .filter(wording::has)
                .findFirst();
    }
}
