package vn.khop.jobfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: what is no plain YAML, or no text at all, is a fault with its place, never an exception and never an expansion. */
class YamlTreeTest {

    @TempDir
    Path root;

    private String faultsOf(byte[] bytes) throws Exception {
        Path file = Files.write(root.resolve("x.yaml"), bytes);
        Faults faults = new Faults("x");
        Optional<Node.Mapping> tree = SettingsText.read(file, faults).flatMap(text -> YamlTree.read(text, faults));
        assertThat(tree.isEmpty() && faults.isEmpty())
                .as("nothing read and no reason")
                .isFalse();
        return faults.list().stream().map(Fault::toString).collect(Collectors.joining(" | "));
    }

    private String faultsOf(String text) throws Exception {
        return faultsOf(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            value = {
                "''                ¦ x:1:1: the file is empty",
                "# only a comment  ¦ x:1:1: the file is empty",
                "just text         ¦ x:1:1: expected a map of keys and values, was 'just text'",
                "- a               ¦ x:1:1: expected a map of keys and values, was a list",
                "a: 1⏎---⏎b: 2     ¦ x:3:1: a second YAML document; one file holds one",
                "a: 1⏎b: 2⏎a: 3    ¦ x:3:1: key 'a' stands twice, first in line 1",
                "ô: {ê: 1, ê: 2}   ¦ x:1:11: key 'ê' stands twice, first in line 1",
                "a: &x 1⏎b: *x     ¦ x:2:4: YAML aliases (*) are not allowed; write the value out",
                "a: !!int b        ¦ x:1:4: YAML tags (!) are not allowed; write the plain value",
                "a: !!java.io.File [b] ¦ x:1:4: YAML tags (!) are not allowed; write the plain value",
                "a:⏎⇥b: 1          ¦ x:2:1: a tab cannot indent YAML; use spaces",
                "a:⏎ ⇥b: 1⏎⇥c: 2   ¦ x:2:2: a tab cannot indent YAML; use spaces | x:3:1: a tab cannot indent YAML; use spaces",
                "a: b: c           ¦ x:1:5: not YAML: mapping values are not allowed here",
                "a: [1, 2⏎b: 3     ¦ 'x:2:2: not YAML: expected '','' or '']'', but got :'",
                "a: \"open          ¦ x:1:9: not YAML: found unexpected end of stream",
                "a: @b             ¦ x:1:4: not YAML: found character '@' that cannot start any token. (Do not use @ for indentation)",
                "? [a]⏎: b         ¦ 'x:1:4: not YAML: Expected a property name (Scalar value in YAML), got this instead: +SEQ []'",
                "a: ␁              ¦ x:1:4: the control character U+0001 is not allowed",
            })
    void faults(String text, String expected) throws Exception {
        assertThat(faultsOf(text.replace('⏎', '\n').replace('⇥', '\t').replace('␁', '\u0001')))
                .isEqualTo(expected);
    }

    @Test
    void notUtf8_saysWhere() throws Exception {
        assertThat(faultsOf("job: a\ntitle: Học\nx: H\u00E9".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("x:3:5: the text is not UTF-8 from here on; save the file as UTF-8");
    }

    @Test
    void utf16_isNotUtf8() throws Exception {
        assertThat(faultsOf("job: a\n".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("x:1:1: the text is not UTF-8 from here on; save the file as UTF-8");
    }

    @Test
    void aliasBomb_isNotExpanded() throws Exception {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append(String.format("a%d: &a%d [%s]%n", i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }
        assertThat(faultsOf(bomb.toString().replace(", ]", "]")))
                .startsWith("x:2:10: YAML aliases (*) are not allowed; write the value out | x:2:15: ");
    }

    @Test
    void deepNesting_isRefused() throws Exception {
        assertThat(faultsOf("a: " + "[".repeat(100) + "]".repeat(100)))
                .isEqualTo("x:1:19: nested deeper than 16 levels");
        assertThat(faultsOf("a: " + "[".repeat(100_000))).contains("x:1:");
    }

    @Test
    void aDataFile_isTooLarge() throws Exception {
        assertThat(faultsOf("a".repeat(300_000)))
                .isEqualTo("x:1:1: the file has 300000 bytes, at most 262144 are expected");
    }

    @Test
    void longWords_areCutInMessages() throws Exception {
        assertThat(faultsOf("y".repeat(100_000))).hasSizeLessThan(200);
    }

    @Test
    void randomText_isReadOrToldOf_neverThrown() throws Exception {
        String alphabet = "ab:-[]{},&*!|>'\"%@`#? \n\t\r~<=\u0001ô0.";
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40);
            for (int i = 0; i < length; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                faultsOf(text.toString());
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + text, e);
            }
        }
    }
}
