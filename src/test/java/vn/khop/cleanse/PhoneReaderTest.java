package vn.khop.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.Code;

/** FEATURE UNDER TEST: telephone numbers of both eras. */
class PhoneReaderTest {

    @ParameterizedTest
    @CsvSource({
        "0912345678, 0912345678",
        "0912 345 678, 0912345678",
        "0912.345.678, 0912345678",
        "0912-345-678, 0912345678",
        "(091) 234 5678, 0912345678",
        "912345678, 0912345678",
        "84912345678, 0912345678",
        "+84912345678, 0912345678",
        "+84 0912345678, 0912345678",
        "0084912345678, 0912345678",
        "'''0912345678', 0912345678",
        "841234567, 0841234567",
        "0912345678/0987654321, 0912345678",
        "0912345678; 0987654321, 0912345678",
        "ĐT: 0912345678, 0912345678",
        "0912345678 hoặc 0987654321, 0912345678",
        "02838221234 ext 12, 02838221234",
        // fixed lines
        "02838221234, 02838221234",
        "(028) 3822 1234, 02838221234",
        "+84 28 3822 1234, 02838221234",
        "024-3825-1234, 02438251234",
        // no number: digits stay
        "12345, 12345",
        "0412345678, 0412345678",
        "09123456789, 09123456789",
        "1800123456, 1800123456",
        "+1 650 253 0000, 16502530000",
        "không có, ''",
        "'', ''",
    })
    void read_givesTheNationalForm(String cell, String phone) {
        Notes issues = new Notes();
        assertThat(PhoneReader.read(cell, issues)).isEqualTo(phone);
        assertThat(issues.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "01691234567, 0391234567",
        "1691234567, 0391234567",
        "+84 169 123 4567, 0391234567",
        "841201234567, 0701234567",
        "0123.456.7890, 0834567890",
        "01991234567, 0591234567",
    })
    void read_bringsTheOldPrefixForward(String cell, String phone) {
        Notes issues = new Notes();
        assertThat(PhoneReader.read(cell, issues)).isEqualTo(phone);
        assertThat(issues.issues()).extracting("code").containsExactly(Code.PHONE_OLD_PREFIX);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "phone-11-to-10.csv")
    void read_knowsEveryPrefixOfTheChange(String before, String after) {
        assertThat(PhoneReader.read(before + "1234567", new Notes())).isEqualTo(after + "1234567");
    }
}
