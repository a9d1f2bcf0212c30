package vn.khop.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khop.place.Gazetteer;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.RawRecord;
import vn.khop.record.Rule;

/** The README's table of real faults says what cleansing does. */
class CleansingTableTest {

    private static final Cleanser CLEANSER =
            new Cleanser(CleanseSettings.of(LocalDate.of(2026, 11, 22)), Gazetteer.shipped());

    static List<String[]> lines() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String table = readme.substring(readme.indexOf("| field | the source has"));
        return table.lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| "))
                .toList();
    }

    @Test
    void theTable_hasTwentyFaultsAtLeast() throws IOException {
        assertThat(lines()).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aCell_isReadAsTheTableSays(String fieldKey, String cell, String clean, String rule) {
        Field field = Field.find(fieldKey).orElseThrow();
        Map<Field, String> cells = new EnumMap<>(Field.class);
        cells.put(field, unquoted(cell));
        if (field == Field.CITIZEN_ID) {
            cells.put(Field.DATE_OF_BIRTH, "1985");
            cells.put(Field.GENDER, "Nam");
        }
        CleanRecord record = CLEANSER.clean(new RawRecord("k", cells));
        assertThat(record.person().text(field)).isEqualTo(unquoted(clean));
        assertThat(record.sourceText(field)).isEqualTo(unquoted(cell));
        assertThat(record.changes()).anyMatch(change -> change.field() == field && change.rule() == Rule.valueOf(rule));
    }

    private static String unquoted(String code) {
        return code.substring(1, code.length() - 1);
    }
}
