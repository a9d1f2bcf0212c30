package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: what a night writes is closed to others under any umask, and a stricter umask is kept. Real processes, real files. */
class FileRightsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @ParameterizedTest
    @CsvSource({"0000, rw-r-----, rwxr-x---", "0077, rw-------, rwx------"})
    void night_leavesNothingForOthers(String umask, String files, String folders) throws Exception {
        CommandWorkspace.in(folder);
        Files.createDirectories(folder.resolve("hooks"));
        Path hook = Files.writeString(folder.resolve("hooks/after-publish"), "#!/bin/sh\necho hello\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-x---"));
        assertThat(khop(umask, "nightly")).isZero();
        assertThat(khop(umask, "status")).isZero();
        Map<String, String> odd = new TreeMap<>();
        int seen = 0;
        for (String top : new String[] {"var", "out"}) {
            try (Stream<Path> all = Files.walk(folder.resolve(top))) {
                for (Path path : all.toList()) {
                    seen++;
                    String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                    if (!rights.equals(Files.isDirectory(path) ? folders : files)) {
                        odd.put(folder.relativize(path).toString(), rights);
                    }
                }
            }
        }
        assertThat(odd).isEmpty();
        assertThat(seen).isGreaterThan(25);
        assertThat(folder.resolve("out/last-run.json")).exists();
        assertThat(folder.resolve("var/logs/hooks.log")).exists();
    }

    private int khop(String umask, String command) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        "sh",
                        "-c",
                        "umask " + umask + "; exec \"$0\" \"$@\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.khop.cli.Main",
                        command,
                        "--workspace",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
