package vn.khop.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.khop.disk.Sha256;

/** The manifest as a text file: lines {@code name=value}, the last one the SHA-256 of the lines before it. */
final class ManifestText {

    /**
     * Form of the index: fields, blocking keys and this file. Raised when any of them changes, so that an index of another version is built
     * again rather than searched wrongly.
     */
    static final String FORM = "3";

    private static final String FILE = "file.";
    private static final String SEAL = "sha256=";

    private ManifestText() {}

    static String write(RegistryManifest manifest) {
        StringBuilder text = new StringBuilder(1000);
        line(text, "form", FORM);
        line(text, "generation", Long.toString(manifest.generation()));
        line(text, "source_sha256", manifest.sourceSha256());
        line(text, "settings_hash", manifest.settingsHash());
        line(text, "persons", Long.toString(manifest.persons()));
        line(text, "as_of", manifest.asOf());
        line(text, "scope", manifest.scope());
        manifest.fileSha256().forEach((file, hash) -> line(text, FILE + file, hash));
        return text + SEAL + Sha256.of(text.toString()) + '\n';
    }

    /** @throws IndexDamaged if the text was changed since {@link #write}, or is of another form */
    static RegistryManifest read(String text, String name) {
        RegistryManifest manifest = readAnyForm(text, name);
        String line = "form=" + FORM + '\n';
        if (!text.startsWith(line)) {
            String found = text.substring(text.indexOf('=') + 1, text.indexOf('\n'));
            throw new IndexDamaged(name + ": form " + found + ", expected " + FORM + "; build it again");
        }
        return manifest;
    }

    /**
     * Tells of what a generation was built, whichever version built it.
     *
     * @throws IndexDamaged if the text was changed since {@link #write}
     */
    static RegistryManifest readAnyForm(String text, String name) {
        int seal = text.lastIndexOf(SEAL);
        String body = text.substring(0, Math.max(seal, 0));
        if (!text.equals(body + SEAL + Sha256.of(body) + '\n')) {
            throw new IndexDamaged(name + ": its own SHA-256 does not fit its lines");
        }
        Map<String, String> values = new HashMap<>();
        Map<String, String> files = new TreeMap<>();
        body.lines().forEach(line -> {
            int at = line.indexOf('=');
            String key = line.substring(0, at);
            String value = unescape(line.substring(at + 1));
            if (key.startsWith(FILE)) {
                files.put(key.substring(FILE.length()), value);
            } else {
                values.put(key, value);
            }
        });
        return new RegistryManifest(
                Long.parseLong(value(values, "generation")),
                value(values, "source_sha256"),
                value(values, "settings_hash"),
                Long.parseLong(value(values, "persons")),
                value(values, "as_of"),
                value(values, "scope"),
                files);
    }

    private static String value(Map<String, String> values, String key) {
        return values.getOrDefault(key, "");
    }

    private static void line(StringBuilder text, String key, String value) {
        String escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        text.append(key).append('=').append(escaped).append('\n');
    }

    private static String unescape(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = value.charAt(++i);
            text.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
        }
        return text.toString();
    }
}
