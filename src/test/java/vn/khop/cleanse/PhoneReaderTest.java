package vn.khop.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.Code;

/** FEATURE UNDER TEST: telephone numbers of both eras. */
class PhoneReaderTest {

    @ParameterizedTest
    @CsvSource({
        "0912345678, 0912345678, ''",
        "0912 345 678, 0912345678, PHONE_FORM",
        "0912.345.678, 0912345678, PHONE_FORM",
        "0912-345-678, 0912345678, PHONE_FORM",
        "(091) 234 5678, 0912345678, PHONE_FORM",
        // the zero lost, the country code in every dress
        "912345678, 0912345678, PHONE_FORM",
        "912345678.0, 0912345678, PHONE_FORM",
        "84912345678, 0912345678, PHONE_FORM",
        "+84912345678, 0912345678, PHONE_FORM",
        "(+84) 912 345 678, 0912345678, PHONE_FORM",
        "+84 0912345678, 0912345678, PHONE_FORM",
        "+84(0)912345678, 0912345678, PHONE_FORM",
        "0084912345678, 0912345678, PHONE_FORM",
        "084912345678, 0912345678, PHONE_FORM",
        "'''0912345678', 0912345678, PHONE_FORM",
        "841234567, 0841234567, PHONE_FORM",
        "84841234567, 0841234567, PHONE_FORM",
        "ĐT: 0912345678, 0912345678, PHONE_FORM",
        "0912345678 (mẹ), 0912345678, PHONE_FORM",
        // several: the first, and the next as detail
        "0912345678/0987654321, 0912345678, PHONE_FIRST_OF_SEVERAL(0987654321)",
        "0912345678; 0987654321, 0912345678, PHONE_FIRST_OF_SEVERAL(0987654321)",
        "0912345678 hoặc 0987654321, 0912345678, PHONE_FIRST_OF_SEVERAL(0987654321)",
        "0912 345 678 0987 654 321, 0912345678, PHONE_FIRST_OF_SEVERAL(0987654321)",
        "0912345678-0987654321, 0912345678, PHONE_FIRST_OF_SEVERAL(0987654321)",
        "0912345678 - 02838221234, 0912345678, PHONE_FIRST_OF_SEVERAL(02838221234)",
        "0912345678/1234567890123, 0912345678, PHONE_FIRST_OF_SEVERAL",
        // fixed lines and extensions
        "02838221234, 02838221234, ''",
        "2838221234, 02838221234, PHONE_FORM",
        "(028) 3822 1234, 02838221234, PHONE_FORM",
        "+84 28 3822 1234, 02838221234, PHONE_FORM",
        "024-3825-1234, 02438251234, PHONE_FORM",
        "02838221234 ext 12, 02838221234, PHONE_FORM",
        "02838221234 máy lẻ 12, 02838221234, PHONE_FORM",
        "02838221234 - 101, 02838221234, PHONE_FORM",
        "02838221234 (101), 02838221234, PHONE_FORM",
        // services have no zero
        "1800123456, 1800123456, ''",
        "1900 12 34 56, 1900123456, PHONE_FORM",
        // no number of Viet Nam: as written
        "12345, 12345, PHONE_UNREADABLE",
        "0412 345 678, 0412 345 678, PHONE_UNREADABLE",
        "09123456789, 09123456789, PHONE_UNREADABLE",
        "0123456789, 0123456789, PHONE_UNREADABLE",
        "1234567890, 1234567890, PHONE_UNREADABLE",
        "0112345678, 0112345678, PHONE_UNREADABLE",
        "0553735044, 0553735044, PHONE_UNREADABLE",
        "091234567/8, 091234567/8, PHONE_UNREADABLE",
        "0912x345678, 0912x345678, PHONE_UNREADABLE",
        "+1 650 253 0000, +1 650 253 0000, PHONE_FOREIGN",
        "0016502530000, 0016502530000, PHONE_FOREIGN",
        "+1 650 253, +1 650 253, PHONE_UNREADABLE",
        // rounded, none
        "9.12346E+08, '', NUMBER_SCIENTIFIC",
        "không có, '', NUMBER_ABSENT",
        "-, '', NUMBER_ABSENT",
        "0, '', NUMBER_ABSENT",
        "0000000000, '', NUMBER_ABSENT",
        "'', '', ''",
    })
    void read_givesTheNationalForm(String cell, String phone, String rules) {
        Notes notes = new Notes();
        assertThat(PhoneReader.read(cell, notes)).isEqualTo(phone);
        assertThat(notes.issues()).isEmpty();
        assertThat(NotesText.of(notes)).isEqualTo(rules);
        assertThat(PhoneReader.read(phone, new Notes())).as("read again").isEqualTo(phone);
    }

    @ParameterizedTest
    @CsvSource({
        "01691234567, 0391234567, PHONE_PREFIX_OF_2018",
        "1691234567, 0391234567, PHONE_PREFIX_OF_2018",
        "+84 169 123 4567, 0391234567, PHONE_PREFIX_OF_2018",
        "841201234567, 0701234567, PHONE_PREFIX_OF_2018",
        "0123.456.7890, 0834567890, PHONE_PREFIX_OF_2018",
        "01991234567, 0591234567, PHONE_PREFIX_OF_2018",
        "01691234567/0912345678, 0391234567, PHONE_PREFIX_OF_2018 PHONE_FIRST_OF_SEVERAL(0912345678)",
    })
    void read_bringsTheOldPrefixForward(String cell, String phone, String rules) {
        Notes notes = new Notes();
        assertThat(PhoneReader.read(cell, notes)).isEqualTo(phone);
        assertThat(notes.issues()).extracting("code").containsExactly(Code.PHONE_OLD_PREFIX);
        assertThat(NotesText.of(notes)).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "phone-11-to-10.csv")
    void read_knowsEveryPrefixOfTheChange(String before, String after) {
        assertThat(PhoneReader.read(before + "1234567", new Notes())).isEqualTo(after + "1234567");
    }

    /** Four digits that were an old prefix, at the head of a number of the new length: another number, or none. */
    @ParameterizedTest
    @CsvFileSource(resources = "phone-11-to-10.csv")
    void read_leavesAnOldPrefixOfTheNewLength(String before) {
        assertThat(PhoneReader.read(before + "123456", new Notes())).isEqualTo(before + "123456");
    }

    /** What is remembered of the first digits is what the library says of each number. */
    @Test
    void read_acceptsTheNumbersThatTheLibraryAccepts() throws NumberParseException {
        long seed = 20261122;
        Random random = new Random(seed);
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        for (int i = 0; i < 50_000; i++) {
            long tens = random.nextBoolean() ? 100_000_000L : 1_000_000_000L;
            String number = "0" + random.nextLong(tens, 10 * tens);
            assertThat(PhoneLibrary.isVietnamese(number, 1))
                    .as("seed %d, number %d: %s", seed, i, number)
                    .isEqualTo(library.isValidNumber(library.parse(number, "VN")));
        }
    }
}
