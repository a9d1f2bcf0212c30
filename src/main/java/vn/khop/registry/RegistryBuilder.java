package vn.khop.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import vn.khop.parallel.Conveyor;
import vn.khop.record.InputRefused;
import vn.khop.record.OutputFailed;
import vn.khop.record.Person;
import vn.khop.text.Folding;

/**
 * Builds one generation from the people of the registry file in row order. Nothing is current before {@link #finish}; closed without it, the
 * generation is thrown away. Mutable; for one thread (indexing runs on a second thread of its own).
 */
public final class RegistryBuilder implements AutoCloseable {

    /** Postings sorted in memory at a time: 32 MB. */
    private static final int RUN_POSTINGS = 1 << 22;
    /** Keys of counts sorted in memory at a time: 16 MB. */
    private static final int RUN_COUNTS = 1 << 21;

    private final GenerationFolder folder;
    private final RegistryManifest plan;
    private final PeopleWriter people;
    private final PostingRuns postings;
    private final PostingRuns counts;
    private final Conveyor<Person> conveyor;
    private final KeyRow keys = new KeyRow();
    private int rows;
    private int written;
    private boolean finished;

    /** @param plan the manifest but for the persons and files, which are not known yet */
    RegistryBuilder(GenerationFolder folder, RegistryManifest plan) throws IOException {
        this.folder = folder;
        this.plan = plan;
        Path path = folder.create();
        this.people = new PeopleWriter(path.resolve(Lucene.PEOPLE));
        this.postings = new PostingRuns(path, Lucene.BLOCKS, RUN_POSTINGS);
        this.counts = new PostingRuns(path, Lucene.COUNTS, RUN_COUNTS);
        this.conveyor = new Conveyor<>("registry-index", this::write);
    }

    /**
     * Adds the person of the next row.
     *
     * @throws InputRefused if the registry has more people than an index can hold (268 million)
     * @throws OutputFailed if the index cannot be written; it may be told some hundred people late
     */
    public void add(Person person) {
        if (rows == Posting.ROWS_MAX) {
            throw new InputRefused("registry: more than " + Posting.ROWS_MAX + " people");
        }
        rows++;
        try {
            conveyor.add(person);
        } catch (UncheckedIOException e) {
            throw cannotWrite(e);
        }
    }

    /** On the writing thread. */
    private void write(Person person) throws IOException {
        int row = written++;
        people.add(person);
        keys.clear();
        Keys.ofCitizen(person, keys);
        for (int i = 0; i < keys.size(); i++) {
            postings.add(Posting.pack(keys.get(i), row));
        }
        count(person);
    }

    private void count(Person person) throws IOException {
        String id = person.citizenId();
        if (!id.isEmpty()) {
            counts.add(CountKey.CITIZEN_ID.of(id));
        }
        for (String former : FormerIds.of(person)) {
            if (!former.equals(id)) {
                counts.add(CountKey.FORMER_ID.of(former));
            }
        }
        String folded = Folding.fold(person.fullName());
        if (!folded.isEmpty()) {
            counts.add(CountKey.FULL_NAME.of(folded));
            counts.add(CountKey.ACCENTED_NAME.of(Folding.lower(person.fullName())));
            counts.add(CountKey.GIVEN_NAME.of(CountKey.given(folded)));
        }
    }

    /**
     * Completes the generation and makes it the current one: after this it is found by whoever asks, whatever happens to the machine.
     *
     * @return the manifest
     */
    public RegistryManifest finish() {
        return finish(manifest -> {});
    }

    /**
     * The same.
     *
     * @param note told of the generation when it is whole; where it throws, the generation never becomes current
     * @return the manifest
     * @throws DuplicateCitizen if an id is empty or stands in two rows
     * @throws InputRefused if nobody was added
     * @throws OutputFailed if the index cannot be written
     */
    public RegistryManifest finish(Consumer<RegistryManifest> note) {
        try {
            conveyor.finish();
        } catch (UncheckedIOException e) {
            throw cannotWrite(e);
        }
        if (rows == 0) {
            throw new InputRefused("registry: the extract holds nobody; expected at least one row");
        }
        try {
            CompletableFuture<Void> blocks = CompletableFuture.runAsync(this::writeBlocks);
            try {
                people.finish();
                people.refuseDuplicates(Counts.write(folder.path().resolve(Lucene.COUNTS), counts));
                counts.close();
            } finally {
                await(blocks);
            }
            people.close();
            RegistryManifest manifest = folder.seal(plan, rows);
            note.accept(manifest);
            folder.makeCurrent();
            finished = true;
            return manifest;
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private void writeBlocks() {
        try {
            Blocks.write(folder.path().resolve(Lucene.BLOCKS), postings);
            postings.close();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static void await(CompletableFuture<Void> part) throws IOException {
        try {
            part.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private OutputFailed cannotWrite(Exception cause) {
        return new OutputFailed("registry index: cannot write " + folder.name(), cause);
    }

    /** Throws the generation away unless it was finished. */
    @Override
    public void close() {
        if (finished) {
            return;
        }
        finished = true;
        try {
            try {
                conveyor.close();
                people.close();
                postings.close();
                counts.close();
            } finally {
                folder.delete();
            }
        } catch (IOException e) {
            throw new OutputFailed("registry index: cannot remove the unfinished " + folder.name(), e);
        }
    }
}
