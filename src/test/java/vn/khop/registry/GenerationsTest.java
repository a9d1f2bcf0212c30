package vn.khop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.record.Person;
import vn.khop.record.Unavailable;

/** FEATURE UNDER TEST: a generation is whole and current, or as if it had never been begun. */
class GenerationsTest {

    @TempDir
    private Path dir;

    @Test
    void nothingBuilt_isUnavailableAndSaysTheCure() {
        Generations generations = new Generations(dir.resolve("registry"));
        assertThat(generations.current()).isEmpty();
        assertThatThrownBy(generations::open)
                .isInstanceOf(Unavailable.class)
                .isNotInstanceOf(IndexDamaged.class)
                .hasMessageContaining("khop registry load");
        generations.verify();
        generations.prune(1);
    }

    @Test
    void finish_tellsWhatWasBuiltAndMakesItCurrent() throws IOException {
        Generations generations = new Generations(dir);
        RegistryManifest manifest = People.build(generations, Crowd.of(30, 1));
        assertThat(generations.current()).contains(manifest);
        assertThat(manifest.generation()).isEqualTo(1);
        assertThat(manifest.persons()).isEqualTo(30);
        assertThat(manifest.sourceSha256()).isEqualTo("source");
        assertThat(manifest.settingsHash()).isEqualTo("settings");
        assertThat(manifest.asOf()).isEqualTo("2026-11-01");
        assertThat(manifest.scope()).isEqualTo("whole country");
        assertThat(filesOf("gen-1"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(manifest.fileSha256().keySet().stream(), Stream.of("manifest"))
                                .toList());
        assertThat(dir.resolve("current")).hasContent("gen-1");
    }

    @Test
    void unfinishedBuild_leavesTheOldGenerationCurrentAndNothingBehind() throws IOException {
        Generations generations = new Generations(dir);
        RegistryManifest first = People.build(generations, Crowd.of(30, 1));
        try (RegistryBuilder builder = generations.begin("other", "settings", "", "")) {
            Crowd.of(20, 2).forEach(builder::add);
        }
        assertThat(generations.current()).contains(first);
        assertThat(names()).containsExactly("current", "gen-1");
    }

    @Test
    void killInTheMiddle_isIgnoredAndCleanedByTheNextBuild() throws IOException {
        Generations generations = new Generations(dir);
        RegistryManifest first = People.build(generations, Crowd.of(30, 1));
        Files.createDirectories(dir.resolve("gen-2/people"));
        Files.writeString(dir.resolve("gen-2/people/_0.cfs"), "half");
        Files.writeString(dir.resolve("current.part"), "gen-");
        assertThat(generations.current()).contains(first);
        generations.open().close();

        RegistryManifest next = People.build(generations, Crowd.of(31, 2));
        assertThat(next.generation()).isEqualTo(2);
        assertThat(generations.current()).contains(next);
        assertThat(filesOf("gen-2")).doesNotContain("people/_0.cfs");
    }

    @Test
    void killBeforeTheSwitch_leavesTheOldGenerationCurrent() throws IOException {
        Generations generations = new Generations(dir);
        RegistryManifest first = People.build(generations, Crowd.of(30, 1));
        People.build(generations, Crowd.of(31, 2));
        Files.writeString(dir.resolve("current"), "gen-1\n");
        assertThat(generations.current()).contains(first);
        assertThat(People.build(generations, Crowd.of(32, 3)).generation()).isEqualTo(2);
    }

    @Test
    void openGeneration_staysAsItIsWhileAnotherIsBuiltAndPruned() {
        Generations generations = new Generations(dir);
        List<Person> before = Crowd.of(30, 1);
        People.build(generations, before);
        try (RegistryIndex pinned = generations.open()) {
            People.build(generations, Crowd.of(40, 2));
            generations.prune(1);
            assertThat(pinned.population()).isEqualTo(30);
            assertThat(pinned.person(29)).isEqualTo(before.get(29));
            assertThat(pinned.newSearch().search(before.get(3)))
                    .extracting(Candidate::ordinal)
                    .contains(3);
        }
        assertThatThrownBy(() -> generations.open(1)).isInstanceOf(IndexDamaged.class);
    }

    @Test
    void prune_keepsTheNewestAndTheCurrent() throws IOException {
        Generations generations = new Generations(dir);
        for (int i = 1; i <= 4; i++) {
            People.build(generations, Crowd.of(10, i));
        }
        generations.prune(2);
        assertThat(names()).containsExactly("current", "gen-3", "gen-4");
        generations.prune(0);
        assertThat(names()).containsExactly("current", "gen-4");
        try (RegistryIndex index = generations.open(4)) {
            assertThat(index.manifest().generation()).isEqualTo(4);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> names = Files.list(dir)) {
            return names.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private List<String> filesOf(String generation) throws IOException {
        Path folder = dir.resolve(generation);
        return Folders.files(folder).stream()
                .map(file -> folder.relativize(file).toString())
                .toList();
    }
}
