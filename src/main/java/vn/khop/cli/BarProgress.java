package vn.khop.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import vn.khop.batch.Progress;

/** How far long work is, as one moving line on a terminal with rate and time left; gone when the phase is done. Called by one thread. */
final class BarProgress implements Progress {

    private static final int INTERVAL_MILLIS = 500;
    private static final long BYTES_PER_MB = 1_000_000;

    private final PrintWriter out;
    private final Texts texts;
    private final int columns;
    private @Nullable ProgressBar bar;

    BarProgress(PrintWriter out, Texts texts, int columns) {
        this.out = out;
        this.texts = texts;
        this.columns = columns;
    }

    @Override
    public void phase(String job, String phase, long total) {
        done();
        ProgressBarBuilder builder = ProgressBar.builder()
                .setTaskName(Phase.title(texts, job, phase))
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(INTERVAL_MILLIS)
                .setConsumer(new OneLine(out, columns - 1))
                .clearDisplayOnFinish()
                .showSpeed();
        bar = (Phase.isInBytes(phase) ? builder.setUnit(" MB", BYTES_PER_MB) : builder).build();
    }

    @Override
    public void advance(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void done() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    /** The line itself. The library's own consumer would ask the terminal for its width through native code; ours is told. */
    private record OneLine(PrintWriter out, int columns) implements ProgressBarConsumer {

        @Override
        public int getMaxRenderedLength() {
            return columns;
        }

        @Override
        public void accept(String rendered) {
            out.print('\r' + rendered);
            out.flush();
        }

        @Override
        public void clear() {
            out.print('\r' + " ".repeat(columns) + '\r');
            out.flush();
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
