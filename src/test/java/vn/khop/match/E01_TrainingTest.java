package vn.khop.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE UNDER TEST: m, u and prior from unlabelled pairs. The pairs are drawn by shares that the test knows and training does not. */
class E01_TrainingTest {

    private static final int RECORDS = 4_000;
    private static final long POPULATION = 10_000;
    private static final int ALL_OPEN = (1 << Comparison.values().length) - 1;
    private static final int RARITY = 12_000;
    private static final Model.Origin ORIGIN =
            new Model.Origin(new TreeSet<>(java.util.Set.of("school")), "2026-11-22", RECORDS);

    private static long pattern(NameLevel name, DateLevel date, Agreement gender) {
        long pattern = Pattern.with(0, Comparison.NAME, name);
        return Pattern.with(Pattern.with(pattern, Comparison.DATE_OF_BIRTH, date), Comparison.GENDER, gender);
    }

    private static TrainingPairs drawn(long seed, double present, double typing, double otherDay) {
        Random random = new Random(seed);
        TrainingPairs pairs = new TrainingPairs();
        for (int i = 0; i < RECORDS; i++) {
            if (random.nextDouble() < present) {
                NameLevel name = random.nextDouble() < typing ? NameLevel.TYPING : NameLevel.SAME;
                DateLevel date = random.nextDouble() < otherDay ? DateLevel.DAY : DateLevel.EQUAL;
                pairs.addPair(pattern(name, date, Agreement.EQUAL), ALL_OPEN, RARITY);
            }
            for (int other = random.nextInt(4); other > 0; other--) {
                Agreement gender = random.nextBoolean() ? Agreement.EQUAL : Agreement.DIFFERENT;
                DateLevel date = random.nextInt(80) == 0 ? DateLevel.SAME_YEAR : DateLevel.DIFFERENT;
                NameLevel name = random.nextInt(6) == 0 ? NameLevel.FAMILY : NameLevel.DIFFERENT;
                pairs.addPair(pattern(name, date, gender), ALL_OPEN, 0);
            }
            pairs.endRecord(false);
        }
        return pairs;
    }

    private static TrainingResult train(TrainingPairs pairs) {
        return Training.train(pairs, Model.shipped(), POPULATION, 2, ORIGIN);
    }

    private static double m(Model model, Comparison comparison, Level level) {
        return model.odds(comparison).get(level.ordinal()).m();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122})
    void train_findsTheSharesThatPairsWereDrawnBy(long seed) {
        TrainingResult result = train(drawn(seed, 0.7, 0.2, 0.1));
        assertThat(result.fault()).as("seed %d", seed).isEmpty();
        Model model = result.after();
        assertThat(model.priors().present()).as("seed %d", seed).isCloseTo(0.7, Offset.offset(0.03));
        double name = m(model, Comparison.NAME, NameLevel.TYPING)
                / (m(model, Comparison.NAME, NameLevel.SAME) + m(model, Comparison.NAME, NameLevel.TYPING));
        assertThat(name).as("seed %d", seed).isCloseTo(0.2, Offset.offset(0.03));
        double day = m(model, Comparison.DATE_OF_BIRTH, DateLevel.DAY)
                / (m(model, Comparison.DATE_OF_BIRTH, DateLevel.DAY)
                        + m(model, Comparison.DATE_OF_BIRTH, DateLevel.EQUAL));
        assertThat(day).as("seed %d", seed).isCloseTo(0.1, Offset.offset(0.03));
        assertThat(model.odds(Comparison.GENDER).get(Agreement.EQUAL.ordinal()).u())
                .as("seed %d", seed)
                .isCloseTo(0.5, Offset.offset(0.03));
    }

    @Test
    void train_levelsHardlySeen_keepTheirOdds() {
        Model model = train(drawn(3, 0.7, 0.2, 0.1)).after();
        assertThat(model.odds(Comparison.FATHER)).isEqualTo(Model.shipped().odds(Comparison.FATHER));
        assertThat(model.odds(Comparison.NAME).get(NameLevel.ORDER.ordinal()))
                .isEqualTo(Model.shipped().odds(Comparison.NAME).get(NameLevel.ORDER.ordinal()));
    }

    @Test
    void train_agreementThatNoOtherShows_isNotThoughtRarerThanBefore() {
        LevelOdds equal = train(drawn(7, 0.7, 0.2, 0.1))
                .after()
                .odds(Comparison.DATE_OF_BIRTH)
                .get(DateLevel.EQUAL.ordinal());
        assertThat(equal.u())
                .isGreaterThanOrEqualTo(Model.shipped()
                        .odds(Comparison.DATE_OF_BIRTH)
                        .get(DateLevel.EQUAL.ordinal())
                        .u());
    }

    @Test
    void train_numbersThatAgree_anchorThePrior() {
        TrainingPairs pairs = new TrainingPairs();
        for (int i = 0; i < RECORDS; i++) {
            if (i % 10 < 6) {
                boolean agrees = i % 10 < 3;
                // One in ten took another name: their numbers agree, but are no anchor.
                NameLevel name = i % 10 == 0 ? NameLevel.GIVEN : NameLevel.SAME;
                long person = pattern(name, DateLevel.EQUAL, Agreement.EQUAL);
                pairs.addPair(
                        Pattern.with(person, Comparison.ID, agrees ? IdLevel.EQUAL : IdLevel.DIFFERENT),
                        ALL_OPEN,
                        RARITY + (agrees ? RARITY : 0));
            }
            pairs.endRecord(true);
        }
        TrainingResult result = train(pairs);
        assertThat(result.anchored()).isTrue();
        assertThat(result.after().priors().present()).isCloseTo(0.6, Offset.offset(0.03));
    }

    @Test
    void train_recordsOfNobody_giveNoModel() {
        assertThat(train(drawn(4, 0, 0, 0)).fault()).contains(TrainingResult.Fault.TOO_FEW_MATCHES);
        assertThat(train(new TrainingPairs()).fault()).contains(TrainingResult.Fault.TOO_FEW_MATCHES);
    }

    @Test
    void train_samePairsInOtherChunks_giveTheSameModel() {
        TrainingPairs whole = drawn(5, 0.7, 0.2, 0.1);
        TrainingPairs joined = new TrainingPairs();
        joined.addAll(whole);
        assertThat(ModelText.of(train(joined).after()))
                .isEqualTo(ModelText.of(train(whole).after()));
    }

    @Test
    void text_ofATrainedModel_readsAsTheSameText() throws IOException {
        String text = ModelText.of(train(drawn(6, 0.7, 0.2, 0.1)).after());
        Model read = Model.read(new BufferedReader(new StringReader(text)), "model-2.csv");
        assertThat(ModelText.of(read)).isEqualTo(text);
        assertThat(read.version()).isEqualTo(2);
        assertThat(read.origin()).isEqualTo(ORIGIN);
        assertThat(Optional.of(read.origin().jobs())).contains(new TreeSet<>(java.util.Set.of("school")));
    }
}
