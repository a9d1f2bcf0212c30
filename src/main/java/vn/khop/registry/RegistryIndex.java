package vn.khop.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.CloseableThreadLocal;
import vn.khop.record.Person;
import vn.khop.record.Unavailable;

/**
 * One generation of the registry, open for reading. People are known by their ordinal: the row in the registry file, from 0. Safe for many
 * threads; searches are made one a thread.
 */
public final class RegistryIndex implements AutoCloseable {

    private final RegistryManifest manifest;
    private final Directory peopleFolder;
    private final Directory blocksFolder;
    private final Directory countsFolder;
    private final DirectoryReader people;
    private final DirectoryReader blocks;
    private final DirectoryReader counts;
    private final CloseableThreadLocal<Lookup> lookups;

    RegistryIndex(Path folder, RegistryManifest manifest) throws IOException {
        this.manifest = manifest;
        peopleFolder = Lucene.open(folder.resolve(Lucene.PEOPLE));
        blocksFolder = Lucene.open(folder.resolve(Lucene.BLOCKS));
        countsFolder = Lucene.open(folder.resolve(Lucene.COUNTS));
        people = DirectoryReader.open(peopleFolder);
        blocks = DirectoryReader.open(blocksFolder);
        counts = DirectoryReader.open(countsFolder);
        lookups = new CloseableThreadLocal<>() {
            @Override
            protected Lookup initialValue() {
                return newLookup();
            }
        };
    }

    /** How many people it holds. */
    public long population() {
        return manifest.persons();
    }

    /** What it was built from. */
    public RegistryManifest manifest() {
        return manifest;
    }

    /** A search with the default bounds, for one thread. */
    public CandidateSearch newSearch() {
        return newSearch(SearchLimits.DEFAULT);
    }

    /** A search with other bounds, for one thread. */
    public CandidateSearch newSearch(SearchLimits limits) {
        return new CandidateSearch(newLookup(), limits);
    }

    /**
     * The person of a row.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Person person(int ordinal) {
        try {
            Lookup lookup = lookups.get();
            lookup.restart();
            return lookup.person(ordinal);
        } catch (IOException e) {
            throw unreadable(e);
        } catch (InternalError e) {
            throw Lucene.unreadable(unreadable(), e);
        }
    }

    /** The row of the citizen with exactly this identity number; former numbers do not count. */
    public OptionalInt findByCitizenId(String id) {
        try {
            return lookups.get().rowOf(id);
        } catch (IOException e) {
            throw unreadable(e);
        } catch (InternalError e) {
            throw Lucene.unreadable(unreadable(), e);
        }
    }

    /** The citizen with exactly this identity number; former numbers do not count. */
    public Optional<Person> findPerson(String id) {
        OptionalInt row = findByCitizenId(id);
        return row.isPresent() ? Optional.of(person(row.getAsInt())) : Optional.empty();
    }

    /** How many people have this full name, folded as {@code Folding.fold} does. */
    public long fullNameCount(String foldedName) {
        return count(CountKey.FULL_NAME, foldedName);
    }

    /** How many people have this full name with its marks, as {@code Folding.lower} writes it. */
    public long accentedNameCount(String lowerNfcName) {
        return count(CountKey.ACCENTED_NAME, lowerNfcName);
    }

    /** How many people have this given name (the last syllable), folded. */
    public long givenNameCount(String folded) {
        return count(CountKey.GIVEN_NAME, folded);
    }

    /** How many people have or had this number: 0 or 1 as the number of today, any number as a former one. */
    public long idCount(String id) {
        return count(CountKey.CITIZEN_ID, id) + count(CountKey.FORMER_ID, id);
    }

    /**
     * Which keys a query and a citizen share, whether or not a bound cut the citizen off: why a search did or did not find somebody. The keys
     * of the varied query count too.
     */
    public Set<BlockingKey> keysFor(Person query, int ordinal) {
        Set<Long> filed = new HashSet<>();
        Keys.ofCitizen(person(ordinal), (kind, hash) -> filed.add(hash));
        Set<BlockingKey> shared = EnumSet.noneOf(BlockingKey.class);
        Keys.Sink compare = (kind, hash) -> {
            if (filed.contains(hash)) {
                shared.add(kind);
            }
        };
        Keys.ofQuery(query, compare);
        Variants.of(query, compare);
        return shared;
    }

    private long count(CountKey kind, String text) {
        try {
            return lookups.get().count(kind, text);
        } catch (IOException e) {
            throw unreadable(e);
        } catch (InternalError e) {
            throw Lucene.unreadable(unreadable(), e);
        }
    }

    private Lookup newLookup() {
        try {
            return new Lookup(only(people), only(blocks), only(counts));
        } catch (IOException e) {
            throw unreadable(e);
        } catch (InternalError e) {
            throw Lucene.unreadable(unreadable(), e);
        }
    }

    private static LeafReader only(DirectoryReader reader) {
        return reader.leaves().get(0).reader();
    }

    private Unavailable unreadable(IOException cause) {
        return new Unavailable(unreadable(), cause);
    }

    private String unreadable() {
        return "registry index: generation " + manifest.generation() + " cannot be read";
    }

    @Override
    public void close() {
        lookups.close();
        try {
            people.close();
            blocks.close();
            counts.close();
            peopleFolder.close();
            blocksFolder.close();
            countsFolder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
