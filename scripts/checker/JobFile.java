import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The settings that matter here, read line by line: flat keys, the columns block, the names of subjects. */
final class JobFile {
    final Map<String, String> columns = new LinkedHashMap<>();
    final List<String> subjects = new ArrayList<>();
    final List<String> globs = new ArrayList<>();
    String name = "registry";

    static JobFile read(Path file) throws IOException {
        JobFile job = new JobFile();
        String block = "";
        for (String raw : Files.readAllLines(file)) {
            String line = raw.replaceAll("\\s+#.*$|^#.*$", "");
            Matcher entry = Pattern.compile("^( *)([A-Za-z_][\\w-]*):\\s*(.*?)\\s*$").matcher(line);
            if (!entry.matches()) {
                continue;
            }
            String key = entry.group(2);
            String value = entry.group(3).replaceAll("^\"(.*)\"$", "$1");
            if (value.isEmpty()) {
                if (block.equals("subjects") && entry.group(1).length() == 2) {
                    job.subjects.add(key);
                }
                block = key.equals("columns") || key.equals("subjects") ? (job.subjects.isEmpty() ? key : "subjects") : block;
                continue;
            }
            switch (key) {
                case "job" -> job.name = value;
                case "files" -> job.globs.addAll(List.of(value.replaceAll("[\\[\\]\"]", "").split(",\\s*")));
                default -> {
                    if (block.equals("columns")) {
                        job.columns.putIfAbsent(key, value);
                    }
                }
            }
        }
        return job;
    }

    /** The header of the source_key column in a file: a plain name, or the first of several that the file has. */
    String key(List<String> header) {
        String names = columns.get("source_key").replaceAll("^\\{\\s*any:\\s*|[\\[\\]{}\"]", "");
        return Arrays.stream(names.split(",\\s*")).map(String::strip).filter(header::contains).findFirst().orElse(names);
    }

    List<Path> files(Path workspace) throws IOException {
        TreeSet<Path> found = new TreeSet<>();
        for (String glob : globs) {
            var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob.strip());
            try (Stream<Path> files = Files.walk(workspace)) {
                files.filter(f -> Files.isRegularFile(f) && matcher.matches(workspace.relativize(f))).forEach(found::add);
            }
        }
        return List.copyOf(found);
    }
}
