package vn.khop.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.khop.record.InputRefused;

/**
 * A first look through a whole workbook, before its parts are parsed: it is complete (every part decompresses to its checksum), nothing in
 * it swells past reason, and how many rows it has, for progress.
 *
 * @param rows rows of all worksheets
 */
record WorkbookSurvey(long rows) {

    private static final int BUFFER_BYTES = 1 << 16;
    /** What is held in memory as a whole (texts, styles, the list of sheets) may be so large. */
    private static final long PART_BYTES_MAX = 1L << 28;

    private static final long UNSUSPECTED_BYTES = 1L << 28;
    private static final int RATIO_MAX = 200;
    /** A text between two tags longer than this is no cell: Excel's limit is 32,767 characters. */
    private static final int TEXT_BYTES_MAX = 1 << 24;

    private static final byte[] ROW_TAG = {'<', 'r', 'o', 'w'};

    /** @throws InputRefused if the workbook is incomplete or swells past reason */
    static WorkbookSurvey of(SourceFile file) throws IOException {
        long rows = 0;
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            boolean isWorkbook = false;
            for (ZipEntry part : Collections.list(zip.entries())) {
                isWorkbook |= part.getName().equals("[Content_Types].xml");
                boolean sheet = part.getName().startsWith("xl/worksheets/");
                try (InputStream in = zip.getInputStream(part)) {
                    rows += rows(file, in, sheet ? Long.MAX_VALUE : PART_BYTES_MAX);
                }
            }
            if (!isWorkbook) {
                throw new InputRefused(file.name() + ": is a zip archive but not an Excel workbook; unpack it");
            }
        } catch (ZipException e) {
            throw new InputRefused(
                    file.name() + ": incomplete: the workbook ends early or is damaged; upload it again", e);
        }
        return new WorkbookSurvey(rows);
    }

    private static long rows(SourceFile file, InputStream in, long bytesMax) throws IOException {
        byte[] block = new byte[BUFFER_BYTES];
        long rows = 0;
        long bytes = 0;
        long textBytes = 0;
        int matched = 0;
        for (int length; (length = in.read(block)) >= 0; ) {
            bytes += length;
            if (bytes > bytesMax || bytes > UNSUSPECTED_BYTES && bytes / RATIO_MAX > file.bytes()) {
                throw tooLarge(file);
            }
            for (int i = 0; i < length; i++) {
                byte b = block[i];
                textBytes = b == '<' || b == '>' ? 0 : textBytes + 1;
                if (matched == ROW_TAG.length) {
                    rows += b == ' ' || b == '>' ? 1 : 0;
                    matched = 0;
                } else {
                    matched = b == ROW_TAG[matched] ? matched + 1 : b == '<' ? 1 : 0;
                }
                if (textBytes > TEXT_BYTES_MAX) {
                    throw tooLarge(file);
                }
            }
        }
        return rows;
    }

    private static InputRefused tooLarge(SourceFile file) {
        return new InputRefused(file.name() + ": a part of the workbook swells past reason when decompressed;"
                + " check the file, or save it as .csv");
    }
}
