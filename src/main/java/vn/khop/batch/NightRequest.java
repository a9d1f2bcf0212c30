package vn.khop.batch;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What to run.
 *
 * @param date business date; empty for today in the quota file's zone
 * @param jobs names; empty for all
 * @param language of results
 * @param acceptShrink whether a registry extract may shrink past its limit
 */
public record NightRequest(
        Optional<LocalDate> date, List<String> jobs, Locale language, boolean acceptShrink, InstantSource clock) {

    public NightRequest {
        jobs = List.copyOf(jobs);
    }
}
