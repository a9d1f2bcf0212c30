package vn.khop.source;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** All rows of a file or worksheet in order, titles and footers included, with whatever number of cells they have. */
interface RowSource extends Closeable {

    /** The next row, or null at the end. */
    @Nullable
    Row next() throws IOException;

    /**
     * Gives back all but the first line of the row last returned.
     *
     * @return false when it has but one line: nothing changed
     */
    boolean resumeAfterOpeningLine();

    /** What stands in the row last returned, quotes and all, as {@link ShownText} shows it. */
    String text();

    /** Whether the row last returned is whole: something follows it that ends it. */
    boolean terminated();

    /** Bytes of the file itself read so far, at most its size. */
    long bytesRead();
}
