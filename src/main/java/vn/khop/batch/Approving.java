package vn.khop.batch;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.khop.record.Code;
import vn.khop.store.AuditLog;
import vn.khop.store.CorrectionStore;
import vn.khop.store.Database;

/** Approves proposed corrections in bulk, with an audit line for each code in the same transaction. */
public final class Approving {

    private Approving() {}

    /**
     * What is approved.
     *
     * @param codes whose corrections; at least one
     * @param unit only those of this unit, exactly as the source writes it; empty for all
     * @param by who approves
     */
    public record Request(String job, Set<Code> codes, Optional<String> unit, String by) {

        public Request {
            codes = Set.copyOf(codes);
        }
    }

    /**
     * Approves all proposed corrections of some codes in a job; the next night issues them into {@code corrected/}.
     *
     * @return how many values were approved, by code
     */
    public static Map<Code, Integer> approve(Workspace workspace, Request request, InstantSource clock) {
        try (OpenWorkspace open = OpenWorkspace.open(workspace, clock, request.job())) {
            return open.database().inTransaction(() -> approve(open.database(), request, clock));
        }
    }

    private static Map<Code, Integer> approve(Database database, Request request, InstantSource clock) {
        CorrectionStore corrections = new CorrectionStore(database);
        AuditLog audit = new AuditLog(database, clock);
        Map<Code, Integer> approved = new TreeMap<>();
        for (Code code : new TreeSet<>(request.codes())) {
            int count = corrections.approve(request.job(), code, request.unit());
            audit.append(
                    request.by(),
                    "corrections.approved",
                    request.job() + "/" + code.name(),
                    "values " + count
                            + request.unit().map(unit -> "; unit " + unit).orElse(""));
            approved.put(code, count);
        }
        return approved;
    }

    /** How many values would be approved, by code; nothing changes. */
    public static Map<Code, Integer> count(Workspace workspace, Request request, InstantSource clock) {
        try (OpenWorkspace open = OpenWorkspace.open(workspace, clock, request.job())) {
            CorrectionStore corrections = new CorrectionStore(open.database());
            Map<Code, Integer> counts = new TreeMap<>();
            request.codes()
                    .forEach(
                            code -> counts.put(code, corrections.countApprovable(request.job(), code, request.unit())));
            return counts;
        }
    }

    /** Approves the proposals of one code in all units of a job; how many. */
    static int approve(Workspace workspace, String job, Code code, String by, InstantSource clock) {
        return approve(workspace, new Request(job, Set.of(code), Optional.empty(), by), clock)
                .getOrDefault(code, 0);
    }
}
