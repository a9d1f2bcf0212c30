package vn.khop.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import vn.khop.batch.Progress;

/** How far long work is, for a log file or a pipe: one line a minute. Mutable; called by one thread. */
final class LineProgress implements Progress {

    private static final long INTERVAL_MILLIS = 60_000;

    private final PrintWriter out;
    private final Texts texts;
    private final InstantSource clock;
    private String task = "";
    private long total;
    private boolean bytes;
    private long startMillis;
    private long lastMillis;

    LineProgress(PrintWriter out, Texts texts, InstantSource clock) {
        this.out = out;
        this.texts = texts;
        this.clock = clock;
        this.lastMillis = clock.millis();
    }

    @Override
    public void phase(String job, String phase, long total) {
        this.task = Phase.title(texts, job, phase);
        this.bytes = Phase.isInBytes(phase);
        this.total = total;
        this.startMillis = clock.millis();
    }

    @Override
    public void advance(long done) {
        long now = clock.millis();
        if (now - lastMillis < INTERVAL_MILLIS) {
            return;
        }
        lastMillis = now;
        double seconds = Math.max(1, now - startMillis) / 1000.0;
        double rate = done / seconds;
        StringBuilder line = new StringBuilder(task).append(": ").append(amount(done));
        if (total > 0) {
            line.append('/')
                    .append(amount(total))
                    .append(" (")
                    .append(done * 100 / total)
                    .append("%)");
        }
        line.append(", ").append(texts.say("progress.rate", amount(Math.round(rate))));
        if (total > done && rate > 0) {
            line.append(", ").append(texts.say("progress.left", Math.round((total - done) / rate / 60 + 0.5)));
        }
        out.println(line);
    }

    @Override
    public void done() {
        task = "";
    }

    private String amount(long count) {
        return bytes ? texts.decimal(count / 1e6, 1) + " MB" : texts.number(count);
    }
}
