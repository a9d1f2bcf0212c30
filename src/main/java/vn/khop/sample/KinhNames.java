package vn.khop.sample;

import vn.khop.record.Gender;

/** Names as most families of the country give them: the father's surname, Văn and Thị less often the younger one is, one or two words. */
final class KinhNames {

    private static final WeightedTokens SURNAMES = WeightedTokens.read("surnames.tsv", 1);
    private static final WeightedTokens MALE_MIDDLES = WeightedTokens.read("middles.tsv", 1);
    private static final WeightedTokens FEMALE_MIDDLES = WeightedTokens.read("middles.tsv", 2);
    private static final WeightedTokens MALE_GIVEN = WeightedTokens.read("givens.tsv", 1);
    private static final WeightedTokens FEMALE_GIVEN = WeightedTokens.read("givens.tsv", 2);

    private KinhNames() {}

    static String surname(Draws draws) {
        return SURNAMES.draw(draws);
    }

    static String given(Gender gender, Draws draws) {
        return (gender == Gender.MALE ? MALE_GIVEN : FEMALE_GIVEN).draw(draws);
    }

    static FullName draw(String surname, Gender gender, int birthYear, Draws draws) {
        String middle = gender == Gender.MALE ? maleMiddle(birthYear, draws) : femaleMiddle(birthYear, draws);
        String given = given(gender, draws);
        while (middle.contains(given) || given.equals(surname)) {
            given = given(gender, draws);
        }
        return new FullName(surname, middle, given);
    }

    private static String maleMiddle(int birthYear, Draws draws) {
        if (draws.chance(0.01)) {
            return "";
        }
        if (draws.chance(birthYear < 1970 ? 0.45 : birthYear < 1995 ? 0.28 : 0.1)) {
            return "Văn";
        }
        String middle = MALE_MIDDLES.draw(draws);
        return draws.chance(0.2) ? before(middle, MALE_MIDDLES.draw(draws)) : middle;
    }

    private static String femaleMiddle(int birthYear, Draws draws) {
        if (draws.chance(birthYear < 1970 ? 0.8 : birthYear < 1995 ? 0.66 : 0.3)) {
            return draws.chance(0.55) ? "Thị" : "Thị " + FEMALE_MIDDLES.draw(draws);
        }
        String middle = FEMALE_MIDDLES.draw(draws);
        return draws.chance(0.35) ? before(middle, FEMALE_MIDDLES.draw(draws)) : middle;
    }

    private static String before(String middle, String first) {
        return first.equals(middle) ? middle : first + " " + middle;
    }
}
