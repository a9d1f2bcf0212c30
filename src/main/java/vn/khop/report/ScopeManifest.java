package vn.khop.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.khop.disk.Sha256;

/** manifest.json of a folder that is handed out: whose it is, how many cases of what, and each file with its length and SHA-256. */
final class ScopeManifest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ScopeContext context;
    private final Scope scope;

    ScopeManifest(ScopeContext context, Scope scope) {
        this.context = context;
        this.scope = scope;
    }

    /** Writes it; the other files of the folder are written by now. */
    void write(Path file, ResultFolder folder, int persons) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        describe(root);
        root.put("date", context.date().toString());
        root.put("as_of", context.asOf());
        root.put("extract", context.extract());
        root.put("persons_shown", persons);
        ArrayNode files = root.putArray("files");
        for (String name : folder.written()) {
            Path of = folder.path(name);
            files.addObject().put("name", name).put("bytes", Files.size(of)).put("sha256", Sha256.of(of));
        }
        write(file, root);
    }

    private void describe(ObjectNode root) {
        root.put("kind", scope.kind().name().toLowerCase(Locale.ROOT));
        root.put("key", scope.key());
        root.put("job", scope.job());
        root.put("title", scope.title());
        root.put("cases", scope.cases().size());
        ObjectNode sections = root.putObject("sections");
        for (CaseSection section : CaseSection.values()) {
            sections.put(
                    section.key(),
                    scope.cases().stream()
                            .filter(one -> one.section() == section)
                            .count());
        }
        ObjectNode states = root.putObject("states");
        for (CaseState state : CaseState.values()) {
            states.put(
                    state.key(),
                    scope.cases().stream().filter(one -> one.state() == state).count());
        }
        ObjectNode jobs = root.putObject("jobs");
        Map<String, Long> byJob = new TreeMap<>();
        scope.cases().forEach(one -> byJob.merge(one.job(), 1L, Long::sum));
        byJob.forEach(jobs::put);
        root.put("rejected", scope.rejected().size());
    }

    /** The manifest of all folders of a kind: each with its counts, and their sum, which is all cases of all jobs. */
    static void writeAll(Path file, ScopeContext context, Scope.Kind kind, List<ScopeManifest> manifests)
            throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("kind", kind.name().toLowerCase(Locale.ROOT));
        root.put("date", context.date().toString());
        root.put(
                "cases",
                manifests.stream().mapToInt(one -> one.scope.cases().size()).sum());
        root.put(
                "rejected",
                manifests.stream().mapToInt(one -> one.scope.rejected().size()).sum());
        ArrayNode held = root.putArray("held_back");
        context.heldBack().forEach(held::add);
        ArrayNode over = root.putArray("agreement_over");
        context.agreementOver().forEach(over::add);
        ArrayNode folders = root.putArray("folders");
        for (ScopeManifest one : manifests) {
            ObjectNode folder = folders.addObject();
            folder.put("folder", one.scope.folder());
            one.describe(folder);
        }
        write(file, root);
    }

    private static void write(Path file, ObjectNode root) throws IOException {
        Files.writeString(file, JsonText.of(root));
    }
}
