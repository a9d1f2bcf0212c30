package vn.khop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.disk.Sha256;

/** FEATURE UNDER TEST: whichever file of a generation is missing, cut or changed, opening it says so. */
class IndexDamageTest {

    @TempDir
    private Path dir;

    /** What can happen to a file. */
    private enum Harm {
        DELETED,
        EMPTIED,
        CUT,
        FIRST_BYTE,
        MIDDLE_BYTE,
        LAST_BYTE;

        void doTo(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            switch (this) {
                case DELETED -> Files.delete(file);
                case EMPTIED -> Files.write(file, new byte[0]);
                case CUT -> Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
                case FIRST_BYTE -> flip(file, bytes, 0);
                case MIDDLE_BYTE -> flip(file, bytes, bytes.length / 2);
                case LAST_BYTE -> flip(file, bytes, bytes.length - 1);
            }
        }

        private static void flip(Path file, byte[] bytes, int at) throws IOException {
            bytes[at] ^= 0x10;
            Files.write(file, bytes);
        }
    }

    @BeforeEach
    void build() {
        People.build(new Generations(dir), Crowd.of(50, 3));
    }

    @TestFactory
    Stream<DynamicTest> everyHarmToEveryFile_isFoundWhenOpening() throws IOException {
        Generations generations = new Generations(dir);
        Path folder = dir.resolve("gen-" + generations.current().orElseThrow().generation());
        List<Path> files = Folders.files(folder);
        assertThat(files).hasSizeGreaterThan(10);
        return files.stream().flatMap(file -> Stream.of(Harm.values())
                .map(harm -> dynamicTest(harm + " " + folder.relativize(file), () -> check(harm, file))));
    }

    private void check(Harm harm, Path file) throws IOException {
        Generations generations = new Generations(dir);
        byte[] whole = Files.readAllBytes(file);
        harm.doTo(file);
        try {
            assertThatThrownBy(() -> generations.open().close())
                    .isInstanceOf(IndexDamaged.class)
                    .hasMessageContaining("gen-");
            assertThatThrownBy(generations::verify).isInstanceOf(IndexDamaged.class);
        } finally {
            Files.write(file, whole);
        }
        generations.open().close();
        generations.verify();
    }

    @Test
    void pointerToNothing_isDamageAndTheNextBuildCuresIt() throws IOException {
        Generations generations = new Generations(dir);
        for (String pointer : List.of("gen-77", "gen-", "nonsense", "../gen-1")) {
            Files.writeString(dir.resolve("current"), pointer);
            assertThatThrownBy(generations::open).as(pointer).isInstanceOf(IndexDamaged.class);
            assertThatThrownBy(generations::current).as(pointer).isInstanceOf(IndexDamaged.class);
        }
        RegistryManifest next = People.build(generations, Crowd.of(10, 4));
        assertThat(generations.current()).contains(next);
        assertThat(next.generation()).isGreaterThan(1);
    }

    @Test
    void anotherForm_isRefusedWithTheCure() {
        String text = ManifestText.write(new Generations(dir).current().orElseThrow());
        assertThatThrownBy(() ->
                        ManifestText.read(reseal(text.replace("form=" + ManifestText.FORM, "form=1")), "manifest"))
                .isInstanceOf(IndexDamaged.class)
                .hasMessage("manifest: form 1, expected " + ManifestText.FORM + "; build it again");
    }

    @Test
    void anotherForm_isKnownForWhatItWasBuiltOfAndNotSearched() throws IOException {
        Generations generations = new Generations(dir);
        RegistryManifest manifest = generations.current().orElseThrow();
        Path file = dir.resolve("gen-" + manifest.generation() + "/manifest");
        String whole = Files.readString(file);
        Files.writeString(file, reseal(whole.replace("form=" + ManifestText.FORM, "form=1")));
        try {
            assertThat(generations.current()).contains(manifest);
            assertThatThrownBy(generations::open).isInstanceOf(IndexDamaged.class);
            assertThatThrownBy(generations::verify).isInstanceOf(IndexDamaged.class);
        } finally {
            Files.writeString(file, whole);
        }
    }

    private static String reseal(String text) {
        String body = text.substring(0, text.lastIndexOf("sha256="));
        return body + "sha256=" + Sha256.of(body) + '\n';
    }
}
