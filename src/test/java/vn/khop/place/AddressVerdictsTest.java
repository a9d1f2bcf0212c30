package vn.khop.place;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.place.Places.GAZETTEER;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.khop.place.Places.Typed;

/** FEATURE UNDER TEST: 300 addresses of the sample drawn by chance, each looked at by a person: none means another place than was read. */
class AddressVerdictsTest {

    private static final long SEED = 20260701;
    private static final int DRAWN = 300;

    private final List<String[]> verdicts = Places.lines("verdicts.tsv").stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .toList();

    @Test
    void theRowsAreThoseThatTheSeedDraws() {
        List<Typed> sample = Places.sample();
        Random random = new Random(SEED);
        TreeSet<Integer> lines = new TreeSet<>();
        while (lines.size() < DRAWN) {
            lines.add(2 + random.nextInt(sample.size()));
        }
        assertThat(verdicts).extracting(cells -> Integer.valueOf(cells[0])).containsExactlyElementsOf(lines);
        for (String[] cells : verdicts) {
            Typed typed = sample.get(Integer.parseInt(cells[0]) - 2);
            assertThat(typed.address()).isEqualTo(cells[1] + ", " + cells[2] + ", " + cells[3]);
        }
    }

    @Test
    void eachIsReadAsItWasJudged_andNoneIsWrong() {
        for (String[] cells : verdicts) {
            String address = cells[1] + ", " + cells[2] + ", " + cells[3];
            Resolution found = GAZETTEER.resolve(address);
            String edition = found.edition() + (found.isFormerName() ? " (former name)" : "");
            assertThat(edition).as(address).isEqualTo(cells[4]);
            assertThat(String.join("|", found.oldWards())).as(address).isEqualTo(cells[5]);
            assertThat(String.join("|", found.currentWards())).as(address).isEqualTo(cells[6]);
            assertThat(cells[8]).as(address).isEqualTo("right");
            assertThat(cells[9]).as(address).isNotBlank();
        }
    }
}
