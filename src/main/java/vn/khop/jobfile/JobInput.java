package vn.khop.jobfile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.khop.record.Field;
import vn.khop.source.ColumnSettings;
import vn.khop.source.ReadSettings;

/**
 * What a job reads and how.
 *
 * @param values the job's own synonyms by field, on top of the built-in ones
 * @param settingsHash SHA-256 in hex over all that changes how rows are read, the file names not among it
 */
public record JobInput(
        SourceFiles files,
        ReadSettings read,
        ColumnSettings columns,
        Map<Field, Map<String, String>> values,
        String settingsHash) {

    public JobInput {
        values = FieldReader.ordered(values);
    }

    /** The job's files now; see {@link SourceFiles#resolve}. */
    public List<Path> resolve(Path workspace) {
        return files.resolve(workspace);
    }
}
