package vn.khop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.khop.record.Field;

/**
 * FEATURE UNDER TEST: which lines of a filled sheet are one case, and what a case with a fault in one line brings back.
 *
 * <p>Sheets are text, a line for a row: case, row code, same person?, which value stands?. A1 and A2 are rows of the case A, about name and birth; B1
 * and B2 of the case B.
 */
class AnswersTest {

    private static final String A = CaseNumber.of(1).text();
    private static final String B = CaseNumber.of(2).text();
    private static final String UNKNOWN = CaseNumber.of(9).text();

    private final Set<String> said = new HashSet<>();

    private final Answers.Cases cases = new Answers.Cases() {
        @Override
        public Optional<Map<String, AskedRow>> rows(CaseNumber caseNo) {
            String name = caseNo.text().equals(A) ? "A" : "B";
            return caseNo.record() > 2
                    ? Optional.empty()
                    : Optional.of(Map.of(
                            name + 1, AskedRow.about(Field.FULL_NAME), name + 2, AskedRow.about(Field.DATE_OF_BIRTH)));
        }

        @Override
        public boolean isSaid(CaseVerdict verdict) {
            return said.contains(verdict.caseNo() + " " + verdict.person());
        }
    };

    private Answers read(String... rows) {
        List<ReviewLine> lines = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            lines.add(new ReviewLine(
                    lines.size() + 2L, // the heading is 1
                    Map.of(
                            ReviewColumn.CASE_NO,
                                    cells[0].strip().replace("A", A).replace("B", B),
                            ReviewColumn.ROW_HASH, cells[1].strip(),
                            ReviewColumn.PERSON, cells[2].strip(),
                            ReviewColumn.STANDS, cells[3].strip())));
        }
        return Answers.of(new FilledSheet(lines, Map.of(), Optional.empty()), "ca.1", cases);
    }

    private static Map<String, String> verdicts(Answers answers) {
        Map<String, String> verdicts = new HashMap<>();
        answers.verdicts()
                .forEach((caseNo, verdict) -> verdicts.put(
                        caseNo.equals(A) ? "A" : "B",
                        verdict.person().key()
                                + verdict.fields().entrySet().stream()
                                        .map(field -> " " + field.getKey().key() + ":"
                                                + field.getValue().key())
                                        .sorted()
                                        .collect(Collectors.joining())));
        return verdicts;
    }

    private static Map<Long, String> why(Answers answers) {
        Map<Long, String> why = new HashMap<>();
        answers.why().forEach((row, of) -> why.put(row, of.fault() + " in row " + of.row()));
        return why;
    }

    @Test
    void a_line_that_lost_its_case_number_in_merged_cells_is_known_by_its_row_code() {
        Answers answers = read("A, A1, same, source", " , A2, , registry", "B, B1, different,", ", B2, different,");
        assertThat(verdicts(answers))
                .isEqualTo(Map.of("A", "same date_of_birth:registry full_name:source", "B", "different"));
        assertThat(answers.why()).isEmpty();
    }

    @Test
    void the_line_that_keeps_the_case_number_need_have_no_answer() {
        Answers answers = read("A, A1, ,", " , A2, same, registry");
        assertThat(verdicts(answers)).isEqualTo(Map.of("A", "same date_of_birth:registry"));
        assertThat(answers.open()).isEqualTo(1);
    }

    @Test
    void a_damaged_or_unknown_case_number_does_no_harm_beside_a_row_code_of_the_sheet() {
        Answers answers = read("A, A1, same, source", "0000001, A2, , registry", UNKNOWN + ", A2, , registry");
        assertThat(verdicts(answers)).isEqualTo(Map.of("A", "same date_of_birth:registry full_name:source"));
    }

    @Test
    void a_fault_in_a_line_that_is_known_by_its_row_code_holds_the_whole_case() {
        Answers answers = read("A, A1, same, source", " , A2, hỏi lại, registry", "B, B1, same,");
        assertThat(verdicts(answers)).isEqualTo(Map.of("B", "same"));
        assertThat(why(answers)).isEqualTo(Map.of(2L, "BAD_PERSON in row 3", 3L, "BAD_PERSON in row 3"));
        assertThat(answers.returned().get(3L))
                .as("comes back with its case number")
                .isNotNull()
                .extracting(line -> line.cell(ReviewColumn.CASE_NO))
                .isEqualTo(A);
        assertThat(answers.why().get(3L))
                .isNotNull()
                .extracting(of -> of.text(Locale.forLanguageTag("vi")))
                .asString()
                .startsWith("Dòng 3: không hiểu câu trả lời");
    }

    @Test
    void a_line_with_an_answer_that_cannot_be_placed_comes_back() {
        Answers answers = read("A, A1, same,", " , , , registry", ", 0123456789abcdef, same,", UNKNOWN + ", , same,");
        assertThat(verdicts(answers)).isEqualTo(Map.of("A", "same"));
        assertThat(why(answers))
                .isEqualTo(Map.of(3L, "BAD_CASE_NO in row 3", 4L, "BAD_CASE_NO in row 4", 5L, "UNKNOWN_CASE in row 5"));
    }

    @Test
    void a_line_between_two_cases_holds_both() {
        Answers answers = read("A, A1, same, source", "B, A2, , registry", "B, B1, same,");
        assertThat(verdicts(answers)).isEmpty();
        assertThat(why(answers))
                .isEqualTo(Map.of(2L, "OTHER_CASE in row 3", 3L, "OTHER_CASE in row 3", 4L, "OTHER_CASE in row 3"));
    }

    @Test
    void an_answer_merged_over_the_rows_of_a_case_is_one_and_reaches_no_second_case() {
        Answers answers = read("A, A1, same, source", "A, A2, , registry", "B, B1, , source", "B, B2, ,");
        assertThat(verdicts(answers)).isEqualTo(Map.of("A", "same date_of_birth:registry full_name:source"));
        assertThat(why(answers)).isEqualTo(Map.of(4L, "NO_PERSON in row 4"));
        assertThat(verdicts(read("A, A1, same,", "A, A2, ,", "B, B1, ,"))).containsOnlyKeys("A");
    }

    @Test
    void what_was_said_before_is_counted_and_not_entered_even_where_its_rows_are_gone() {
        said.add(A + " DIFFERENT");
        Answers answers = read("A, x1, different,", "A, x2, ,", "B, B1, different,");
        assertThat(answers.repeated()).isEqualTo(1);
        assertThat(verdicts(answers)).containsOnlyKeys("B");
        assertThat(answers.why()).isEmpty();
        assertThat(why(read("A, x1, unsure,"))).isEqualTo(Map.of(2L, "STALE in row 2"));
        assertThat(why(read("A, x1, same, source")))
                .as("altered, whatever its words are")
                .isEqualTo(Map.of(2L, "STALE in row 2"));
    }
}
