package vn.khop.batch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import vn.khop.record.OutputFailed;

/**
 * The kernel's lock on {@code var/lock}: held by the process that owns the workspace, freed at its death however it dies. The file says who
 * holds it: process, host, since.
 */
public final class WorkspaceLock implements AutoCloseable {

    private static final long PATIENCE_NANOS = 2_000_000_000L;

    private final FileChannel channel;

    private WorkspaceLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws WorkspaceLocked if another process, or another run of this one, holds it
     */
    public static WorkspaceLock take(Workspace workspace, InstantSource clock) {
        Path file = file(workspace);
        try {
            Files.createDirectories(workspace.var());
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!lockWithin(channel)) {
                channel.close();
                throw new WorkspaceLocked(holder(file));
            }
            String holder = process() + ", since " + clock.instant().truncatedTo(ChronoUnit.SECONDS) + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            channel.force(true);
            return new WorkspaceLock(channel);
        } catch (IOException e) {
            throw new OutputFailed("cannot write " + workspace.relative(file), e);
        }
    }

    /** A short command such as status frees the lock within moments, so a run does not give up at once. */
    private static boolean lockWithin(FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (tryLock(channel) == null) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(PATIENCE_NANOS / 40);
        }
        return true;
    }

    /** This process as others see it: number and host. */
    static String process() {
        return "pid " + ProcessHandle.current().pid() + ", host " + host();
    }

    /** Who holds the workspace now, if anybody does. */
    public static Optional<String> findHolder(Workspace workspace) {
        Path file = file(workspace);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return tryLock(channel) == null ? Optional.of(holder(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Path file(Workspace workspace) {
        return workspace.var().resolve("lock");
    }

    private static String holder(Path file) throws IOException {
        String text = Files.readString(file).strip();
        return text.isEmpty() ? "its holder is starting" : text;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new OutputFailed("cannot free var/lock", e);
        }
    }
}
