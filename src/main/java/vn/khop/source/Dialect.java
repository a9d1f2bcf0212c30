package vn.khop.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The form of a source file: everything needed to write the same form again.
 *
 * @param format text or workbook
 * @param gzip whether the file is compressed as a whole
 * @param text the form of a text file; of no meaning for a workbook
 * @param header the header names exactly as the file has them, in order, duplicates and empty names included
 * @param headerRow where the header stands, 1-based; rows above it are titles
 * @param sheet the worksheet's name, empty for a text file
 */
public record Dialect(Format format, boolean gzip, TextForm text, List<String> header, long headerRow, String sheet) {

    private static final char SEPARATOR = '\u001F';
    private static final String VERSION = "1";
    private static final int PARTS_BEFORE_HEADER = 11;

    public Dialect {
        header = List.copyOf(header);
    }

    /** What kind of file it is. */
    public enum Format {
        /** Delimited text, compressed or not. */
        CSV,
        /** An Excel workbook. */
        XLSX
    }

    /** The charsets that a source may be in. */
    public enum Encoding {
        UTF_8("UTF-8"),
        UTF_16LE("UTF-16LE"),
        UTF_16BE("UTF-16BE"),
        WINDOWS_1258("windows-1258"),
        TCVN3("TCVN3"),
        VNI("VNI");

        private final String label;

        Encoding(String label) {
            this.label = label;
        }

        /** The word of job files and reports. */
        public String label() {
            return label;
        }
    }

    /** When cells stand in quotes. */
    public enum Quoting {
        /** Where the text needs it (RFC 4180). */
        MINIMAL,
        /** Always. */
        ALL
    }

    /** What ends a line. */
    public enum Newline {
        LF("\n"),
        CRLF("\r\n"),
        CR("\r");

        private final String characters;

        Newline(String characters) {
            this.characters = characters;
        }

        /** The characters themselves. */
        public String characters() {
            return characters;
        }
    }

    /**
     * The form of a text file.
     *
     * @param encoding its charset
     * @param bom whether it opens with a byte order mark
     * @param delimiter what stands between cells
     * @param separatorLine whether its first line is Excel's {@code sep=;}
     * @param quoting which cells are quoted
     * @param newline what ends its lines
     */
    public record TextForm(
            Encoding encoding, boolean bom, char delimiter, boolean separatorLine, Quoting quoting, Newline newline) {

        /** UTF-8 without byte order mark, comma, quotes where needed, LF: the form of our own files for machines. */
        public static final TextForm PLAIN =
                new TextForm(Encoding.UTF_8, false, ',', false, Quoting.MINIMAL, Newline.LF);
    }

    /** The plain comma-separated form with this header. */
    public static Dialect plain(List<String> header) {
        return new Dialect(Format.CSV, false, TextForm.PLAIN, header, 1, "");
    }

    /** All of it as one line of text, for storage; {@link #decode} reads it. */
    public String encode() {
        List<String> parts = new ArrayList<>(List.of(
                VERSION,
                format.name(),
                gzip ? "gzip" : "",
                text.encoding.name(),
                text.bom ? "bom" : "",
                Integer.toString(text.delimiter),
                text.separatorLine ? "sep" : "",
                text.quoting.name(),
                text.newline.name(),
                Long.toString(headerRow),
                sheet));
        parts.addAll(header);
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            escape(part, line.isEmpty() ? line : line.append(SEPARATOR));
        }
        return line.toString();
    }

    private static void escape(String part, StringBuilder to) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c < ' ' || c == '\\') {
                to.append(String.format(Locale.ROOT, "\\%02x", (int) c));
            } else {
                to.append(c);
            }
        }
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Dialect decode(String encoded) {
        List<String> parts = split(encoded);
        if (parts.size() < PARTS_BEFORE_HEADER || !parts.get(0).equals(VERSION)) {
            throw new IllegalArgumentException(
                    "expected a dialect of version " + VERSION + " with " + PARTS_BEFORE_HEADER + " parts or more");
        }
        TextForm text = new TextForm(
                Encoding.valueOf(parts.get(3)),
                !parts.get(4).isEmpty(),
                (char) Integer.parseInt(parts.get(5)),
                !parts.get(6).isEmpty(),
                Quoting.valueOf(parts.get(7)),
                Newline.valueOf(parts.get(8)));
        return new Dialect(
                Format.valueOf(parts.get(1)),
                !parts.get(2).isEmpty(),
                text,
                parts.subList(PARTS_BEFORE_HEADER, parts.size()),
                Long.parseLong(parts.get(9)),
                parts.get(10));
    }

    private static List<String> split(String encoded) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == SEPARATOR) {
                parts.add(part.toString());
                part.setLength(0);
            } else if (c == '\\') {
                part.append((char) Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
