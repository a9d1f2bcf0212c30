package vn.khop.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khop.record.OutputFailed;
import vn.khop.record.Unavailable;

/**
 * The generations of the registry index: immutable folders {@code gen-<number>}, and the file {@code current} that names one of them and is
 * replaced by renaming. Whoever opens a generation keeps it, whatever is built later. One process at a time may build (the workspace's lock).
 */
public final class Generations {

    private final Path dir;

    /** @param dir where the folders lie, usually {@code var/registry}; made when needed */
    public Generations(Path dir) {
        this.dir = dir;
    }

    /**
     * The manifest of the current generation; empty if none was ever built.
     *
     * @throws IndexDamaged if the current generation's manifest is missing or was changed
     */
    public Optional<RegistryManifest> current() {
        return currentFolder().map(GenerationFolder::manifest);
    }

    /**
     * Opens the current generation, having read all its bytes against Lucene's checksums.
     *
     * @throws IndexDamaged if a file is missing or was changed
     * @throws Unavailable if none was ever built
     */
    public RegistryIndex open() {
        return currentFolder()
                .orElseThrow(() -> new Unavailable("registry index: not built yet; run khop registry load"))
                .open();
    }

    /**
     * Opens a generation that a run has pinned.
     *
     * @throws IndexDamaged if it is not there, or a file is missing or was changed
     */
    public RegistryIndex open(long generation) {
        return new GenerationFolder(dir, generation).open();
    }

    /**
     * Compares every file of the current generation with its SHA-256; nothing to do if none was built.
     *
     * @throws IndexDamaged naming the first file that differs
     */
    public void verify() {
        currentFolder().ifPresent(GenerationFolder::verify);
    }

    /**
     * Begins the next generation and removes what earlier builds left unfinished.
     *
     * @param sourceSha256 of the registry file's bytes, kept in the manifest
     * @param settingsHash of what decides how the file is read, kept in the manifest
     * @param asOf the day the extract tells of
     * @param scope what the extract covers
     * @throws OutputFailed if the folder cannot be written
     */
    public RegistryBuilder begin(String sourceSha256, String settingsHash, String asOf, String scope) {
        try {
            Files.createDirectories(dir);
            removeUnfinished();
            long last = listFolders().stream()
                    .mapToLong(GenerationFolder::number)
                    .max()
                    .orElse(0);
            long number = Math.max(last, currentNumber()) + 1;
            RegistryManifest plan = new RegistryManifest(number, sourceSha256, settingsHash, 0, asOf, scope, Map.of());
            return new RegistryBuilder(new GenerationFolder(dir, number), plan);
        } catch (IOException e) {
            throw new OutputFailed("registry index: cannot write " + dir.getFileName(), e);
        }
    }

    /**
     * Looks whether every file of the current generation is there and ends as it was written, without reading it; nothing to do if none was
     * built.
     *
     * @throws IndexDamaged naming the first file that is not
     */
    public void checkEnds() {
        currentFolder().ifPresent(GenerationFolder::checkEnds);
    }

    /** Removes all but the newest {@code keep} generations; the current one always stays. */
    public void prune(int keep) {
        try {
            long current = currentNumber();
            List<GenerationFolder> newestFirst = listFolders();
            for (int i = Math.max(keep, 0); i < newestFirst.size(); i++) {
                if (newestFirst.get(i).number() != current) {
                    newestFirst.get(i).delete();
                }
            }
        } catch (IOException e) {
            throw new OutputFailed("registry index: cannot remove an old generation", e);
        }
    }

    /**
     * A generation newer than the current one never became current, nor did any where none is named; one without a manifest was never
     * finished. Where {@code current} cannot be understood all that are finished stay.
     */
    private void removeUnfinished() throws IOException {
        String named = currentName();
        long current = GenerationFolder.numberOf(named);
        for (GenerationFolder folder : listFolders()) {
            boolean neverCurrent = folder.number() > current && (current > 0 || named.isEmpty());
            if (neverCurrent || !folder.hasManifest() && folder.number() != current) {
                folder.delete();
            }
        }
    }

    private List<GenerationFolder> listFolders() throws IOException {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (Stream<Path> names = Files.list(dir)) {
            return names.map(path -> GenerationFolder.numberOf(String.valueOf(path.getFileName())))
                    .filter(number -> number > 0)
                    .sorted(Comparator.reverseOrder())
                    .map(number -> new GenerationFolder(dir, number))
                    .toList();
        }
    }

    private Optional<GenerationFolder> currentFolder() {
        String name = currentName();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        long number = GenerationFolder.numberOf(name);
        if (number == 0) {
            throw new IndexDamaged("registry index: the file 'current' names no generation; build it again");
        }
        return Optional.of(new GenerationFolder(dir, number));
    }

    private long currentNumber() {
        return GenerationFolder.numberOf(currentName());
    }

    private String currentName() {
        try {
            return Files.readString(dir.resolve(GenerationFolder.CURRENT)).strip();
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new Unavailable("registry index: cannot read the file 'current'", e);
        }
    }
}
