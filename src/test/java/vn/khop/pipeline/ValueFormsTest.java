package vn.khop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of cells: what kinds of characters, and no character of a value but punctuation. */
class ValueFormsTest {

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            # cell,                     form
            '01/02/1990',               '99/99/9999'
            '1990-2-1',                 '9999-9-9'
            'Nguyễn Văn An',            'Aa Aa Aa'
            'NGUYỄN VĂN AN',            'A A A'
            'nguyen van an',            'a a a'
            'H''Hen Niê',               'A''Aa Aa'
            'nguyễn',                   'a'
            '001085000011',             '999999999999'
            'HS00000001',               'A99999999'
            '+84 912.345.678',          '+99 999.999.999'
            'Số 9, P.Bến Nghé',         'Aa 9, A.Aa Aa'
            ' An',                      '␣Aa'
            'An ',                      'Aa␣'
            'Văn  An',                  'Aa␣Aa'
            'Văn\u00A0An',              'Aa␣Aa'
            '',                         ''
            '–',                        '–'
            '漢字',                      'a'
            '٣٤',                       '99'
            """)
    void form_isTheKindsOfItsCharacters(String cell, String form) {
        assertThat(new ValueForms().of(cell)).isEqualTo(form);
    }

    @Test
    void whatCannotBeShown_isOneSign() {
        assertThat(new ValueForms().of("a\0\u0007b")).isEqualTo("a\uFFFDa");
        assertThat(new ValueForms().of("\uD800x\uDFFF")).isEqualTo("\uFFFDa\uFFFD");
        assertThat(new ValueForms().of("\uE000\u200B")).isEqualTo("\uFFFD");
    }

    @Test
    void longCell_isCut_andNeverInsideACharacter() {
        assertThat(new ValueForms().of("9".repeat(100_000)))
                .hasSize(ValueForms.FORM_CHARS_MAX)
                .endsWith("9…");
        assertThat(new ValueForms().of("x".repeat(100_000))).isEqualTo("a");
        String smileys = new ValueForms().of("x" + "😀".repeat(1000));
        assertThat(smileys).endsWith("😀…").hasSizeLessThanOrEqualTo(ValueForms.FORM_CHARS_MAX);
    }

    @Test
    void forms_areCountedMostFrequentFirst_andRareOnesForgottenInTheEnd() {
        FormCounts counts = FormCounts.withoutValues();
        for (int i = 0; i < 20_000; i++) {
            counts.add("form " + i, "secret");
            counts.add(i % 3 == 0 ? "b" : "a", "secret");
        }
        assertThat(counts.top(2).toString()).isEqualTo("[a 13333, b 6667]");
        assertThat(counts.top(1).get(0).example()).isEmpty();
        assertThat(counts.hasForgotten()).isTrue();
        assertThat(counts.forms()).isLessThanOrEqualTo(2048);
    }
}
