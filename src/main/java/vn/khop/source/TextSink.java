package vn.khop.source;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import vn.khop.text.LegacyText;

/** Writes delimited text in a given form. */
final class TextSink implements SourceWriter.RowSink {

    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private final Dialect.TextForm form;
    private final StringBuilder line = new StringBuilder();

    private TextSink(OutputStream out, Dialect.TextForm form) {
        this.out = out;
        this.form = form;
    }

    static TextSink create(Path file, Dialect dialect) throws IOException {
        OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
        OutputStream out = dialect.gzip() ? new Gzip(raw) : raw;
        TextSink sink = new TextSink(out, dialect.text());
        if (dialect.text().bom()) {
            sink.line.append('\uFEFF');
        }
        if (dialect.text().separatorLine()) {
            sink.line.append("sep=").append(dialect.text().delimiter()).append(sink.newline());
        }
        return sink;
    }

    /** gzip at its fastest, four times as fast as by default and a fifth larger. Its header has no time and no name: same rows, same bytes. */
    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream out) throws IOException {
            super(out, BUFFER_BYTES);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private String newline() {
        return form.newline().characters();
    }

    @Override
    public void write(List<String> cells, List<CellForm> forms) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(form.delimiter());
            }
            append(cells.get(i), cells.size() == 1);
        }
        line.append(newline());
        out.write(encode(line.toString()));
        line.setLength(0);
    }

    private void append(String cell, boolean alone) {
        if (form.quoting() == Dialect.Quoting.MINIMAL && !needsQuotes(cell) && !(alone && cell.isBlank())) {
            line.append(cell);
            return;
        }
        line.append('"');
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            line.append(c == '"' ? "\"\"" : c);
        }
        line.append('"');
    }

    private boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '"' || c == '\n' || c == '\r' || c == form.delimiter()) {
                return true;
            }
        }
        return false;
    }

    private byte[] encode(String text) {
        return encode(form, text);
    }

    private static byte[] encode(Dialect.TextForm form, String text) {
        return switch (form.encoding()) {
            case UTF_8 -> text.getBytes(StandardCharsets.UTF_8);
            case UTF_16LE -> text.getBytes(StandardCharsets.UTF_16LE);
            case UTF_16BE -> text.getBytes(StandardCharsets.UTF_16BE);
            case WINDOWS_1258, TCVN3, VNI ->
                LegacyText.encode(
                        Normalizer.normalize(text, Normalizer.Form.NFC), LegacySource.charset(form.encoding()));
        };
    }

    /** A text as it reads back from a file of this form; itself where its charset lacks a character of it. */
    static String written(Dialect.TextForm form, String cell) {
        return switch (form.encoding()) {
            case UTF_8, UTF_16LE, UTF_16BE -> cell;
            case WINDOWS_1258, TCVN3, VNI -> {
                try {
                    byte[] bytes = encode(form, cell);
                    yield LegacyText.decode(bytes, 0, bytes.length, LegacySource.charset(form.encoding()));
                } catch (LegacyText.Unencodable e) {
                    yield cell;
                }
            }
        };
    }

    /** Whether a form's charset has every character of a text. */
    static boolean canWrite(Dialect.TextForm form, String cell) {
        try {
            encode(form, cell);
            return true;
        } catch (LegacyText.Unencodable e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
