package vn.khop.jobfile;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The input files of a job or of the registry: globs and names relative to the workspace, never leading out of it.
 *
 * @param globs as the settings file writes them, at least one
 */
public record SourceFiles(List<String> globs) {

    public SourceFiles {
        globs = List.copyOf(globs);
    }

    /**
     * The files there are now, each once, by relative name in code point order. A glob may find none. Names that begin with a dot are not
     * found by {@code *}: editors and half-finished copies leave such files.
     *
     * @throws vn.khop.record.InputRefused if a named file is missing, is no file, or a link leads out of the workspace
     */
    public List<Path> resolve(Path workspace) {
        TreeMap<String, Path> files = new TreeMap<>(Comparator.naturalOrder());
        for (String glob : globs) {
            FileGlob.of(glob)
                    .findIn(workspace)
                    .forEach(path -> files.putIfAbsent(FileGlob.relative(workspace, path), path));
        }
        return List.copyOf(files.values());
    }
}
