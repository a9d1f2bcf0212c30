package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.batch.Standing;
import vn.khop.batch.Workspace;
import vn.khop.quality.Estimate;
import vn.khop.record.Outcome;
import vn.khop.registry.RegistryManifest;
import vn.khop.store.StandingStore.CardStanding;
import vn.khop.store.StandingStore.JobStanding;
import vn.khop.store.StandingStore.LastRun;
import vn.khop.store.StandingStore.QuotaStanding;
import vn.khop.store.StandingStore.ShareStanding;

/** A look at a workspace is remembered whole, and forgotten as soon as the database is another. */
class StandingSnapshotTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final CardStanding CARD = new CardStanding(DAY, 30, new Estimate(0.01, 0.002, 0.03), true);
    private static final Standing.Report REPORT = new Standing.Report(
            Optional.empty(),
            Optional.empty(),
            List.of(
                    new JobStanding("births", 0, null, Map.of(Outcome.MATCHED, 5L), null),
                    new JobStanding("school", 7, DAY, Map.of(Outcome.NOT_FOUND, 2L), CARD)),
            Optional.of(new QuotaStanding(DAY, 100, 0, 7, Map.of("school", new ShareStanding(0, 7, Map.of("A", 7L))))),
            Optional.of(new LastRun(7, DAY, "births,school", Instant.EPOCH, null, null, Map.of("births", "65 x"))),
            Optional.of(new RegistryManifest(3, "aa", "bb", 20_000, "2026-06-30", "mẫu", Map.of("f", "cc"))),
            Optional.of(Instant.parse("2026-11-22T18:30:00Z")));

    @SuppressWarnings("NullAway.Init") // set before each test
    private StandingSnapshot snapshot;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path database;

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("jobs"));
        Files.createDirectories(folder.resolve("var"));
        database = Files.writeString(folder.resolve("var/khop.mv.db"), "x");
        snapshot = new StandingSnapshot(new Workspace(folder));
    }

    @Test
    void keptReport_comesBackWhole() {
        snapshot.keep(REPORT);
        assertThat(snapshot.find()).contains(REPORT);
    }

    @Test
    void touchedDatabase_makesItWorthless() throws IOException {
        snapshot.keep(REPORT);
        Files.writeString(database, "xy");
        assertThat(snapshot.find()).isEmpty();
    }

    @Test
    void missingOrBrokenFile_isNothing() throws IOException {
        assertThat(snapshot.find()).isEmpty();
        Files.writeString(database.resolveSibling("standing.json"), "{\"report\": 1");
        assertThat(snapshot.find()).isEmpty();
    }
}
