package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Progress without a terminal: one line a minute, with rate and time left. */
class LineProgressTest {

    private final StringWriter text = new StringWriter();
    private long millis = 1_000_000;
    private final LineProgress progress =
            new LineProgress(new PrintWriter(text, true), new Texts(Language.EN), () -> Instant.ofEpochMilli(millis));

    @Test
    void lines_comeOnceAMinute() {
        progress.phase("school", "match", 20_000);
        for (int second = 1; second <= 180; second++) {
            millis += 1000;
            progress.advance(second * 100L);
        }
        progress.done();
        assertThat(text.toString()).isEqualTo("""
                school · matching: 6,000/20,000 (30%), 100/s, about 3 min left
                school · matching: 12,000/20,000 (60%), 100/s, about 2 min left
                school · matching: 18,000/20,000 (90%), 100/s, about 1 min left
                """);
    }

    @Test
    void shortWork_saysNothing() {
        progress.phase("registry", "registry", 1_000_000);
        millis += 59_000;
        progress.advance(1_000_000);
        progress.done();
        assertThat(text.toString()).isEmpty();
    }

    @Test
    void bytes_areShownAsMegabytes_andAnUnknownTotalIsLeftOut() {
        progress.phase("registry", "registry", -1);
        millis += 60_000;
        progress.advance(120_000_000);
        assertThat(text.toString()).isEqualTo("loading the registry: 120.0 MB, 2.0 MB/s\n");
    }
}
