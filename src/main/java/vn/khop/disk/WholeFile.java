package vn.khop.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are complete or as they were before, whenever the machine stops: written under another name, put on the disk, then renamed. */
public final class WholeFile {

    /** What the other name ends in: such a file is unfinished. */
    public static final String UNFINISHED = ".part";

    private WholeFile() {}

    /** Writes a small file in place of one of this name. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path part = part(file);
        Files.write(part, bytes);
        publish(part, file);
    }

    /** The same for a text in UTF-8. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Where a file is written before it has its name. */
    public static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }

    /** Puts a closed file on the disk and gives it its name, in place of one that has it. */
    public static void publish(Path part, Path file) throws IOException {
        force(part);
        rename(part, file);
    }

    /** Gives a file its name, in place of one that has it. */
    public static void rename(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Puts what a closed file holds on the disk. */
    public static void force(Path file) throws IOException {
        force(file, StandardOpenOption.WRITE);
    }

    /** Puts the names in a folder on the disk. */
    public static void forceFolder(Path folder) throws IOException {
        force(folder, StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
