package vn.khop.batch;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;
import vn.khop.record.InputRefused;
import vn.khop.record.SettingsRefused;
import vn.khop.review.CaseNumber;
import vn.khop.review.CaseVerdict;
import vn.khop.review.Hearing;
import vn.khop.store.AuditLog;
import vn.khop.store.CaseRow;
import vn.khop.store.Database;
import vn.khop.store.Holds;
import vn.khop.store.Holds.HeldRecord;
import vn.khop.store.VerdictQuery;
import vn.khop.store.VerdictQuery.OpenCase;
import vn.khop.store.VerdictQuery.Said;
import vn.khop.store.VerdictStore;
import vn.khop.store.VerdictStore.Given;

/** The review of cases: which are open, what a case is about, and the verdicts of reviewers, each with its line in the audit log. */
public final class Reviewing {

    private Reviewing() {}

    /**
     * A case with what was said of it.
     *
     * @param job whose record it is
     * @param hearing how far its reviewers have come
     */
    public record Shown(String job, CaseRow row, List<Said> said, Hearing hearing) {}

    /** The open cases of a job, by case number. */
    public static List<OpenCase> open(Workspace workspace, String job, InstantSource clock) {
        try (OpenWorkspace open = OpenWorkspace.look(workspace, clock)) {
            return new VerdictQuery(open.database()).open(job);
        }
    }

    /** The records of a job that people keep from the machine, by case number. */
    public static List<HeldRecord> held(Workspace workspace, String job, InstantSource clock) {
        try (OpenWorkspace open = OpenWorkspace.look(workspace, clock)) {
            return new Holds(open.database()).list(job);
        }
    }

    /**
     * One case. While it awaits a second reviewer nobody is told what the first said, so that the second looks with his own eyes.
     *
     * @throws InputRefused if no verified record has this number
     */
    public static Shown show(Workspace workspace, CaseNumber caseNo, InstantSource clock) {
        try (OpenWorkspace open = OpenWorkspace.look(workspace, clock)) {
            VerdictQuery query = new VerdictQuery(open.database());
            Hearing hearing = query.hearing(caseNo);
            return new Shown(
                    query.job(caseNo).orElse(""),
                    query.find(caseNo.record()).orElseThrow(() -> VerdictStore.unknown(caseNo)),
                    query.said(caseNo).stream()
                            .map(said -> hearing == Hearing.AWAITS_SECOND && !said.stands() ? said.unseen() : said)
                            .toList(),
                    hearing);
        }
    }

    /**
     * Enters verdicts on cases, all of them or none. A case is settled at once, or where its job asks for four eyes, when another reviewer has
     * said the same. A verdict that only repeats this reviewer's, with no other since, changes nothing.
     *
     * @param date the day of the verdict; empty for today, or the last business date where that is later
     * @throws InputRefused if one of them cannot be decided so
     */
    public static List<Given> decide(
            Workspace workspace, List<CaseVerdict> verdicts, Optional<LocalDate> date, InstantSource clock) {
        JobFiles files = JobFiles.load(workspace.root());
        try (OpenWorkspace open = OpenWorkspace.open(workspace, clock)) {
            Database database = open.database();
            LocalDate day = BusinessDate.forChange(date, files.quota(), clock, database.lastDay());
            return database.inTransaction(() -> {
                List<Given> given = new ArrayList<>();
                for (CaseVerdict verdict : verdicts) {
                    Given one = new VerdictStore(database, fourEyes(files)).decide(verdict, day);
                    if (!one.isRepeated()) {
                        note(
                                database,
                                clock,
                                verdict.reviewer(),
                                "verdict.given",
                                one,
                                verdict.person().key());
                    }
                    given.add(one);
                }
                return given;
            });
        }
    }

    /**
     * Takes a reviewer's last verdicts on cases back, all of them or none.
     *
     * @throws InputRefused if the last verdict on one of them is not this reviewer's
     */
    public static List<Given> takeBack(
            Workspace workspace,
            List<CaseNumber> cases,
            String reviewer,
            Optional<LocalDate> date,
            InstantSource clock) {
        JobFiles files = JobFiles.load(workspace.root());
        try (OpenWorkspace open = OpenWorkspace.open(workspace, clock)) {
            Database database = open.database();
            LocalDate day = BusinessDate.forChange(date, files.quota(), clock, database.lastDay());
            return database.inTransaction(() -> {
                List<Given> taken = new ArrayList<>();
                for (CaseNumber caseNo : cases) {
                    Given one = new VerdictStore(database, fourEyes(files)).takeBack(caseNo, reviewer, day);
                    note(database, clock, reviewer, "verdict.taken_back", one, "");
                    taken.add(one);
                }
                return taken;
            });
        }
    }

    /**
     * Whether a job asks for two reviewers who agree.
     *
     * @throws SettingsRefused when asked of a job whose file has a fault: it may say so
     */
    static Predicate<String> fourEyes(JobFiles files) {
        return name -> {
            files.broken().stream()
                    .filter(job -> job.name().equals(name))
                    .findFirst()
                    .ifPresent(job -> {
                        throw job.refusal();
                    });
            return files.find(name).map(Job::fourEyes).orElse(false);
        };
    }

    static void note(Database database, InstantSource clock, String by, String action, Given given, String answer) {
        new AuditLog(database, clock)
                .append(
                        by,
                        action,
                        given.job() + "/" + given.caseNo(),
                        (answer.isEmpty() ? "" : answer + ": ") + given.before().key() + " to "
                                + given.outcome().key()
                                + (given.hearing() == Hearing.SETTLED || given.hearing() == Hearing.NONE
                                        ? ""
                                        : ", " + given.hearing().key()));
    }
}
