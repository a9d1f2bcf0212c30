package vn.khop.batch;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khop.cleanse.CleanseSettings;
import vn.khop.jobfile.RegistryFile;
import vn.khop.pipeline.RegistryLoad;
import vn.khop.record.InputRefused;
import vn.khop.registry.Generations;
import vn.khop.registry.IndexDamaged;
import vn.khop.registry.RegistryBuilder;
import vn.khop.registry.RegistryIndex;
import vn.khop.registry.RegistryManifest;
import vn.khop.store.AuditLog;

/** Brings the registry index up to its extract: loads it when the file or its settings changed, rebuilds it when it is damaged. */
final class RegistryRefresh implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryRefresh.class);
    private static final int GENERATIONS_KEPT = 2;

    private final NightScene scene;
    private final RegistryFile extract;
    private final Generations generations;
    private final Consumer<String> notices;
    private @Nullable RegistryIndex opened;

    RegistryRefresh(NightScene scene, RegistryFile extract, Consumer<String> notices) {
        this.scene = scene;
        this.extract = extract;
        this.generations = new Generations(scene.workspace().registry());
        this.notices = notices;
    }

    /** What a load did. */
    enum Loaded {
        NEW,
        UNCHANGED,
        REBUILT
    }

    /**
     * Makes sure that a sound index of the present extract is current.
     *
     * @param acceptShrink whether the extract may have shrunk past its limit
     * @throws InputRefused if there is no extract, a row of it cannot be read, or it shrank past its limit
     */
    Loaded refresh(boolean acceptShrink) {
        try (BuildTurn turn = BuildTurn.await(scene.workspace().registry())) {
            return refreshAlone(acceptShrink);
        }
    }

    private Loaded refreshAlone(boolean acceptShrink) {
        List<Path> files = extract.resolve(scene.workspace().root());
        Optional<RegistryManifest> current = manifest();
        if (files.isEmpty()) {
            throw new InputRefused("jobs/registry.yaml: no file matches '"
                    + String.join(", ", extract.files().globs())
                    + "'; expected the registry extract there: put it in place or mend registry.files");
        }
        String sha256 = SourceArchive.sha256(files);
        boolean same = current.isPresent()
                && current.get().sourceSha256().equals(sha256)
                && current.get().settingsHash().equals(settings());
        if (same && isSound()) {
            return Loaded.UNCHANGED;
        }
        load(files, sha256, same || acceptShrink, current);
        return same ? Loaded.REBUILT : Loaded.NEW;
    }

    /** What decides how the extract is read: its own settings, and the administrative units where the workspace has its own. */
    private String settings() {
        String units = scene.gazetteer().fingerprint();
        return units.isEmpty() ? extract.settingsHash() : half(extract.settingsHash()) + half(units);
    }

    private static String half(String sha256) {
        return sha256.substring(0, sha256.length() / 2);
    }

    /** What the current index was built from; empty where there is none, or its manifest cannot be read. */
    private Optional<RegistryManifest> manifest() {
        try {
            return generations.current();
        } catch (IndexDamaged e) {
            damaged(e);
            return Optional.empty();
        }
    }

    /** Whether there is an index to go on with where the extract is refused. */
    boolean hasIndex() {
        return manifest().isPresent();
    }

    private boolean isSound() {
        try {
            opened = generations.open();
            return true;
        } catch (IndexDamaged e) {
            damaged(e);
            return false;
        }
    }

    private void damaged(IndexDamaged e) {
        LOG.warn("the registry index is damaged and will be rebuilt from its extract: {}", e.getMessage());
        notices.accept("registry: the index was damaged, or of an earlier version of Khớp, and has been rebuilt");
    }

    private void load(List<Path> files, String sha256, boolean acceptShrink, Optional<RegistryManifest> current) {
        long bytes = files.stream().mapToLong(file -> file.toFile().length()).sum();
        scene.progress().phase("registry", "registry", bytes);
        CleanseSettings cleansing = new CleanseSettings(extract.values(), scene.date());
        RegistryLoad load =
                new RegistryLoad(extract.read(), extract.columns(), cleansing, scene.gazetteer(), scene.threads());
        String before = current.map(this::hash).orElse("");
        try (RegistryBuilder builder = generations.begin(sha256, settings(), extract.asOf(), extract.scope())) {
            long persons = load.feed(files, builder, done -> {
                scene.stop().check();
                scene.progress().advance(done);
            });
            if (!acceptShrink) {
                checkShrink(persons, current);
            }
            RegistryManifest manifest = builder.finish(built -> new AuditLog(scene.database(), scene.clock())
                    .append(
                            "khop",
                            "registry.loaded",
                            "generation " + built.generation(),
                            "persons " + built.persons(),
                            before,
                            hash(built)));
            LOG.info("registry generation {} with {} persons", manifest.generation(), manifest.persons());
        }
        generations.prune(GENERATIONS_KEPT);
    }

    /** SHA-256 of a generation's manifest, which holds those of all its files. */
    private String hash(RegistryManifest manifest) {
        Path folder = scene.workspace().registry().resolve("gen-" + manifest.generation());
        return SourceArchive.sha256(List.of(folder.resolve("manifest")));
    }

    private void checkShrink(long persons, Optional<RegistryManifest> current) {
        long before = current.map(RegistryManifest::persons).orElse(0L);
        if (persons < before * (1 - extract.maxShrink())) {
            throw new InputRefused("the registry extract shrank from " + before + " to " + persons
                    + " persons, past max_shrink "
                    + BigDecimal.valueOf(extract.maxShrink())
                            .movePointRight(2)
                            .stripTrailingZeros()
                            .toPlainString()
                    + "%; the old one stays in use. Ask for a whole extract, or load it with --accept-shrink");
        }
    }

    /** The current index, opened once: opening reads all of it against its checksums. */
    RegistryIndex open() {
        RegistryIndex index = opened;
        opened = null;
        return index == null ? generations.open() : index;
    }

    /** Closes what was opened and not taken. */
    @Override
    public void close() {
        RegistryIndex index = opened;
        if (index != null) {
            index.close();
        }
    }
}
