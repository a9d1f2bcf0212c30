package vn.khop.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: the model file: complete, plausible, and refused with its place where it is wrong. */
class B02_ModelTest {

    private static String shipped() throws IOException {
        try (InputStream stream = Model.class.getResourceAsStream("model-1.csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Model read(String text) throws IOException {
        return new ModelReader("m.csv").read(new BufferedReader(new StringReader(text)));
    }

    @Test
    void shipped_hasVersionOne() {
        assertThat(Model.shipped().version()).isEqualTo(1);
    }

    @Test
    void shipped_mostAgreeingLevelSpeaksFor_leastAgreeingAgainst() {
        Model model = Model.shipped();
        for (Comparison comparison : Comparison.values()) {
            int last = comparison.levels().size() - 1;
            int name = comparison.isName() ? -Millibits.log2(0.001) : 0;
            int id = comparison == Comparison.ID ? -Millibits.log2(0.000001) : 0;
            assertThat(model.weight(Hypothesis.MATCH, comparison, 0) + name + id)
                    .as(comparison.key())
                    .isPositive();
            assertThat(model.weight(Hypothesis.MATCH, comparison, last))
                    .as(comparison.key())
                    .isNegative();
        }
    }

    /** Else a better agreement could make "it is the brother" likelier than before. */
    @Test
    void shipped_fullAgreementFavoursTheMatchMoreThanAnyRelative() {
        Model model = Model.shipped();
        for (Comparison comparison : Comparison.values()) {
            for (Hypothesis relative : new Hypothesis[] {Hypothesis.KIN, Hypothesis.TWIN}) {
                int atBest = lead(model, comparison, 0, relative);
                for (int level = 1; level < comparison.levels().size(); level++) {
                    assertThat(atBest)
                            .as("%s: level %d against %s", comparison.key(), level, relative)
                            .isGreaterThanOrEqualTo(lead(model, comparison, level, relative));
                }
            }
        }
    }

    private static int lead(Model model, Comparison comparison, int level, Hypothesis relative) {
        return model.weight(Hypothesis.MATCH, comparison, level) - model.weight(relative, comparison, level);
    }

    /** An equal id proves log2(N) + 6 bits, so that name and date can still contradict it. */
    @Test
    void shipped_equalId_isWorthSixBitsBeyondTheSizeOfTheRegistry() {
        assertThat(Model.shipped().weight(Hypothesis.MATCH, Comparison.ID, IdLevel.EQUAL.ordinal()))
                .isBetween(5800, 6200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            version,1;                            version,one;          line 15: expected a number, found "one"
            prior,0.95;                           prior,1;              prior must lie between 0 and 1, was 1.0
            relatives,2;                          relatives;            line 19: expected 2 or 7 cells, found 1
            relatives,2;                          kin,2;                m.csv: the setting relatives is missing
            gender,equal,0.985;                   sex,equal,0.985;      unknown comparison "sex"
            gender,equal,0.985;                   gender,alike,0.985;   level "alike" of gender is unknown or out of order
            gender,equal,0.985;                   gender,equal,1.985;   m must be above 0 and at most 1, was 1.985
            gender,equal,0.985,0.5;               gender,equal,0.985,0; u must be above 0 and at most 100, was 0.0
            0.003,0.005,id;                       0.003,0.005,rare;     times must be none, accented
            """)
    void read_aFault_isRefusedWithItsPlace(String right, String wrong, String message) throws IOException {
        String text = shipped();
        assertThat(text).contains(right);
        assertThatThrownBy(() -> read(text.replace(right, wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void read_aMissingLevel_isRefused() throws IOException {
        String text = shipped();
        String cut = text.substring(0, text.indexOf("insurance,different"));
        assertThatThrownBy(() -> read(cut)).hasMessage("a model must have all levels of insurance");
    }
}
