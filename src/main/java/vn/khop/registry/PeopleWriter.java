package vn.khop.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import vn.khop.record.Person;
import vn.khop.text.Folding;

/** Writes the index of people: one document a person with the encoded record, exact ids and names. Mutable; for one thread at a time. */
final class PeopleWriter implements AutoCloseable {

    private static final double RAM_MEGABYTES = 192;
    private static final FieldType TERMS = new FieldType();

    static {
        TERMS.setTokenized(true);
        TERMS.setOmitNorms(true);
        TERMS.setIndexOptions(IndexOptions.DOCS);
        TERMS.freeze();
    }

    private final Directory directory;
    private final IndexWriter writer;
    private final TermStream terms = new TermStream();
    private final BinaryDocValuesField encoded = new BinaryDocValuesField(PeopleTerms.PERSON, new BytesRef());
    private final Document document = new Document();
    private final List<Integer> firstEmpty = new ArrayList<>();
    private long empty;
    private int rows;

    PeopleWriter(Path folder) throws IOException {
        directory = Lucene.open(folder);
        writer = Lucene.create(directory, RAM_MEGABYTES);
        document.add(new Field(PeopleTerms.FIELD, terms, TERMS));
        document.add(encoded);
    }

    /** Adds the person of the next row. */
    void add(Person person) throws IOException {
        terms.clear();
        addIds(person);
        String folded = Folding.fold(person.fullName());
        if (!folded.isEmpty()) {
            terms.add(PeopleTerms.FULL_NAME.term(folded));
            terms.add(PeopleTerms.ACCENTED_NAME.term(Folding.lower(person.fullName())));
            terms.add(PeopleTerms.GIVEN_NAME.term(PeopleTerms.given(folded)));
        }
        encoded.setBytesValue(person.encode().getBytes(StandardCharsets.UTF_8));
        writer.addDocument(document);
        rows++;
    }

    private void addIds(Person person) {
        String id = person.citizenId();
        if (id.isEmpty()) {
            empty++;
            if (firstEmpty.size() < DuplicateCitizen.EXAMPLES) {
                firstEmpty.add(rows);
            }
        } else {
            terms.add(PeopleTerms.CITIZEN_ID.term(id));
        }
        for (String former : FormerIds.of(person)) {
            if (!former.equals(id)) {
                terms.add(PeopleTerms.FORMER_ID.term(former));
            }
        }
    }

    /**
     * Merges to one segment and puts it on the disk.
     *
     * @throws DuplicateCitizen if an id is empty or stands in two rows
     */
    void finish() throws IOException {
        Lucene.finish(writer);
        List<DuplicateCitizen.Pair> pairs = new ArrayList<>();
        long repeated = rows == 0 ? 0 : countRepeated(pairs);
        if (repeated > 0 || empty > 0) {
            throw new DuplicateCitizen(repeated, pairs, empty, firstEmpty);
        }
    }

    private long countRepeated(List<DuplicateCitizen.Pair> pairs) throws IOException {
        long repeated = 0;
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            TermsEnum ids =
                    reader.leaves().get(0).reader().terms(PeopleTerms.FIELD).iterator();
            byte letter = PeopleTerms.CITIZEN_ID.letter();
            if (ids.seekCeil(new BytesRef(new byte[] {letter})) == TermsEnum.SeekStatus.END) {
                return 0;
            }
            for (BytesRef id = ids.term(); id != null && id.bytes[id.offset] == letter; id = ids.next()) {
                if (ids.docFreq() > 1) {
                    repeated++;
                    PostingsEnum rowsOfId = ids.postings(null, PostingsEnum.NONE);
                    pairs.add(new DuplicateCitizen.Pair(rowsOfId.nextDoc(), rowsOfId.nextDoc()));
                    keepFirst(pairs);
                }
            }
        }
        return repeated;
    }

    /** The ids come in their own order; the examples are the first rows. */
    private static void keepFirst(List<DuplicateCitizen.Pair> pairs) {
        pairs.sort((a, b) -> Integer.compare(a.first(), b.first()));
        if (pairs.size() > DuplicateCitizen.EXAMPLES) {
            pairs.remove(pairs.size() - 1);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }
}
