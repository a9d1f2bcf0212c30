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

    /** Runs work as a phase; its time counts even if it fails. */
    void time(String phase, Runnable work) {
        long start = clock.millis();
        try {
            work.run();
        } finally {
            seconds.merge(phase, (clock.millis() - start) / 1000.0, Double::sum);
        }
    }

    double seconds(String phase) {
        return seconds.getOrDefault(phase, 0.0);
    }

    double total() {
        return seconds.values().stream().mapToDouble(s -> s).sum();
    }
}
