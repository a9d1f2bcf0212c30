package vn.khop.cli;

import java.util.List;
import vn.khop.quota.QuotaSettings;

/** What a quota file lawfully says and somebody should know of. */
final class QuotaWarnings {

    private QuotaWarnings() {}

    /** Said to people as a note, and given back in English for programs: guarantees that the day cannot keep. */
    static List<String> tell(Session session, QuotaSettings quota) {
        if (quota.guarantees() <= quota.daily()) {
            return List.of();
        }
        session.note("quota.guarantees_shrink", quota.guarantees(), quota.daily());
        return List.of("quota.yaml: the guarantees are " + quota.guarantees() + " together, daily is " + quota.daily()
                + ": each guarantee shrinks in proportion");
    }
}
