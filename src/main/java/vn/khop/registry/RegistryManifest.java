package vn.khop.registry;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one generation of the index was built from and consists of. Written last, so a generation without a manifest is half built.
 *
 * @param generation number of the generation, from 1
 * @param sourceSha256 what the caller says the registry file's bytes are, in hex
 * @param settingsHash what the caller says the reading settings are: with the same source and settings a load is a no-op
 * @param persons how many people it holds
 * @param asOf the day the extract tells of, as the registry file's settings have it
 * @param scope what the extract covers, as the registry file's settings have it
 * @param fileSha256 every file of the generation, by its path inside the folder: SHA-256 in hex
 */
public record RegistryManifest(
        long generation,
        String sourceSha256,
        String settingsHash,
        long persons,
        String asOf,
        String scope,
        Map<String, String> fileSha256) {

    /** Copies the map, sorted by path. */
    public RegistryManifest {
        fileSha256 = Collections.unmodifiableMap(new TreeMap<>(fileSha256));
    }
}
