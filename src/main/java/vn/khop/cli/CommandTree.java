package vn.khop.cli;

import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** All commands of Khớp, wired to one session. A command that is not in this list does not exist. */
final class CommandTree {

    private static final Set<String> WITH_EXIT_CODES = Set.of("nightly", "run", "schedule");

    private CommandTree() {}

    /** The parser with every command, its texts and its way of ending. */
    static CommandLine of(Session session) {
        CommandLine root = new CommandLine(session.options());
        CommandLine registry =
                CommandGroup.of("registry", new RegistryLoadCommand(session), new RegistryStatusCommand(session));
        CommandLine quota = new CommandLine(new QuotaCommand(session));
        quota.addSubcommand(new QuotaSetCommand(session));
        CommandLine audit = CommandGroup.of(
                "audit",
                new AuditVerifyCommand(session),
                new AuditListCommand(session),
                new AuditCheckpointCommand(session));
        CommandLine files = CommandGroup.of(
                "files",
                new FilesListCommand(session),
                new FilesWithdrawCommand(session),
                new FilesReleaseCommand(session));
        CommandLine review = CommandGroup.of(
                "review",
                new ReviewListCommand(session),
                new ReviewShowCommand(session),
                new ReviewExportCommand(session),
                new ReviewImportCommand(session),
                new ReviewDecideCommand(session),
                new ReviewUndoCommand(session),
                new ReviewAgreementCommand(session),
                new ReviewCalibrationCommand(session));
        List<Object> commands = List.of(
                new NightlyCommand(session),
                new RunCommand(session),
                new ScheduleCommand(session),
                registry,
                new StatusCommand(session),
                quota,
                new ExplainCommand(session),
                new ApproveCommand(session),
                review,
                new UndoCommand(session),
                new HoldCommand(session),
                new ReleaseCommand(session),
                new PersonCommand(session),
                files,
                new EvaluateCommand(session),
                new TrainCommand(session),
                new ValidateCommand(session),
                new ProfileCommand(session),
                new SampleCommand(session),
                audit,
                new BackupCommand(session),
                new RestoreCommand(session),
                new DoctorCommand(session),
                new CompletionCommand(session));
        commands.forEach(root::addSubcommand);

        Texts texts = session.texts();
        root.getCommandSpec().versionProvider(() -> new String[] {"khop " + version()});
        root.setResourceBundle(texts.bundle());
        showExitCodes(root, texts);
        root.getSubcommands().forEach((name, command) -> {
            if (WITH_EXIT_CODES.contains(name)) {
                showExitCodes(command, texts);
            }
        });
        CliErrors errors = new CliErrors(session);
        return root.setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(session.terminal().columns())
                .setUsageHelpLongOptionsMaxWidth(28)
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(session.terminal().colour() ? Ansi.ON : Ansi.OFF))
                .setOut(session.terminal().out())
                .setErr(session.terminal().err())
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    private static void showExitCodes(CommandLine command, Texts texts) {
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading(texts.bundle().getString("exit.heading"))
                .exitCodeList(ExitCode.list(texts));
    }

    /** The version that the jar's manifest names; "development" when the classes run without their jar. */
    static String version() {
        String version = CommandTree.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
