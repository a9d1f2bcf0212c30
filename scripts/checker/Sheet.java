import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLStreamException;

/** A table as it stands in a file. Text that is not UTF-8 is read byte for byte, which is enough to count and to compare. */
final class Sheet {
    List<String> header = List.of();
    final List<Row> rows = new ArrayList<>();

    /** Whether the letters are known; false for a text of a charset before Unicode. */
    boolean exact = true;

    int column(String name) {
        int at = header.indexOf(Normalizer.normalize(name, Normalizer.Form.NFC));
        if (at < 0) {
            throw new IllegalStateException("no column '" + name + "' among " + header);
        }
        return at;
    }

    static Sheet read(Path file, String keyColumn) throws IOException, XMLStreamException {
        if (file.toString().endsWith(".xlsx")) {
            return table(Workbook.rows(file), keyColumn, true);
        }
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".gz")) {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = in.readAllBytes();
            }
        }
        String text;
        boolean exact = true;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, StandardCharsets.ISO_8859_1);
            exact = false;
        }
        Sheet sheet = table(DelimitedText.rows(text.startsWith("\uFEFF") ? text.substring(1) : text), keyColumn, false);
        sheet.exact = exact;
        return sheet;
    }

    /** The header is the first row with the key's column; rows above it are titles, rows of one or two cells at the end footers. */
    private static Sheet table(List<Row> all, String keyColumn, boolean ragged) {
        Sheet sheet = new Sheet();
        String wanted = keyColumn.replaceAll("^\\{\\s*any:\\s*|[\\[\\]{}\"]", "").split(",")[0].strip();
        int head = 0;
        while (head < all.size() && !nfc(all.get(head).cells()).contains(Normalizer.normalize(wanted, Normalizer.Form.NFC))) {
            head++;
        }
        if (head == all.size()) {
            head = 0;
        }
        sheet.header = nfc(all.get(head).cells());
        int end = all.size();
        while (end > head + 1 && ragged && all.get(end - 1).cells().stream().filter(cell -> !cell.isEmpty()).count() <= 2) {
            end--;
        }
        for (Row row : all.subList(head + 1, end)) {
            List<String> cells = new ArrayList<>(row.cells());
            while (ragged && cells.size() < sheet.header.size()) {
                cells.add("");
            }
            sheet.rows.add(new Row(row.line(), cells, row.fault() || cells.size() != sheet.header.size()));
        }
        return sheet;
    }

    private static List<String> nfc(List<String> cells) {
        return cells.stream().map(cell -> Normalizer.normalize(cell.strip(), Normalizer.Form.NFC)).toList();
    }
}
