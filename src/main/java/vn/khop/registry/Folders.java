package vn.khop.registry;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files that are complete or absent, whenever the machine stops. */
final class Folders {

    private Folders() {}

    /** Writes a small file under a temporary name, puts it on the disk, then renames it. */
    static void writeWhole(Path folder, String name, String text) throws IOException {
        Path part = folder.resolve(name + ".part");
        Files.writeString(part, text, StandardCharsets.UTF_8);
        force(part, StandardOpenOption.WRITE);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        forceFolder(folder);
    }

    /** Puts the names in a folder on the disk. */
    static void forceFolder(Path folder) throws IOException {
        force(folder, StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    /** Every file below a folder, sorted. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Removes a folder with all that is in it; nothing happens if it is not there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
