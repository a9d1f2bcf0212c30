package vn.khop.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Issue;
import vn.khop.text.Folding;

/**
 * Identity numbers that stand on records of several people in one source: a number of the desk, of a parent, or one that fills a required
 * cell. Such a number says nothing of who the record's person is. Two names beside one number may be a slip that the registry settles; from
 * three on the number is shared. Immutable, for any thread.
 */
public final class SharedIds {

    /** So many different names beside one number make it shared. */
    public static final int NAMES_MIN = 3;

    private static final int NAME_BITS = 24;

    /** No number is shared. */
    public static final SharedIds NONE = new SharedIds(new long[0]);

    /** The hashes of the shared numbers, ascending. */
    private final long[] numbers;

    private SharedIds(long[] numbers) {
        this.numbers = numbers;
    }

    /** The shared numbers among records of which only the {@link #key} is left, in any order. */
    public static SharedIds of(long[] keys) {
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        return new SharedIds(shared(sorted));
    }

    private static long[] shared(long[] keys) {
        long[] found = new long[16];
        int size = 0;
        for (int from = 0, to; from < keys.length; from = to) {
            long number = keys[from] >>> NAME_BITS;
            int names = 1;
            for (to = from + 1; to < keys.length && keys[to] >>> NAME_BITS == number; to++) {
                names += keys[to] == keys[to - 1] ? 0 : 1;
            }
            if (names >= NAMES_MIN) {
                found = size < found.length ? found : Arrays.copyOf(found, size * 2);
                found[size++] = number;
            }
        }
        long[] numbers = Arrays.copyOf(found, size);
        Arrays.sort(numbers);
        return numbers;
    }

    /** The record, with {@link Code#ID_SHARED} if its number is one of them. */
    public CleanRecord mark(CleanRecord record) {
        long key = numbers.length == 0 ? 0 : key(record);
        if (key == 0 || Arrays.binarySearch(numbers, key >>> NAME_BITS) < 0) {
            return record;
        }
        List<Issue> issues = new ArrayList<>(record.issues());
        issues.add(new Issue(Code.ID_SHARED, Field.CITIZEN_ID));
        return new CleanRecord(record.sourceKey(), record.person(), record.raw(), issues, record.changes());
    }

    /** Number and name of a record in one: 40 bits of the one's hash, 24 of the other's; 0 where there is no number. */
    public static long key(CleanRecord record) {
        String number = record.person().citizenId();
        if (number.isEmpty()) {
            return 0;
        }
        long name = hash(Folding.fold(record.person().fullName())) & (1L << NAME_BITS) - 1;
        return firstKey(number(number)) | name;
    }

    /** The part of a {@link #key} that tells the number: 40 bits of its hash, so that some other number in 10^12 looks the same. */
    public static long number(String citizenId) {
        return Math.max(1, hash(citizenId) >>> NAME_BITS);
    }

    /** The {@link #number} in a {@link #key}; 0 where the record has none. */
    public static long number(long key) {
        return key >>> NAME_BITS;
    }

    /** The least {@link #key} of a number; that of the next number is above all of them. */
    public static long firstKey(long number) {
        return number << NAME_BITS;
    }

    /** FNV-1a of the characters, its bits mixed (Stafford's variant 13). */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
        return hash ^ hash >>> 31;
    }
}
