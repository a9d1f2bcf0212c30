package vn.khop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import vn.khop.record.OutputFailed;
import vn.khop.record.Person;

/** FEATURE UNDER TEST: people reach the writing thread in order, and its faults come back. */
class ConveyorTest {

    private static final List<Person> PEOPLE = Crowd.of(10_000, 5);

    @Test
    void everybody_arrivesInOrder() {
        List<Person> written = new ArrayList<>();
        Conveyor conveyor = new Conveyor(written::add);
        PEOPLE.forEach(conveyor::add);
        conveyor.finish();
        assertThat(written).isEqualTo(PEOPLE);
    }

    @Test
    void fullDisk_isToldToTheGivingThreadWhichNeverHangs() {
        Conveyor conveyor = new Conveyor(person -> {
            throw new IOException("No space left on device");
        });
        assertThatThrownBy(() -> {
                    PEOPLE.forEach(conveyor::add);
                    conveyor.finish();
                })
                .isInstanceOf(OutputFailed.class)
                .hasMessage("registry index: cannot write")
                .hasRootCauseMessage("No space left on device");
        conveyor.end();
        conveyor.end();
    }

    @Test
    void faultOfOurs_isNoFaultOfTheDisk() {
        Conveyor conveyor = new Conveyor(person -> {
            throw new IllegalArgumentException("bad");
        });
        conveyor.add(PEOPLE.get(0));
        assertThatThrownBy(conveyor::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void interrupt_stopsBothThreads() {
        Conveyor conveyor = new Conveyor(person -> {});
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> PEOPLE.forEach(conveyor::add)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
        conveyor.end();
    }
}
