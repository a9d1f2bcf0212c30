package vn.khop.fault;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A boundary between two states of the workspace, where a crash hurts most. Tests name one with the system property {@code
 * khop.failpoint=NAME:COUNT}: the process ends there, as by a power cut, the COUNT-th time it comes by. {@code NAME:COUNT:throw} lets the step
 * fail there instead. Without the property a failpoint costs a comparison.
 */
public enum Failpoint {
    /** The database's first tables, or a migration of them, are written under another name. */
    SCHEMA_BUILT,
    /** A transaction is about to be committed. */
    COMMIT_BEGINS,
    /** A transaction has been committed, and nobody was told yet. */
    COMMIT_ENDED,
    /** The copy of a source file is whole, under another name. */
    ARCHIVE_WRITTEN,
    /** An index generation is whole and not yet the current one. */
    INDEX_BUILT,
    /** An index generation has become the current one. */
    INDEX_NAMED,
    /** A result file is whole, under another name. */
    FILE_WRITTEN,
    /** A result file has its name. */
    FILE_NAMED;

    private static final Wish WISH = Wish.of(System.getProperty("khop.failpoint", ""));

    private final AtomicInteger passes = new AtomicInteger();

    /** What a test wishes for. */
    private record Wish(String point, int count, boolean throwing) {

        static Wish of(String text) {
            String[] parts = text.split(":", -1);
            return parts.length < 2
                    ? new Wish("", 0, false)
                    : new Wish(
                            parts[0].toUpperCase(Locale.ROOT),
                            Integer.parseInt(parts[1]),
                            parts.length > 2 && parts[2].equals("throw"));
        }
    }

    /** Passes by; does not return where this is the wished-for time. */
    public void reach() {
        if (!WISH.point().isEmpty() && WISH.point().equals(name()) && passes.incrementAndGet() == WISH.count()) {
            if (WISH.throwing()) {
                throw new IllegalStateException("failpoint " + name());
            }
            Runtime.getRuntime().halt(137);
        }
    }
}
