package vn.khop.sample;

import java.util.List;
import vn.khop.record.Code;
import vn.khop.record.Gender;
import vn.khop.sample.Homes.Home;
import vn.khop.sample.Rates.Mishap;

/** Writes a person into a source the way people do: mostly right. Immutable. */
final class Clerk {

    private static final String[][] OLD_PHONES = {
        {"070", "0120"},
        {"079", "0121"},
        {"077", "0122"},
        {"076", "0126"},
        {"078", "0128"},
        {"083", "0123"},
        {"084", "0124"},
        {"085", "0125"},
        {"081", "0127"},
        {"082", "0129"},
        {"032", "0162"},
        {"033", "0163"},
        {"034", "0164"},
        {"035", "0165"},
        {"036", "0166"},
        {"037", "0167"},
        {"038", "0168"},
        {"039", "0169"},
        {"056", "0186"},
        {"058", "0188"},
        {"059", "0199"}
    };

    private final Rates rates;
    private final boolean unicode;
    private final IdErrors ids;

    /** @param unicode whether the source's charset has every character; the old charsets lack the odd ones */
    Clerk(HouseholdMaker maker, Rates rates, boolean unicode, boolean idsMayBePending) {
        this.rates = rates;
        this.unicode = unicode;
        this.ids = new IdErrors(maker, rates, idsMayBePending);
    }

    Draft write(Citizen citizen, Household household, Draws draws) {
        Draft draft = new Draft(citizen, household);
        if (!citizen.isInRegistry) {
            draft.add("NOT_IN_REGISTRY");
        } else if (citizen.isWrongInRegistry()) {
            draft.add("REGISTRY_ERROR");
        }
        if (citizen.isTwin) {
            draft.add("TWIN");
        }
        if (citizen.isNamesake) {
            draft.add("NAMESAKE");
        }
        draft.id = ids.write(draft, draws);
        person(draft, draws);
        relatives(draft, draws);
        draft.address = address(draft, draws);
        draft.phone = phone(draft, draws);
        return draft;
    }

    private void person(Draft draft, Draws draws) {
        if (draws.chance(rates.of(Mishap.NAME))) {
            draft.name = NameErrors.spoil(draft, unicode, draws);
        } else if (draws.chance(rates.of(Mishap.NO_MARKS))) {
            draft.name = draft.having(Code.NAME_DIACRITICS, NameErrors.withoutMarks(draft.name));
        } else if (draws.chance(rates.of(Mishap.ODD_FORM))) {
            draft.name = NameErrors.odd(draft, unicode, draws);
        }
        if (draws.chance(rates.of(Mishap.DATE))) {
            draft.birth = DateErrors.spoil(draft.birth, draft, draws);
        }
        if (draws.chance(rates.of(Mishap.GENDER))) {
            draft.add(Code.GENDER);
            draft.gender = draft.gender == Gender.MALE ? Gender.FEMALE : Gender.MALE;
        }
    }

    private void relatives(Draft draft, Draws draws) {
        draft.father = relative(draft.father, draft, Code.PARENT_NAME, draws);
        draft.mother = relative(draft.mother, draft, Code.PARENT_NAME, draws);
        draft.spouse = relative(draft.spouse, draft, Code.SPOUSE_NAME, draws);
    }

    private String relative(String name, Draft draft, Code code, Draws draws) {
        if (name.isEmpty() || !draws.chance(rates.of(Mishap.RELATIVE))) {
            return name;
        }
        String spoilt = draws.pick(List.of(Spelling.TONE, Spelling.VOWEL_MARK, Spelling.INITIAL, Spelling.FINAL))
                .spoil(name, draws);
        return spoilt.equals(name) ? name : draft.having(code, spoilt);
    }

    private String address(Draft draft, Draws draws) {
        Home home = draft.household.home;
        if (draws.chance(rates.of(Mishap.UNREADABLE_ADDRESS))) {
            return draft.having(Code.ADDRESS_UNREADABLE, draws.chance(0.5) ? home.street() : "không rõ");
        }
        if (draft.household.formerHome != null && draws.chance(rates.of(Mishap.FORMER_ADDRESS))) {
            draft.add(Code.ADDRESS_FORMER);
            home = draft.household.formerHome;
        }
        boolean brief = draws.chance(0.3);
        if (draws.chance(rates.of(Mishap.OLD_UNIT))) {
            draft.add(Code.ADDRESS_OLD_UNIT);
            return brief ? home.shortOldAddress() : home.oldAddress();
        }
        return brief ? home.shortCurrentAddress() : home.currentAddress();
    }

    private String phone(Draft draft, Draws draws) {
        String phone = draft.phone;
        if (phone.isEmpty() || !draws.chance(rates.of(Mishap.OLD_PHONE))) {
            return phone;
        }
        for (String[] change : OLD_PHONES) {
            if (phone.startsWith(change[0])) {
                draft.add(Code.PHONE_OLD_PREFIX);
                return change[1] + phone.substring(3);
            }
        }
        return phone;
    }
}
