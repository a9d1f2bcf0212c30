package vn.khop.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.Field;
import vn.khop.record.Person;

/** FEATURE UNDER TEST: the comparison level of two residences, by ward code where both have one, else by text. */
class A04_AddressLevelTest {

    private static Person at(String address, String ward, String former) {
        return Person.builder()
                .set(Field.ADDRESS, address == null ? "" : address)
                .set(Field.WARD_CODE, ward == null ? "" : ward)
                .set(Field.FORMER_ADDRESSES, former == null ? "" : former)
                .build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            12 Nguyễn Trãi, P. Thanh Xuân; 00367;       Số 12 Nguyễn Trãi, Phường Thanh Xuân; 00367; ;                HOUSE
            12 Nguyễn Trãi, P. Thanh Xuân; 00367|00370; 12 nguyen trai, Thanh Xuân, Hà Nội;   00370; ;                HOUSE
            14 Nguyễn Trãi, P. Thanh Xuân; 00367;       12 Nguyễn Trãi, Phường Thanh Xuân;    00367; ;                WARD
            Nguyễn Trãi, P. Thanh Xuân;    00367;       Nguyễn Trãi, Phường Thanh Xuân;       00367; ;                WARD
            ;                              00367;       ;                                     00367|00368; ;          WARD
            5 Lê Lợi, P. Bến Thành;        26740;       12 Nguyễn Trãi, Phường Thanh Xuân;    00367; 26740|11111;     FORMER
            5 Lê Lợi, P. Bến Thành;        26740;       12 Nguyễn Trãi, Phường Thanh Xuân;    00367; 5 Lê Lợi P Bến Thành; FORMER
            5 Lê Lợi, P. Bến Thành;        26740;       12 Nguyễn Trãi, Phường Thanh Xuân;    00367; ;                DIFFERENT
            5 Lê Lợi, P. Bến Thành;        ;            Số 5 Lê Lợi, P Bến Thành;             26740; ;                HOUSE
            7 Lê Lợi, P. Bến Thành;        ;            15 Lê Lợi, P. Bến Nghé;               ;      ;                WARD
            5 Lê Lợi, P. Bến Thành;        ;            12 Nguyễn Trãi, Thanh Xuân;           ;      ;                DIFFERENT
            """)
    void compare(String address, String ward, String other, String otherWard, String former, AddressLevel expected) {
        Person record = at(address, ward, "");
        Person citizen = at(other, otherWard, former);
        assertThat(AddressComparison.isComparable(record, citizen)).isTrue();
        assertThat(AddressComparison.compare(record, citizen)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"00367, 00367, true", "00367|00368, 00368, true", "00367, 00368, false", "0036, 00367, false"})
    void overlap_needsAWholeCode(String wards, String others, boolean expected) {
        assertThat(AddressComparison.overlap(wards, others)).isEqualTo(expected);
        assertThat(AddressComparison.overlap(others, wards)).isEqualTo(expected);
    }
}
