package vn.khop.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.khop.correct.Action;
import vn.khop.correct.Addressee;
import vn.khop.correct.SharedFields;
import vn.khop.match.MatchSettings;
import vn.khop.match.Waterfall;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.record.Person;
import vn.khop.source.ColumnRef;
import vn.khop.source.ColumnSettings;
import vn.khop.store.CaseRow;
import vn.khop.store.DifferenceRow;

/** Rows for the tests of this room; all people are made up. */
final class SampleRows {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    static final Person NOBODY = Person.builder().build();
    private static final Map<String, String> WARDS =
            Map.of("00004", "Phường Ba Đình, Hà Nội", "00070", "Phường Hoàn Kiếm, Hà Nội");

    private SampleRows() {}

    static ReportContext context(Path workspace, Locale language) {
        ColumnSettings columns = new ColumnSettings(
                Map.of(
                        Field.SOURCE_KEY, new ColumnRef.AnyOf(List.of("ma")),
                        Field.FULL_NAME, new ColumnRef.AnyOf(List.of("ho_ten")),
                        Field.DATE_OF_BIRTH, new ColumnRef.AnyOf(List.of("ngay_sinh"))),
                Map.of());
        return new ReportContext(
                new ReportedJob("school", "Học sinh", columns, MatchSettings.DEFAULT, SharedFields.ALL),
                SampleResults.DATE,
                language,
                workspace,
                code -> WARDS.getOrDefault(code, ""),
                IdDisplay.WHOLE,
                Map.of("match", new PhaseTiming(1.23456, 97.04)));
    }

    static Person person(String id, String name, String born, String gender) {
        return Person.builder()
                .set(Field.CITIZEN_ID, id)
                .set(Field.FULL_NAME, name)
                .set(Field.DATE_OF_BIRTH, born)
                .set(Field.GENDER, gender)
                .build();
    }

    /** A difference whose proposed value is the registry's. */
    static DifferenceRow difference(String key, Field field, Code code, String source, String registry) {
        return difference(key, field, code, source, registry, Action.CORRECT_SOURCE, Addressee.RECORD_UNIT);
    }

    static DifferenceRow difference(
            String key, Field field, Code code, String source, String registry, Action action, Addressee addressee) {
        return new DifferenceRow(
                "K7-" + key,
                key,
                "Trường THCS Giảng Võ",
                "00004",
                "001205000123",
                field,
                code,
                source,
                registry,
                action == Action.CORRECT_SOURCE ? registry : "",
                action,
                addressee,
                999_950,
                SampleResults.DATE);
    }

    private static final Waterfall EVIDENCE =
            Waterfall.decode("-8250 name:same:11400 date_of_birth:different:-7129 rivals:-14500");

    static CaseRow caseOf(String key, Outcome outcome, Person source, Person citizen, DifferenceRow... differences) {
        return caseIn("00004", key, outcome, source, citizen, differences);
    }

    static CaseRow caseIn(
            String ward, String key, Outcome outcome, Person source, Person citizen, DifferenceRow... differences) {
        return new CaseRow(
                "K7-" + key,
                key,
                outcome,
                "Trường THCS Giảng Võ",
                ward,
                citizen.citizenId(),
                outcome == Outcome.REVIEW ? 871_234 : 999_950,
                "ID_AND_NAME",
                new CleanRecord(key, source, Map.of(), List.of()),
                citizen,
                List.of(differences),
                outcome == Outcome.REVIEW ? EVIDENCE : Waterfall.EMPTY,
                Waterfall.EMPTY,
                SampleResults.DATE);
    }
}
