package vn.khop.parallel;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Maps the elements of a source on several threads and gives the results in the order of the source: a feeder reads ahead within a bound,
 * workers map, the one consumer takes. What fails in the source or in a worker is thrown at its place in the order. For one consumer thread.
 * Closing waits until the threads have ended what they were at, and interrupts none of them: a thread that is interrupted while it reads a
 * file closes that file for all others, and H2 its database with it.
 */
public final class InOrder<I, O> implements Iterator<O>, AutoCloseable {

    private static final long LOOK_AGAIN_MILLIS = 20;

    private final BlockingQueue<Future<Result<O>>> queue;
    private final ExecutorService workers;
    private final Thread feeder;
    private final Queue<Result<O>> peeked = new ArrayDeque<>(1);
    private volatile boolean closed;
    private boolean ended;

    /** A result, or the end where there is none. */
    private record Result<O>(@Nullable O value, boolean end) {}

    /**
     * Starts reading and mapping.
     *
     * @param source read by one thread of ours, element by element
     * @param worker makes one mapping function a thread, so that functions may keep state of their own
     * @param threads at least 1
     * @param ahead how many elements may be under way or waiting, at least 1
     */
    public InOrder(Iterator<? extends I> source, Supplier<Function<I, O>> worker, int threads, int ahead) {
        this.queue = new LinkedBlockingQueue<>(ahead);
        this.workers = Executors.newFixedThreadPool(threads, task -> daemon(task, "khop-worker"));
        ThreadLocal<Function<I, O>> own = ThreadLocal.withInitial(worker);
        this.feeder = daemon(() -> feed(source, own), "khop-reader");
        feeder.start();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void feed(Iterator<? extends I> source, ThreadLocal<Function<I, O>> own) {
        try {
            try {
                while (!closed && source.hasNext()) {
                    I element = source.next();
                    queue.put(workers.submit(() -> new Result<O>(own.get().apply(element), false)));
                }
                queue.put(CompletableFuture.completedFuture(new Result<>(null, true)));
            } catch (RuntimeException | Error e) {
                queue.put(CompletableFuture.failedFuture(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean hasNext() {
        if (peeked.isEmpty() && !ended) {
            peeked.add(take());
        }
        Result<O> next = peeked.peek();
        ended = next == null || next.end();
        return !ended;
    }

    @Override
    public O next() {
        Result<O> next = hasNext() ? peeked.poll() : null;
        if (next == null || next.value() == null) {
            throw new NoSuchElementException();
        }
        return next.value();
    }

    private Result<O> take() {
        try {
            return queue.take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for work", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (feeder.isAlive() || !workers.isTerminated()) {
            for (Future<?> waiting; (waiting = queue.poll()) != null; ) {
                waiting.cancel(false);
            }
            try {
                if (feeder.isAlive()) {
                    feeder.join(LOOK_AGAIN_MILLIS);
                } else {
                    workers.shutdown();
                    workers.awaitTermination(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
