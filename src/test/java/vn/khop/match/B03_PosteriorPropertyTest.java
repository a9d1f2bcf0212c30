package vn.khop.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khop.record.Field;
import vn.khop.record.Person;

/** FEATURE UNDER TEST: what holds for any record and any candidates. 200 seeded cases a property. */
class B03_PosteriorPropertyTest {

    private static final int CASES = 200;
    private static final String[] FAMILIES = {"Nguyễn", "Trần", "Lê", "Ksor"};
    private static final String[] MIDDLES = {"Văn", "Thị", "Quốc", "H'"};
    private static final String[] GIVENS = {"Nam", "Năm", "Lan", "Hùng", "Hưng", "Hoà", "Hòa", "Quý"};
    private static final Field[] FIELDS = {
        Field.CITIZEN_ID,
        Field.FULL_NAME,
        Field.DATE_OF_BIRTH,
        Field.GENDER,
        Field.FATHER_NAME,
        Field.MOTHER_NAME,
        Field.WARD_CODE
    };

    private static Person draw(Random random) {
        Person.Builder person = Person.builder();
        person.set(Field.CITIZEN_ID, String.format("0010900%05d", random.nextInt(30)));
        person.set(Field.FULL_NAME, name(random));
        person.set(
                Field.DATE_OF_BIRTH,
                String.format("19%d0-0%d-1%d", 5 + random.nextInt(3), 1 + random.nextInt(3), random.nextInt(3)));
        person.set(Field.GENDER, random.nextBoolean() ? "male" : "female");
        person.set(Field.FATHER_NAME, name(random));
        person.set(Field.MOTHER_NAME, name(random));
        person.set(Field.WARD_CODE, "0036" + random.nextInt(3));
        Field blank = FIELDS[random.nextInt(FIELDS.length)];
        return person.set(blank, blank == Field.FULL_NAME ? name(random) : "").build();
    }

    private static String name(Random random) {
        return FAMILIES[random.nextInt(FAMILIES.length)] + " " + MIDDLES[random.nextInt(MIDDLES.length)] + " "
                + GIVENS[random.nextInt(GIVENS.length)];
    }

    private static List<Person> candidates(Random random) {
        List<Person> candidates = new ArrayList<>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            candidates.add(draw(random));
        }
        return candidates;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122})
    void probability_isThatOfTheWaterfallsExactSum(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            MatchResult result = People.match(People.record(draw(random)), candidates(random));
            int sum = result.waterfall().priorMillibits() + result.waterfall().rivalsMillibits();
            sum += result.waterfall().bars().stream()
                    .mapToInt(Waterfall.Bar::millibits)
                    .sum();
            assertThat(result.probabilityMillionths())
                    .as("seed %d case %d", seed, i)
                    .isEqualTo(Millibits.probabilityMillionths(sum))
                    .isBetween(0, 1_000_000);
            assertThat(result.waterfall().rivalsMillibits())
                    .as("seed %d case %d", seed, i)
                    .isNotPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 20261122})
    void result_doesNotDependOnTheOrderOfCandidates(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Person record = draw(random);
            List<Person> candidates = candidates(random);
            MatchResult one = People.match(People.record(record), candidates);
            List<Person> shuffled = new ArrayList<>(candidates);
            Collections.shuffle(shuffled, random);
            MatchResult other = People.match(People.record(record), shuffled);
            assertThat(shuffled.get(other.best()))
                    .as("seed %d case %d", seed, i)
                    .isEqualTo(candidates.get(one.best()));
            assertThat(other.verdict() + other.rule() + other.probabilityMillionths() + other.waterfall())
                    .as("seed %d case %d", seed, i)
                    .isEqualTo(one.verdict() + one.rule() + one.probabilityMillionths() + one.waterfall());
            assertThat(other.differences()).isEqualTo(one.differences());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20261122})
    void moreAgreement_neverLowersThePosterior(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Person record = draw(random);
            Person candidate = draw(random);
            int before = People.match(People.record(record), List.of(candidate)).probabilityMillionths();
            for (Field field : FIELDS) {
                if (candidate.has(field)) {
                    Person nearer = People.with(record, field, candidate.text(field));
                    assertThat(People.match(People.record(nearer), List.of(candidate))
                                    .probabilityMillionths())
                            .as(
                                    "seed %d case %d field %s: %s",
                                    seed,
                                    i,
                                    field.key(),
                                    People.match(People.record(record), List.of(candidate))
                                                    .waterfall()
                                                    .encode() + " => "
                                            + People.match(People.record(nearer), List.of(candidate))
                                                    .waterfall()
                                                    .encode())
                            .isGreaterThanOrEqualTo(before);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 20261122})
    void comparisons_areSymmetric(long seed) {
        Random random = new Random(seed);
        NameComparison names = new NameComparison();
        for (int i = 0; i < CASES * 5; i++) {
            Person a = draw(random);
            Person b = draw(random);
            Name left = new Name(a.fullName());
            Name right = new Name(b.fullName());
            assertThat(names.compare(left, right))
                    .as("seed %d case %d", seed, i)
                    .isEqualTo(names.compare(right, left));
            assertThat(names.compare(left, left)).isEqualTo(NameLevel.SAME);
            if (!a.dateOfBirth().isEmpty() && !b.dateOfBirth().isEmpty()) {
                assertThat(DateComparison.compare(a.dateOfBirth(), b.dateOfBirth()))
                        .isEqualTo(DateComparison.compare(b.dateOfBirth(), a.dateOfBirth()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 20261122})
    void moreRivals_neverRaiseThePosterior(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Person record = draw(random);
            Person candidate = draw(random);
            // Without a number: a rival that owns the number changes what the number says of the others.
            Person plain = People.with(record, Field.CITIZEN_ID, "");
            int alone = People.match(People.record(plain), List.of(candidate)).probabilityMillionths();
            MatchResult among = People.match(People.record(plain), List.of(candidate, draw(random)));
            if (among.best() == 0) {
                assertThat(among.probabilityMillionths())
                        .as("seed %d case %d", seed, i)
                        .isLessThanOrEqualTo(alone);
            }
        }
    }
}
