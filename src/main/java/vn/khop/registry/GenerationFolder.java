package vn.khop.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import vn.khop.disk.Sha256;
import vn.khop.disk.WholeFile;
import vn.khop.fault.Failpoint;

/** The folder of one generation: three Lucene indexes and the manifest. */
final class GenerationFolder {

    /** File in {@code dir} that names the current generation's folder. */
    static final String CURRENT = "current";

    private static final String MANIFEST = "manifest";
    private static final Pattern NAME = Pattern.compile("gen-([1-9][0-9]{0,17})");

    private final Path dir;
    private final long number;

    GenerationFolder(Path dir, long number) {
        this.dir = dir;
        this.number = number;
    }

    /** The generation number in a folder's name, 0 if it is no generation. */
    static long numberOf(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }

    long number() {
        return number;
    }

    String name() {
        return "gen-" + number;
    }

    Path path() {
        return dir.resolve(name());
    }

    /** Makes the folder, empty. */
    Path create() throws IOException {
        Folders.delete(path());
        return Files.createDirectories(path());
    }

    void delete() throws IOException {
        Folders.delete(path());
    }

    boolean hasManifest() {
        return Files.isRegularFile(path().resolve(MANIFEST));
    }

    /** Writes the manifest of what is in the folder: it is whole, and not yet current. */
    RegistryManifest seal(RegistryManifest plan, long persons) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : Folders.files(path())) {
            hashes.put(relative(file), Sha256.of(file));
        }
        RegistryManifest manifest = new RegistryManifest(
                number, plan.sourceSha256(), plan.settingsHash(), persons, plan.asOf(), plan.scope(), hashes);
        WholeFile.forceFolder(path());
        WholeFile.write(path().resolve(MANIFEST), ManifestText.write(manifest));
        WholeFile.forceFolder(path());
        WholeFile.forceFolder(dir);
        Failpoint.INDEX_BUILT.reach();
        return manifest;
    }

    /** Makes this the current generation. */
    void makeCurrent() throws IOException {
        WholeFile.write(dir.resolve(CURRENT), name() + '\n');
        WholeFile.forceFolder(dir);
        Failpoint.INDEX_NAMED.reach();
    }

    private String relative(Path file) {
        return path().relativize(file).toString().replace('\\', '/');
    }

    /**
     * The manifest of this version or an earlier one: what was built is known though it can no longer be searched.
     *
     * @throws IndexDamaged if there is no manifest or it was changed
     */
    RegistryManifest manifest() {
        return manifest(ManifestText::readAnyForm);
    }

    private RegistryManifest manifest(BiFunction<String, String, RegistryManifest> read) {
        Path file = path().resolve(MANIFEST);
        try {
            RegistryManifest manifest = read.apply(Files.readString(file), name() + '/' + MANIFEST);
            if (manifest.generation() != number) {
                throw new IndexDamaged(name() + ": its manifest is of generation " + manifest.generation());
            }
            return manifest;
        } catch (IOException e) {
            throw new IndexDamaged(name() + ": cannot read its manifest; build it again from the registry file", e);
        }
    }

    /** Opens the generation after reading every file against Lucene's checksum at its end. */
    RegistryIndex open() {
        RegistryManifest manifest = manifest(ManifestText::read);
        try {
            checkFooters(manifest, CodecUtil::checksumEntireFile);
            return new RegistryIndex(path(), manifest);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /** Looks whether every file is there and ends as Lucene ended it; a fault within one stays unseen. */
    void checkEnds() {
        try {
            checkFooters(manifest(ManifestText::read), CodecUtil::retrieveChecksum);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /** What is read of a file. */
    @FunctionalInterface
    private interface Reading {
        long checksum(IndexInput in) throws IOException;
    }

    private void checkFooters(RegistryManifest manifest, Reading reading) throws IOException {
        for (String folder : Lucene.FOLDERS) {
            String inside = folder + '/';
            try (Directory directory = Lucene.open(path().resolve(folder))) {
                for (String file : manifest.fileSha256().keySet()) {
                    if (file.startsWith(inside)) {
                        checkFooter(directory, file, file.substring(inside.length()), reading);
                    }
                }
            }
        }
    }

    private void checkFooter(Directory directory, String file, String name, Reading reading) throws IOException {
        try (IndexInput in = directory.openInput(name, IOContext.READONCE)) {
            reading.checksum(in);
        } catch (CorruptIndexException e) {
            throw new IndexDamaged(name() + '/' + file + ": not as it was written; build it again", e);
        }
    }

    /** Compares every file with its SHA-256 in the manifest. */
    void verify() {
        RegistryManifest manifest = manifest(ManifestText::read);
        for (Map.Entry<String, String> file : manifest.fileSha256().entrySet()) {
            try {
                if (!Sha256.of(path().resolve(file.getKey())).equals(file.getValue())) {
                    throw new IndexDamaged(name() + '/' + file.getKey() + ": SHA-256 differs from the manifest's");
                }
            } catch (IOException e) {
                throw damaged(e);
            }
        }
    }

    private IndexDamaged damaged(Exception cause) {
        return new IndexDamaged(name() + ": cannot be read; build it again from the registry file", cause);
    }
}
