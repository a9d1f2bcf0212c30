package vn.khop.jobfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.jobfile.QuotaEdit.Edited;
import vn.khop.jobfile.QuotaEdit.JobChange;
import vn.khop.quota.Weight;
import vn.khop.record.SettingsRefused;

/** FEATURE UNDER TEST: quota.yaml is changed in its values only; all else stays as its owner wrote it. */
class QuotaEditTest {

    private static final String FILE = """
            # Chỉ tiêu. The quota.
            daily: 200000     # all jobs
            zone: Asia/Ho_Chi_Minh
            jobs:             # theirs
              births: {guarantee: 20000, weight: 2}   # births {first}
              deaths:
                weight: 3     # three
                limit: 500
              school: {limit: 120000}

            units: {weight: backlog}
            """;

    /** The change as {@code daily}, then {@code job guarantee weight limit}, {@code .} for what stays. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            210000;                     daily: 200000     # all;       daily: 210000     # all
            . births 0 . .;             {guarantee: 20000, weight: 2}; {guarantee: 0, weight: 2}
            . births . backlog .;       {guarantee: 20000, weight: 2}; {guarantee: 20000, weight: backlog}
            . births . . 30000;         {guarantee: 20000, weight: 2}; {guarantee: 20000, weight: 2, limit: 30000}
            . school . . none;          {limit: 120000};               {}
            . school 5 . .;             {limit: 120000};               {limit: 120000, guarantee: 5}
            . deaths . 4 .;             weight: 3     # three;         weight: 4     # three
            . deaths . . none;          |    limit: 500|;              |
            . deaths 7 . .;             |    limit: 500|;              |    limit: 500|    guarantee: 7|
            . marriages . backlog .;    |  school: {limit: 120000}|;   |  school: {limit: 120000}|  marriages: {weight: backlog}|
            """)
    void apply_changesTheValueOnly(String change, String was, String becomes) {
        String expected = FILE.replace(was.replace('|', '\n'), becomes.replace('|', '\n'));
        assertThat(expected).isNotEqualTo(FILE);
        Edited edited = edit(change).apply(FILE);
        assertThat(edited.text()).isEqualTo(expected);
        assertThat(edited.changes()).hasSize(1);
        assertThat(edit(change).apply(edited.text()).changes())
                .as("a second time")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            daily: 5|;                          . a 1 . .;     daily: 5|jobs:|  a: {guarantee: 1}|
            daily: 5;                           6;             daily: 6
            daily: 5;                           . a 1 . 9;     daily: 5|jobs:|  a: {guarantee: 1, limit: 9}|
            daily: "5"|jobs: {}|;               7;             daily: 7|jobs: {}|
            daily: 5|jobs: {}|;                 . a 1 . .;     daily: 5|jobs: {a: {guarantee: 1}}|
            daily: 5|jobs: {b: {}}|;            . a 1 . .;     daily: 5|jobs: {b: {}, a: {guarantee: 1}}|
            {daily: 5};                         8;             {daily: 8}
            daily: 5|jobs:|    b:|      limit: 3; . a 1 . .;   daily: 5|jobs:|    b:|      limit: 3|    a: {guarantee: 1}|
            daily: 5|jobs:|  a:|    limit: 3|;  . a . . none;  daily: 5|jobs:|  a:|    {}|
            daily: 5|jobs: {a: {limit: 3, weight: 2}}|; . a . . none; daily: 5|jobs: {a: {weight: 2}}|
            daily: 5|jobs: {a: {weight: 2, limit: 3}}|; . a . . none; daily: 5|jobs: {a: {weight: 2}}|
            """)
    void apply_otherForms(String file, String change, String expected) {
        assertThat(edit(change).apply(file.replace('|', '\n')).text()).isEqualTo(expected.replace('|', '\n'));
    }

    @Test
    void apply_keepsAByteOrderMark_andLineEndsOfWindows() {
        assertThat(edit("6 a 1 . .")
                        .apply("\uFEFFdaily: 5\r\nzone: UTC\r\njobs:\r\n  a: {weight: 2}\r\n")
                        .text())
                .isEqualTo("\uFEFFdaily: 6\r\nzone: UTC\r\njobs:\r\n  a: {weight: 2, guarantee: 1}\r\n");
    }

    @Test
    void apply_saysWhatFromAndTo() {
        assertThat(edit("1 births 30 backlog 40").apply(FILE).changes())
                .containsExactly(
                        "daily: 200000 -> 1",
                        "jobs.births.guarantee: 20000 -> 30",
                        "jobs.births.weight: 2 -> backlog",
                        "jobs.births.limit: none -> 40");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', textBlock = """
            daily: 5|jobs: {a: {guarantee: 9}}|; . a . . 8; jobs/quota.yaml: 'jobs.a.limit' 8 is below the guarantee 9
            daily: many|;                        6;         jobs/quota.yaml:1:8: 'daily' must be a whole number from 0, was 'many'
            {daily: 5};                          . a 1 . .; jobs/quota.yaml: the file is written in a way that this command cannot change
            """)
    void apply_refuses(String file, String change, String message) {
        assertThatThrownBy(() -> edit(change).apply(file.replace('|', '\n')))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageStartingWith(message);
    }

    /** Any change gives exactly the settings wished, which apply reads again, and no other line is touched. */
    @Test
    void apply_random_touchesNoOtherLine() {
        String others = "#|daily: \\d+     # all jobs|zone: .*|jobs: .*|units: .*|";
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            String change = String.join(
                    " ",
                    of(random, ".", "1", "999999999"),
                    of(random, "births", "deaths", "school", "new"),
                    of(random, ".", "0", "99"),
                    of(random, ".", "backlog", "7"),
                    of(random, "none", "900000"));
            Edited edited = edit(change).apply(FILE);
            assertThat(edited.text()
                            .lines()
                            .filter(line -> line.matches(others))
                            .count())
                    .as("seed %d, %s", seed, change)
                    .isEqualTo(FILE.lines().filter(line -> line.matches(others)).count());
            assertThat(edit(change).apply(edited.text()).changes())
                    .as("seed %d, %s", seed, change)
                    .isEmpty();
        }
    }

    private static String of(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private static QuotaEdit edit(String change) {
        String[] parts = change.split(" ");
        Optional<Integer> daily = number(parts[0]);
        if (parts.length == 1) {
            return new QuotaEdit(daily, Optional.empty());
        }
        Optional<Weight> weight = parts[3].equals(".")
                ? Optional.empty()
                : Optional.of(parts[3].equals("backlog") ? Weight.BACKLOG : Weight.of(Integer.parseInt(parts[3])));
        Optional<OptionalInt> limit = parts[4].equals(".")
                ? Optional.empty()
                : Optional.of(
                        parts[4].equals("none") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts[4])));
        return new QuotaEdit(daily, Optional.of(new JobChange(parts[1], number(parts[2]), weight, limit)));
    }

    private static Optional<Integer> number(String text) {
        return text.equals(".") ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }
}
