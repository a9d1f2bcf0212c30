package vn.khop.cli;

/** The phases of a night as people read them. */
final class Phase {

    private Phase() {}

    /** Job and phase, for example "school · đối chiếu". */
    static String title(Texts texts, String job, String phase) {
        String name = texts.bundle().containsKey("phase." + phase) ? texts.say("phase." + phase) : phase;
        return job.isEmpty() || job.equals(phase) ? name : job + " · " + name;
    }

    /** Whether a phase counts the bytes of its files; the others count records. */
    static boolean isInBytes(String phase) {
        return phase.equals("registry") || phase.equals("ingest");
    }
}
