package vn.khop.registry;

import vn.khop.record.PartialDate;
import vn.khop.record.Person;

/**
 * Further keys for a record whose own keys found nobody twice: the same kinds of key, made from the record as it might have been meant. One
 * syllable is left out (an alias or a middle name that the registry lacks), another than the last is the given name, day and month change
 * places. They cost the index nothing, because only the query is varied.
 */
final class Variants {

    private Variants() {}

    static void of(Person query, Keys.Sink sink) {
        NameHashes name = NameHashes.of(query.fullName());
        long[] syllables = NameHashes.sounds(query.fullName());
        PartialDate born = query.dateOfBirth();
        long date = Keys.date(born);
        swapped(name, born, sink);
        for (int i = 0; i < syllables.length - 1; i++) {
            Keys.pair(sink, BlockingKey.GIVEN_DATE, syllables[i], date);
            Keys.pair(sink, BlockingKey.REST_DATE, name.rest() - syllables[i], date);
        }
        for (long left : syllables) {
            Keys.pair(sink, BlockingKey.NAME_YEAR, name.sound() - left, born.year());
            Keys.pair(sink, BlockingKey.NAME_DAY, name.sound() - left, Keys.dayAndMonth(born));
        }
    }

    private static void swapped(NameHashes name, PartialDate born, Keys.Sink sink) {
        if (!born.isFull() || born.day() > 12 || born.day() == born.month()) {
            return;
        }
        long date = new PartialDate(born.year(), born.day(), born.month()).packed();
        Keys.pair(sink, BlockingKey.GIVEN_DATE, name.given(), date);
        Keys.pair(sink, BlockingKey.REST_DATE, name.rest(), date);
    }
}
