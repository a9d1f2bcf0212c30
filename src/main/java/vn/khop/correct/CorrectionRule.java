package vn.khop.correct;

import static vn.khop.correct.Action.ASK;
import static vn.khop.correct.Action.CORRECT_SOURCE;
import static vn.khop.correct.Action.INFORM;
import static vn.khop.correct.Action.LINK_ONLY;
import static vn.khop.correct.Action.REFER_REGISTRY;
import static vn.khop.correct.Addressee.NOBODY;
import static vn.khop.correct.Addressee.RECORD_UNIT;
import static vn.khop.correct.Addressee.WARD_POLICE;
import static vn.khop.correct.Extent.APPROVE;
import static vn.khop.correct.Extent.AUTO;
import static vn.khop.correct.Extent.NEVER;

import java.util.EnumMap;
import java.util.Map;
import vn.khop.record.Code;

/**
 * One line of the table that says who may correct what, where the sector's record follows the registry (ND 123/2015 article 6, ND
 * 70/2024 article 6).
 *
 * @param action what should happen
 * @param addressee who acts
 * @param withId how far the machine goes when the 12-digit id is equal and its structure fits the person
 * @param without how far otherwise
 */
record CorrectionRule(Action action, Addressee addressee, Extent withId, Extent without) {

    private static final Map<Code, CorrectionRule> TABLE = new EnumMap<>(Code.class);

    static {
        // Two lawful ways to write one name.
        line(Code.NAME_TONE_PLACEMENT, LINK_ONLY, NOBODY, NEVER, NEVER);
        line(Code.NAME_ALIAS, INFORM, RECORD_UNIT, NEVER, NEVER);
        // Spelling of the name.
        line(Code.NAME_I_Y, CORRECT_SOURCE, RECORD_UNIT, AUTO, APPROVE);
        line(Code.NAME_DIACRITICS, CORRECT_SOURCE, RECORD_UNIT, AUTO, APPROVE);
        line(Code.NAME_TONE, CORRECT_SOURCE, RECORD_UNIT, AUTO, APPROVE);
        line(Code.NAME_SPELLING, CORRECT_SOURCE, RECORD_UNIT, AUTO, APPROVE);
        line(Code.NAME_INITIALS, CORRECT_SOURCE, RECORD_UNIT, AUTO, APPROVE);
        line(Code.NAME_WORD_BREAK, CORRECT_SOURCE, RECORD_UNIT, AUTO, APPROVE);
        // Another order or fewer words can be how the birth certificate has it.
        line(Code.NAME_ORDER, CORRECT_SOURCE, RECORD_UNIT, APPROVE, APPROVE);
        line(Code.NAME_MIDDLE, CORRECT_SOURCE, RECORD_UNIT, APPROVE, APPROVE);
        line(Code.NAME_ENCODING, CORRECT_SOURCE, RECORD_UNIT, AUTO, AUTO);
        line(Code.NAME_DIFFERENT, ASK, WARD_POLICE, NEVER, NEVER);
        // Day or month of birth; the year only after a person looked, since another year expects another id.
        line(Code.DOB_SWAPPED, CORRECT_SOURCE, RECORD_UNIT, AUTO, APPROVE);
        line(Code.DOB_DAY, CORRECT_SOURCE, RECORD_UNIT, AUTO, APPROVE);
        line(Code.DOB_MONTH, CORRECT_SOURCE, RECORD_UNIT, AUTO, APPROVE);
        line(Code.DOB_IMPOSSIBLE, CORRECT_SOURCE, RECORD_UNIT, AUTO, APPROVE);
        line(Code.DOB_YEAR, CORRECT_SOURCE, RECORD_UNIT, APPROVE, APPROVE);
        line(Code.DOB_YEAR_ONLY, CORRECT_SOURCE, RECORD_UNIT, APPROVE, APPROVE);
        line(Code.DOB_DEFAULT, CORRECT_SOURCE, RECORD_UNIT, APPROVE, APPROVE);
        line(Code.DOB_DIFFERENT, ASK, WARD_POLICE, NEVER, NEVER);
        line(Code.GENDER, CORRECT_SOURCE, RECORD_UNIT, APPROVE, APPROVE);
        // The registry's number stands.
        line(Code.ID_MISSING, CORRECT_SOURCE, RECORD_UNIT, APPROVE, APPROVE);
        line(Code.ID_DIGIT, CORRECT_SOURCE, RECORD_UNIT, APPROVE, APPROVE);
        line(Code.ID_SWAPPED_DIGITS, CORRECT_SOURCE, RECORD_UNIT, APPROVE, APPROVE);
        line(Code.ID_TRUNCATED, CORRECT_SOURCE, RECORD_UNIT, APPROVE, APPROVE);
        line(Code.ID_REPLACED, CORRECT_SOURCE, RECORD_UNIT, APPROVE, APPROVE);
        line(Code.ID_ZERO_LOST, CORRECT_SOURCE, RECORD_UNIT, AUTO, AUTO);
        line(Code.ID_OLD_CMND, LINK_ONLY, RECORD_UNIT, NEVER, NEVER);
        line(Code.ID_PENDING, CORRECT_SOURCE, RECORD_UNIT, APPROVE, APPROVE);
        line(Code.ID_OF_ANOTHER, ASK, WARD_POLICE, NEVER, NEVER);
        line(Code.ID_SHARED, INFORM, RECORD_UNIT, NEVER, NEVER);
        line(Code.ID_STRUCTURE, INFORM, RECORD_UNIT, NEVER, NEVER);
        // A source may lawfully hold a contact address.
        line(Code.ADDRESS_OLD_UNIT, CORRECT_SOURCE, RECORD_UNIT, AUTO, AUTO);
        line(Code.ADDRESS_FORMER, INFORM, RECORD_UNIT, NEVER, NEVER);
        line(Code.ADDRESS_UNIT, INFORM, RECORD_UNIT, NEVER, NEVER);
        line(Code.ADDRESS_UNREADABLE, INFORM, RECORD_UNIT, NEVER, NEVER);
        line(Code.PARENT_NAME, INFORM, WARD_POLICE, NEVER, NEVER);
        line(Code.SPOUSE_NAME, INFORM, RECORD_UNIT, NEVER, NEVER);
        line(Code.PHONE_OLD_PREFIX, CORRECT_SOURCE, RECORD_UNIT, AUTO, AUTO);
        line(Code.DECEASED_IN_REGISTRY, ASK, WARD_POLICE, NEVER, NEVER);
        line(Code.DEATH_NOT_IN_REGISTRY, REFER_REGISTRY, WARD_POLICE, NEVER, NEVER);
        line(Code.SAME_PERSON_TWICE, INFORM, RECORD_UNIT, NEVER, NEVER);
        line(Code.FIELD_EMPTY_IN_REGISTRY, INFORM, WARD_POLICE, NEVER, NEVER);
    }

    private static void line(Code code, Action action, Addressee addressee, Extent withId, Extent without) {
        TABLE.put(code, new CorrectionRule(action, addressee, withId, without));
    }

    /** The line of this code; every code has one. */
    static CorrectionRule of(Code code) {
        CorrectionRule rule = TABLE.get(code);
        if (rule == null) {
            throw new IllegalStateException("no correction rule for " + code);
        }
        return rule;
    }
}
