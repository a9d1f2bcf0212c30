package vn.khop.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.Field;
import vn.khop.record.Person;

/** FEATURE UNDER TEST: the level of a record's number against all numbers of a registry person. */
class A03_IdLevelTest {

    private static final Person CITIZEN = Person.builder()
            .set(Field.CITIZEN_ID, "001090012345")
            .set(Field.OLD_ID, "012345678")
            .set(Field.ID_HISTORY, "001190012345|024680246")
            .build();

    @ParameterizedTest
    @CsvSource({
        "001090012345, EQUAL",
        "012345678, OLD_KNOWN",
        "001190012345, OLD_KNOWN",
        "024680246, OLD_KNOWN",
        "24680246, OTHER_KIND",
        "1090012345, ZERO_LOST",
        "01090012345, ZERO_LOST",
        "001090012346, DIGIT",
        "001990012345, DIGIT",
        "001090012354, SWAPPED",
        "010090012345, SWAPPED",
        "00109001234, TRUNCATED",
        "0010900, TRUNCATED",
        "090012345, TRUNCATED",
        "00109, OTHER_KIND",
        "012345679, DIGIT",
        "111111111, OTHER_KIND",
        "C1234567, OTHER_KIND",
        "079085000001, DIFFERENT",
        "001090054345, DIFFERENT",
    })
    void compare_findsThePersonBehindTheNumber(String id, IdLevel expected) {
        assertThat(IdComparison.compare(id, "", CITIZEN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "079085000001, 012345678, OLD_KNOWN",
        "001090012345, 999999999, EQUAL",
        "079085000001, 999999999, DIFFERENT"
    })
    void compare_aSecondNumberOfTheRecordCounts(String id, String old, IdLevel expected) {
        assertThat(IdComparison.compare(id, old, CITIZEN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"a|b|c, b, true", "ab|c, b, false", "a|bc, b, false", "b, b, true", "'', b, false", "ab|b, b, true"})
    void contains_looksForWholeEntries(String joined, String entry, boolean expected) {
        assertThat(IdComparison.contains(joined, entry)).isEqualTo(expected);
    }
}
