package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.record.Unavailable;

/** FEATURE UNDER TEST: an index that cannot be read for a moment is waited for; one that is damaged is not, it is built again. */
class IndexAwayTest {

    @TempDir
    Path folder;

    private SmallWorkspace world;

    @BeforeEach
    void firstNight() {
        world = new SmallWorkspace(folder, 80, 1000)
                .school(
                        "school-1.csv",
                        IntStream.range(0, 20).mapToObj(SmallWorkspace::pupil).toList());
        world.night(DAY);
    }

    /** Puts the index back when the night is seen to wait for it. */
    private final class Mending extends Stop {

        private boolean mended;

        @Override
        void check() {
            super.check();
            if (!mended) {
                mended = true;
                try {
                    Files.delete(folder.resolve("var/registry/current"));
                    Files.move(folder.resolve("away"), folder.resolve("var/registry/current"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    @Test
    void an_index_that_comes_back_is_waited_for() throws IOException {
        Path current = folder.resolve("var/registry/current");
        Files.move(current, folder.resolve("away"));
        Files.createDirectory(current); // reading it fails as a file system does that is away
        world.school(
                "school-2.csv",
                IntStream.range(20, 40).mapToObj(SmallWorkspace::pupil).toList());
        Mending stop = new Mending();
        NightResult night =
                Night.run(new Workspace(folder), SmallWorkspace.request(DAY.plusDays(1)), Progress.SILENT, stop);
        assertThat(stop.mended).isTrue();
        assertThat(night.exitCode()).isZero();
        assertThat(night.quotaSpent()).isEqualTo(20);
        assertThat(folder.resolve("var/registry/gen-2"))
                .as("nothing was built again")
                .doesNotExist();
    }

    @Test
    void work_that_cannot_read_the_index_is_done_again() {
        List<String> tries = new ArrayList<>();
        new Patience(new Stop()).until(() -> {
            tries.add("try");
            if (tries.size() < 2) {
                throw new Unavailable("registry index: cannot read", new IOException("input/output error"));
            }
            return tries;
        });
        assertThat(tries).hasSize(2);
    }
}
