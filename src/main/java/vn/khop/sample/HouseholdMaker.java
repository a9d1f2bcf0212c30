package vn.khop.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.khop.place.Gazetteer;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;
import vn.khop.sample.Homes.Home;
import vn.khop.sample.Provinces.Origin;

/**
 * Makes the household of an index, the same each time it is asked: names from families, ages that can be, one address. Immutable; a household
 * costs some microseconds, so that other rooms ask for a stranger rather than remember one.
 */
final class HouseholdMaker {

    /** Share of households that sources know and the registry does not. */
    private static final double OUTSIDE = 0.032;

    private static final double TWIN_BIRTHS = 0.012;

    /** Share of households whose husband has another's name and birth date. */
    private static final double NAMESAKES = 0.002;

    private final SampleRequest request;
    private final Provinces provinces;
    private final Homes homes;
    private final LocalDate asOf;

    HouseholdMaker(SampleRequest request, Gazetteer gazetteer) {
        this.request = request;
        this.provinces = new Provinces(request.seed());
        this.homes = new Homes(gazetteer);
        this.asOf = request.asOf();
    }

    Household make(long index) {
        Draws draws = new Draws(request.seed(), Use.HOUSEHOLD, index);
        Origin origin = provinces.origin(index);
        Ethnicity ethnicity = origin.province().drawPeople(draws);
        Draws homeDraws = new Draws(request.seed(), Use.HOMES, index);
        Home home = homes.draw(origin.province().prefix(), homeDraws);
        Home former = homeDraws.chance(0.25) ? homes.draw(origin.province().prefix(), homeDraws) : null;
        Household household = new Household(index, ethnicity, home, former);
        household.isOutside = draws.chance(OUTSIDE);
        Family family = new Family(household, draws);
        if (draws.chance(0.06)) {
            family.single();
        } else {
            family.couple(draws.chance(0.5));
        }
        new Lives(request, household, origin, provinces.wifeOrigin(index)).fill();
        return household;
    }

    /** A person of some other household, an adult with a number: the stranger whose number or name slips in. */
    Citizen stranger(long index) {
        Household household = make(index);
        Citizen husband = household.husband;
        return husband != null ? husband : household.members.get(0);
    }

    /** The family of one household while it is being made. */
    private final class Family {

        private final Household household;
        private final Ethnicity ethnicity;
        private final Draws draws;
        private final Draws names;

        Family(Household household, Draws draws) {
            this.household = household;
            this.ethnicity = household.ethnicity;
            this.draws = draws;
            this.names = new Draws(request.seed(), Use.NAMES, household.index);
        }

        void single() {
            Gender gender = draws.chance(0.5) ? Gender.MALE : Gender.FEMALE;
            PartialDate birth = birthAgedYears(draws.between(21, 88));
            String surname = ethnicity.surname(names);
            Citizen alone = citizen(surname, gender, birth, gender == Gender.MALE ? 0 : 2);
            nameParents(alone, surname, ethnicity.surname(names));
            household.members.add(alone);
        }

        void couple(boolean withGrandparents) {
            String drawn = ethnicity.surname(names);
            Citizen husband = husband(drawn, birthAgedYears(draws.between(23, 64)));
            int herYear = Math.min(husband.birth.year() + draws.between(-2, 7), asOf.getYear() - 20);
            PartialDate herBirth = oldBirth(herYear);
            String hisName = husband.isNamesake ? husband.name.family() : drawn;
            String herName = ethnicity.surname(names);
            Citizen wife = citizen(herName, Gender.FEMALE, herBirth, 2);
            household.husband = husband;
            household.wife = wife;
            husband.spouse = wife.name.text();
            wife.spouse = husband.name.text();
            grandparents(husband, hisName, withGrandparents);
            nameParents(wife, herName, ethnicity.surname(names));
            household.members.add(husband);
            household.members.add(wife);
            int earliest = Math.max(husband.birth.year() + 20, wife.birth.year() + 18);
            int year = Math.min(asOf.getYear(), earliest + draws.below(8));
            household.marriage = notAfterAsOf(dayIn(year));
            children(husband, wife, ethnicity.isMatrilineal() ? herName : hisName);
        }

        /** The husband; a few are planted with the name and the birth date of a man of another household. */
        private Citizen husband(String surname, PartialDate birth) {
            long index = household.index;
            if (index > 1 && draws.chance(NAMESAKES)) {
                Household other = make(draws.below((int) Math.min(index, Integer.MAX_VALUE)));
                if (other.husband != null
                        && !other.isOutside
                        && ethnicity == Ethnicity.KINH
                        && other.ethnicity == Ethnicity.KINH) {
                    Citizen husband = new Citizen(other.husband.name, Gender.MALE, other.husband.birth, 0);
                    husband.isNamesake = true;
                    return husband;
                }
            }
            return citizen(surname, Gender.MALE, birth, 0);
        }

        private void grandparents(Citizen husband, String surname, boolean living) {
            int year = husband.birth.year();
            Citizen grandfather = citizen(surname, Gender.MALE, oldBirth(year - draws.between(21, 36)), 0);
            Citizen grandmother =
                    citizen(ethnicity.surname(names), Gender.FEMALE, oldBirth(year - draws.between(19, 33)), 0);
            husband.father = grandfather.name.text();
            husband.mother = grandmother.name.text();
            grandfather.spouse = husband.mother;
            grandmother.spouse = husband.father;
            if (living) {
                for (Citizen old : List.of(grandfather, grandmother)) {
                    nameParents(old, old == grandfather ? surname : "", "");
                    if (draws.chance(0.92)) {
                        household.members.add(old);
                    }
                }
            }
        }

        private void children(Citizen husband, Citizen wife, String surname) {
            int wanted = draws.weighted(8, 24, 43, 18, 7);
            int year = household.marriage.year() + draws.between(0, 2);
            int last = Math.min(asOf.getYear(), wife.birth.year() + 44);
            while (household.children.size() < wanted && year <= last) {
                PartialDate birth = notAfterAsOf(dayIn(year));
                Citizen child = child(husband, wife, surname, birth, 0, null);
                if (draws.chance(TWIN_BIRTHS)) {
                    child.isTwin = true;
                    child(husband, wife, surname, birth, 1, child).isTwin = true;
                }
                year += draws.between(1, 6);
            }
        }

        private Citizen child(
                Citizen husband, Citizen wife, String surname, PartialDate birth, int slot, @Nullable Citizen twin) {
            Gender gender = twin != null && draws.chance(0.65)
                    ? twin.gender
                    : draws.chance(0.525) ? Gender.MALE : Gender.FEMALE;
            FullName name = unlike(surname, gender, birth);
            if (twin != null && gender == twin.gender && draws.chance(0.8)) {
                name = new FullName(twin.name.family(), twin.name.middle(), name.given());
            }
            boolean afterFather = twin == null && gender == Gender.MALE && names.chance(0.0008);
            Citizen child = new Citizen(afterFather ? husband.name : name, gender, birth, slot);
            child.isNamesake = afterFather;
            child.father = husband.name.text();
            child.mother = wife.name.text();
            household.children.add(child);
            household.members.add(child);
            return child;
        }

        /** A name that no sister or brother has. */
        private FullName unlike(String surname, Gender gender, PartialDate birth) {
            FullName name = ethnicity.name(surname, gender, birth.year(), names);
            for (int attempt = 0; attempt < 20 && isTaken(name); attempt++) {
                name = ethnicity.name(surname, gender, birth.year(), names);
            }
            return name;
        }

        private boolean isTaken(FullName name) {
            return household.children.stream()
                    .anyMatch(child -> child.name.given().equals(name.given())
                            && child.name.middle().equals(name.middle()));
        }

        private Citizen citizen(String surname, Gender gender, PartialDate birth, int slot) {
            return new Citizen(ethnicity.name(surname, gender, birth.year(), names), gender, birth, slot);
        }

        /** Names for parents who live elsewhere or no more; the parents of the old are often not on record. */
        private void nameParents(Citizen person, String paternal, String maternal) {
            int year = person.birth.year() - 27;
            if (year < 1925 && draws.chance(0.35)) {
                return;
            }
            String father = paternal.isEmpty() ? ethnicity.surname(names) : paternal;
            String mother = maternal.isEmpty() ? ethnicity.surname(names) : maternal;
            person.father = ethnicity.name(father, Gender.MALE, year, names).text();
            person.mother = ethnicity.name(mother, Gender.FEMALE, year, names).text();
        }

        private PartialDate birthAgedYears(int age) {
            return oldBirth(asOf.getYear() - age);
        }

        /** A day of the year; for some who were born before 1962 the year is all that is known. */
        private PartialDate oldBirth(int year) {
            double unknown = year < 1945 ? 0.3 : year < 1962 ? 0.12 : 0;
            return draws.chance(unknown) ? PartialDate.ofYear(year) : dayIn(year);
        }

        private PartialDate dayIn(int year) {
            return PartialDate.of(LocalDate.ofYearDay(year, draws.between(1, 365)));
        }

        private PartialDate notAfterAsOf(PartialDate date) {
            return date.packed() <= PartialDate.of(asOf).packed()
                    ? date
                    : PartialDate.of(asOf.minusDays(draws.between(10, 150)));
        }
    }
}
