package vn.khop.registry;

import vn.khop.record.Field;
import vn.khop.record.PartialDate;
import vn.khop.record.Person;

/**
 * The composite blocking keys of a person: each a hash of two or three facts together, so that few people share it. A key whose facts are not
 * all known is not made. Registry and query make their keys alike.
 */
final class CompositeKeys {

    /** Takes a key. */
    @FunctionalInterface
    interface Sink {
        /** One key, at most a few times a person and kind. */
        void accept(BlockingKey kind, long hash);
    }

    private CompositeKeys() {}

    /** Gives every composite key of a person, by kind in the order of {@link BlockingKey} within each group of facts. */
    static void of(Person person, Sink sink) {
        NameHashes name = NameHashes.of(person.fullName());
        long father = NameHashes.of(person.text(Field.FATHER_NAME)).sound();
        long mother = NameHashes.of(person.text(Field.MOTHER_NAME)).sound();
        long spouse = NameHashes.of(person.text(Field.SPOUSE_NAME)).sound();
        PartialDate born = person.dateOfBirth();
        long date = born.isFull() ? born.packed() : 0;
        dateKeys(name, born, date, sink);
        kinKeys(name, father, date, sink);
        kinKeys(name, mother, date, sink);
        put(sink, BlockingKey.NAME_KIN, name.sound(), spouse);
        wardKeys(name, person.text(Field.WARD_CODE), born.year(), date, sink);
        text(sink, BlockingKey.PHONE, person.text(Field.PHONE));
        text(sink, BlockingKey.INSURANCE, person.text(Field.INSURANCE_NUMBER));
    }

    private static void dateKeys(NameHashes name, PartialDate born, long date, Sink sink) {
        put(sink, BlockingKey.LETTERS_DATE, name.letters(), date);
        put(sink, BlockingKey.GIVEN_DATE, name.given(), date);
        put(sink, BlockingKey.REST_DATE, name.rest(), date);
        put(sink, BlockingKey.NAME_YEAR, name.sound(), born.year());
        int low = Math.min(born.day(), born.month());
        int high = Math.max(born.day(), born.month());
        put(sink, BlockingKey.NAME_DAY, name.sound(), low == 0 ? 0 : low * 100L + high);
    }

    private static void kinKeys(NameHashes name, long kin, long date, Sink sink) {
        put(sink, BlockingKey.NAME_KIN, name.sound(), kin);
        put(sink, BlockingKey.GIVEN_KIN, name.given(), kin);
        put(sink, BlockingKey.KIN_DATE, kin, date);
    }

    /** An address of the old edition may be in one of several wards of today, joined by {@code |}: each makes its keys. */
    private static void wardKeys(NameHashes name, String wards, int year, long date, Sink sink) {
        int from = 0;
        while (from < wards.length()) {
            int bar = wards.indexOf('|', from);
            int to = bar < 0 ? wards.length() : bar;
            long ward = Hash.mix(Hash.add(Hash.SEED, wards.substring(from, to)));
            put(sink, BlockingKey.NAME_WARD, name.sound(), ward);
            if (year != 0) {
                put(sink, BlockingKey.GIVEN_YEAR_WARD, name.given(), Hash.add(ward, year));
            }
            put(sink, BlockingKey.WARD_DATE, ward, date);
            from = to + 1;
        }
    }

    private static void put(Sink sink, BlockingKey kind, long one, long other) {
        if (one != 0 && other != 0) {
            sink.accept(kind, Hash.mix(Hash.add(Hash.add(Hash.add(Hash.SEED, kind.ordinal()), one), other)));
        }
    }

    private static void text(Sink sink, BlockingKey kind, String text) {
        if (!text.isEmpty()) {
            put(sink, kind, Hash.add(Hash.SEED, text), 1);
        }
    }
}
