package vn.khop.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.khop.batch.Auditing;
import vn.khop.batch.Workspace;
import vn.khop.cli.Table.Side;
import vn.khop.store.AuditLine;

/** {@code khop audit list}: the last lines of the audit log. */
@Command(name = "list")
final class AuditListCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);
    private static final int HASH_SHOWN = 8;

    private final Session session;

    @Option(names = "--last", paramLabel = "N")
    private int last = 20;

    AuditListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (last < 1) {
            throw new UsageRefused(session.texts().say("usage_error.last_range"));
        }
        Workspace workspace = Workspaces.open(session);
        ZoneId zone = Workspaces.zone(workspace);
        List<AuditLine> lines = Auditing.last(workspace, last, session.clock());
        Texts texts = session.texts();
        Table table = new Table()
                .column("", Side.RIGHT)
                .column(texts.say("audit.at"), Side.LEFT)
                .column(texts.say("audit.actor"), Side.LEFT)
                .column(texts.say("audit.action"), Side.LEFT)
                .column(texts.say("audit.object"), Side.LEFT)
                .column(texts.say("audit.detail"), Side.LEFT)
                .column(texts.say("audit.before"), Side.LEFT)
                .column(texts.say("audit.after"), Side.LEFT);
        for (AuditLine line : lines) {
            table.row(List.of(
                    Long.toString(line.seq()),
                    TIME.format(line.at().atZone(zone)),
                    line.actor(),
                    line.action(),
                    line.object(),
                    line.detail(),
                    shown(line.before()),
                    shown(line.after())));
        }
        table.print(session.result(), session.terminal().colour());
        session.json(lines);
        return ExitCode.DONE.number();
    }

    private static String shown(String hash) {
        return hash.length() > HASH_SHOWN ? hash.substring(0, HASH_SHOWN) : hash;
    }
}
