package vn.khop.review;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import vn.khop.text.SpreadsheetText;

/**
 * A review sheet to be written: a workbook with drop-downs, in which only the answers can be changed, or a .csv for those who have none. All
 * cells are text; a value that would open a formula gets an apostrophe, as in every file for people. Rows go to disk as they come, and the
 * same rows make the same bytes. Mutable; for one thread.
 */
public abstract class ReviewSheet implements Closeable {

    private ReviewSheet() {}

    /** Between the cells of a .csv that nobody has saved yet. */
    public static final char COMMA = ',';

    /** Whether a file of this name is a .csv. */
    public static boolean isText(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /**
     * Writes lines into a file, whatever it is called: it may not have its name yet.
     *
     * @param delimiter between the cells of a .csv (UTF-8 with BOM); empty for a workbook
     * @param language of titles and drop-downs; either is read back
     * @param reasons a last column that says what is wrong with each line, by its row; empty for a sheet to be filled
     */
    public static void write(
            Path file,
            Optional<Character> delimiter,
            Iterable<ReviewLine> lines,
            Locale language,
            Map<Long, String> reasons)
            throws IOException {
        try (ReviewSheet sheet = delimiter.isPresent()
                ? new Text(file, delimiter.get(), language, !reasons.isEmpty())
                : new Book(file, language, !reasons.isEmpty())) {
            for (ReviewLine line : lines) {
                sheet.add(line, reasons.getOrDefault(line.row(), ""));
            }
        }
    }

    /** Begins a workbook to be filled, whatever the file is called; it is whole once it is closed. */
    public static ReviewSheet begin(Path file, Locale language) throws IOException {
        return new Book(file, language, false);
    }

    /** Writes the next line. */
    public void add(ReviewLine line) throws IOException {
        add(line, "");
    }

    abstract void add(ReviewLine line, String reason) throws IOException;

    static String reasonTitle(Locale language) {
        return SheetWords.text("reason.title", language);
    }

    private static final class Text extends ReviewSheet {

        private final BufferedWriter out;
        private final CSVFormat format;
        private final boolean reasons;

        Text(Path file, char delimiter, Locale language, boolean reasons) throws IOException {
            this.reasons = reasons;
            this.format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
            this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
            out.write('\uFEFF');
            List<String> header = new ArrayList<>();
            for (ReviewColumn column : ReviewColumn.values()) {
                header.add(column.title(language));
            }
            if (reasons) {
                header.add(reasonTitle(language));
            }
            row(header);
        }

        @Override
        void add(ReviewLine line, String reason) throws IOException {
            List<String> cells = new ArrayList<>();
            for (ReviewColumn column : ReviewColumn.values()) {
                cells.add(SpreadsheetText.guarded(line.cell(column)));
            }
            if (reasons) {
                cells.add(reason);
            }
            row(cells);
        }

        private void row(List<String> cells) throws IOException {
            out.write(format.format(cells.toArray()));
            out.write("\r\n");
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private static final class Book extends ReviewSheet {

        private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
        private static final int CELL_CHARACTERS_MAX = 32_767;

        /** Of 9: a fifth faster than the default for a file a few percent larger. */
        private static final int COMPRESSION_LEVEL = 1;

        private final SheetTemplate template;
        private final ZipOutputStream zip;
        private final StringBuilder xml = new StringBuilder();
        private int rows;

        Book(Path file, Locale language, boolean reasons) throws IOException {
            this.template = SheetTemplate.of(language, reasons);
            OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
            this.zip = new ZipOutputStream(out);
            zip.setLevel(COMPRESSION_LEVEL);
            begin(SheetTemplate.SHEET);
            xml.append(template.beforeRows());
        }

        private void begin(String part) throws IOException {
            ZipEntry entry = new ZipEntry(part);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
        }

        @Override
        void add(ReviewLine line, String reason) throws IOException {
            rows++;
            int row = rows + 1; // the heading is 1
            xml.append("<row r=\"").append(row).append("\">");
            for (ReviewColumn column : ReviewColumn.values()) {
                cell(column.ordinal(), row, line.cell(column));
            }
            if (template.styles().size() > ReviewColumn.values().length) {
                cell(ReviewColumn.values().length, row, reason);
            }
            xml.append("</row>");
            write();
        }

        /** An empty cell stands too: it has a style, by which it is locked or not. */
        private void cell(int column, int row, String text) {
            xml.append("<c r=\"").append((char) ('A' + column)).append(row).append('"');
            xml.append(template.styles().get(column));
            if (text.isEmpty()) {
                xml.append("/>");
            } else {
                xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                escaped(fitting(SpreadsheetText.visible(SpreadsheetText.guarded(text))));
                xml.append("</t></is></c>");
            }
        }

        private static String fitting(String text) {
            return text.length() <= CELL_CHARACTERS_MAX ? text : text.substring(0, CELL_CHARACTERS_MAX - 1) + "…";
        }

        private void escaped(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '<' -> xml.append("&lt;");
                    case '>' -> xml.append("&gt;");
                    case '&' -> xml.append("&amp;");
                    default -> {
                        boolean paired = Character.isHighSurrogate(c)
                                        && i + 1 < text.length()
                                        && Character.isLowSurrogate(text.charAt(i + 1))
                                || Character.isLowSurrogate(c)
                                        && i > 0
                                        && Character.isHighSurrogate(text.charAt(i - 1));
                        xml.append(Character.isSurrogate(c) && !paired ? '\uFFFD' : c);
                    }
                }
            }
        }

        private void write() throws IOException {
            zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
            xml.setLength(0);
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                int lastRow = Math.max(1, rows) + 1; // a filter has a row to filter
                xml.append(template.afterRows(lastRow));
                write();
                for (String part : template.otherParts().keySet()) {
                    begin(part);
                    zip.write(template.otherPart(part, lastRow));
                }
            }
        }
    }
}
