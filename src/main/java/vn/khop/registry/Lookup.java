package vn.khop.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.khop.record.Person;

/** Reads the index of people: exact terms, frequencies, encoded persons. Mutable; for one thread. */
final class Lookup {

    private final LeafReader reader;
    private final TermsEnum terms;
    private @Nullable PostingsEnum postings;
    private BinaryDocValues persons;

    Lookup(LeafReader reader) throws IOException {
        this.reader = reader;
        this.terms = reader.terms(PeopleTerms.FIELD).iterator();
        this.persons = reader.getBinaryDocValues(PeopleTerms.PERSON);
    }

    /** How many people have the term. */
    int frequency(BytesRef term) throws IOException {
        return terms.seekExact(term) ? terms.docFreq() : 0;
    }

    /** Reads the rows with the term, ascending, into {@code rows} from {@code at} on; gives the index after the last. */
    int read(BytesRef term, int[] rows, int at) throws IOException {
        int next = at;
        if (terms.seekExact(term)) {
            PostingsEnum found = terms.postings(postings, PostingsEnum.NONE);
            postings = found;
            for (int row; next < rows.length && (row = found.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
                rows[next++] = row;
            }
        }
        return next;
    }

    /** Goes back to the first person: within one pass persons are asked for by ascending row only. */
    void restart() throws IOException {
        persons = reader.getBinaryDocValues(PeopleTerms.PERSON);
    }

    /** The person of a row. */
    Person person(int row) throws IOException {
        persons.advanceExact(Objects.checkIndex(row, reader.maxDoc()));
        BytesRef bytes = persons.binaryValue();
        return Person.decode(new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8));
    }
}
