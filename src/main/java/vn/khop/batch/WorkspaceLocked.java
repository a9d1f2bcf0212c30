package vn.khop.batch;

import java.util.Map;
import java.util.stream.Collectors;

/** Another process holds the workspace or the job; the message says which, where and since when. Exit code 75. */
public final class WorkspaceLocked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkspaceLocked(String holder) {
        this("another run holds this workspace (" + holder + ")", "wait for it to end, or stop it");
    }

    private WorkspaceLocked(String what, String cure) {
        super(what + "; " + cure);
    }

    /**
     * The refusal of jobs that other processes work on.
     *
     * @param holders who has each of them
     */
    static WorkspaceLocked jobs(Map<String, String> holders) {
        return new WorkspaceLocked(
                "another run works on "
                        + holders.values().stream()
                                .distinct()
                                .map(holder -> jobsOf(holder, holders) + " (" + holder + ")")
                                .collect(Collectors.joining(", ")),
                "wait for it to end, or stop it");
    }

    private static String jobsOf(String holder, Map<String, String> holders) {
        return holders.entrySet().stream()
                .filter(e -> e.getValue().equals(holder))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    /** What is said of one job of several that are run. */
    static String job(String job, String holder) {
        return "another run works on " + job + " (" + holder + "); run khop run " + job + " again when it has ended";
    }
}
