package vn.khop.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: the split of a budget over claimants, on cases worked out by hand. */
class FairShareTest {

    /** Claimants as {@code guarantee/weight/limit/backlog}, {@code b} the weight by backlog, {@code -} no limit. */
    @ParameterizedTest(name = "{0} over {1}: {2} ({3})")
    @CsvSource({
        "120, 0/1/-/1000 0/1/-/50 0/1/-/10, 60 50 10, 'the small are filled, the rest is split'",
        "100, 0/1/-/1000 0/3/-/1000,        25 75,    by weight",
        "100, 0/b/-/1000 0/b/-/3000,        25 75,    by backlog",
        "100, 60/1/-/1000 0/1/-/1000,       80 20,    guarantee first then the open pool",
        "100, 60/1/-/10 0/1/-/1000,         10 90,    an unused guarantee is lent",
        "100, 0/9/30/1000 0/1/-/1000,       30 70,    up to the limit",
        "100, 0/1/30/1000 0/1/20/1000,      30 20,    limits may leave budget over",
        "100, 150/1/-/1000 50/1/-/1000,     75 25,    guarantees shrink in proportion",
        "100, 150/1/-/10 150/1/-/1000,      10 90,    only guarantees that can be used shrink",
        "100, 40/1/20/1000 0/1/-/1000,      20 80,    a limit cuts the guarantee too",
        "1,   0/1/-/5 0/1/-/5,              1 0,      ties go to the lower id",
        "3,   0/6/-/9 0/6/-/9 0/2/-/9,      2 1 0,    'weights 6, 6, 2: a budget of 3'",
        "4,   0/6/-/9 0/6/-/9 0/2/-/9,      2 2 0,    '... and of 4 takes from nobody'",
        "0,   5/1/-/5,                      0,        nothing to split",
        "10,  5/b/-/0 0/1/-/3,              0 3,      an empty backlog",
    })
    void allocate_byHand(long budget, String claimants, String expected, String why) {
        List<Claimant> list = new ArrayList<>();
        for (String claimant : claimants.trim().split(" +")) {
            list.add(claimant("u" + list.size(), claimant));
        }
        String shares = FairShare.allocate(budget, list).values().stream()
                .map(String::valueOf)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        assertThat(shares).as(why).isEqualTo(expected);
    }

    private static Claimant claimant(String id, String text) {
        String[] parts = text.split("/");
        Weight weight = parts[1].equals("b") ? Weight.BACKLOG : Weight.of(Integer.parseInt(parts[1]));
        long limit = parts[2].equals("-") ? Claimant.NO_LIMIT : Long.parseLong(parts[2]);
        return new Claimant(id, Long.parseLong(parts[0]), weight, limit, Long.parseLong(parts[3]));
    }

    @Test
    void allocate_tenThousandUnits_isExactAndNeedsNoStepPerVerification() {
        List<Claimant> units = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            units.add(new Claimant("unit" + i, i % 7, Weight.BACKLOG, Claimant.NO_LIMIT, 1L + i * 37 % 5_000));
        }
        assertThat(FairShare.allocate(200_000, units).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(200_000);
        assertThat(FairShare.allocate(3_000_000_000_000L, hugeUnits()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .as("products past 64 bits")
                .isEqualTo(3_000_000_000_000L);
    }

    private static List<Claimant> hugeUnits() {
        List<Claimant> units = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            units.add(new Claimant("unit" + i, 0, Weight.BACKLOG, Claimant.NO_LIMIT, 1_000_000_000_000L + i));
        }
        return units;
    }

    @Test
    void allocate_nobody_isEmpty() {
        assertThat(FairShare.allocate(10, List.of())).isEqualTo(Map.of());
    }

    @Test
    void allocate_impossibleInput_saysWhat() {
        Claimant twin = new Claimant("a", 0, Weight.of(1), 1, 1);
        assertThatThrownBy(() -> FairShare.allocate(1, List.of(twin, twin))).hasMessage("two claimants have the id a");
        assertThatThrownBy(() -> FairShare.allocate(-1, List.of())).hasMessage("budget must be at least 0, was -1");
        assertThatThrownBy(() -> new Claimant("a", 0, Weight.of(1), 1, -2))
                .hasMessage("backlog of a must be at least 0, was -2");
        assertThatThrownBy(() -> Weight.of(0)).hasMessage("weight must be at least 1, was 0");
    }
}
