package vn.khop.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import vn.khop.text.LegacyText.Encoding;

/** One legacy charset as tables of one byte and of two bytes, read from the resource {@code legacy-charsets.csv}. */
final class LegacyTable {

    private static final char REPLACEMENT = '\uFFFD';
    /** Combining marks of windows-1258: grave, hook, tilde, acute, dot below. */
    private static final int[][] MARKS_1258 = {{0xCC, 0x300}, {0xD2, 0x309}, {0xDE, 0x303}, {0xEC, 0x301}, {0xF2, 0x323}
    };

    private static final Map<Encoding, LegacyTable> TABLES = load();

    private final Encoding encoding;
    private final char[] single = new char[256];
    private final char[][] pairs = new char[256][];
    private final Map<Character, byte[]> bytesOf = new HashMap<>();

    private LegacyTable(Encoding encoding) {
        this.encoding = encoding;
        String western = new String(allBytes(), Charset.forName("windows-1252"));
        for (int b = 0; b < 256; b++) {
            single[b] = western.charAt(b);
        }
        if (encoding == Encoding.WINDOWS_1258) {
            for (int[] mark : MARKS_1258) {
                single[mark[0]] = (char) mark[1];
            }
            single[0xFE] = '₫';
        }
    }

    static LegacyTable of(Encoding encoding) {
        LegacyTable table = TABLES.get(encoding);
        if (table == null) {
            throw new IllegalStateException("no table for " + encoding);
        }
        return table;
    }

    /** Decodes into {@code letters}, which must hold a character a byte; returns how many were written. */
    int decode(byte[] bytes, int offset, int length, char[] letters) {
        int size = 0;
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            int b = bytes[i] & 0xFF;
            char[] second = pairs[b];
            char pair = second == null || i + 1 == end ? 0 : second[bytes[i + 1] & 0xFF];
            if (pair != 0) {
                i++;
            }
            letters[size++] = pair != 0 ? pair : single[b];
        }
        return size;
    }

    byte[] encode(String nfc) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(nfc.length() + 16);
        for (int i = 0; i < nfc.length(); i++) {
            char c = nfc.charAt(i);
            byte[] bytes = bytesOf.get(c);
            if (bytes == null) {
                throw new LegacyText.Unencodable(nfc.codePointAt(i), encoding);
            }
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    private void add(char letter, byte[] bytes) {
        bytesOf.put(letter, bytes);
        int first = bytes[0] & 0xFF;
        if (bytes.length == 1) {
            // Small letters come first in the table; a TCVN3 capital that shares the byte leaves it to them.
            if (single[first] != Character.toLowerCase(letter)) {
                single[first] = letter;
            }
            return;
        }
        addPair(first, bytes[1] & 0xFF, letter);
    }

    private void addPair(int first, int second, char letter) {
        char[] row = pairs[first];
        if (row == null) {
            row = new char[256];
            pairs[first] = row;
        }
        row[second] = letter;
    }

    /** VNI marks have small and capital forms; typists mix them with the other letter, and the letter decides. */
    private void addMixedCasePairs() {
        for (Map.Entry<Character, byte[]> entry : bytesOf.entrySet()) {
            byte[] bytes = entry.getValue();
            if (bytes.length == 2) {
                int first = bytes[0] & 0xFF;
                int other = (bytes[1] & 0xFF) ^ 0x20;
                char[] row = pairs[first];
                if (row != null && row[other] == 0) {
                    row[other] = entry.getKey();
                }
            }
        }
    }

    /** What no letter of the table took is encoded as it is decoded; but in VNI the high bytes would be read as marks. */
    private void addOthers() {
        for (int b = encoding == Encoding.VNI ? 0xBF : 0xFF; b >= 0; b--) {
            if (single[b] != REPLACEMENT) {
                bytesOf.putIfAbsent(single[b], new byte[] {(byte) b});
            }
        }
    }

    private static Map<Encoding, LegacyTable> load() {
        String resource = resource();
        Map<Encoding, LegacyTable> tables = new EnumMap<>(Encoding.class);
        for (Encoding encoding : Encoding.values()) {
            tables.put(encoding, read(resource, encoding));
        }
        return tables;
    }

    private static LegacyTable read(String resource, Encoding encoding) {
        LegacyTable table = new LegacyTable(encoding);
        for (String line : resource.split("\n")) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = line.trim().split(",");
                table.add(cells[0].charAt(0), HexFormat.of().parseHex(cells[1 + encoding.ordinal()]));
            }
        }
        if (encoding == Encoding.VNI) {
            table.addMixedCasePairs();
        }
        table.addOthers();
        return table;
    }

    private static String resource() {
        String name = "legacy-charsets.csv";
        try (InputStream in = LegacyTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] allBytes() {
        byte[] bytes = new byte[256];
        for (int b = 0; b < 256; b++) {
            bytes[b] = (byte) b;
        }
        return bytes;
    }
}
