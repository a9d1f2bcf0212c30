import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A headless Chromium without a network, with a profile of its own that goes with it. */
final class Browser implements AutoCloseable {

    private static final String LISTENING = "DevTools listening on ";

    private final Path profile;
    private final Process process;
    private final URI address;

    Browser(String command) throws Exception {
        this.profile = Files.createTempDirectory("khop-pages");
        List<String> words = new ArrayList<>(List.of(
                command,
                "--headless=new",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--proxy-server=127.0.0.1:9",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile));
        if (System.getProperty("user.name").equals("root")) {
            words.add("--no-sandbox");
        }
        this.process = new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader said = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.contains(LISTENING)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IllegalStateException(command + " ended before it listened, with " + process.waitFor());
        }
        this.address = URI.create(line.substring(line.indexOf(LISTENING) + LISTENING.length()).strip());
        Thread rest = new Thread(() -> said.lines().forEach(more -> {}), "browser's words");
        rest.setDaemon(true);
        rest.start();
    }

    URI address() {
        return address;
    }

    @Override
    public void close() throws Exception {
        process.destroyForcibly().waitFor();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
