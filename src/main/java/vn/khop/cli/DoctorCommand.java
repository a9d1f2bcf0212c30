package vn.khop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.khop.batch.Checkup;
import vn.khop.batch.Workspace;
import vn.khop.cli.Table.Side;

/** {@code khop doctor}: looks at everything a night needs and says what is missing and how to mend it. Changes nothing. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {

    private final Session session;

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspaces.open(session);
        List<Checkup.Finding> findings = new ArrayList<>(Checkup.run(workspace, session.clock()));
        findings.add(fileNames());
        Table table = new Table().column("", Side.LEFT).column("", Side.LEFT).column("", Side.LEFT);
        for (Checkup.Finding finding : findings) {
            String detail = session.texts().said(finding.detail());
            if (finding.sound()) {
                table.row(List.of("✓", finding.check(), detail));
            } else {
                table.alarm(List.of("✗", finding.check(), detail));
            }
        }
        table.printRows(session.result(), session.terminal().colour());
        session.json(findings);
        boolean sound = findings.stream().allMatch(Checkup.Finding::sound);
        session.note(sound ? "doctor.sound" : "doctor.ill");
        return (sound ? ExitCode.DONE : ExitCode.PERSON_NEEDED).number();
    }

    /** File names with Vietnamese letters need a UTF-8 locale at the start of the JVM; the launcher sees to it. */
    private Checkup.Finding fileNames() {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        boolean sound = encoding.equalsIgnoreCase("UTF-8");
        return new Checkup.Finding(
                "file-names", sound, sound ? encoding : session.texts().say("doctor.file_names", encoding));
    }
}
