package vn.khop.batch;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long the phases of a job took. Mutable, for one thread. */
final class JobClock {

    private final InstantSource clock;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    JobClock(InstantSource clock) {
        this.clock = clock;
    }

    /** A phase that is under way. */
    interface Phase extends AutoCloseable {
        /** Ends it; its time counts even if it failed. */
        @Override
        void close();
    }

    /** Begins a phase, or goes on with it. */
    Phase phase(String name) {
        long start = clock.millis();
        return () -> seconds.merge(name, (clock.millis() - start) / 1000.0, Double::sum);
    }

    double seconds(String phase) {
        return seconds.getOrDefault(phase, 0.0);
    }

    double total() {
        return seconds.values().stream().mapToDouble(s -> s).sum();
    }
}
