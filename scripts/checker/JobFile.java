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

    /** The fields of the agreement, joined by commas; null where there is none. */
    String agreed;
    String name = "registry";

    static JobFile read(Path file) throws IOException {
        JobFile job = new JobFile();
        String block = "";
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = withoutComment(lines.get(i));
            Matcher agreed = Pattern.compile("^(?:agreement:.*|  +)\\bfields:\\s*\\[([^\\]]*)\\].*").matcher(line);
            if (agreed.matches()) {
                job.agreed = agreed.group(1);
                continue;
            }
            Matcher entry = Pattern.compile("^( *)([A-Za-z_][\\w-]*):\\s*(.*?)\\s*$").matcher(line);
            if (!entry.matches()) {
                continue;
            }
            String key = entry.group(2);
            String value = entry.group(3).replaceAll("^\"(.*)\"$", "$1");
            if (key.equals("columns") && value.startsWith("{")) {
                StringBuilder flow = new StringBuilder(value);
                while (depth(flow) > 0 && i + 1 < lines.size()) {
                    flow.append(' ').append(withoutComment(lines.get(++i)).strip());
                }
                job.flow(flow);
                continue;
            }
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

    /** Whether the job's own files may show the registry's value of a field of a person who is accepted as the same. */
    boolean mayShow(String field) {
        return agreed == null || List.of(agreed.replace(" ", "").split(",")).contains(field);
    }

    private static String withoutComment(String raw) {
        return raw.replaceAll("\\s+#.*$|^#.*$", "");
    }

    private static int depth(CharSequence text) {
        return (int) text.chars().map(c -> c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0).sum();
    }

    /** Columns on one line, or several: {@code {source_key: ma, address: [so_nha, duong]}}. */
    private void flow(CharSequence text) {
        int from = 1;
        for (int at = 1, depth = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean ends = depth == 0 && (c == ',' || c == '}');
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (ends) {
                String[] entry = text.subSequence(from, at).toString().split(":", 2);
                if (entry.length == 2) {
                    columns.putIfAbsent(entry[0].strip(), entry[1].strip().replaceAll("^\"(.*)\"$", "$1"));
                }
                from = at + 1;
            }
        }
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
