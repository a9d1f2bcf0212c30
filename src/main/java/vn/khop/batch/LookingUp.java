package vn.khop.batch;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.khop.jobfile.JobFiles;
import vn.khop.record.InputRefused;
import vn.khop.registry.Generations;
import vn.khop.registry.IndexDamaged;
import vn.khop.registry.RegistryManifest;
import vn.khop.report.PersonContext;
import vn.khop.report.PersonReport;
import vn.khop.report.ReportedJob;
import vn.khop.store.AuditLog;
import vn.khop.store.Database;
import vn.khop.store.PersonHoldings;
import vn.khop.store.PersonQuery;

/**
 * Looks up all that is held about a person, for the person's own question (Law 91/2025/QH15). The look is in the audit log before anything is
 * read, whatever is found.
 */
public final class LookingUp {

    private static final String ACTION = "person.looked_up";
    private static final String FOLDER = "_person";
    private static final Pattern FILE_NAME = Pattern.compile("[0-9A-Za-z-]{1,60}");

    /** Numbers of which it is an answer that nothing is held; others are rather a slip of the hand. */
    private static final Pattern USUAL = Pattern.compile("[0-9]{9}|[0-9]{12}");

    private LookingUp() {}

    /**
     * What was found.
     *
     * @param mark what stands in the audit log instead of the number
     * @param page where it was written
     * @param path the same, relative to the workspace
     */
    public record LookedUp(PersonHoldings holdings, String mark, Path page, String path) {}

    /**
     * Looks a person up and writes the page {@code out/<last business date>/_person/<id>.html}.
     *
     * @param id a citizen id as the registry file has it, or an old number as sources write it
     * @param by who looks
     * @param reason why, for the audit log
     * @param language of the page
     * @throws InputRefused if nothing is held and the number is neither of 9 nor of 12 digits; then no page is written
     * @throws WorkspaceLocked if another process works on the workspace: an audit line cannot be written then
     */
    public static LookedUp lookUp(
            Workspace workspace, String id, String by, String reason, Locale language, InstantSource clock) {
        JobFiles files = JobFiles.load(workspace.root());
        LocalDate today = LocalDate.ofInstant(clock.instant(), files.quota().zone());
        try (OpenWorkspace open = OpenWorkspace.open(workspace, clock)) {
            FileRights.begin(workspace);
            String mark = LookMarks.of(workspace).mark(id);
            Database database = open.database();
            AuditLog audit = new AuditLog(database, clock);
            audit.append(by, ACTION, mark, reason);
            PersonHoldings holdings = new PersonQuery(database, audit).find(id);
            if (holdings.isEmpty() && !USUAL.matcher(id).matches()) {
                throw new InputRefused(
                        "nothing is held about a number of this form; expected the 12 digits of an identity number,"
                                + " the 9 digits of an old card, or an id as the registry file has it");
            }
            LocalDate last = database.lastDay().orElse(today);
            Optional<RegistryManifest> registry = registry(workspace);
            PersonContext context = new PersonContext(
                    id,
                    by,
                    reason,
                    mark,
                    today,
                    last,
                    jobs(files),
                    registry.map(RegistryManifest::asOf).orElse(""),
                    registry.map(RegistryManifest::scope).orElse(""),
                    language);
            Path date = workspace.out().resolve(last.toString());
            Path folder = date.resolve(FOLDER);
            String name = (FILE_NAME.matcher(id).matches() ? id : mark) + ".html";
            PersonReport.write(context, holdings, folder, name);
            FileRights.narrowAll(date);
            Path page = folder.resolve(name);
            return new LookedUp(holdings, mark, page, workspace.relative(page));
        }
    }

    private static Map<String, ReportedJob> jobs(JobFiles files) {
        Map<String, ReportedJob> jobs = new TreeMap<>();
        files.jobs().forEach(job -> jobs.put(job.name(), Reported.job(job)));
        return jobs;
    }

    /** The extract in use; unknown where its index is damaged, which keeps nobody from an answer. */
    private static Optional<RegistryManifest> registry(Workspace workspace) {
        try {
            return new Generations(workspace.registry()).current();
        } catch (IndexDamaged damaged) {
            return Optional.empty();
        }
    }
}
