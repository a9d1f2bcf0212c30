package vn.khop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khop.batch.ReviewExport;
import vn.khop.batch.Workspace;
import vn.khop.place.Gazetteer;
import vn.khop.report.Audience;

/** {@code khop review export JOB --out FILE}: the cases that people are to decide, as a workbook or a .csv to be filled. */
@Command(name = "export")
final class ReviewExportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "JOB", descriptionKey = "explain.JOB")
    private String job = "";

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path out = Path.of("");

    @Option(names = "--ward", paramLabel = "CODE", descriptionKey = "review.of_ward")
    private Optional<String> ward = Optional.empty();

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "review.of_unit")
    private Optional<String> unit = Optional.empty();

    @Option(names = "--force")
    private boolean force;

    ReviewExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String name = String.valueOf(out.getFileName());
        if (!name.endsWith(".xlsx") && !name.endsWith(".csv")) {
            throw new UsageRefused(session.texts().say("usage_error.sheet", name));
        }
        if (!force && Files.exists(out)) {
            throw new UsageRefused(session.texts().say("usage_error.sheet_exists", name));
        }
        Workspace workspace = Workspaces.open(session);
        Workspaces.job(session, workspace, job);
        ward.ifPresent(code -> requireWard(workspace, code));
        int cases = ReviewExport.export(
                workspace,
                job,
                row -> (ward.isEmpty() || ward.get().equals(row.ward()))
                        && (unit.isEmpty() || unit.get().equals(row.unit())),
                unit.isEmpty() ? Audience.POLICE : Audience.OWNER,
                out,
                session.texts().language().locale(),
                session.clock());
        session.result()
                .println(session.texts().say("review.exported", session.texts().number(cases), name));
        if (cases == 0) {
            unit.ifPresent(of -> note("review.exported.none_of_unit", of));
            ward.ifPresent(code -> note("review.exported.none_of_ward", code));
        }
        session.json(Map.of("job", job, "cases", cases, "file", name));
        return ExitCode.DONE.number();
    }

    /** A ward without cases is a good end; a code that is none is a slip, which an empty sheet would hide. */
    private void requireWard(Workspace workspace, String code) {
        Gazetteer gazetteer =
                workspace.gazetteer(LocalDate.ofInstant(session.clock().instant(), Workspaces.zone(workspace)));
        if (gazetteer.findWard(code).isEmpty()) {
            List<String> now = gazetteer.successors(code);
            throw new UsageRefused(session.texts().say("usage_error.ward", code)
                    + (now.isEmpty() ? "" : " " + session.texts().say("usage_error.ward_now", String.join(", ", now))));
        }
    }

    private void note(String key, String scope) {
        session.terminal().err().println(session.texts().say(key, job, scope));
    }
}
