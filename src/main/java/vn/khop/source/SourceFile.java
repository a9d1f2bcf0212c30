package vn.khop.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import vn.khop.record.InputRefused;

/**
 * A source file as it lies on the disk: what its name says, checked against how its bytes begin.
 *
 * @param path the file
 * @param name what messages call it
 * @param format text or workbook
 * @param gzip whether it is compressed as a whole
 * @param bytes its size
 */
record SourceFile(Path path, String name, Dialect.Format format, boolean gzip, long bytes) {

    private static final byte[] OLE_MAGIC = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};
    private static final byte[] GZIP_MAGIC = {0x1F, (byte) 0x8B};

    /** The form that the file's name tells. @throws InputRefused if it is no file of ours or its bytes are another kind */
    static SourceFile byName(Path path) {
        return byName(path, nameOf(path));
    }

    /** The form that the file's own name tells; messages call it otherwise. */
    static SourceFile byName(Path path, String name) {
        String lower = nameOf(path).toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xls")) {
            throw oldExcel(name);
        }
        boolean gzip = lower.endsWith(".gz");
        String inner = gzip ? lower.substring(0, lower.length() - ".gz".length()) : lower;
        if (inner.endsWith(".csv") || inner.endsWith(".tsv")) {
            return checked(path, name, Dialect.Format.CSV, gzip);
        }
        if (lower.endsWith(".xlsx")) {
            return checked(path, name, Dialect.Format.XLSX, false);
        }
        throw new InputRefused(name + ": this kind of file is not read; expected .csv, .tsv, .csv.gz, .tsv.gz or .xlsx;"
                + " save or export it in one of these forms");
    }

    /** The form that a dialect tells, whatever the name. @throws InputRefused if the bytes are another kind */
    static SourceFile byDialect(Path path, Dialect dialect) {
        return checked(path, nameOf(path), dialect.format(), dialect.gzip());
    }

    private static SourceFile checked(Path path, String name, Dialect.Format format, boolean gzip) {
        if (Files.isDirectory(path)) {
            throw new InputRefused(name + ": is a folder; expected a file");
        }
        if (!Files.isReadable(path)) {
            throw new InputRefused(name
                    + (Files.exists(path)
                            ? ": may not be read; give this user the right to read it"
                            : ": does not exist; check the name in the job file"));
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(OLE_MAGIC.length);
            checkMagic(name, head, format, gzip);
            return new SourceFile(path, name, format, gzip, Files.size(path));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static void checkMagic(String name, byte[] head, Dialect.Format format, boolean gzip) {
        if (head.length == 0) {
            throw empty(name);
        }
        boolean zip = startsWith(head, ZIP_MAGIC);
        if (startsWith(head, OLE_MAGIC)) {
            throw oldExcel(name);
        }
        if (format == Dialect.Format.XLSX && !zip) {
            throw new InputRefused(name + ": is not an Excel workbook (its bytes begin otherwise);"
                    + " open it and save it as .xlsx, or name it after what it is");
        }
        if (format == Dialect.Format.CSV && zip) {
            throw new InputRefused(name + ": is a workbook or zip archive, not text; name it .xlsx or unpack it");
        }
        if (gzip && !startsWith(head, GZIP_MAGIC)) {
            throw new InputRefused(
                    name + ": is not compressed by gzip although its name says so; drop .gz from the name");
        }
        if (format == Dialect.Format.CSV && !gzip && startsWith(head, GZIP_MAGIC)) {
            throw new InputRefused(name + ": is compressed by gzip; add .gz to its name");
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    private static InputRefused oldExcel(String name) {
        return new InputRefused(
                name + ": is in the old Excel format (.xls) or locked by a password, neither of which is read;"
                        + " open it in Excel and save it as .xlsx without a password");
    }

    static InputRefused empty(String name) {
        return new InputRefused(
                name + ": is empty; expected a header row and records; check that the export or upload finished");
    }

    private static InputRefused unreadable(String name, IOException cause) {
        if (cause instanceof GzipInput.Incomplete) {
            return new InputRefused(
                    name + ": incomplete: the compressed file ends early or is damaged (" + cause.getMessage()
                            + "); upload it again",
                    cause);
        }
        if (cause instanceof GzipInput.Bomb) {
            return new InputRefused(name + ": " + cause.getMessage() + "; unpack and check it by hand", cause);
        }
        return new InputRefused(name + ": cannot be read: " + cause.getMessage(), cause);
    }

    /** The refusal of this file, whose bytes could not be read. */
    InputRefused unreadable(IOException cause) {
        return unreadable(name, cause);
    }

    private static String nameOf(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    /** Whether the name ends in .tsv or .tsv.gz. */
    boolean isNamedTabbed() {
        return nameOf(path).toLowerCase(Locale.ROOT).contains(".tsv");
    }

    /** The bytes of the text, decompressed; the count is of the file itself. */
    Bytes openBytes() throws IOException {
        CountedInput counted = new CountedInput(Files.newInputStream(path));
        return new Bytes(gzip ? new GzipInput(counted) : counted, counted);
    }

    /** The text's bytes and the counter under them. */
    record Bytes(InputStream text, CountedInput counted) {}
}
