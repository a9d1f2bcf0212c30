package vn.khop.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: things reach the writing thread in order, and its faults come back. */
class ConveyorTest {

    private static final List<Integer> THINGS =
            IntStream.range(0, 10_000).boxed().toList();

    @Test
    void everything_arrivesInOrder() {
        List<Integer> written = new ArrayList<>();
        Conveyor<Integer> conveyor = new Conveyor<>("test", written::add);
        THINGS.forEach(conveyor::add);
        conveyor.finish();
        assertThat(written).isEqualTo(THINGS);
    }

    @Test
    void fullDisk_isToldToTheGivingThreadWhichNeverHangs() {
        Conveyor<Integer> conveyor = new Conveyor<>("test", thing -> {
            throw new IOException("No space left on device");
        });
        assertThatThrownBy(() -> {
                    THINGS.forEach(conveyor::add);
                    conveyor.finish();
                })
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("No space left on device");
        conveyor.close();
        conveyor.close();
    }

    @Test
    void otherFaults_comeAsTheyAre() {
        Conveyor<Integer> conveyor = new Conveyor<>("test", thing -> {
            throw new IllegalArgumentException("bad");
        });
        conveyor.add(1);
        assertThatThrownBy(conveyor::finish).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void interrupt_stopsBothThreads() {
        Conveyor<Integer> conveyor = new Conveyor<>("test", thing -> {});
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> THINGS.forEach(conveyor::add)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
        conveyor.close();
    }
}
