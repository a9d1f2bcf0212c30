package vn.khop.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.khop.batch.Workspace;
import vn.khop.pipeline.FileProfile;
import vn.khop.pipeline.FileProfiler;
import vn.khop.pipeline.ProfileSettings;
import vn.khop.place.Gazetteer;
import vn.khop.record.InputRefused;
import vn.khop.source.ReadSettings;

/** {@code khop profile FILE…}: what a file is, column by column, before any job is written for it. Needs no workspace and changes nothing. */
@Command(name = "profile")
final class ProfileCommand implements Callable<Integer> {

    private static final int FORMS_TOLD = 50;
    private static final int EXAMPLES_MAX = 50;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Session session;
    private final Texts texts;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "profile.FILE")
    private List<Path> files = List.of();

    @Option(names = "--encoding", paramLabel = "NAME", completionCandidates = Encodings.class)
    private String encoding = "auto";

    @Option(names = "--delimiter", paramLabel = "SIGN", completionCandidates = Delimiters.class)
    private String delimiter = "auto";

    @Option(names = "--header-row", paramLabel = "ROW")
    private String headerRow = "auto";

    @Option(names = "--rows", paramLabel = "N")
    private long rows = Long.MAX_VALUE;

    @Option(names = "--examples", paramLabel = "N")
    private int examples;

    @Option(names = "--job", paramLabel = "NAME")
    private @Nullable String job;

    /** The words for {@code --encoding}. */
    static final class Encodings extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Encodings() {
            super(ReadSettings.ENCODINGS);
        }
    }

    /** The words for {@code --delimiter}. */
    static final class Delimiters extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Delimiters() {
            super(ReadSettings.DELIMITERS);
        }
    }

    ProfileCommand(Session session) {
        this.session = session;
        this.texts = session.texts();
    }

    @Override
    public Integer call() {
        ReadSettings read = readSettings();
        LocalDate today = session.options()
                .date()
                .orElseGet(() -> LocalDate.ofInstant(session.clock().instant(), ZONE));
        FileProfiler profiler = new FileProfiler(
                new ProfileSettings(read, rows, FORMS_TOLD, examples > 0, today),
                gazetteer(today),
                Runtime.getRuntime().availableProcessors());
        if (examples > 0) {
            session.terminal().err().println(texts.say("profile.personal"));
        }
        Map<Path, FileProfile> profiles = new LinkedHashMap<>();
        List<Map<String, Object>> told = new ArrayList<>();
        boolean refused = false;
        for (Path file : files) {
            try {
                FileProfile profile = profile(profiler, file);
                profiles.put(file, profile);
                told.add(ProfileJson.of(file.toString(), profile));
                show(file, profile, profiles.size() > 1);
            } catch (InputRefused e) {
                refused = true;
                told.add(ProfileJson.refused(file.toString(), String.valueOf(e.getMessage())));
                session.terminal().err().println(texts.said("khop:", String.valueOf(e.getMessage())));
            }
        }
        if (refused) {
            session.note("profile.how_to_read");
        }
        finish(profiles, told, read);
        return (refused ? ExitCode.INPUT_REFUSED : ExitCode.DONE).number();
    }

    /** The administrative units of the workspace, where there is one with its own. */
    private Gazetteer gazetteer(LocalDate today) {
        Path root = Workspaces.root(session);
        return Files.isDirectory(root.resolve("jobs")) ? new Workspace(root).gazetteer(today) : Gazetteer.shipped();
    }

    private FileProfile profile(FileProfiler profiler, Path file) {
        if (!Files.exists(file)) {
            throw new InputRefused(texts.say("profile.no_file", ShownName.ofPath(file.toString())));
        }
        return profiler.profile(file);
    }

    /** Prints a profile where it does not stand in the way of what stdout is for. */
    private void show(Path file, FileProfile profile, boolean another) {
        PrintWriter out = job == null ? session.result() : session.notes();
        if (another) {
            out.println();
        }
        new ProfileText(texts).print(file.toString(), profile, examples, out, session.terminal());
    }

    private void finish(Map<Path, FileProfile> profiles, List<Map<String, Object>> told, ReadSettings read) {
        Map<String, Object> document = ProfileJson.document(told);
        Optional<Map.Entry<Path, FileProfile>> first =
                profiles.entrySet().stream().findFirst();
        if (job != null && first.isPresent()) {
            SkeletonFiles names = new SkeletonFiles(Workspaces.root(session), job);
            String yaml = new JobSkeleton(first.get().getValue(), texts)
                    .of(
                            job,
                            profiles.keySet().stream().map(names::of).distinct().toList(),
                            read);
            document.put("job_file", yaml);
            if (!session.options().json()) {
                session.terminal().out().print(yaml);
            }
        }
        session.json(document);
    }

    private ReadSettings readSettings() {
        require("--encoding", encoding, ReadSettings.ENCODINGS.stream().anyMatch(encoding::equalsIgnoreCase));
        require("--delimiter", delimiter, ReadSettings.DELIMITERS.contains(delimiter));
        require("--header-row", headerRow, headerRow.matches("auto|[1-9][0-9]{0,6}"));
        require("--rows", Long.toString(rows), rows >= 1);
        require("--examples", Integer.toString(examples), examples >= 0 && examples <= EXAMPLES_MAX);
        if (job != null) {
            require("--job", job, job.matches("[a-z0-9-]{1,64}") && !job.equals("registry") && !job.equals("quota"));
        }
        return new ReadSettings(encoding, delimiter, headerRow);
    }

    private void require(String option, String value, boolean sound) {
        if (!sound) {
            throw new ParameterException(spec.commandLine(), option, spec.findOption(option), value);
        }
    }
}
