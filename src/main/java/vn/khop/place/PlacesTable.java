package vn.khop.place;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.khop.text.Nfc;

/** A file of {@code places/}: comma-separated UTF-8 with a fixed header, quotes allowed, lines that are empty or begin with # skipped. */
final class PlacesTable {

    private static final long BYTES_MAX = 16L << 20;

    private final String name;
    private final List<String> columns;
    private final List<PlacesFault> faults;
    private final List<Line> lines = new ArrayList<>();

    private PlacesTable(String name, List<String> columns, List<PlacesFault> faults) {
        this.name = name;
        this.columns = columns;
        this.faults = faults;
    }

    /**
     * A line of the table.
     *
     * @param number from 1
     * @param cells as many as there are columns, stripped
     * @param starts where in the line each cell begins, from 1, in code points
     */
    record Line(String file, int number, List<String> cells, List<Integer> starts) {

        PlacesFault fault(int cell, String message) {
            return new PlacesFault(file, number, starts.get(cell), message);
        }
    }

    /**
     * Reads a file; what is wrong with it goes to the faults.
     *
     * @param file need not exist
     * @param name what messages call it
     */
    static List<Line> read(Path file, String name, List<String> columns, List<PlacesFault> faults) {
        if (!Files.exists(file)) {
            return List.of();
        }
        PlacesTable table = new PlacesTable(name, columns, faults);
        try {
            if (Files.size(file) > BYTES_MAX) {
                table.fault(1, "the file holds " + Files.size(file) + " bytes, at most " + BYTES_MAX + " are read");
                return List.of();
            }
            table.readAll(Files.readAllBytes(file));
        } catch (IOException e) {
            table.fault(1, "the file cannot be read (" + e.getClass().getSimpleName() + "); check its permissions");
        }
        return table.lines;
    }

    private void readAll(byte[] bytes) {
        String text = decoded(bytes);
        boolean isHeaderRead = false;
        int number = 0;
        for (String row : text.split("\n", -1)) {
            number++;
            String line = row.endsWith("\r") ? row.substring(0, row.length() - 1) : row;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Line cut = cut(number, line);
            if (!isHeaderRead) {
                isHeaderRead = true;
                if (!cut.cells().equals(columns)) {
                    fault(number, "the header is '" + line.strip() + "', expected '" + String.join(",", columns) + "'");
                    return;
                }
            } else if (cut.cells().size() != columns.size()) {
                fault(
                        number,
                        "the line has " + cut.cells().size() + " cells, expected " + columns.size() + " ("
                                + String.join(",", columns) + ")");
            } else {
                lines.add(cut);
            }
        }
        if (!isHeaderRead) {
            fault(
                    1,
                    "the file is empty, expected the header '" + String.join(",", columns)
                            + "'; write it or delete the file");
        }
    }

    private String decoded(byte[] bytes) {
        int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            byte[] before = Arrays.copyOf(bytes, sound(bytes));
            int line = 1;
            for (byte one : before) {
                line += one == '\n' ? 1 : 0;
            }
            fault(line, "the text is not UTF-8 from here on; save the file as UTF-8");
            return String.join(",", columns);
        }
    }

    /** The number of bytes before the first that is not UTF-8. */
    private static int sound(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
        return in.position();
    }

    private Line cut(int number, String line) {
        List<String> cells = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ',';
            if (i == line.length() || c == ',' && !quoted) {
                cells.add(Nfc.of(cell.toString().strip()));
                starts.add(line.codePointCount(0, start) + 1);
                cell.setLength(0);
                start = i + 1;
            } else if (c == '"') {
                boolean isDoubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (isDoubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else {
                cell.append(c);
            }
        }
        return new Line(name, number, cells, starts);
    }

    private void fault(int line, String message) {
        faults.add(new PlacesFault(name, line, 1, message));
    }
}
