package vn.khop.jobfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workspace in a temporary folder with a good registry.yaml and quota.yaml, to which a test adds what it is about. */
record WorkspaceFixture(Path root) {

    static final String REGISTRY = """
            registry:
              files: registry.csv
              columns: {citizen_id: so_dinh_danh, full_name: ho_ten}
            """;

    static WorkspaceFixture in(Path root) {
        return new WorkspaceFixture(root)
                .with("jobs/registry.yaml", REGISTRY)
                .with("jobs/quota.yaml", "daily: 200000\n");
    }

    WorkspaceFixture with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    WorkspaceFixture with(String name, byte[] bytes) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** All faults, one a line, as {@code khop validate} tells them. */
    String faults() {
        return String.join(
                "\n", JobFiles.check(root).stream().map(Fault::toString).toList());
    }

    Job job(String name) {
        return JobFiles.load(root).find(name).orElseThrow(() -> new AssertionError(faults()));
    }
}
