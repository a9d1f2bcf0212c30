package vn.khop.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.SettingsRefused;

/** FEATURE UNDER TEST: what is wrong in {@code places/} is told by file, line and column, with what was found and what is expected. */
class PlacesFaultsTest {

    private static final String UNITS = "code,name,level,parent,valid_from,valid_to\n";
    private static final String CHANGES = "old_code,new_code,date,coverage\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8,Phường Hồ Tây,ward,01,2026-09-01,           | 2:1: the code is '8', expected 5 digits at this level
            00008,Hồ Tây,ward,01,2026-09-01,              | 2:7: the name is 'Hồ Tây', expected a kind of its level before it, such as Phường Ba Đình
            00008,Quận Hồ Tây,ward,01,2026-09-01,         | 2:7: the name is 'Quận Hồ Tây', expected a kind of its level before it, such as Phường Ba Đình
            00008,Phường Hồ Tây,xa,01,2026-09-01,         | 2:21: the level is 'xa', expected province, district or ward
            00008,Phường Hồ Tây,ward,03,2026-09-01,       | 2:26: the parent is '03', expected the code of its province, or until 2025-06-30 of its district
            00008,Phường Hồ Tây,ward,01,1/9/2026,         | 2:29: the date is '1/9/2026', expected yyyy-MM-dd
            00008,Phường Hồ Tây,ward,01,2026-09-01,2026-08-31 | 2:40: valid_to 2026-08-31 is before valid_from 2026-09-01; mend one of them
            00008,Phường Hồ Tây,ward,001,,2026-08-31      | 2:31: districts and their wards ended on 2025-06-30, expected no later day
            00008,Phường Hồ Tây,ward,01,,2026-08-31       | 2:30: the unit ends on 2026-08-31 and nothing says what became of it; add a line of 2026-09-01 to places/changes.csv
            00008,Phường Hồ Tây,ward,01                   | 2:1: the line has 4 cells, expected 6 (code,name,level,parent,valid_from,valid_to)
            02,Tỉnh Mới,province,01,2026-09-01,           | 2:22: the parent is '01', expected nothing for a province
            """)
    void aLineOfUnits_isCheckedCellByCell(String line, String fault) throws IOException {
        Files.writeString(folder.resolve("units.csv"), UNITS + line + "\n");
        assertThat(faults()).containsExactly("places/units.csv:" + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            00004,00008,,full               | 2:13: the date is missing, expected the first day of the change as yyyy-MM-dd
            00004,00008,2026-13-01,full     | 2:13: the date is '2026-13-01', expected yyyy-MM-dd
            00004,00008,2026-09-01,all      | 2:24: the coverage is 'all', expected full or part
            00004,99999,2026-09-01,full     | 2:7: no unit has the code '99999'; mend it or add its line to places/units.csv
            99999,00004,2026-09-01,full     | 2:1: no unit has the code '99999'; mend it or add its line to places/units.csv
            00004,00008,2026-09-01,part     | 2:24: only a part of code 00004 is told of; add lines for the rest, or write full
            """)
    void aLineOfChanges_isCheckedCellByCell(String line, String fault) throws IOException {
        Files.writeString(folder.resolve("changes.csv"), CHANGES + line + "\n");
        assertThat(faults()).containsExactly("places/changes.csv:" + fault);
    }

    @Test
    void linesMustFitEachOther() throws IOException {
        Files.writeString(folder.resolve("units.csv"), UNITS + """
                # a comment, and an empty line

                00008,Phường Hồ Tây,ward,01,2026-09-01,
                00008,"Phường Tây Hồ",ward,01,2027-01-01,
                """);
        Files.writeString(folder.resolve("changes.csv"), CHANGES + """
                00004,00008,2026-09-01,full
                00004,00070,2026-09-01,full
                """);
        assertThat(faults())
                .containsExactly(
                        "places/changes.csv:2:24: code 00004 has several lines of this date, expected part in each",
                        "places/changes.csv:3:24: code 00004 has several lines of this date, expected part in each",
                        "places/units.csv:5:31: code 00008 has another line for these days, line 4; end one before the other begins");
    }

    @Test
    void filesMustBeWhatTheyAreCalled() throws IOException {
        Files.writeString(folder.resolve("unit.csv"), UNITS);
        Files.write(folder.resolve("units.csv"), (UNITS + "00008,Ph\u00FFng").getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(folder.resolve("changes.csv"), "old,new,date,coverage\n");
        assertThat(faults())
                .containsExactly(
                        "places/changes.csv:1:1: the header is 'old,new,date,coverage', expected 'old_code,new_code,date,coverage'",
                        "places/unit.csv:1:1: this file is not read, expected units.csv and changes.csv; rename or remove it",
                        "places/units.csv:2:1: the text is not UTF-8 from here on; save the file as UTF-8");
        Files.writeString(folder.resolve("changes.csv"), "\n");
        assertThat(faults())
                .contains("places/changes.csv:1:1: the file is empty, expected the header"
                        + " 'old_code,new_code,date,coverage'; write it or delete the file");
    }

    @Test
    void aFault_refusesTheFolder() throws IOException {
        Files.writeString(folder.resolve("changes.csv"), CHANGES + "x,y,2026-09-01,full\n");
        assertThatThrownBy(() -> Gazetteer.of(folder, LocalDate.of(2026, 9, 1)))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageStartingWith("places/changes.csv:2:1: no unit has the code 'x'")
                .hasMessageContaining("\nplaces/changes.csv:2:3: no unit has the code 'y'");
    }

    private List<String> faults() {
        return Gazetteer.check(folder).stream().map(PlacesFault::toString).toList();
    }
}
