/** What was checked and what did not hold. Mutable; used by one thread. */
final class Verdict {

    private static final int SHOWN_MAX = 50;

    private int checks;
    private int faults;

    /** Counts one check; says what was expected where it does not hold. Never says a person's data. */
    void expect(boolean holds, String what) {
        checks++;
        if (!holds && ++faults <= SHOWN_MAX) {
            System.out.println("FAULT expected: " + what);
        }
    }

    boolean isClean() {
        return faults == 0;
    }

    @Override
    public String toString() {
        return checks + " checks, " + faults + " faults";
    }
}
