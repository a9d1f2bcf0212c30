package vn.khop.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import vn.khop.record.OutputFailed;
import vn.khop.text.LegacyText;

/** A delimited text file. Rows are gathered as text and encoded by the hundred kilobytes. */
final class TextTable implements Table {

    private static final int GATHERED_CHARS = 1 << 17;

    private final Path file;
    private final Style style;
    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(GATHERED_CHARS + 4096);

    /**
     * How a text file is written; gzip by the file's name.
     *
     * @param delimiter between cells
     * @param newline after each row
     * @param mark whether it begins with a byte order mark
     * @param legacy whether it is in TCVN3 instead of UTF-8
     */
    record Style(char delimiter, String newline, boolean mark, boolean legacy) {
        static final Style PLAIN = new Style(',', "\n", false, false);
        static final Style SEMICOLON = new Style(';', "\n", false, false);
        static final Style MARKED = new Style(',', "\r\n", true, false);
        static final Style TCVN3 = new Style(',', "\r\n", false, true);
    }

    TextTable(Path file, Style style, String... header) {
        this.file = file;
        this.style = style;
        try {
            OutputStream bytes = Files.newOutputStream(file);
            this.out =
                    file.toString().endsWith(".gz") ? new Gzip(bytes) : new BufferedOutputStream(bytes, GATHERED_CHARS);
        } catch (IOException e) {
            throw failed(e);
        }
        if (style.mark()) {
            text.append('\uFEFF');
        }
        row(header);
    }

    @Override
    public void row(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                text.append(style.delimiter());
            }
            append(cells[i]);
        }
        text.append(style.newline());
        if (text.length() > GATHERED_CHARS) {
            flush();
        }
    }

    @Override
    public void brokenRow(Breakage breakage, String... cells) {
        switch (breakage) {
            case CELLS_MISSING -> row(java.util.Arrays.copyOf(cells, cells.length - 2));
            case CELLS_EXTRA -> {
                String[] more = java.util.Arrays.copyOf(cells, cells.length + 2);
                more[cells.length] = "x";
                more[cells.length + 1] = "x";
                row(more);
            }
            case TEXT_AFTER_QUOTE -> {
                text.append('"').append(cells[0]).append("\" x");
                for (int i = 1; i < cells.length; i++) {
                    text.append(style.delimiter());
                    append(cells[i]);
                }
                text.append(style.newline());
            }
            case NO_KEY -> {
                String[] keyless = cells.clone();
                keyless[0] = "";
                row(keyless);
            }
        }
    }

    private void append(String cell) {
        boolean quoted = false;
        for (int i = 0; i < cell.length() && !quoted; i++) {
            char c = cell.charAt(i);
            quoted = c == style.delimiter() || c == '"' || c == '\n' || c == '\r';
        }
        if (!quoted) {
            text.append(cell);
            return;
        }
        text.append('"').append(cell.replace("\"", "\"\"")).append('"');
    }

    private void flush() {
        try {
            String gathered = text.toString();
            text.setLength(0);
            out.write(
                    style.legacy()
                            ? LegacyText.encode(gathered, LegacyText.Encoding.TCVN3)
                            : gathered.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try (out) {
            flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private OutputFailed failed(IOException e) {
        return new OutputFailed("cannot write " + file + "; free some space or choose another --out", e);
    }

    /** gzip at its fastest: the registry of a million people is some hundred megabytes. The header has no time and no name. */
    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream out) throws IOException {
            super(new BufferedOutputStream(out, GATHERED_CHARS), GATHERED_CHARS);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
