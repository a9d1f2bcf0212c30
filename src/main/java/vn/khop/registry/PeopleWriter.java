package vn.khop.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import vn.khop.record.Person;

/** Writes the index of people: one document a person, the encoded record as its doc value. Mutable; for one thread at a time. */
final class PeopleWriter implements AutoCloseable {

    /** Lucene's binary doc values field of the encoded person. */
    static final String PERSON = "person";

    private final Directory directory;
    private final IndexWriter writer;
    private final BinaryDocValuesField encoded = new BinaryDocValuesField(PERSON, new BytesRef());
    private final Document document = new Document();
    private final List<Integer> firstEmpty = new ArrayList<>();
    private long empty;
    private int rows;

    PeopleWriter(Path folder) throws IOException {
        directory = Lucene.open(folder);
        writer = Lucene.create(directory, Lucene.largeBuffer());
        document.add(encoded);
    }

    /** Adds the person of the next row. */
    void add(Person person) throws IOException {
        if (person.citizenId().isEmpty()) {
            empty++;
            if (firstEmpty.size() < DuplicateCitizen.EXAMPLES) {
                firstEmpty.add(rows);
            }
        }
        encoded.setBytesValue(new BytesRef(person.encode().getBytes(StandardCharsets.UTF_8)));
        writer.addDocument(document);
        rows++;
    }

    /** Merges to one segment and puts it on the disk. */
    void finish() throws IOException {
        Lucene.finish(writer);
    }

    /**
     * Looks for the rows behind ids that are empty or stand twice; to be called after {@link #finish}.
     *
     * @param repeated keys of the ids that stand in two rows, ascending
     * @throws DuplicateCitizen if there are such rows
     */
    void refuseDuplicates(long[] repeated) throws IOException {
        List<DuplicateCitizen.Pair> pairs = repeated.length == 0 ? List.of() : pairs(repeated);
        if (!pairs.isEmpty() || empty > 0) {
            List<DuplicateCitizen.Pair> first = pairs.stream()
                    .sorted((a, b) -> Integer.compare(a.first(), b.first()))
                    .limit(DuplicateCitizen.EXAMPLES)
                    .toList();
            throw new DuplicateCitizen(pairs.size(), first, empty, firstEmpty);
        }
    }

    /** The first two rows of each id. What only its hash shares with another id is left out. */
    private List<DuplicateCitizen.Pair> pairs(long[] repeated) throws IOException {
        List<DuplicateCitizen.Pair> pairs = new ArrayList<>();
        int[] first = new int[repeated.length];
        boolean[] paired = new boolean[repeated.length];
        Arrays.fill(first, -1);
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (int row = 0; row < rows; row++) {
                String id = id(reader, row);
                int at = id.isEmpty() ? -1 : Arrays.binarySearch(repeated, CountKey.CITIZEN_ID.of(id));
                if (at >= 0 && first[at] < 0) {
                    first[at] = row;
                } else if (at >= 0 && !paired[at] && id.equals(id(reader, first[at]))) {
                    paired[at] = true;
                    pairs.add(new DuplicateCitizen.Pair(first[at], row));
                }
            }
        }
        return pairs;
    }

    private static String id(DirectoryReader reader, int row) throws IOException {
        BinaryDocValues persons = reader.leaves().get(0).reader().getBinaryDocValues(PERSON);
        persons.advanceExact(row);
        BytesRef bytes = persons.binaryValue();
        return Person.decode(bytes.bytes, bytes.offset, bytes.length).citizenId();
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }
}
