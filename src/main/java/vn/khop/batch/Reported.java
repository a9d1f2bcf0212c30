package vn.khop.batch;

import vn.khop.jobfile.Job;
import vn.khop.report.ReportedJob;

/** Jobs as their reports need them. */
final class Reported {

    private Reported() {}

    /** What a report needs of a job file. */
    static ReportedJob job(Job job) {
        return new ReportedJob(
                job.name(), job.title(), job.input().columns(), job.matching().match(), job.sharedFields());
    }
}
