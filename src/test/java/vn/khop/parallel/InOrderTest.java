package vn.khop.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE UNDER TEST: work on several threads, results in order, and an end that interrupts nobody. */
class InOrderTest {

    private static final int AHEAD = 4;

    private static Function<Integer, Integer> squares() {
        return n -> n * n;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void results_comeInTheOrderOfTheSource(int threads) {
        List<Integer> source = IntStream.range(0, 500).boxed().toList();
        List<Integer> results = new ArrayList<>();
        try (InOrder<Integer, Integer> work = new InOrder<>(source.iterator(), InOrderTest::squares, threads, AHEAD)) {
            work.forEachRemaining(results::add);
        }
        assertThat(results).isEqualTo(source.stream().map(n -> n * n).toList());
    }

    @Test
    void failure_isThrownAtItsPlace() {
        Function<Integer, Integer> third = n -> {
            if (n == 3) {
                throw new IllegalStateException("the third");
            }
            return n;
        };
        try (InOrder<Integer, Integer> work = new InOrder<>(List.of(1, 2, 3, 4).iterator(), () -> third, 2, AHEAD)) {
            assertThat(work.next()).isEqualTo(1);
            assertThat(work.next()).isEqualTo(2);
            assertThatThrownBy(work::next).hasMessage("the third");
        }
    }

    /** An endless source that stands still in the middle of a read until it is let go on. */
    private static final class Reading implements Iterator<Integer> {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);
        private final AtomicBoolean interrupted = new AtomicBoolean();
        private int n;

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public Integer next() {
            if (++n == 2) {
                begun.countDown();
                try {
                    letGo.await();
                } catch (InterruptedException e) {
                    interrupted.set(true);
                }
            }
            return n;
        }
    }

    @Test
    void close_waitsForWhatIsRead_andInterruptsNobody() throws InterruptedException {
        Reading source = new Reading();
        InOrder<Integer, Integer> work = new InOrder<>(source, InOrderTest::squares, 2, AHEAD);
        Thread closing = new Thread(work::close);
        source.begun.await();
        closing.start();
        while (closing.getState() == Thread.State.NEW || closing.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        source.letGo.countDown();
        closing.join();
        assertThat(source.interrupted).isFalse();
    }
}
