package vn.khop.batch;

import java.nio.file.Path;
import java.time.LocalDate;

/** A night in a JVM of its own. */
final class NightChild {

    private NightChild() {}

    /** Runs the workspace and date given; exit code as the night's. */
    public static void main(String[] arguments) {
        NightResult night = Night.run(
                new Workspace(Path.of(arguments[0])),
                SmallWorkspace.request(LocalDate.parse(arguments[1])),
                Progress.SILENT,
                new Stop());
        System.exit(night.exitCode());
    }
}
