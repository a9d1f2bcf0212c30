package vn.khop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.khop.place.Gazetteer;
import vn.khop.place.IdPrefixes;
import vn.khop.record.Gender;
import vn.khop.text.Folding;

/** Families are families: one address, parents older than children, surnames handed down, numbers that fit their bearer and nobody else. */
class HouseholdMakerTest {

    private static final int HOUSEHOLDS = 4000;

    private final HouseholdMaker maker = new HouseholdMaker(SampleRequest.of(10_000, 5), Gazetteer.shipped());

    private void forEachHousehold(Consumer<Household> check) {
        for (int index = 0; index < HOUSEHOLDS; index++) {
            check.accept(maker.make(index));
        }
    }

    @Test
    void anIdentityNumber_tellsProvinceSexAndYear_andIsNobodyElses() {
        Set<String> seen = new HashSet<>();
        forEachHousehold(household -> household.members.forEach(citizen -> {
            String id = citizen.citizenId;
            assertThat(id).matches("\\d{12}");
            assertThat(IdPrefixes.provinceOf(id.substring(0, 3))).isPresent();
            int century = id.charAt(3) - '0';
            assertThat(century % 2 == 0).isEqualTo(citizen.gender == Gender.MALE);
            assertThat((19 + century / 2) * 100 + Integer.parseInt(id.substring(4, 6)))
                    .isEqualTo(citizen.birth.year());
            assertThat(seen.add(id)).as("household %d", household.index).isTrue();
            if (!citizen.formerId.isEmpty()) {
                assertThat(seen.add(citizen.formerId)).isTrue();
            }
        }));
    }

    @Test
    void parents_areOlderAndNamedAsTheyAre() {
        forEachHousehold(household -> household.children.forEach(child -> {
            assertThat(child.father)
                    .isEqualTo(Objects.requireNonNull(household.husband).name.text());
            assertThat(child.mother)
                    .isEqualTo(Objects.requireNonNull(household.wife).name.text());
            assertThat(child.birth.year()
                            - Objects.requireNonNull(household.husband).birth.year())
                    .isBetween(18, 70);
            assertThat(child.birth.year()
                            - Objects.requireNonNull(household.wife).birth.year())
                    .isBetween(17, 46);
        }));
    }

    @Test
    void kinhChildren_bearTheFathersSurname_andNamesOfTheirOwn() {
        forEachHousehold(household -> {
            Set<String> names = new HashSet<>();
            for (Citizen child : household.children) {
                if (household.ethnicity == Ethnicity.KINH) {
                    assertThat(child.name.family())
                            .isEqualTo(Objects.requireNonNull(household.husband)
                                    .name
                                    .family());
                    assertThat(names.add(child.name.text()))
                            .as("household %d", household.index)
                            .isTrue();
                }
            }
        });
    }

    @Test
    void twins_shareTheirBirthday() {
        int[] twins = {0};
        int[] children = {0};
        forEachHousehold(household -> household.children.forEach(child -> {
            children[0]++;
            if (child.isTwin) {
                twins[0]++;
                assertThat(household.children)
                        .filteredOn(other -> other != child && other.isTwin)
                        .anyMatch(other -> other.birth.equals(child.birth));
            }
        }));
        assertThat(twins[0] / 2.0 / children[0]).isBetween(0.006, 0.018);
    }

    @Test
    void nothingHappensAfterTheExtract() {
        int last = 2026_06_30;
        forEachHousehold(household -> {
            assertThat(household.marriage.packed()).isLessThanOrEqualTo(last);
            household.members.forEach(citizen -> {
                assertThat(citizen.birth.packed()).isLessThanOrEqualTo(last);
                assertThat(citizen.death.packed()).isLessThanOrEqualTo(last);
            });
        });
    }

    @Test
    void theHomeOfAHousehold_isOneInBothEditions() {
        Gazetteer gazetteer = Gazetteer.shipped();
        forEachHousehold(household -> {
            String ward = household.home.current().code();
            assertThat(gazetteer.successors(household.home.old().code())).contains(ward);
            assertThat(gazetteer.resolve(household.home.currentAddress()).currentWards())
                    .containsExactly(ward);
            assertThat(gazetteer.resolve(household.home.oldAddress()).currentWards())
                    .contains(ward);
            assertThat(gazetteer.resolve(household.home.shortOldAddress()).currentWards())
                    .as(household.home.shortOldAddress())
                    .contains(ward);
            assertThat(gazetteer.resolve(household.home.shortCurrentAddress()).currentWards())
                    .as(household.home.shortCurrentAddress())
                    .contains(ward);
        });
    }

    @Test
    void peoplesAndNames_occurAsInTheCountry() {
        int[] counts = new int[4];
        forEachHousehold(household -> household.members.forEach(citizen -> {
            counts[0]++;
            counts[1] += household.ethnicity == Ethnicity.KINH ? 0 : 1;
            counts[2] += citizen.name.family().equals("Nguyễn") ? 1 : 0;
            counts[3] += Folding.fold(citizen.name.text()).split(" ").length == 3 ? 1 : 0;
        }));
        assertThat(counts[1] / (double) counts[0]).isBetween(0.07, 0.14);
        assertThat(counts[2] / (double) counts[0]).isBetween(0.18, 0.35);
        assertThat(counts[3] / (double) counts[0]).isBetween(0.5, 0.75);
    }

    @Test
    void makingAHouseholdAgain_givesTheSame() {
        Household once = maker.make(77);
        Household again = new HouseholdMaker(SampleRequest.of(10_000, 5), Gazetteer.shipped()).make(77);
        assertThat(again.home).isEqualTo(once.home);
        assertThat(again.members).usingRecursiveFieldByFieldElementComparator().containsExactlyElementsOf(once.members);
    }
}
