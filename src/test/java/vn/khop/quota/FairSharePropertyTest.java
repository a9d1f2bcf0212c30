package vn.khop.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST: the promises of the split, P1 to P5, P7, P8 and P10, on random cases; a failure names its seed. P6 (splitting or
 * inflating a backlog gains no guarantee) is P3's bound seen from the other side: a guarantee belongs to the claimant, not to its backlog.
 */
class FairSharePropertyTest {

    private static final int CASES = 2_000;

    private static void forAll(BiConsumer<Random, Case> property) {
        for (long seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed * 7919 + 17);
            Case drawn = Case.draw(random, 12, 60);
            try {
                property.accept(random, drawn);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", " + drawn + ": " + e.getMessage(), e);
            }
        }
    }

    record Case(long budget, List<Claimant> claimants) {

        static Case draw(Random random, int claimantsMax, int amountMax) {
            int size = random.nextInt(claimantsMax + 1);
            int amount = 1 + random.nextInt(amountMax);
            List<Claimant> claimants = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                claimants.add(new Claimant(
                        "u" + i,
                        random.nextBoolean() ? 0 : random.nextInt(amount),
                        random.nextInt(3) == 0 ? Weight.BACKLOG : Weight.of(1 + random.nextInt(5)),
                        random.nextInt(3) == 0 ? random.nextInt(amount) : Claimant.NO_LIMIT,
                        random.nextInt(4) == 0 ? 0 : random.nextInt(2 * amount)));
            }
            return new Case(random.nextInt(1 + amount * Math.max(1, size)), claimants);
        }

        Map<String, Long> shares() {
            return FairShare.allocate(budget, claimants);
        }
    }

    private static long sum(Map<String, Long> shares) {
        return shares.values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void p1AndP2_theSumIsTheBudgetOrAllThatCanBeUsed() {
        forAll((random, drawn) -> {
            long usable = drawn.claimants.stream().mapToLong(Claimant::demand).sum();
            assertThat(sum(drawn.shares())).isEqualTo(Math.min(drawn.budget, usable));
            for (Claimant claimant : drawn.claimants) {
                assertThat(drawn.shares().get(claimant.id())).isBetween(0L, claimant.demand());
            }
        });
    }

    @Test
    void p3_guaranteesAreKept_orShrunkInProportion() {
        forAll((random, drawn) -> {
            long claimed = drawn.claimants.stream().mapToLong(Claimant::claim).sum();
            long guaranteed =
                    drawn.claimants.stream().mapToLong(Claimant::guarantee).sum();
            for (Claimant claimant : drawn.claimants) {
                long floor = claimed <= drawn.budget
                        ? claimant.claim()
                        : Math.min(claimant.claim(), claimant.guarantee() * drawn.budget / guaranteed);
                assertThat(drawn.shares().get(claimant.id())).isGreaterThanOrEqualTo(floor);
            }
        });
    }

    @Test
    void p4_aLargerBudgetTakesFromNobody() {
        forAll((random, drawn) -> {
            Map<String, Long> more = FairShare.allocate(drawn.budget + 1, drawn.claimants);
            drawn.shares().forEach((id, share) -> assertThat(more.get(id)).isGreaterThanOrEqualTo(share));
        });
    }

    @Test
    void p5_aLargerBacklogNeverLowersItsOwnShare() {
        forAll((random, drawn) -> {
            for (int i = 0; i < drawn.claimants.size(); i++) {
                Claimant own = drawn.claimants.get(i);
                List<Claimant> changed = new ArrayList<>(drawn.claimants);
                changed.set(i, withBacklog(own, own.backlog() + 1 + random.nextInt(5)));
                assertThat(FairShare.allocate(drawn.budget, changed).get(own.id()))
                        .isGreaterThanOrEqualTo(drawn.shares().get(own.id()));
            }
        });
    }

    @Test
    void p7_theOrderOfTheClaimantsDoesNotMatter() {
        forAll((random, drawn) -> {
            List<Claimant> shuffled = new ArrayList<>(drawn.claimants);
            Collections.shuffle(shuffled, random);
            assertThat(FairShare.allocate(drawn.budget, shuffled)).isEqualTo(drawn.shares());
        });
    }

    /** Without new records, every backlog ends within ceil(all that waits / what a day deals) days. */
    @Test
    void p8_noBacklogIsLeftWaiting() {
        forAll((random, drawn) -> {
            List<Claimant> left = new ArrayList<>();
            drawn.claimants.forEach(
                    c -> left.add(new Claimant(c.id(), c.guarantee(), c.weight(), Claimant.NO_LIMIT, c.backlog())));
            long budget = drawn.budget + 1;
            long waiting = left.stream().mapToLong(Claimant::backlog).sum();
            for (long day = 0; day < (waiting + budget - 1) / budget; day++) {
                Map<String, Long> shares = FairShare.allocate(budget, left);
                left.replaceAll(c -> withBacklog(c, c.backlog() - shares.getOrDefault(c.id(), 0L)));
            }
            assertThat(left).allMatch(c -> c.backlog() == 0);
        });
    }

    /** With new records for ever: whoever's part of the open pool is one verification or more is served every day. */
    @Test
    void p8_aPartOfOneOrMore_isServedToday() {
        forAll((random, drawn) -> {
            long claimed = drawn.claimants.stream().mapToLong(Claimant::claim).sum();
            long weights = drawn.claimants.stream()
                    .mapToLong(c -> c.weight().on(c.backlog()))
                    .sum();
            for (Claimant claimant : drawn.claimants) {
                long part = (drawn.budget - claimed) * claimant.weight().on(claimant.backlog());
                if (drawn.budget > claimed && part >= weights && claimant.demand() > 0) {
                    assertThat(drawn.shares().get(claimant.id())).isPositive();
                }
            }
        });
    }

    @Test
    void p10_equalToDealingOneByOne() {
        for (long seed = 0; seed < 5_000; seed++) {
            Case drawn = Case.draw(new Random(seed), 5, 6);
            Case small = new Case(drawn.budget % 13, drawn.claimants);
            assertThat(small.shares()).as("seed %d, %s", seed, small).isEqualTo(oneByOne(small));
        }
    }

    @Test
    void p10_equalToDealingOneByOne_largerCases() {
        forAll((random, drawn) -> assertThat(drawn.shares()).isEqualTo(oneByOne(drawn)));
    }

    /** Ties go where the next verification is worth most, then to the lower id; the promises do not depend on it. */
    @Test
    void p10_equalToDealingOneByOne_withTies() {
        for (long seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            Case drawn = Case.draw(random, 6, 6);
            int salt = random.nextInt(1_000);
            FairShare.Ties ties = (id, dealt) -> (id.hashCode() * 31L + dealt * 7 + salt) % 4;
            Map<String, Long> shares = FairShare.allocate(drawn.budget, drawn.claimants, ties);
            assertThat(shares).as("seed %d, %s", seed, drawn).isEqualTo(oneByOne(drawn, ties));
            assertThat(sum(shares)).as("seed %d, %s", seed, drawn).isEqualTo(sum(drawn.shares()));
            Map<String, Long> more = FairShare.allocate(drawn.budget + 1, drawn.claimants, ties);
            shares.forEach((id, share) -> assertThat(more.get(id)).isGreaterThanOrEqualTo(share));
        }
    }

    /** Every case of two claimants with small numbers, every budget from 0 to 12. */
    @Test
    void p10_equalToDealingOneByOne_allSmallPairs() {
        List<Claimant> kinds = new ArrayList<>();
        for (Weight weight : List.of(Weight.of(1), Weight.of(3), Weight.BACKLOG)) {
            for (long guarantee : new long[] {0, 1, 3}) {
                for (long limit : new long[] {2, Claimant.NO_LIMIT}) {
                    for (long backlog : new long[] {0, 1, 2, 5, 9}) {
                        kinds.add(new Claimant("a", guarantee, weight, limit, backlog));
                    }
                }
            }
        }
        for (Claimant a : kinds) {
            for (Claimant like : kinds) {
                Claimant b = new Claimant("b", like.guarantee(), like.weight(), like.limit(), like.backlog());
                for (long budget = 0; budget <= 12; budget++) {
                    Case pair = new Case(budget, List.of(a, b));
                    Map<String, Long> expected = oneByOne(pair);
                    if (!pair.shares().equals(expected)) {
                        assertThat(pair.shares()).as("%s", pair).isEqualTo(expected);
                    }
                }
            }
        }
    }

    private static Claimant withBacklog(Claimant claimant, long backlog) {
        return new Claimant(claimant.id(), claimant.guarantee(), claimant.weight(), claimant.limit(), backlog);
    }

    /** The definition, word for word: guarantees first, then each verification to the smallest (dealt + 1) / weight. */
    private static Map<String, Long> oneByOne(Case given) {
        return oneByOne(given, FairShare.Ties.NONE);
    }

    private static Map<String, Long> oneByOne(Case given, FairShare.Ties ties) {
        Map<String, Long> shares = new TreeMap<>();
        given.claimants.forEach(c -> shares.put(c.id(), 0L));
        List<Claimant> inOrder = given.claimants.stream()
                .sorted(Comparator.comparing(Claimant::id))
                .toList();
        for (long left = given.budget; left > 0; left--) {
            Claimant next = null;
            double smallest = Double.POSITIVE_INFINITY;
            long highest = Long.MIN_VALUE;
            boolean isGuaranteed = given.claimants.stream().anyMatch(c -> shares.getOrDefault(c.id(), 0L) < c.claim())
                    && given.claimants.stream().mapToLong(Claimant::claim).sum() > given.budget;
            for (Claimant c : inOrder) {
                long dealt = shares.getOrDefault(c.id(), 0L);
                double ratio = isGuaranteed ? (dealt + 1.0) / c.guarantee() : openRatio(c, dealt);
                long rank = isGuaranteed || dealt < c.claim() ? 0 : ties.rank(c.id(), dealt);
                if (dealt < (isGuaranteed ? c.claim() : c.demand())
                        && (ratio < smallest || ratio == smallest && rank > highest)) {
                    smallest = ratio;
                    highest = rank;
                    next = c;
                }
            }
            if (next == null) {
                break;
            }
            shares.merge(next.id(), 1L, Long::sum);
        }
        return shares;
    }

    private static double openRatio(Claimant c, long dealt) {
        return dealt < c.claim() ? -1 : (dealt - c.claim() + 1.0) / c.weight().on(c.backlog());
    }
}
