package vn.khop.report;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.text.Folding;

/**
 * What the sources say of each person, a number a statement: 56 bits of who, which field and which value, 8 bits of which source. Mutable
 * while sources are heard, by one thread; then any number of them may ask.
 */
final class Witnesses {

    /** Fields in which sources are witnesses of each other. */
    static final Set<Field> FIELDS = Set.of(
            Field.FULL_NAME, Field.DATE_OF_BIRTH, Field.GENDER, Field.FATHER_NAME, Field.MOTHER_NAME, Field.ETHNICITY);

    private static final int SOURCE_BITS = 8;
    private static final int FIRST = 1024;

    private long[] statements = new long[FIRST];
    private int count;
    private boolean sorted = true;

    /** Hears what a source says of a person; a field without a value says nothing. */
    void hear(int source, String citizenId, Person person) {
        if (citizenId.isEmpty()) {
            return;
        }
        for (Field field : FIELDS) {
            if (person.has(field)) {
                add(statement(citizenId, field, person.text(field)) | source & 0xFF);
            }
        }
    }

    private void add(long statement) {
        if (count == statements.length) {
            statements = Arrays.copyOf(statements, count * 2);
        }
        statements[count++] = statement;
        sorted = false;
    }

    /** No more is heard. */
    void close() {
        Arrays.sort(statements, 0, count);
        sorted = true;
    }

    /** How many other sources say this value of this person. */
    int others(int source, String citizenId, Field field, String value) {
        if (!sorted) {
            throw new IllegalStateException("still hearing");
        }
        if (value.isEmpty() || !FIELDS.contains(field)) {
            return 0;
        }
        long statement = statement(citizenId, field, value);
        int at = Arrays.binarySearch(statements, 0, count, statement);
        Set<Long> sources = new HashSet<>();
        for (int i = at < 0 ? -at - 1 : at;
                i < count && statements[i] >>> SOURCE_BITS == statement >>> SOURCE_BITS;
                i++) {
            sources.add(statements[i] & 0xFF);
        }
        sources.remove((long) (source & 0xFF));
        return sources.size();
    }

    /** Names are the same in capitals and small letters; marks count. */
    private static long statement(String citizenId, Field field, String value) {
        long hash = 0xCBF29CE484222325L;
        hash = mixed(hash, citizenId);
        hash = (hash ^ field.ordinal() + 1) * 0x100000001B3L;
        hash = mixed(hash, Folding.lower(value));
        hash ^= hash >>> 29;
        hash *= 0xBF58476D1CE4E5B9L;
        hash ^= hash >>> 32;
        return hash << SOURCE_BITS;
    }

    private static long mixed(long hash, String text) {
        long mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * 0x100000001B3L;
        }
        return (mixed ^ text.length()) * 0x100000001B3L;
    }
}
