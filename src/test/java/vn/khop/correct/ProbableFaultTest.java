package vn.khop.correct;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.match.Difference;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Person;

/** Which side is probably wrong, and why: a line a rule. The citizen is a woman born in 1987 by her number, 001187012345. */
class ProbableFaultTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            gender,        GENDER,              female,        male,          0, 0, REGISTRY, ID_STRUCTURE
            gender,        GENDER,              male,          female,        0, 0, SOURCE,   ID_STRUCTURE
            date_of_birth, DOB_YEAR,            1987-03-05,    1978-03-05,    0, 0, REGISTRY, ID_STRUCTURE
            date_of_birth, DOB_YEAR,            1978-03-05,    1987-03-05,    0, 0, SOURCE,   ID_STRUCTURE
            date_of_birth, DOB_YEAR,            1978-03-05,    1977-03-05,    0, 0, OPEN,     NOTHING
            date_of_birth, DOB_SWAPPED,         1987-05-03,    1987-03-05,    0, 0, SOURCE,   DAY_MONTH_SWAPPED
            date_of_birth, DOB_SWAPPED,         1987-05-03,    1987-03-05,    2, 0, REGISTRY, OTHER_SOURCES
            date_of_birth, DOB_DAY,             1987-05-04,    1987-05-03,    1, 0, OPEN,     NOTHING
            date_of_birth, DOB_DAY,             1987-05-04,    1987-05-03,    2, 0, REGISTRY, OTHER_SOURCES
            date_of_birth, DOB_DAY,             1987-05-04,    1987-05-03,    0, 2, SOURCE,   OTHER_SOURCES
            date_of_birth, DOB_DAY,             1987-05-04,    1987-05-03,    2, 2, OPEN,     NOTHING
            date_of_birth, DOB_DEFAULT,         1987-01-01,    1987-05-03,    0, 0, SOURCE,   SAYS_LESS
            date_of_birth, DOB_DEFAULT,         1987-05-03,    1987-01-01,    0, 0, REGISTRY, SAYS_LESS
            date_of_birth, DOB_YEAR_ONLY,       1987-05-03,    1987,          0, 0, REGISTRY, SAYS_LESS
            full_name,     NAME_DIACRITICS,     Nguyen Van An, Nguyễn Văn An, 0, 0, SOURCE,   SAYS_LESS
            full_name,     NAME_DIACRITICS,     Nguyễn Văn An, Nguyen Van An, 0, 0, REGISTRY, SAYS_LESS
            full_name,     NAME_TONE_PLACEMENT, Hoà,           Hòa,           3, 0, NEITHER,  BOTH_LAWFUL
            full_name,     NAME_TONE,           Thuy,          Thủy,          0, 3, SOURCE,   OTHER_SOURCES
            full_name,     NAME_DIFFERENT,      An,            Bình,          0, 0, OPEN,     NOTHING
            full_name,     NAME_ENCODING,       NguyÔn,        Nguyễn,        0, 0, SOURCE,   WRITING
            address,       ADDRESS_OLD_UNIT,    Phường cũ,     Phường mới,    0, 0, NEITHER,  RENAMED_UNIT
            address,       ADDRESS_UNIT,        Phường A,      Phường B,      0, 0, NEITHER,  RESIDENCE
            citizen_id,    ID_ZERO_LOST,        1187012345,    001187012345,  0, 0, SOURCE,   WRITING
            citizen_id,    ID_OLD_CMND,         012345678,     001187012345,  0, 0, NEITHER,  OLDER_FORM
            mother_name,   FIELD_EMPTY_IN_REGISTRY, Lan,       '',            0, 0, REGISTRY, SAYS_LESS
            """)
    void says_which_side_and_why(
            String field,
            Code code,
            String source,
            String registry,
            int withSource,
            int withRegistry,
            ProbableFault.Side side,
            ProbableFault.Reason reason) {
        Field of = Field.find(field).orElseThrow();
        Person record = person(of, source, "");
        Person citizen = person(of, registry, "001187012345");

        ProbableFault fault =
                ProbableFault.of(new Difference(of, code, source, registry), record, citizen, withSource, withRegistry);

        assertThat(fault).isEqualTo(new ProbableFault(side, reason));
    }

    private static Person person(Field field, String value, String id) {
        Person.Builder person = Person.builder();
        if (!id.isEmpty()) {
            person.set(Field.CITIZEN_ID, id);
        }
        if (!value.isEmpty()) {
            person.set(field, value);
        }
        return person.build();
    }
}
