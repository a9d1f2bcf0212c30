package vn.khop.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khop.correct.SharedFields;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.review.AskedRow;
import vn.khop.review.ReviewColumn;
import vn.khop.review.ReviewLine;
import vn.khop.store.CaseRow;
import vn.khop.store.DifferenceRow;
import vn.khop.text.SpreadsheetText;

/**
 * The lines of a review sheet that a case has, one for each difference, as far as the readers may see them; and their row codes, by which
 * answers are known again. A row code is made of what its row asks, not of how it is shown nor of when it was found: it is the same in either
 * language, and as long as the people and the difference are. Immutable, for any thread.
 */
public record CaseLines(Wording wording) {

    /** What a row asks does not depend on them: people move, and so do pupils. For the owner a unit is whose record it is. */
    private static final List<ReviewColumn> NOT_ASKED = List.of(ReviewColumn.UNIT, ReviewColumn.WARD);

    private static final List<ReviewColumn> NOT_ASKED_OF_OWNER = List.of(ReviewColumn.WARD);

    /** What earlier builds left out of a row code for the owner. */
    private static final List<ReviewColumn> OF_REGISTRY =
            List.of(ReviewColumn.WARD, ReviewColumn.REGISTRY_VALUE, ReviewColumn.PROPOSED_VALUE);

    /** Whom the source speaks of: whether that is the registry's person is asked by these. */
    private static final List<Field> IDENTITY = List.of(
            Field.FULL_NAME,
            Field.DATE_OF_BIRTH,
            Field.GENDER,
            Field.CITIZEN_ID,
            Field.OLD_ID,
            Field.FATHER_NAME,
            Field.MOTHER_NAME,
            Field.SPOUSE_NAME);

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

    /**
     * The rows of a case as it stands, by row code: on sheets for the police, for the owner under an agreement and where it shows nothing, and
     * on sheets of earlier builds of the same verification.
     */
    public static Map<String, AskedRow> asked(CaseRow row, SharedFields shared) {
        List<Set<String>> codes = new ArrayList<>();
        List<AskedRow> rows = new ArrayList<>();
        for (Disclosure disclosure :
                List.of(Disclosure.POLICE, Disclosure.owner(SharedFields.NONE), Disclosure.owner(shared))) {
            for (CaseLines form : List.of(in(Locale.ROOT), in(Locale.ENGLISH))) {
                List<Facts> facts = facts(row, disclosure, form.wording.text("value.differs"));
                for (int i = 0; i < facts.size(); i++) {
                    Facts of = facts.get(i);
                    if (codes.size() == i) {
                        codes.add(new HashSet<>());
                        rows.add(new AskedRow(of.field(), of.difference().map(DifferenceRow::code), Map.of()));
                    }
                    codes.get(i).addAll(List.of(of.code(), earlierCode(of, row, disclosure)));
                    rows.set(
                            i,
                            rows.get(i)
                                    .with(of.cells())
                                    .with(form.line(of, Map.of()).cells()));
                }
            }
        }
        Map<String, AskedRow> asked = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            for (String code : codes.get(i)) {
                asked.put(code, rows.get(i));
            }
        }
        return asked;
    }

    /** @param differs what stands in place of a value that is withheld; a row code has nothing there */
    private static List<Facts> facts(CaseRow row, Disclosure disclosure, String differs) {
        List<Facts> facts = new ArrayList<>();
        String people = people(row, disclosure);
        for (DifferenceRow difference : row.differences()) {
            DifferenceRow may = disclosure.shown(difference, row, "");
            Map<ReviewColumn, String> cells = common(row, disclosure);
            cells.put(ReviewColumn.CODE, may.code().name());
            cells.put(ReviewColumn.SOURCE_VALUE, SpreadsheetText.visible(may.sourceValue()));
            cells.put(ReviewColumn.REGISTRY_VALUE, SpreadsheetText.visible(may.registryValue()));
            cells.put(ReviewColumn.PROPOSED_VALUE, SpreadsheetText.visible(may.proposedValue()));
            facts.add(new Facts(
                    cells,
                    Optional.of(disclosure.shown(difference, row, differs)),
                    code(cells, people, disclosure, may.field().key())));
        }
        if (facts.isEmpty()) {
            Map<ReviewColumn, String> cells = common(row, disclosure);
            facts.add(new Facts(cells, Optional.empty(), code(cells, people, disclosure, "")));
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

    private static String code(Map<ReviewColumn, String> cells, String people, Disclosure disclosure, String field) {
        Map<ReviewColumn, String> asked = new EnumMap<>(cells);
        asked.keySet().removeAll(disclosure.audience() == Audience.OWNER ? NOT_ASKED_OF_OWNER : NOT_ASKED);
        return ReviewLine.code(asked, people, field);
    }

    /** A row code for the owner is made of nothing that the owner may not see, since a number can be guessed from it: since when tells of another. */
    private static String people(CaseRow row, Disclosure disclosure) {
        StringBuilder people = new StringBuilder(who(row, disclosure)).append(row.since());
        for (Field field : IDENTITY) {
            people.append('\u001F').append(row.source().person().text(field));
        }
        return people.toString();
    }

    private static String who(CaseRow row, Disclosure disclosure) {
        return disclosure.audience() == Audience.POLICE
                ? row.citizenId()
                : disclosure.audience().name();
    }

    private static String earlierCode(Facts facts, CaseRow row, Disclosure disclosure) {
        Map<ReviewColumn, String> known = new EnumMap<>(facts.cells());
        if (disclosure.audience() == Audience.OWNER) {
            known.keySet().removeAll(OF_REGISTRY);
        }
        return ReviewLine.earlierCode(
                known,
                who(row, disclosure)
                        + row.verifiedOn()
                        + facts.field().map(Field::key).orElse(""));
    }
}
