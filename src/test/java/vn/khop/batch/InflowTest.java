package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.batch.SmallWorkspace.CLOCK;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khop.quota.Forecast.Inflow;
import vn.khop.store.DatabaseServer;
import vn.khop.store.Engine;

/** FEATURE UNDER TEST: what a job's files bring a day: its first day is its stock and no inflow, a day on which nothing came counts. */
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class InflowTest {

    @Parameter
    Engine engine = Engine.H2;

    @TempDir
    Path folder;

    private static List<String> pupils(int from, int to) {
        return IntStream.range(from, to).mapToObj(SmallWorkspace::pupil).toList();
    }

    @Test
    void first_day_quiet_day_and_a_day_of_ten() {
        Optional<DatabaseServer> server = engine.server();
        SmallWorkspace world = new SmallWorkspace(folder, 80, 5, server);
        world.school("school-1.csv", pupils(0, 40)).night(DAY);
        assertThat(inflow(server)).isEqualTo(Inflow.NONE);
        world.night(DAY.plusDays(1));
        assertThat(inflow(server)).isEqualTo(new Inflow(0, 1));
        world.school("school-2.csv", pupils(40, 50)).night(DAY.plusDays(2));
        assertThat(inflow(server)).isEqualTo(new Inflow(10, 2));
    }

    private Inflow inflow(Optional<DatabaseServer> server) {
        Allotments.Report report = Allotments.read(new Workspace(folder, server), DAY, CLOCK);
        return Objects.requireNonNull(report.jobs().get("school")).inflow();
    }
}
