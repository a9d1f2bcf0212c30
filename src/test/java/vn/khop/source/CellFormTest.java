package vn.khop.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellFormTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1990-05-27, dd/mm/yyyy, 33020",
                "1900-01-01, dd/mm/yyyy, 1",
                "1900-02-28, dd/mm/yyyy, 59",
                "1900-03-01, dd/mm/yyyy, 61",
                "1890-01-01, dd/mm/yyyy, -",
                "05/1990, dd/mm/yyyy, -",
                "001205000123, 000000000000, 1205000123",
                "001205000123, 0, -",
                "1205000123, 0, 1205000123",
                "8.5, General, 8.5",
                "8.50, General, -",
                "1E3, General, -",
                "Lê Ân, General, -",
            })
    void aTextIsTheNumberThatReadsAsIt_orNone(String text, String format, String number) {
        BigDecimal found = new CellText(false).numberOf(text, new BigDecimal("77"), NumberFormat.of(0, format));
        assertThat(found == null ? null : found.toPlainString()).isEqualTo(number);
    }

    @Test
    void aNumberThatStillReadsAsTheText_standsWithAllItsDigits() {
        BigDecimal noon = new BigDecimal("33020.5000000001");
        assertThat(new CellText(false).numberOf("1990-05-27", noon, NumberFormat.of(0, "dd/mm/yyyy")))
                .isEqualTo(noon);
    }

    @Test
    void builtInFormats_sayTheSameByNumberAndByCode() {
        IntStream.range(0, 60).forEach(id -> {
            NumberFormat byCode = NumberFormat.of(0, CellForm.builtIn(id));
            NumberFormat byNumber = NumberFormat.of(id, null);
            assertThat(byCode.hasDate()).as("%d", id).isEqualTo(byNumber.hasDate());
        });
    }
}
