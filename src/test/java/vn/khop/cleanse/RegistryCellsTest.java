package vn.khop.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.place.Gazetteer;
import vn.khop.record.Change;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.RawRecord;

/** FEATURE UNDER TEST: the fields that only the registry has. */
class RegistryCellsTest {

    private final Cleanser cleanser = new Cleanser(CleanseSettings.of(LocalDate.of(2026, 11, 22)), Gazetteer.shipped());

    @ParameterizedTest
    @CsvSource({
        "living, living, ''",
        "Còn sống, living, VALUE_WORD",
        "ĐÃ CHẾT, dead, VALUE_WORD",
        "Đã huỷ, cancelled, VALUE_WORD",
        "gì đó, living, STATUS_TAKEN_AS_LIVING",
    })
    void status_unknownIsLiving(String cell, String clean, String rules) {
        CleanRecord record = clean(Field.STATUS, cell);
        assertThat(record.person().text(Field.STATUS)).isEqualTo(clean);
        assertThat(rules(record, Field.STATUS)).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({
        "ID_HISTORY, 023456789|079085001234, 023456789|079085001234, ''",
        "ID_HISTORY, 023.456.789| 12345678 |, 023456789|012345678, SPACES NUMBER_GAPS ID_ZERO_RESTORED LIST_FORM",
        "ID_HISTORY, 023456789||, 023456789, LIST_FORM",
        "ID_HISTORY, 23456789｜12345678, 023456789|012345678, FULL_WIDTH ID_ZERO_RESTORED",
        "ID_HISTORY, không, '', NUMBER_ABSENT",
        "FORMER_ADDRESSES, ' Xã A | Xã  B', Xã A|Xã B, SPACES",
        "FORMER_ADDRESSES, Xã A|Xã B, Xã A|Xã B, ''",
        "FORMER_ADDRESSES, a|bl Χ |c, a|bl Χ|c, SPACES",
        "FORMER_ADDRESSES, a|bl Χ|c, a|bl Χ|c, ''",
    })
    void lists_areReadPartByPart(Field field, String cell, String clean, String rules) {
        CleanRecord record = clean(field, cell);
        assertThat(record.person().text(field)).isEqualTo(clean);
        assertThat(NotesText.of(record.changes().stream()
                        .sorted(Comparator.comparing(Change::rule))
                        .toList()))
                .isEqualTo(rules);
    }

    private CleanRecord clean(Field field, String cell) {
        return cleanser.clean(new RawRecord("k", Map.of(field, cell)));
    }

    private static String rules(CleanRecord record, Field field) {
        return NotesText.of(record.changes().stream()
                .filter(change -> change.field() == field)
                .toList());
    }
}
