package vn.khop.parallel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Takes things from the thread that makes them to one thread that writes them, in order, so that making and writing run at the same time,
 * the writer at most some thousand things behind. For one giving thread; a fault of the writing thread is thrown to the giving one.
 */
public final class Conveyor<T> implements AutoCloseable {

    private static final int BATCH = 256;
    private static final int WAITING_BATCHES = 8;

    /** Writes one thing. */
    @FunctionalInterface
    public interface Sink<T> {
        void accept(T thing) throws IOException;
    }

    private final BlockingQueue<List<T>> waiting = new ArrayBlockingQueue<>(WAITING_BATCHES);
    private final List<T> end = new ArrayList<>(0);
    private final Thread writer;
    private List<T> batch = new ArrayList<>(BATCH);
    private volatile @Nullable Throwable fault;
    private boolean ended;

    /** Starts the writing thread, of this name. */
    public Conveyor(String name, Sink<? super T> sink) {
        writer = new Thread(() -> write(sink), name);
        writer.setDaemon(true);
        writer.start();
    }

    private void write(Sink<? super T> sink) {
        try {
            for (List<T> things; (things = waiting.take()) != end; ) {
                if (fault == null) {
                    writeBatch(sink, things);
                }
            }
        } catch (InterruptedException e) {
            fault = e;
        }
    }

    /** After a fault the rest is taken and dropped, so that the giving thread never waits for a writer that is gone. */
    private void writeBatch(Sink<? super T> sink, List<T> things) {
        try {
            for (T thing : things) {
                sink.accept(thing);
            }
        } catch (IOException | RuntimeException | Error e) {
            fault = e;
        }
    }

    /**
     * Gives one thing.
     *
     * @throws UncheckedIOException if the writer could not write an earlier one; other faults of its come as they are
     * @throws CancellationException if this thread was interrupted
     */
    public void add(T thing) {
        batch.add(thing);
        if (batch.size() == BATCH) {
            send(batch);
            batch = new ArrayList<>(BATCH);
            rethrow();
        }
    }

    /** Waits until everything is written. Throws as {@link #add} does. */
    public void finish() {
        if (!batch.isEmpty()) {
            send(batch);
        }
        close();
        rethrow();
    }

    /** Stops the writing thread; what was not written is lost. */
    @Override
    public void close() {
        if (!ended) {
            ended = true;
            send(end);
            try {
                writer.join();
            } catch (InterruptedException e) {
                throw stopped(e);
            }
        }
    }

    private void send(List<T> things) {
        try {
            waiting.put(things);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    private void rethrow() {
        Throwable thrown = fault;
        if (thrown instanceof IOException io) {
            throw new UncheckedIOException(io);
        }
        if (thrown instanceof RuntimeException failed) {
            throw failed;
        }
        if (thrown instanceof Error failed) {
            throw failed;
        }
        if (thrown != null) {
            throw new IllegalStateException("the writing thread was stopped", thrown);
        }
    }

    private CancellationException stopped(InterruptedException cause) {
        writer.interrupt();
        Thread.currentThread().interrupt();
        CancellationException stopped = new CancellationException(writer.getName() + " was interrupted");
        stopped.initCause(cause);
        return stopped;
    }
}
