package vn.khop.jobfile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.khop.record.Field;
import vn.khop.record.InputRefused;
import vn.khop.source.ColumnSettings;
import vn.khop.source.ReadSettings;

/**
 * {@code jobs/registry.yaml}, read and checked.
 *
 * @param values the registry's own synonyms by field, on top of the built-in ones
 * @param asOf the day of the extract, yyyy-MM-dd; empty where the file does not say
 * @param scope whom the extract covers, in words; empty where the file does not say
 * @param maxShrink an extract smaller than the last by more than this part, 0 to 1, is refused
 * @param settingsHash SHA-256 in hex over all that changes how rows are read
 */
public record RegistryFile(
        SourceFiles files,
        ReadSettings read,
        ColumnSettings columns,
        Map<Field, Map<String, String>> values,
        String asOf,
        String scope,
        double maxShrink,
        String settingsHash) {

    public RegistryFile {
        values = FieldReader.ordered(values);
    }

    /**
     * The extract's files now; see {@link SourceFiles#resolve}.
     *
     * @throws InputRefused naming the settings file too, if a file that is named is not there
     */
    public List<Path> resolve(Path workspace) {
        try {
            return files.resolve(workspace);
        } catch (InputRefused e) {
            throw new InputRefused("jobs/registry.yaml: " + e.getMessage(), e);
        }
    }
}
