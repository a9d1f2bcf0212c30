package vn.khop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khop.correct.SharedFields;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.record.Person;
import vn.khop.review.ReviewColumn;
import vn.khop.review.ReviewLine;
import vn.khop.store.CaseRow;
import vn.khop.store.DifferenceRow;

/** FEATURE UNDER TEST: a row code stays what it is as long as its row asks the same, and tells an owner nothing that is withheld. */
class CaseLinesTest {

    private static final Person SOURCE = SampleRows.person("001205000123", "Lê Thị An", "2012-03-04", "female")
            .with(Field.ADDRESS, "12 Kim Mã");
    private static final Person CITIZEN = SampleRows.person("001205000123", "Lê Thị Ân", "2012-03-04", "female");
    private static final DifferenceRow NAME =
            SampleRows.difference("1", Field.FULL_NAME, Code.NAME_TONE, "Lê Thị An", "Lê Thị Ân");
    private static final CaseRow CASE = SampleRows.caseOf("1", Outcome.CORRECTED, SOURCE, CITIZEN, NAME);
    private static final Disclosure AGREED = Disclosure.owner(SharedFields.of(Set.of(Field.FULL_NAME)));
    private static final Disclosure WITHHELD = Disclosure.owner(SharedFields.NONE);

    private static String code(CaseRow row, Disclosure disclosure) {
        return CaseLines.in(SampleRows.VIETNAMESE)
                .of(row, disclosure, "Học sinh", new CaseTimes(row.since(), row.since(), CaseState.NEW))
                .get(0)
                .cell(ReviewColumn.ROW_HASH);
    }

    private static CaseRow with(CaseRow row, String citizenId, Person source, LocalDate verifiedOn, LocalDate since) {
        return new CaseRow(
                row.caseNo(),
                row.sourceKey(),
                row.outcome(),
                row.unit(),
                row.ward(),
                row.sourceWard(),
                citizenId,
                row.probabilityMillionths(),
                row.rule(),
                new CleanRecord(row.sourceKey(), source, row.source().raw(), List.of()),
                row.citizen(),
                row.differences(),
                row.waterfall(),
                row.runnerUp(),
                verifiedOn,
                since);
    }

    private static CaseRow source(Person source) {
        return with(CASE, CASE.citizenId(), source, CASE.verifiedOn().plusDays(3), CASE.since());
    }

    @Test
    void verified_anew_with_another_address_it_is_the_same() {
        CaseRow again = source(SOURCE.with(Field.ADDRESS, "3 Liễu Giai"));
        for (Disclosure disclosure : List.of(Disclosure.POLICE, AGREED, WITHHELD)) {
            assertThat(code(again, disclosure)).isEqualTo(code(CASE, disclosure));
            assertThat(CaseLines.asked(again, AGREED.shared())).containsKey(code(CASE, disclosure));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Field.class,
            names = {
                "FULL_NAME",
                "DATE_OF_BIRTH",
                "GENDER",
                "CITIZEN_ID",
                "OLD_ID",
                "FATHER_NAME",
                "MOTHER_NAME",
                "SPOUSE_NAME"
            })
    void another_person_of_the_source_is_asked_about_anew(Field field) {
        CaseRow other = source(SOURCE.with(field, "2001-01-01"));
        for (Disclosure disclosure : List.of(Disclosure.POLICE, AGREED, WITHHELD)) {
            assertThat(CaseLines.asked(other, AGREED.shared())).doesNotContainKey(code(CASE, disclosure));
        }
    }

    @Test
    void another_citizen_is_asked_about_anew() {
        LocalDate day = CASE.since().plusDays(3);
        CaseRow other = with(CASE, "001205000456", SOURCE, day, day);
        for (Disclosure disclosure : List.of(Disclosure.POLICE, AGREED, WITHHELD)) {
            assertThat(CaseLines.asked(other, AGREED.shared())).doesNotContainKey(code(CASE, disclosure));
        }
    }

    @Test
    void a_code_for_the_owner_is_the_same_whoever_of_the_registry_it_is() {
        CaseRow other = with(CASE, "001205000456", SOURCE, CASE.verifiedOn(), CASE.since());
        assertThat(code(other, WITHHELD)).isEqualTo(code(CASE, WITHHELD));
        assertThat(code(other, Disclosure.POLICE)).isNotEqualTo(code(CASE, Disclosure.POLICE));
    }

    @Test
    void another_value_of_the_registry_is_asked_about_anew_where_it_is_shown() {
        CaseRow other = SampleRows.caseOf(
                "1",
                Outcome.CORRECTED,
                SOURCE,
                CITIZEN,
                SampleRows.difference("1", Field.FULL_NAME, Code.NAME_TONE, "Lê Thị An", "Lê Thị Ấn"));
        assertThat(code(other, Disclosure.POLICE)).isNotEqualTo(code(CASE, Disclosure.POLICE));
        assertThat(code(other, AGREED)).isNotEqualTo(code(CASE, AGREED));
        assertThat(code(other, WITHHELD)).isEqualTo(code(CASE, WITHHELD));
    }

    @Test
    void a_sheet_from_before_a_wider_agreement_is_still_read() {
        assertThat(CaseLines.asked(CASE, AGREED.shared()))
                .containsKeys(code(CASE, WITHHELD), code(CASE, AGREED), code(CASE, Disclosure.POLICE));
    }

    @Test
    void sheets_of_earlier_builds_are_read_while_their_verification_stands() {
        Map<ReviewColumn, String> known = Map.of(
                ReviewColumn.CASE_NO, CASE.caseNo(),
                ReviewColumn.UNIT, CASE.unit(),
                ReviewColumn.WARD, CASE.ward(),
                ReviewColumn.CODE, "NAME_TONE",
                ReviewColumn.SOURCE_VALUE, "Lê Thị An",
                ReviewColumn.REGISTRY_VALUE, "Lê Thị Ân",
                ReviewColumn.PROPOSED_VALUE, "Lê Thị Ân");
        String code = ReviewLine.earlierCode(known, CASE.citizenId() + CASE.verifiedOn() + "full_name");
        assertThat(CaseLines.asked(CASE, SharedFields.NONE)).containsKey(code);
        assertThat(CaseLines.asked(source(SOURCE), SharedFields.NONE)).doesNotContainKey(code);
    }
}
