package vn.khop.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import vn.khop.disk.Sha256;
import vn.khop.disk.WholeFile;
import vn.khop.fault.Failpoint;
import vn.khop.record.InputRefused;
import vn.khop.record.OutputFailed;

/**
 * Keeps the bytes of what was read, under {@code var/archive/<job>/<hash>/<file name>}. A file is read from its archived copy, so that what
 * was read and what is kept are the same even if the source file changes meanwhile.
 */
final class SourceArchive {

    private static final int HASH_CHARS = 16;

    private SourceArchive() {}

    /** A kept file. */
    record Kept(Path path, String sha256) {}

    /**
     * Hashes a file.
     *
     * @throws InputRefused if it cannot be read
     */
    static String sha256(List<Path> files) {
        MessageDigest digest = Sha256.digest();
        for (Path file : files) {
            try {
                Sha256.update(digest, file);
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }
        return Sha256.hex(digest);
    }

    /** Copies a file into the archive, complete or not at all. */
    static Kept keep(Path file, Path archive) {
        Path part = archive.resolve("incoming.part");
        try {
            Files.createDirectories(archive);
            FileTime changed = Files.getLastModifiedTime(file);
            String sha256 = copy(file, part);
            if (Files.size(file) != Files.size(part)
                    || !Files.getLastModifiedTime(file).equals(changed)) {
                throw new InputRefused(
                        file.getFileName()
                                + ": the file changed while it was being copied; expected a whole file: let its upload finish, then run again");
            }
            Path folder = archive.resolve(sha256.substring(0, HASH_CHARS));
            Files.createDirectories(folder);
            Path kept = folder.resolve(String.valueOf(file.getFileName()));
            Failpoint.ARCHIVE_WRITTEN.reach();
            WholeFile.rename(part, kept);
            return new Kept(kept, sha256);
        } catch (IOException e) {
            throw new OutputFailed(
                    "cannot keep a copy of " + file.getFileName()
                            + " under var/archive: free space or rights are missing",
                    e);
        }
    }

    private static String copy(Path file, Path part) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(open(file), digest);
                OutputStream out = Files.newOutputStream(part)) {
            in.transferTo(out);
        }
        WholeFile.force(part);
        return Sha256.hex(digest);
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InputRefused unreadable(Path file, IOException e) {
        return new InputRefused(
                file.getFileName() + ": cannot be read; expected a readable file, check that it exists and its rights",
                e);
    }
}
