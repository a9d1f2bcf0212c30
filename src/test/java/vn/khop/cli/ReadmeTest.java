package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khop.record.Field;

/** The README says what the program does: its commands, options, exit codes and fields are compared with the code. */
class ReadmeTest {

    private static final String README = read();

    private static String read() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<String> commands() {
        return HelpTest.commands()
                .filter(words ->
                        !List.of("registry", "audit", "files", "review").contains(words))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommand_hasALineInTheTable(String words) {
        assertThat(README).containsPattern("(?m)^\\| `khop " + words + "[ `]");
    }

    @Test
    void everyCommandOfTheTable_exists() {
        assertThat(README.lines().filter(line -> line.startsWith("| `khop ")).toList())
                .hasSize(commands().size());
    }

    @Test
    void exitCodes_areThoseOfTheProgram() {
        assertThat(README).contains(ExitCode.markdown(new Texts(Language.EN)));
    }

    @Test
    void globalOptions_areNamed() {
        HelpTest.tree("en").getCommandSpec().options().stream()
                .filter(option -> !option.versionHelp())
                .forEach(option -> assertThat(README).contains(option.longestName()));
    }

    @Test
    void fields_areThoseOfTheRecord() {
        for (Field field : Field.values()) {
            if (!field.isRegistryOnly()) {
                assertThat(README).contains('`' + field.key() + '`');
            }
        }
    }
}
