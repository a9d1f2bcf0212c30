package vn.khop.batch;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.scheduling.support.CronExpression;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;

/**
 * When jobs are due, by the {@code schedule} of their job files in the zone of the quota file. A job without one is never due. Pure.
 *
 * @param crons Spring cron texts by job, in name order
 */
public record Schedule(SortedMap<String, String> crons, ZoneId zone) {

    public Schedule {
        crons = new TreeMap<>(crons);
    }

    /** The jobs that can run and have a schedule. */
    public static Schedule of(JobFiles files) {
        SortedMap<String, String> crons = new TreeMap<>();
        for (Job job : files.jobs()) {
            if (!job.limits().schedule().isEmpty()) {
                crons.put(job.name(), job.limits().schedule());
            }
        }
        return new Schedule(crons, files.quota().zone());
    }

    /** The first moment of a job after another moment; empty for a job without schedule and for a cron that never comes, such as 30 February. */
    public Optional<Instant> next(String job, Instant after) {
        String cron = crons.get(job);
        if (cron == null) {
            return Optional.empty();
        }
        try {
            ZonedDateTime next = CronExpression.parse(cron).next(after.atZone(zone));
            return Optional.ofNullable(next).map(ZonedDateTime::toInstant);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // what reading the job file let pass must not end the scheduler
        }
    }

    /** Whether at least one moment of a job lies after the one and not after the other: however many, they are one run. */
    public boolean isDue(String job, Instant since, Instant now) {
        return next(job, since).filter(moment -> !moment.isAfter(now)).isPresent();
    }

    /** The earliest moment of any job, each looked at from its own moment on; empty where none comes. */
    public Optional<Instant> earliest(Map<String, Instant> since) {
        return since.entrySet().stream()
                .flatMap(job -> next(job.getKey(), job.getValue()).stream())
                .min(Instant::compareTo);
    }
}
