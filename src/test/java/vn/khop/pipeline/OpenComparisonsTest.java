package vn.khop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.match.Comparison;
import vn.khop.registry.BlockingKey;

/** FEATURE UNDER TEST: for which comparisons somebody found by a key is as good as drawn at random. */
class OpenComparisonsTest {

    private static String open(Set<BlockingKey> keys) {
        Set<Comparison> open = new TreeSet<>();
        int bits = OpenComparisons.of(keys);
        for (Comparison comparison : Comparison.values()) {
            if ((bits >>> comparison.ordinal() & 1) == 1) {
                open.add(comparison);
            }
        }
        return open.toString().replaceAll("[\\[\\],]", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            CITIZEN_ID ; -
            INSURANCE  ; -
            NAME_DAY   ; ID FATHER MOTHER SPOUSE ADDRESS PHONE INSURANCE
            NAME_WARD  ; ID DATE_OF_BIRTH FATHER MOTHER SPOUSE PHONE INSURANCE
            NAME_KIN   ; ID DATE_OF_BIRTH INSURANCE
            GIVEN_KIN  ; ID DATE_OF_BIRTH INSURANCE
            KIN_DATE   ; ID NAME GENDER SPOUSE INSURANCE
            WARD_DATE  ; ID NAME GENDER FATHER MOTHER SPOUSE PHONE INSURANCE
            WORD_DATE  ; ID NAME GENDER FATHER MOTHER SPOUSE PHONE INSURANCE
            PHONE      ; ID DATE_OF_BIRTH GENDER INSURANCE
            """)
    void keys_ofAHousehold_sayWhereItLivesAndWhatItsTelephoneIs(BlockingKey key, String expected) {
        assertThat(open(EnumSet.of(key))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void severalKeys_leaveOpenWhatOneOfThemDoes() {
        assertThat(open(EnumSet.of(BlockingKey.NAME_KIN, BlockingKey.NAME_DAY)))
                .isEqualTo("ID DATE_OF_BIRTH FATHER MOTHER SPOUSE ADDRESS PHONE INSURANCE");
    }
}
