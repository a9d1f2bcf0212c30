package vn.khop.report;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import vn.khop.source.CellForm;

/**
 * Rows of source files in a scratch file, so that those of a unit can be read one after another although they stand all over the source.
 * Written by one thread, then, once {@link #written}, read by any number of them. Closing deletes the file.
 */
final class RowScratch implements Closeable {

    private static final int LENGTH_BYTES = Integer.BYTES;

    private final Path file;
    private final OutputStream out;
    private final FileChannel channel;
    private long end;

    /** A row as it will stand in the corrected file. */
    record ScratchRow(List<String> cells, List<CellForm> forms) {}

    /** @param file emptied if it is there */
    RowScratch(Path file) throws IOException {
        this.file = file;
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    /** Writes a row; where it stands, by which {@link #read} gives it again. */
    long add(List<String> cells, List<CellForm> forms) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
            DataOutputStream row = new DataOutputStream(bytes);
            row.writeInt(cells.size());
            for (String cell : cells) {
                text(row, cell);
            }
            row.writeInt(forms.size());
            for (CellForm form : forms) {
                row.writeByte(form.kind().ordinal());
                text(row, form.number().toString());
                text(row, form.format());
            }
            long place = end;
            out.write(ByteBuffer.allocate(LENGTH_BYTES).putInt(bytes.size()).array());
            bytes.writeTo(out);
            end += LENGTH_BYTES + bytes.size();
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(DataOutputStream row, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        row.writeInt(bytes.length);
        row.write(bytes);
    }

    /** All rows are in. */
    void written() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row at a place. */
    ScratchRow read(long place) {
        try {
            int length = ByteBuffer.wrap(bytes(place, LENGTH_BYTES)).getInt();
            DataInputStream row = new DataInputStream(new ByteArrayInputStream(bytes(place + LENGTH_BYTES, length)));
            int count = row.readInt();
            List<String> cells = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                cells.add(text(row));
            }
            int formed = row.readInt();
            List<CellForm> forms = new ArrayList<>(formed);
            for (int i = 0; i < formed; i++) {
                CellForm.Kind kind = CellForm.Kind.values()[row.readByte()];
                forms.add(new CellForm(kind, new BigDecimal(text(row)), text(row)));
            }
            return new ScratchRow(cells, forms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(long place, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, place + bytes.position()) < 0) {
                throw new IllegalStateException("the scratch file of corrected rows has become shorter");
            }
        }
        return bytes.array();
    }

    private static String text(DataInputStream row) throws IOException {
        return new String(row.readNBytes(row.readInt()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try (channel) {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
