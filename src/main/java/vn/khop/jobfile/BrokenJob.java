package vn.khop.jobfile;

import java.util.List;
import java.util.stream.Collectors;
import vn.khop.record.SettingsRefused;

/**
 * A job file that cannot be used. The other jobs go on.
 *
 * @param name the job's name where the file says it, else the file's name without its ending
 * @param file relative to the workspace, with {@code /}
 * @param faults at least one, from the top of the file down
 */
public record BrokenJob(String name, String file, List<Fault> faults) {

    public BrokenJob {
        faults = List.copyOf(faults);
    }

    /** The job's failure, with all faults, one a line. */
    public SettingsRefused refusal() {
        return new SettingsRefused(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    }
}
