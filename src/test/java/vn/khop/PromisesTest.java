package vn.khop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** FEATURE UNDER TEST: every promise of the README names tests that exist. */
class PromisesTest {

    private static final Pattern PROMISE = Pattern.compile("\\| (R\\d) \\|.*");
    private static final Pattern NAMED = Pattern.compile("`([a-z]+)/(\\w+)#(\\w+)`");

    @Test
    void each_promise_has_tests() throws IOException, ClassNotFoundException {
        TreeSet<String> promises = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            Matcher promise = PROMISE.matcher(line);
            if (!promise.matches()) {
                continue;
            }
            Matcher test = NAMED.matcher(line);
            int tests = 0;
            for (; test.find(); tests++) {
                Class<?> tested = Class.forName("vn.khop." + test.group(1) + "." + test.group(2));
                String method = test.group(3);
                assertThat(Arrays.stream(tested.getDeclaredMethods())
                                .filter(m -> m.getName().equals(method))
                                .filter(m -> m.isAnnotationPresent(Test.class)
                                        || m.isAnnotationPresent(ParameterizedTest.class)))
                        .as(line)
                        .hasSize(1);
            }
            assertThat(tests).as(line).isPositive();
            promises.add(promise.group(1));
        }
        assertThat(promises).containsExactly("R1", "R2", "R3", "R4", "R5", "R6");
    }
}
