package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every command explains itself in both languages, completely. */
class HelpTest {

    static CommandLine tree(String language) {
        java.io.PrintWriter nowhere = new java.io.PrintWriter(java.io.Writer.nullWriter());
        Terminal terminal = new Terminal(nowhere, nowhere, false, false, false, 100);
        return CommandTree.of(new Session(new String[] {"--lang", language}, terminal, Map.of(), CommandRun.CLOCK));
    }

    /** All commands as their words, for example "registry load". */
    static Stream<String> commands() {
        List<String> found = new ArrayList<>();
        collect(tree("vi"), "", found);
        return found.stream();
    }

    static CommandLine command(String language, String words) {
        CommandLine command = tree(language);
        for (String word : words.split(" ")) {
            command = Objects.requireNonNull(command.getSubcommands().get(word), words);
        }
        return command;
    }

    private static void collect(CommandLine command, String words, List<String> found) {
        command.getSubcommands().forEach((name, sub) -> {
            found.add((words + " " + name).trim());
            collect(sub, words + " " + name, found);
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_ofEveryCommand_isWrittenInBothLanguages(String words) {
        for (String language : List.of("vi", "en")) {
            List<String> args = new ArrayList<>(List.of(words.split(" ")));
            args.addAll(List.of("--help", "--lang", language));
            CommandRun run = CommandRun.of(args.toArray(String[]::new));
            assertThat(run.exitCode()).as(run.toString()).isZero();
            assertThat(run.err()).as(run.toString()).isEmpty();
            assertThat(run.out()).contains("khop " + words, language.equals("vi") ? "Tùy chọn:" : "Options:");
            assertThat(run.out()).doesNotContain("%%", "%n").doesNotContainPattern("%[a-z]");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionAndArgument_hasADescription(String words) {
        for (String language : List.of("vi", "en")) {
            CommandLine command = command(language, words);
            String name = language + " " + words;
            assertThat(command.getCommandSpec().usageMessage().header())
                    .as(name)
                    .isNotEmpty();
            command.getCommandSpec().args().forEach(argument -> assertThat(argument.description())
                    .as(name + " " + argument)
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).isNotBlank()));
        }
    }

    @Test
    void headersDiffer_betweenCommands() {
        List<String> headers = new ArrayList<>();
        commands()
                .filter(words -> !words.contains(" "))
                .forEach(words -> headers.add(String.join(
                        "", command("en", words).getCommandSpec().usageMessage().header())));
        assertThat(headers).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void rootHelp_listsTheExitCodes() {
        CommandRun run = CommandRun.of("--help");
        for (ExitCode code : ExitCode.values()) {
            assertThat(run.out()).containsPattern("(?m)^ +" + code.number() + " +\\S");
        }
    }

    @Test
    void bundles_haveTheSameKeys() {
        ResourceBundle vi = new Texts(Language.VI).bundle();
        ResourceBundle en = new Texts(Language.EN).bundle();
        assertThat(new TreeSet<>(en.keySet())).isEqualTo(new TreeSet<>(vi.keySet()));
    }

    @Test
    void completion_isABashScriptThatKnowsEveryCommand() {
        CommandRun run = CommandRun.of("completion");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("#!/usr/bin/env bash")
                .contains("nightly", "registry", "--workspace", "--with-data", "--header-row", "windows-1258");
    }
}
