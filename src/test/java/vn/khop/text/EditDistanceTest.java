package vn.khop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: optimal string alignment with a limit. */
class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', 2, 0",
        "abc, abc, 0, 0",
        "abc, abd, 2, 1",
        "abc, acb, 2, 1",
        "ca, abc, 5, 3",
        "079085001234, 079085001243, 2, 1",
        "nguyen, nguyn, 2, 1",
        "'', abc, 5, 3",
        "'', abc, 2, 3",
        "kitten, sitting, 5, 3",
        "kitten, sitting, 2, 3",
        "abcdef, ghijkl, 3, 4",
    })
    void osa_countsEdits(String a, String b, int max, int distance) {
        assertThat(EditDistance.osa(a, b, max)).isEqualTo(distance);
        assertThat(EditDistance.osa(b, a, max)).isEqualTo(distance);
    }

    @RepeatedTest(200)
    void osa_agreesWithTheTextbookAtAnyLimit(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        String a = word(random);
        String b = word(random);
        int expected = textbook(a, b);
        for (int max = 0; max < 10; max++) {
            assertThat(EditDistance.osa(a, b, max))
                    .as("seed %d, %s, %s, max %d", seed, a, b, max)
                    .isEqualTo(Math.min(expected, max + 1));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    private static int textbook(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int substitution = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(substitution, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
