package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khop.match.Waterfall;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.Person;

/** The waterfall on the terminal: both sides, the level, the weight in bits, the exact sum. */
class WaterfallViewTest {

    @Test
    void waterfall_isATableThatAddsUp() {
        Person source = Person.builder()
                .set(Field.FULL_NAME, "Nguyen Van Binh")
                .set(Field.DATE_OF_BIRTH, "1985-03-02")
                .build();
        Person citizen = Person.builder()
                .set(Field.FULL_NAME, "Nguyễn Văn Bình")
                .set(Field.DATE_OF_BIRTH, "1985-02-03")
                .build();
        Waterfall waterfall = Waterfall.decode("-15700 name:diacritics:11600 date_of_birth:swapped:-3200 rivals:-40");
        WaterfallView view = WaterfallView.of(
                "001085000011", true, citizen, new CleanRecord("S1", source, Map.of(), List.of()), waterfall);
        StringWriter text = new StringWriter();
        view.table(new Texts(Language.EN)).print(new PrintWriter(text), false);
        assertThat(text.toString().lines().map(String::stripTrailing))
                .containsExactly(
                        "               source           registry         level            bits",
                        "prior                                                            -15.7  --------",
                        "full name      Nguyen Van Binh  Nguyễn Văn Bình  marks left out  +11.6  ++++++",
                        "date of birth  1985-03-02       03/02/1985       swapped          -3.2  --",
                        "rivals                                                            -0.0",
                        "sum                                                               -7.3");
    }
}
