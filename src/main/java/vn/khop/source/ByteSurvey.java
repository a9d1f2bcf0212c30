package vn.khop.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What the bytes of a whole text file tell of its charset. Reading them all costs a small part of an ingest and finds a compressed file
 * that was cut off before a row of it is taken.
 */
final class ByteSurvey {

    private static final int BLOCK_BYTES = 1 << 16;
    private static final int SAMPLE_BYTES_FIRST = 1 << 18;
    private static final int SAMPLE_BYTES_MAX = 1 << 20;
    /** Beyond the first quarter megabyte, one byte in so many is taken into the sample. */
    private static final int SAMPLE_THINNING = 64;

    private final Utf8Check utf8 = new Utf8Check();
    private final ByteArrayOutputStream accented = new ByteArrayOutputStream();
    private long bytes;
    private long headPairs;
    private long zerosFirst;
    private long zerosSecond;
    private long wideLittle;
    private long wideBig;

    /** Reads the stream to its end; does not close it. */
    static ByteSurvey of(InputStream text) throws IOException {
        ByteSurvey survey = new ByteSurvey();
        byte[] block = new byte[BLOCK_BYTES];
        for (int length; (length = text.readNBytes(block, 0, block.length)) > 0; ) {
            if (survey.bytes == 0) {
                survey.countZeros(block, length);
            }
            survey.bytes += length;
            survey.utf8.add(block, length);
            survey.sample(block, length);
        }
        return survey;
    }

    private void countZeros(byte[] block, int length) {
        for (int i = 0; i + 1 < length; i += 2) {
            headPairs++;
            zerosFirst += block[i] == 0 ? 1 : 0;
            zerosSecond += block[i + 1] == 0 ? 1 : 0;
        }
        for (int i = 0; i + 3 < length; i += 4) {
            boolean low = block[i] == 0 && block[i + 1] == 0;
            boolean high = block[i + 2] == 0 && block[i + 3] == 0;
            wideLittle += high && !low ? 1 : 0;
            wideBig += low && !high ? 1 : 0;
        }
    }

    private void sample(byte[] block, int length) {
        long allowed = Math.min(SAMPLE_BYTES_MAX, SAMPLE_BYTES_FIRST + bytes / SAMPLE_THINNING);
        int from = 0;
        boolean beyondAscii = false;
        for (int i = 0; i < length && accented.size() < allowed; i++) {
            beyondAscii |= block[i] < 0;
            if (block[i] == '\n' || block[i] == '\r' || i == length - 1) {
                if (beyondAscii) {
                    accented.write(block, from, i + 1 - from);
                }
                from = i + 1;
                beyondAscii = false;
            }
        }
    }

    Utf8Check utf8() {
        return utf8;
    }

    /** Lines with bytes beyond ASCII, from all over the file. */
    byte[] accentedLines() {
        return accented.toByteArray();
    }

    /** Whether the zero bytes lie as they do in UTF-32: half of every four. */
    boolean looksFourBytesWide() {
        return Math.max(wideLittle, wideBig) * 20 > headPairs * 9;
    }

    /** Whether the zero bytes lie as they do in UTF-16 with the low byte first. */
    boolean looksLittleEndian() {
        return zerosSecond * 3 > headPairs && zerosFirst * 20 < headPairs;
    }

    /** Whether the zero bytes lie as they do in UTF-16 with the high byte first. */
    boolean looksBigEndian() {
        return zerosFirst * 3 > headPairs && zerosSecond * 20 < headPairs;
    }
}
