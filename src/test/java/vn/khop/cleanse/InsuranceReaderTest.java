package vn.khop.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: insurance numbers and health cards. */
class InsuranceReaderTest {

    @ParameterizedTest
    @CsvSource({
        "7912345678, 7912345678, ''",
        "79 1234 5678, 7912345678, ''",
        "079085001234, 079085001234, ''",
        "GD4797912345678, 7912345678, ''",
        "gd 4 79 79 12345678, 7912345678, ''",
        "HS4-01-0123456789, 0123456789, ''",
        "123456789, 0123456789, ID_ZERO_LOST",
        "312345678, 312345678, ''",
        "GD6797912345678, GD6797912345678, ''",
        "G14797912345678, G14797912345678, ''",
        "7.91E+9, '', ID_TRUNCATED",
        "chưa có, '', ''",
        "'', '', ''",
    })
    void read_givesTheNumber(String cell, String number, String codes) {
        Notes issues = new Notes();
        assertThat(InsuranceReader.read(cell, issues)).isEqualTo(number);
        assertThat(issues.issues().stream().map(i -> i.code().name()).collect(Collectors.joining(" ")))
                .isEqualTo(codes);
    }
}
