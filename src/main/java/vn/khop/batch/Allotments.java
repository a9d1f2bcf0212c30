package vn.khop.batch;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.khop.quota.QuotaDay;
import vn.khop.store.AllotmentQuery;
import vn.khop.store.AllotmentQuery.Allotment;
import vn.khop.store.Database;
import vn.khop.store.PlanStore;

/** How the quota of a day is shared and used. */
public final class Allotments {

    private Allotments() {}

    /**
     * A day.
     *
     * @param holder who holds the workspace, if a run does; nothing else is known then
     * @param day empty where the day's quota was not opened yet
     * @param jobs all that were ever read, by name
     */
    public record Report(Optional<String> holder, Optional<QuotaDay> day, Map<String, Allotment> jobs) {}

    /** Reads the tables; never waits for a run, changes nothing. */
    public static Report read(Workspace workspace, LocalDate day, InstantSource clock) {
        Optional<String> holder = WorkspaceLock.findHolder(workspace);
        if (holder.isPresent() || workspace.server().isEmpty() && !Database.exists(workspace.var())) {
            return new Report(holder, Optional.empty(), Map.of());
        }
        try (OpenWorkspace open = OpenWorkspace.look(workspace, clock)) {
            return new Report(
                    holder, new PlanStore(open.database()).findDay(day), new AllotmentQuery(open.database()).on(day));
        } catch (WorkspaceLocked e) {
            return new Report(WorkspaceLock.findHolder(workspace), Optional.empty(), Map.of());
        }
    }
}
