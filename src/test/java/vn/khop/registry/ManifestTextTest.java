package vn.khop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE UNDER TEST: a manifest is read as it was written, or not at all. */
class ManifestTextTest {

    private static final RegistryManifest MANIFEST = new RegistryManifest(
            3,
            "ab12",
            "s=1",
            20_000,
            "2026-11-01",
            "Hà Nội\nline \\ two\r",
            Map.of("people/_0.dvd", "ff", "blocks/_0.dvd", "00"));

    @Test
    void whatWasWritten_isRead() {
        assertThat(ManifestText.read(ManifestText.write(MANIFEST), "manifest")).isEqualTo(MANIFEST);
    }

    @Test
    void everyChangedCharacter_isFound() {
        String text = ManifestText.write(MANIFEST);
        for (int i = 0; i < text.length(); i++) {
            String changed = text.substring(0, i) + (char) (text.charAt(i) ^ 1) + text.substring(i + 1);
            String cut = text.substring(0, i);
            assertThatThrownBy(() -> ManifestText.read(changed, "manifest")).isInstanceOf(IndexDamaged.class);
            assertThatThrownBy(() -> ManifestText.read(cut, "manifest")).isInstanceOf(IndexDamaged.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "sha256=", "no manifest"})
    void anythingElse_isDamage(String text) {
        assertThatThrownBy(() -> ManifestText.read(text, "gen-3/manifest"))
                .isInstanceOf(IndexDamaged.class)
                .hasMessage("gen-3/manifest: its own SHA-256 does not fit its lines");
    }
}
