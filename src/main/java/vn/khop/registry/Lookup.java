package vn.khop.registry;

import java.io.IOException;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import vn.khop.record.Person;

/** Reads one generation: encoded persons, the row of a number, counts. Mutable; for one thread. */
final class Lookup {

    private static final int ROWS = 64;

    private final LeafReader people;
    private final BlockReader blocks;
    private final CountReader counts;
    private BinaryDocValues persons;

    Lookup(LeafReader people, LeafReader blocks, LeafReader counts) throws IOException {
        this.people = people;
        this.blocks = new BlockReader(blocks);
        this.counts = new CountReader(counts);
        this.persons = people.getBinaryDocValues(PeopleWriter.PERSON);
    }

    /** How many people have this text. */
    int count(CountKey kind, String text) throws IOException {
        return counts.read(kind, text);
    }

    BlockReader blocks() {
        return blocks;
    }

    /** The row of the person with exactly this identity number. */
    OptionalInt rowOf(String citizenId) throws IOException {
        long key = Posting.key(Keys.citizenId(citizenId));
        int[] rows = new int[ROWS];
        for (int count; (count = read(key, rows)) == rows.length; ) {
            rows = new int[count * 2];
        }
        restart();
        for (int i = 0, count = read(key, rows); i < count; i++) {
            if (person(rows[i]).citizenId().equals(citizenId)) {
                return OptionalInt.of(rows[i]);
            }
        }
        return OptionalInt.empty();
    }

    private int read(long key, int[] rows) throws IOException {
        blocks.restart();
        return blocks.read(key, rows, 0);
    }

    /** Goes back to the first person: within one pass persons are asked for by ascending row only. */
    void restart() throws IOException {
        persons = people.getBinaryDocValues(PeopleWriter.PERSON);
    }

    /** The person of a row. */
    Person person(int row) throws IOException {
        persons.advanceExact(Objects.checkIndex(row, people.maxDoc()));
        BytesRef bytes = persons.binaryValue();
        return Person.decode(bytes.bytes, bytes.offset, bytes.length);
    }
}
