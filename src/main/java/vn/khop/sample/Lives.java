package vn.khop.sample;

import java.time.LocalDate;
import java.util.List;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;
import vn.khop.sample.Provinces.Origin;

/** What happens to the members of one household: numbers, telephones, deaths, and how well the registry knows them. */
final class Lives {

    private static final int LAST_CARD_BIRTH_YEAR = 2004;
    private static final List<String> PHONE_PREFIXES = List.of(
            "086 096 097 098 032 033 034 035 036 037 038 039 088 091 094 081 082 083 084 085 089 090 093 070 076 077 078 079 092 056 058 099 059 087"
                    .split(" "));

    private final SampleRequest request;
    private final Household household;
    private final Origin origin;
    private final Origin wifeOrigin;
    private final int year;
    private final Draws draws;
    private final Draws registry;

    Lives(SampleRequest request, Household household, Origin origin, Origin wifeOrigin) {
        this.request = request;
        this.household = household;
        this.origin = origin;
        this.wifeOrigin = wifeOrigin;
        this.year = request.asOf().getYear();
        this.draws = new Draws(request.seed(), Use.LIVES, household.index);
        this.registry = new Draws(request.seed(), Use.REGISTRY, household.index);
    }

    void fill() {
        int card = 0;
        for (Citizen citizen : household.members) {
            numbers(citizen, card++);
            death(citizen);
            registered(citizen);
        }
    }

    private void numbers(Citizen citizen, int card) {
        Origin own = citizen.slot == 2 ? wifeOrigin : origin;
        int birthYear = citizen.birth.year();
        citizen.citizenId = own.citizenId(citizen.gender, birthYear, citizen.slot);
        citizen.insuranceNumber = origin.insuranceNumber(card);
        if (birthYear <= LAST_CARD_BIRTH_YEAR && draws.chance(0.85)) {
            citizen.cardNumber = own.cardNumber(draws);
        }
        if (draws.chance(0.008)) {
            Gender once = draws.chance(0.3) ? other(citizen.gender) : citizen.gender;
            int yearOnce = once == citizen.gender ? birthYear - draws.between(1, 3) : birthYear;
            citizen.formerId = origin.citizenId(once, yearOnce, 3);
        }
        if (citizen.ageIn(year) >= 13 && draws.chance(0.8)) {
            citizen.phone = draws.pick(PHONE_PREFIXES) + Digits.padded(draws.below(10_000_000), 7);
        }
    }

    private static Gender other(Gender gender) {
        return gender == Gender.MALE ? Gender.FEMALE : Gender.MALE;
    }

    private void death(Citizen citizen) {
        int age = citizen.ageIn(year);
        double dead = age >= 85 ? 0.93 : age >= 75 ? 0.75 : age >= 65 ? 0.4 : age >= 50 ? 0.12 : age >= 2 ? 0.015 : 0;
        if (!draws.chance(dead)) {
            return;
        }
        LocalDate earliest = LocalDate.of(Math.max(citizen.birth.year() + 1, year - 11), 1, 1);
        int days = (int) (request.asOf().toEpochDay() - earliest.toEpochDay());
        citizen.death = PartialDate.of(earliest.plusDays(draws.below(days)));
        citizen.isDeathRegistered = registry.chance(0.85);
        citizen.phone = "";
    }

    /** The registry errs too, rarely: a tone, a day. Such a source record is right and the registry is not. */
    private void registered(Citizen citizen) {
        citizen.isInRegistry = !household.isOutside && !registry.chance(request.registryHoles());
        if (!registry.chance(0.004 * request.errorRate())) {
            return;
        }
        if (registry.chance(0.5)) {
            citizen.registryName = Spelling.TONE.spoil(citizen.registryName, registry);
        } else if (citizen.birth.isFull()) {
            citizen.registryBirth = DateErrors.anotherDay(citizen.birth, registry);
        }
    }
}
