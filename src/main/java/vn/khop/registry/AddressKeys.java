package vn.khop.registry;

import vn.khop.record.Field;
import vn.khop.record.PartialDate;
import vn.khop.record.Person;
import vn.khop.text.Folding;

/**
 * Blocking keys from the words of an address, for a person whose ward is not known: data of another country, or an address that names no
 * place. A word or two together with a fact of the person are as rare as a ward with that fact, and any slip leaves most words intact.
 */
final class AddressKeys {

    /** Longer addresses are cut: the first words name house and street. */
    private static final int WORDS_MAX = 12;

    private AddressKeys() {}

    static void of(Person person, Keys.Sink sink) {
        String address = person.text(Field.ADDRESS);
        if (address.isEmpty() || person.has(Field.WARD_CODE)) {
            return;
        }
        PartialDate born = person.dateOfBirth();
        long[] names = NameHashes.sounds(person.fullName());
        String folded = Folding.fold(address);
        long before = 0;
        int from = 0;
        for (int count = 0; count < WORDS_MAX && from < folded.length(); count++) {
            int space = folded.indexOf(' ', from);
            int to = space < 0 ? folded.length() : space;
            long word = Hash.mix(Hash.add(Hash.SEED, folded.substring(from, to)));
            Keys.pair(sink, BlockingKey.WORD_DATE, word, Keys.date(born));
            for (long name : names) {
                Keys.pair(sink, BlockingKey.WORD_NAME, word, name);
            }
            Keys.pair(sink, BlockingKey.ADDRESS_PART, word, before);
            before = word;
            from = to + 1;
        }
    }
}
