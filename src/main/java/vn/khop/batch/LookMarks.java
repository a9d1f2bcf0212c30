package vn.khop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import vn.khop.disk.Sha256;
import vn.khop.disk.WholeFile;
import vn.khop.record.OutputFailed;

/**
 * What the audit log has in place of a number that was looked up: HMAC-SHA256 (RFC 2104) of its UTF-8 under the key of {@code
 * var/audit/person.key}. There are so few numbers that a plain hash names its number to everybody who tries them all; whoever cannot read
 * the key cannot try. The key is made on first use and kept for good, so that a number has one mark.
 */
final class LookMarks {

    private static final int KEY_BYTES = 32;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{" + 2 * KEY_BYTES + "}\n");

    private final byte[] key;

    private LookMarks(byte[] key) {
        this.key = key;
    }

    /**
     * Those of a workspace, which is held: two that make a key at once would make two.
     *
     * @throws OutputFailed if the key cannot be read or written, or is none; it is not replaced then
     */
    static LookMarks of(Workspace workspace) {
        Path file = workspace.var().resolve("audit").resolve("person.key");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            String text = Files.readString(file);
            if (!KEY.matcher(text).matches()) {
                throw new OutputFailed(workspace.relative(file)
                        + " is damaged; bring it back from a backup, the marks of earlier looks need it");
            }
            return new LookMarks(HexFormat.of().parseHex(text.strip()));
        } catch (IOException e) {
            throw new OutputFailed("cannot write " + workspace.relative(file), e);
        }
    }

    /** The mark of a number: 64 hex digits. */
    String mark(String id) {
        return Sha256.keyed(key, id);
    }

    /** Whole or not at all, and never readable by others than the user that runs Khớp. */
    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.getParent());
        Path part = WholeFile.part(file);
        Files.deleteIfExists(part);
        FileAttribute<?>[] rights =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Files.createFile(part, rights);
        Files.writeString(part, HexFormat.of().formatHex(bytes) + "\n");
        WholeFile.publish(part, file);
    }
}
