package vn.khop.source;

import java.io.Closeable;
import java.io.IOException;

/** The characters of a text file in order. Where the bytes are none of the charset there is one {@link #UNDECODABLE}. */
interface CharSource extends Closeable {

    /** Stands for bytes that the charset does not have; a noncharacter, so that no honest text holds it. */
    char UNDECODABLE = '\uFFFF';

    /**
     * Reads at least one and at most {@code length} characters.
     *
     * @param length at least 2, so that a surrogate pair fits
     * @return how many were read, or -1 at the end
     */
    int read(char[] to, int offset, int length) throws IOException;
}
