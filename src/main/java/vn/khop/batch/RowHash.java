package vn.khop.batch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.khop.disk.Sha256;
import vn.khop.record.Field;
import vn.khop.record.RawRecord;

/**
 * The content of a row as one number: the first 128 bits of SHA-256 over its mapped cells, of all its subjects, and whether it belongs to a
 * protected group. For one thread.
 */
final class RowHash {

    private final MessageDigest digest = Sha256.digest();

    UUID of(List<RawRecord> row) {
        StringBuilder text = new StringBuilder(200);
        for (RawRecord record : row) {
            text.append(record.sourceKey()).append(record.inProtectedGroup() ? "\u001C\u001D" : "\u001D");
            for (Map.Entry<Field, String> cell : record.cells().entrySet()) {
                text.append(cell.getKey().key())
                        .append('\u001E')
                        .append(cell.getValue())
                        .append('\u001F');
            }
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }
}
