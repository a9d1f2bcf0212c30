package vn.khop.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.khop.record.OutputFailed;

/**
 * The turn to build the registry's index, or the reports for wards and units: where several processes run jobs of one workspace, one builds and the others wait, then find it
 * built. A lock of the kernel's, freed however its holder dies.
 */
final class BuildTurn implements AutoCloseable {

    private final FileChannel channel;

    private BuildTurn(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits for the turn.
     *
     * @param registry the folder that is built in, made where it is missing
     */
    static BuildTurn await(Path registry) {
        try {
            Files.createDirectories(registry);
            FileChannel channel =
                    FileChannel.open(registry.resolve("building"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new BuildTurn(channel);
        } catch (IOException e) {
            throw new OutputFailed("cannot write var/" + registry.getFileName() + "/building", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new OutputFailed("cannot free the turn to build", e);
        }
    }
}
