package vn.khop.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a delimited text. */
final class TextRows implements RowSource {

    private final RecordSplitter splitter;
    private final CountedInput counted;

    TextRows(RecordSplitter splitter, CountedInput counted) {
        this.splitter = splitter;
        this.counted = counted;
    }

    @Override
    public @Nullable Row next() throws IOException {
        return splitter.next();
    }

    @Override
    public boolean resumeAfterOpeningLine() {
        return splitter.resumeAfterOpeningLine();
    }

    @Override
    public String text() {
        return splitter.text();
    }

    @Override
    public boolean terminated() {
        return splitter.terminated();
    }

    @Override
    public long bytesRead() {
        return counted.count();
    }

    @Override
    public void close() throws IOException {
        splitter.close();
    }
}
