package vn.khop.registry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import vn.khop.record.OutputFailed;
import vn.khop.record.Person;

/**
 * Takes people from the thread that reads them to one thread that writes the index, in order, so that reading and indexing run at the same
 * time. For one giving thread; a fault of the writing thread is thrown to the giving one.
 */
final class Conveyor {

    private static final int BATCH_PERSONS = 256;
    private static final int WAITING_BATCHES = 8;
    private static final List<Person> END = List.of();

    /** Writes one person. */
    @FunctionalInterface
    interface Sink {
        void accept(Person person) throws IOException;
    }

    private final BlockingQueue<List<Person>> waiting = new ArrayBlockingQueue<>(WAITING_BATCHES);
    private final Thread writer;
    private List<Person> batch = new ArrayList<>(BATCH_PERSONS);
    private volatile @Nullable Throwable fault;
    private boolean ended;

    Conveyor(Sink sink) {
        writer = new Thread(() -> write(sink), "registry-index");
        writer.setDaemon(true);
        writer.start();
    }

    private void write(Sink sink) {
        try {
            for (List<Person> persons; (persons = waiting.take()) != END; ) {
                if (fault == null) {
                    writeBatch(sink, persons);
                }
            }
        } catch (InterruptedException e) {
            fault = e;
        }
    }

    /** After a fault the rest is taken and dropped, so that the giving thread never waits for a writer that is gone. */
    private void writeBatch(Sink sink, List<Person> persons) {
        try {
            for (Person person : persons) {
                sink.accept(person);
            }
        } catch (IOException | RuntimeException | Error e) {
            fault = e;
        }
    }

    void add(Person person) {
        batch.add(person);
        if (batch.size() == BATCH_PERSONS) {
            send(batch);
            batch = new ArrayList<>(BATCH_PERSONS);
            rethrow();
        }
    }

    /** Waits until everything is written. */
    void finish() {
        if (!batch.isEmpty()) {
            send(batch);
        }
        end();
        rethrow();
    }

    /** Stops the writing thread; what was not written is lost. */
    void end() {
        if (!ended) {
            ended = true;
            send(END);
            try {
                writer.join();
            } catch (InterruptedException e) {
                throw stopped(e);
            }
        }
    }

    private void send(List<Person> persons) {
        try {
            waiting.put(persons);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    private void rethrow() {
        Throwable thrown = fault;
        if (thrown == null) {
            return;
        }
        if (thrown instanceof IOException) {
            throw new OutputFailed("registry index: cannot write", thrown);
        }
        throw new IllegalStateException("registry index: the writing thread failed", thrown);
    }

    private CancellationException stopped(InterruptedException cause) {
        writer.interrupt();
        Thread.currentThread().interrupt();
        CancellationException stopped = new CancellationException("registry load interrupted");
        stopped.initCause(cause);
        return stopped;
    }
}
