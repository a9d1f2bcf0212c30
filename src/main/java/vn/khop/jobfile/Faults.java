package vn.khop.jobfile;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one file, so that all are told together. Mutable; for one thread. */
final class Faults {

    private final String file;
    private final List<Fault> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(Place place, String message) {
        found.add(new Fault(file, place.line(), place.column(), message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** All faults, from the top of the file down. */
    List<Fault> list() {
        return found.stream().sorted().toList();
    }
}
