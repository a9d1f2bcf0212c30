package vn.khop.registry;

import vn.khop.record.Field;
import vn.khop.record.PartialDate;
import vn.khop.record.Person;

/**
 * The blocking keys of a person as hashes: a number, or two or three facts together, so that few people share one. A key whose facts are not
 * all known is not made. Registry and query make the same keys but for the numbers, where a record's number is also looked for among the
 * former ones.
 */
final class Keys {

    /** Takes a key. */
    @FunctionalInterface
    interface Sink {
        /** One key; a kind may come several times. */
        void accept(BlockingKey kind, long hash);
    }

    private Keys() {}

    /** Gives the keys under which a citizen is filed. */
    static void ofCitizen(Person citizen, Sink sink) {
        String id = citizen.citizenId();
        text(sink, BlockingKey.CITIZEN_ID, id);
        for (String former : FormerIds.of(citizen)) {
            if (!former.equals(id)) {
                text(sink, BlockingKey.FORMER_ID, former);
            }
        }
        facts(citizen, sink);
    }

    /** The key under which the citizen with this number, which is not empty, is filed. */
    static long citizenId(String id) {
        return hash(BlockingKey.CITIZEN_ID, Hash.add(Hash.SEED, id), 1);
    }

    /** Gives the keys under which a record's person is looked for. */
    static void ofQuery(Person query, Sink sink) {
        number(sink, query.citizenId());
        for (String former : FormerIds.of(query)) {
            number(sink, former);
        }
        facts(query, sink);
    }

    private static void number(Sink sink, String number) {
        text(sink, BlockingKey.CITIZEN_ID, number);
        text(sink, BlockingKey.FORMER_ID, number);
    }

    private static void facts(Person person, Sink sink) {
        NameHashes name = NameHashes.of(person.fullName());
        long father = NameHashes.of(person.text(Field.FATHER_NAME)).sound();
        long mother = NameHashes.of(person.text(Field.MOTHER_NAME)).sound();
        long spouse = NameHashes.of(person.text(Field.SPOUSE_NAME)).sound();
        PartialDate born = person.dateOfBirth();
        dates(name, born, sink);
        kin(name, father, born, sink);
        kin(name, mother, born, sink);
        pair(sink, BlockingKey.NAME_KIN, name.sound(), spouse);
        wards(name, person.text(Field.WARD_CODE), born, sink);
        AddressKeys.of(person, sink);
        text(sink, BlockingKey.PHONE, person.text(Field.PHONE));
        text(sink, BlockingKey.INSURANCE, person.text(Field.INSURANCE_NUMBER));
    }

    private static void dates(NameHashes name, PartialDate born, Sink sink) {
        pair(sink, BlockingKey.LETTERS_DATE, name.letters(), date(born));
        pair(sink, BlockingKey.GIVEN_DATE, name.given(), date(born));
        pair(sink, BlockingKey.REST_DATE, name.rest(), date(born));
        pair(sink, BlockingKey.NAME_YEAR, name.sound(), born.year());
        pair(sink, BlockingKey.NAME_DAY, name.sound(), dayAndMonth(born));
    }

    private static void kin(NameHashes name, long kin, PartialDate born, Sink sink) {
        pair(sink, BlockingKey.NAME_KIN, name.sound(), kin);
        pair(sink, BlockingKey.GIVEN_KIN, name.given(), kin);
        pair(sink, BlockingKey.KIN_DATE, kin, date(born));
    }

    /** An address of the old edition may lie in one of several wards of today, joined by {@code |}: each makes its keys. */
    private static void wards(NameHashes name, String wards, PartialDate born, Sink sink) {
        int from = 0;
        while (from < wards.length()) {
            int bar = wards.indexOf('|', from);
            int to = bar < 0 ? wards.length() : bar;
            long ward = Hash.mix(Hash.add(Hash.SEED, wards.substring(from, to)));
            pair(sink, BlockingKey.NAME_WARD, name.sound(), ward);
            if (born.year() != 0) {
                pair(sink, BlockingKey.GIVEN_YEAR_WARD, name.given(), Hash.add(ward, born.year()));
            }
            pair(sink, BlockingKey.WARD_DATE, ward, date(born));
            from = to + 1;
        }
    }

    /** A whole date as one number, 0 if any part is unknown. */
    static long date(PartialDate born) {
        return born.isFull() ? born.packed() : 0;
    }

    /** Day and month without their order, 0 if unknown. */
    static long dayAndMonth(PartialDate born) {
        int low = Math.min(born.day(), born.month());
        int high = Math.max(born.day(), born.month());
        return low == 0 ? 0 : low * 100L + high;
    }

    private static void text(Sink sink, BlockingKey kind, String text) {
        if (!text.isEmpty()) {
            pair(sink, kind, Hash.add(Hash.SEED, text), 1);
        }
    }

    /** A key of two facts; none if one of them is 0, that is unknown. */
    static void pair(Sink sink, BlockingKey kind, long one, long other) {
        if (one != 0 && other != 0) {
            sink.accept(kind, hash(kind, one, other));
        }
    }

    private static long hash(BlockingKey kind, long one, long other) {
        return Hash.mix(Hash.add(Hash.add(Hash.add(Hash.SEED, kind.ordinal()), one), other));
    }
}
