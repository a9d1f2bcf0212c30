package vn.khop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khop.batch.Auditing;
import vn.khop.batch.CheckpointFile;
import vn.khop.batch.Workspace;
import vn.khop.record.InputRefused;
import vn.khop.store.AuditCheckpoint;
import vn.khop.store.AuditFault;
import vn.khop.store.AuditLog;

/** {@code khop audit verify}: whether any line of the audit log was altered, removed, moved or put in. */
@Command(name = "verify")
final class AuditVerifyCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--checkpoint", paramLabel = "FILE")
    private @Nullable Path checkpoint;

    AuditVerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspaces.open(session);
        List<AuditCheckpoint> checkpoints = new ArrayList<>();
        CheckpointFile.kept(workspace).forEach(file -> checkpoints.add(read(file)));
        if (checkpoint != null) {
            checkpoints.add(read(checkpoint));
        }
        AuditLog.Verified verified = Auditing.verify(workspace, checkpoints, session.clock());
        Texts texts = session.texts();
        for (AuditFault fault : verified.faults()) {
            session.result().println(texts.said(fault.message()));
        }
        session.result()
                .println(
                        verified.faults().isEmpty()
                                ? texts.say("audit.whole", verified.lines(), checkpoints.size())
                                : texts.say("audit.broken", verified.faults().size(), verified.lines()));
        session.json(Map.of("lines", verified.lines(), "checkpoints", checkpoints.size(), "faults", verified.faults()));
        return (verified.faults().isEmpty() ? ExitCode.DONE : ExitCode.FAULT).number();
    }

    private AuditCheckpoint read(Path file) {
        try {
            JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
            return new AuditCheckpoint(
                    LocalDate.parse(json.path("date").asString("")),
                    json.required("seq").asLong(),
                    json.required("count").asLong(),
                    json.required("hash").asString());
        } catch (IOException | JacksonException | DateTimeException e) {
            throw new InputRefused(session.texts().say("audit.no_checkpoint", file), e);
        }
    }
}
