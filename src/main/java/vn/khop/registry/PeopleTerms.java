package vn.khop.registry;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of the index of people: a letter for the kind, then the exact text in UTF-8. Texts longer than a name or number can be are
 * replaced by their SHA-256, because Lucene's terms are bounded.
 */
enum PeopleTerms {
    /** The identity number: one document a term, or the registry is refused. */
    CITIZEN_ID('c'),
    /** An old or former number. */
    FORMER_ID('o'),
    /** The full name, folded. */
    FULL_NAME('f'),
    /** The full name in lower case, NFC, with its marks. */
    ACCENTED_NAME('a'),
    /** The given name (last syllable of the full name), folded. */
    GIVEN_NAME('g');

    /** Lucene's field of all these terms. */
    static final String FIELD = "term";
    /** Lucene's binary doc values field of the encoded person. */
    static final String PERSON = "person";

    private static final int TEXT_BYTES_MAX = 1000;

    private final byte letter;

    PeopleTerms(char letter) {
        this.letter = (byte) letter;
    }

    byte letter() {
        return letter;
    }

    /** The term of a text. */
    BytesRef term(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > TEXT_BYTES_MAX) {
            bytes = ("\u0000" + Sha256.of(bytes)).getBytes(StandardCharsets.UTF_8);
        }
        byte[] term = new byte[bytes.length + 1];
        term[0] = letter;
        System.arraycopy(bytes, 0, term, 1, bytes.length);
        return new BytesRef(term);
    }

    /** The last syllable of a folded full name. */
    static String given(String foldedName) {
        return foldedName.substring(foldedName.lastIndexOf(' ') + 1);
    }
}
