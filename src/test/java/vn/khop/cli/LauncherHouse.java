package vn.khop.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A checkout of Khớp in a temporary folder with the real launcher and nothing else real: JDKs and Maven are small scripts. */
final class LauncherHouse {

    private static final List<String> TOOLS = List.of(
            "bash",
            "cat",
            "cp",
            "dirname",
            "env",
            "find",
            "flock",
            "grep",
            "locale",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "touch");
    private static final String FAKE_JAVA = """
            #!/usr/bin/env bash
            home=$(cd -P "$(dirname "$0")/.." && pwd)
            echo "java $home"
            for word in "$@"; do
                echo "arg $word"
                case $word in -XX:AOTCacheOutput=*) echo cache >"${word#*=}" ;; esac
            done
            echo "locale $LC_ALL $KHOP_LOCALE"
            echo "umask $(umask)"
            echo "pid $$"
            """;

    private final Path folder;
    private final Path root;
    private final Path bin;
    private final Map<String, String> environment = new TreeMap<>();

    LauncherHouse(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        this.root = Files.createDirectories(this.folder.resolve("a checkout"));
        this.bin = Files.createDirectories(this.folder.resolve("bin"));
        Files.createDirectories(root.resolve("scripts"));
        Files.copy(Path.of("scripts/khop"), root.resolve("scripts/khop"));
        executable(root.resolve("scripts/khop"));
        Files.createDirectories(root.resolve("src/main"));
        Files.writeString(root.resolve("src/main/A.java"), "class A {}");
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        for (String tool : TOOLS) {
            Path real =
                    Files.exists(Path.of("/usr/bin/" + tool)) ? Path.of("/usr/bin/" + tool) : Path.of("/bin/" + tool);
            if (Files.exists(real)) {
                script(bin.resolve(tool), "#!/bin/bash\nexec " + real + " \"$@\"\n");
            }
        }
        environment.put("HOME", this.folder.resolve("home").toString());
        environment.put("PATH", bin.toString());
        environment.put("KHOP_JDK_ROOTS", this.folder.resolve("jdks").toString());
    }

    Path root() {
        return root;
    }

    LauncherHouse env(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** A JDK of this version at a place below the temporary folder. */
    Path jdk(String place, String version) throws IOException {
        Path home = jre(place, version);
        script(home.resolve("bin/javac"), "#!/usr/bin/env bash\n");
        return home;
    }

    /** The same without a compiler. */
    Path jre(String place, String version) throws IOException {
        Path home = folder.resolve(place);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Fake\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), FAKE_JAVA);
        return home;
    }

    void onPath(Path program) throws IOException {
        Files.createSymbolicLink(bin.resolve(program.getFileName()), program);
    }

    /** A Maven that writes down which JDK it was given and then does this. */
    void maven(String body) throws IOException {
        script(
                bin.resolve("mvn"),
                "#!/usr/bin/env bash\necho \"$JAVA_HOME\" >> '" + folder.resolve("builds") + "'\n" + body + "\n");
    }

    /** The JDKs that Maven was started with, one a build. */
    List<String> builds() throws IOException {
        Path log = folder.resolve("builds");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    void builtJar() throws IOException {
        Files.createDirectories(root.resolve("target"));
        Files.writeString(root.resolve("target/khop.jar"), "");
    }

    /** A sample to run a night on. */
    void sample() throws IOException {
        Files.createDirectories(root.resolve("jobs"));
        Files.createDirectories(root.resolve("sample-data"));
    }

    /** The caches that make long nights start warm, by file name. */
    List<String> caches() throws IOException {
        try (var files = Files.list(root.resolve("target"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".aot"))
                    .toList();
        }
    }

    LauncherRun run(String... args) throws IOException, InterruptedException {
        return finish(start(args));
    }

    LauncherRun runThroughSymlink(String... args) throws IOException, InterruptedException {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, Path.of("a checkout/scripts/khop"));
        return finish(launch(link, args));
    }

    LauncherRun runWithUmask(String umask, String... args) throws IOException, InterruptedException {
        Path wrapper = folder.resolve("wrapper");
        script(wrapper, "#!/bin/bash\numask " + umask + "\nexec '" + root.resolve("scripts/khop") + "' \"$@\"\n");
        return finish(launch(wrapper, args));
    }

    Process start(String... args) throws IOException {
        return launch(root.resolve("scripts/khop"), args);
    }

    private Process launch(Path script, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        Collections.addAll(command, args);
        ProcessBuilder builder = new ProcessBuilder(command).directory(bin.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.redirectError(Files.createTempFile(folder, "err", ".txt").toFile())
                .start();
    }

    private LauncherRun finish(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.waitFor();
        StringBuilder err = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("err"))
                    .toList()) {
                err.append(Files.readString(file));
                Files.delete(file);
            }
        }
        return new LauncherRun(exitCode, Long.toString(process.pid()), out, err.toString());
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
