package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.text.LegacyText;

/**
 * FEATURE UNDER TEST: what corrections.csv says is issued is what the file's charset can write. TCVN3 has no capitals with a tone mark: Ánh is written
 * ánh, and so it is found in the source once it was loaded back.
 */
class WrittenFormsTest {

    private static final LocalDate NEXT = DAY.plusDays(1);

    @TempDir
    Path root;

    private SmallWorkspace world;

    @BeforeEach
    void open() {
        world = new SmallWorkspace(root, 80, 1000);
        world.write(
                "data/registry.csv",
                String.join("\n", world.lines("data/registry.csv")).replace(SmallWorkspace.name(8), "Trần Ánh Mai")
                        + "\n");
        world.write("jobs/school.yaml", String.join("\n", world.lines("jobs/school.yaml")) + "\nencoding: TCVN3\n");
    }

    private void school(String name) throws IOException {
        String text = "ma,ho_ten,ngay_sinh,gioi_tinh,so,me,truong\n"
                + SmallWorkspace.pupil(8).replace(SmallWorkspace.name(8), name) + "\n"
                + SmallWorkspace.pupil(1) + "\n";
        Files.write(root.resolve("data/school-1.csv"), LegacyText.encode(text, LegacyText.Encoding.TCVN3));
    }

    private List<String> corrections(LocalDate day) {
        return world.lines("out/" + day + "/school/corrections.csv").stream()
                .skip(1)
                .toList();
    }

    @Test
    void whatIsIssued_isWhatTheFileCanWrite_andIsConfirmedOnceItIsThere() throws IOException {
        school("Trần Ành Mai");
        assertThat(world.night(DAY).exitCode()).isZero();
        assertThat(corrections(DAY)).singleElement().asString().contains(",Trần ành Mai,Trần ánh Mai,", ",issued,");
        byte[] corrected = Files.readAllBytes(root.resolve("out/" + DAY + "/school/corrected/school-1.csv"));
        assertThat(LegacyText.decode(corrected, 0, corrected.length, LegacyText.Encoding.TCVN3))
                .contains("Trần ánh Mai");

        school("Trần Ánh Mai");
        assertThat(world.night(NEXT).exitCode()).isZero();
        assertThat(corrections(NEXT)).singleElement().asString().contains(",confirmed,");
        assertThat(Files.readAllLines(
                        root.resolve("out/" + NEXT + "/school/corrected/school-1.csv"), StandardCharsets.ISO_8859_1))
                .hasSize(1);
    }

    @Test
    void aChangeThatTheCharsetCannotShow_isNone() throws IOException {
        school("Trần Ánh Mai");
        assertThat(world.night(DAY).exitCode()).isZero();
        assertThat(corrections(DAY)).isEmpty();
    }
}
