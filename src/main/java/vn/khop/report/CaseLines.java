package vn.khop.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.khop.correct.SharedFields;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.review.ReviewColumn;
import vn.khop.review.ReviewLine;
import vn.khop.store.CaseRow;
import vn.khop.store.DifferenceRow;
import vn.khop.text.SpreadsheetText;

/**
 * The lines of a review sheet that a case has, one for each difference, as far as the readers may see them; and their row codes, by which
 * answers are known again. A row code is made of what was found, not of how it is shown: it is the same in either language. Immutable, for any
 * thread.
 */
public record CaseLines(Wording wording) {

    /** What a row code for the owner leaves out: it depends on the agreement, or on who the person is. */
    private static final List<ReviewColumn> OF_REGISTRY =
            List.of(ReviewColumn.WARD, ReviewColumn.REGISTRY_VALUE, ReviewColumn.PROPOSED_VALUE);

    /** A difference as the readers may see it; none for a case in which nothing differs. */
    private record Facts(Map<ReviewColumn, String> cells, Optional<DifferenceRow> difference, String code) {

        Optional<Field> field() {
            return difference.map(DifferenceRow::field);
        }
    }

    /** For sheets in a language. */
    public static CaseLines in(Locale language) {
        return new CaseLines(Wording.of(language));
    }

    /**
     * The lines to be filled.
     *
     * @param disclosure what the readers may see
     * @param source what people call the source
     */
    public List<ReviewLine> of(CaseRow row, Disclosure disclosure, String source, Deadlines deadlines) {
        return of(row, disclosure, source, deadlines.of(row));
    }

    List<ReviewLine> of(CaseRow row, Disclosure disclosure, String source, CaseTimes times) {
        Person person = disclosure.person(row);
        Map<ReviewColumn, String> about = new EnumMap<>(ReviewColumn.class);
        about.put(ReviewColumn.NAME, SpreadsheetText.visible(person.fullName()));
        about.put(ReviewColumn.BORN, shown(Field.DATE_OF_BIRTH, person.text(Field.DATE_OF_BIRTH)));
        about.put(ReviewColumn.SOURCE, SpreadsheetText.visible(source));
        about.put(ReviewColumn.SINCE, ShownValues.date(times.since()));
        about.put(ReviewColumn.DUE, ShownValues.date(times.due()));
        about.put(
                ReviewColumn.STATE, wording.text("scope.state." + times.state().key()));
        return facts(row, disclosure, wording.text("value.differs")).stream()
                .map(facts -> line(facts, about))
                .toList();
    }

    private ReviewLine line(Facts facts, Map<ReviewColumn, String> about) {
        Map<ReviewColumn, String> cells = new EnumMap<>(facts.cells());
        cells.putAll(about);
        facts.difference().ifPresent(difference -> {
            Field field = difference.field();
            cells.put(ReviewColumn.FIELD, wording.text("field." + field.key()));
            cells.put(ReviewColumn.SOURCE_VALUE, shown(field, difference.sourceValue()));
            cells.put(ReviewColumn.REGISTRY_VALUE, shown(field, difference.registryValue()));
            cells.put(ReviewColumn.PROPOSED_VALUE, shown(field, difference.proposedValue()));
        });
        cells.put(ReviewColumn.ROW_HASH, facts.code());
        return new ReviewLine(0, cells);
    }

    private String shown(Field field, String value) {
        return SpreadsheetText.visible(wording.value(field, value));
    }

    /** The row codes of a case, on sheets for either reader and under any agreement, with the fields that their rows are about. */
    public static Map<String, Optional<Field>> codes(CaseRow row) {
        Map<String, Optional<Field>> codes = new HashMap<>();
        for (Disclosure disclosure : List.of(Disclosure.POLICE, Disclosure.owner(SharedFields.NONE))) {
            facts(row, disclosure, "").forEach(facts -> codes.put(facts.code(), facts.field()));
        }
        return codes;
    }

    /** @param differs what stands in place of a value that is withheld; no part of a row code */
    private static List<Facts> facts(CaseRow row, Disclosure disclosure, String differs) {
        List<Facts> facts = new ArrayList<>();
        for (DifferenceRow difference : row.differences()) {
            DifferenceRow may = disclosure.shown(difference, row, differs);
            Map<ReviewColumn, String> cells = common(row, disclosure);
            cells.put(ReviewColumn.CODE, may.code().name());
            cells.put(ReviewColumn.SOURCE_VALUE, SpreadsheetText.visible(may.sourceValue()));
            cells.put(ReviewColumn.REGISTRY_VALUE, SpreadsheetText.visible(may.registryValue()));
            cells.put(ReviewColumn.PROPOSED_VALUE, SpreadsheetText.visible(may.proposedValue()));
            facts.add(new Facts(
                    cells,
                    Optional.of(may),
                    code(cells, version(row, disclosure) + may.field().key(), disclosure)));
        }
        if (facts.isEmpty()) {
            Map<ReviewColumn, String> cells = common(row, disclosure);
            facts.add(new Facts(cells, Optional.empty(), code(cells, version(row, disclosure), disclosure)));
        }
        return facts;
    }

    private static Map<ReviewColumn, String> common(CaseRow row, Disclosure disclosure) {
        Map<ReviewColumn, String> cells = new EnumMap<>(ReviewColumn.class);
        cells.put(ReviewColumn.CASE_NO, row.caseNo());
        cells.put(ReviewColumn.UNIT, SpreadsheetText.visible(row.unit()));
        cells.put(ReviewColumn.WARD, disclosure.ward(row));
        return cells;
    }

    /** Of the verification; a row code for the owner is made of nothing that the owner may not see, since a number can be guessed from it. */
    private static String version(CaseRow row, Disclosure disclosure) {
        return (disclosure.audience() == Audience.POLICE
                        ? row.citizenId()
                        : disclosure.audience().name())
                + row.verifiedOn();
    }

    private static String code(Map<ReviewColumn, String> cells, String version, Disclosure disclosure) {
        Map<ReviewColumn, String> known = new EnumMap<>(cells);
        if (disclosure.audience() == Audience.OWNER) {
            known.keySet().removeAll(OF_REGISTRY);
        }
        return ReviewLine.code(known, version);
    }
}
