package vn.khop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.report.SampleRows.difference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khop.correct.Action;
import vn.khop.correct.Addressee;
import vn.khop.correct.CorrectionState;
import vn.khop.correct.SharedFields;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.report.Disclosure.Column;
import vn.khop.report.Disclosure.Link;
import vn.khop.store.CorrectionRow;
import vn.khop.store.DifferenceRow;

/** FEATURE UNDER TEST: the table of who may see what of the registry. */
class DisclosureTest {

    private static final String DIFFERS = "khác nhau";
    private static final Link ACCEPTED = new Link(true, false, "00070");
    private static final Link DOUBTED = new Link(false, false, "00070");

    private static Disclosure owner(Field... fields) {
        return Disclosure.owner(SharedFields.of(Set.of(fields)));
    }

    @Test
    void theWholeTable() {
        String table = Arrays.stream(Column.values())
                .map(column -> column + " "
                        + Arrays.stream(Audience.values())
                                .map(audience -> audience + ":" + Disclosure.shown(column, audience))
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(table).isEqualTo("""
                CITIZEN_ID POLICE:ALWAYS OWNER:AGREED_OR_OWN OPERATOR:ALWAYS
                WARD POLICE:ALWAYS OWNER:AGREED OPERATOR:ALWAYS
                REGISTRY_VALUE POLICE:ALWAYS OWNER:AGREED OPERATOR:ALWAYS
                PROPOSED_VALUE POLICE:ALWAYS OWNER:AGREED_OR_OWN OPERATOR:ALWAYS
                CORRECTED_VALUE POLICE:ALWAYS OWNER:AGREED_OR_OWN OPERATOR:ALWAYS
                EXPLANATION POLICE:ALWAYS OWNER:AGREED OPERATOR:ALWAYS
                EVIDENCE POLICE:ALWAYS OWNER:NEVER OPERATOR:ALWAYS
                RUNNER_UP POLICE:ALWAYS OWNER:NEVER OPERATOR:ALWAYS
                ETHNICITY POLICE:WHERE_DIFFERENT OWNER:NEVER OPERATOR:NEVER
                """);
    }

    @ParameterizedTest(name = "{0} of the agreement, accepted {1}, own number {2}")
    @CsvSource({
        // field of the agreement, accepted, own number: citizen_id, ward, registry_value, proposed_value
        "FULL_NAME,  true,  false, '',           00070, Lê Án,     Lê Án",
        "FULL_NAME,  true,  true,  001205000123, 00070, Lê Án,     Lê Án",
        "FULL_NAME,  false, true,  '',           00070, khác nhau, ''",
        "CITIZEN_ID, true,  false, 001205000123, 00070, khác nhau, ''",
        "CITIZEN_ID, false, false, '',           00070, khác nhau, ''",
        "ADDRESS,    true,  false, '',           00004, khác nhau, ''",
        "WARD_CODE,  true,  false, '',           00004, khác nhau, ''",
        "ADDRESS,    false, false, '',           00070, khác nhau, ''",
        "ETHNICITY,  true,  false, '',           00070, khác nhau, ''",
    })
    void anOwner_seesFieldsOfTheAgreement_ofAcceptedPersons(
            Field agreed,
            boolean accepted,
            boolean own,
            String citizen,
            String ward,
            String registry,
            String proposed) {
        DifferenceRow row = difference("HS1", Field.FULL_NAME, Code.NAME_TONE, "Lê An", "Lê Án");
        DifferenceRow shown = owner(agreed).shown(row, new Link(accepted, own, "00070"), DIFFERS);
        assertThat(shown)
                .isEqualTo(new DifferenceRow(
                        row.caseNo(),
                        row.sourceKey(),
                        row.unit(),
                        ward,
                        citizen,
                        row.field(),
                        row.code(),
                        row.sourceValue(),
                        registry,
                        proposed,
                        row.action(),
                        row.addressee(),
                        row.probabilityMillionths(),
                        row.verifiedOn()));
    }

    @Test
    void thePolice_seeTheRowAsItIs() {
        DifferenceRow row = difference("HS1", Field.FULL_NAME, Code.NAME_TONE, "Lê An", "Lê Án");
        assertThat(Disclosure.POLICE.shown(row, DOUBTED, DIFFERS)).isSameAs(row);
    }

    @Test
    void withoutAnAgreement_theOwnerSeesAllOfAcceptedPersons() {
        DifferenceRow row = difference("HS1", Field.FULL_NAME, Code.NAME_TONE, "Lê An", "Lê Án");
        assertThat(Disclosure.owner(SharedFields.ALL).shown(row, ACCEPTED, DIFFERS))
                .isSameAs(row);
        assertThat(Disclosure.owner(SharedFields.ALL)
                        .shown(row, DOUBTED, DIFFERS)
                        .registryValue())
                .isEqualTo(DIFFERS);
    }

    @Test
    void keysOfOtherRecordsOfTheSource_areItsOwn() {
        DifferenceRow row = difference(
                "HS1", Field.SOURCE_KEY, Code.SAME_PERSON_TWICE, "HS1", "HS2", Action.ASK, Addressee.RECORD_UNIT);
        assertThat(owner().shown(row, DOUBTED, DIFFERS).registryValue()).isEqualTo("HS2");
    }

    @ParameterizedTest(name = "{0}: {2} to {3}, {4}")
    @CsvSource({
        "FULL_NAME,  NAME_TONE/id,             Lê An,       Lê Án,        false",
        "FULL_NAME,  NAME_ENCODING,            L£ An,       Lê An,        true",
        "CITIZEN_ID, ID_MISSING,               '',          001205000123, false",
        "CITIZEN_ID, ID_ZERO_LOST,             1205000123,  001205000123, true",
        "CITIZEN_ID, ID_ZERO_LOST,             1205000124,  001205000123, false",
        "PHONE,      PHONE_OLD_PREFIX,         01691234567, 0391234567,   true",
        "ADDRESS,    ADDRESS_OLD_UNIT,         5 Lê Lợi Q1, 5 Lê Lợi,     false",
        "GENDER,     QUESTIONED_BY_BIRTH_ENTRY, Nữ,         Nam,          false",
    })
    void correctionsOfBeforeTheAgreement_areGivenOutOnlyWhereTheyFollowFromTheSource(
            Field field, String rule, String before, String after, boolean shown) {
        CorrectionRow row = new CorrectionRow(
                "K7",
                "HS1",
                1,
                "a.csv",
                2,
                "",
                field,
                before,
                after,
                rule,
                "id-equal id-structure name-equal date-equal ward-equal",
                CorrectionState.ISSUED,
                SampleResults.DATE);
        assertThat(owner().shown(row).isPresent()).isEqualTo(shown);
        assertThat(owner().shown(row).map(CorrectionRow::evidence).orElse("id-equal"))
                .as("what is equal says something of the registry too")
                .isEqualTo("id-equal");
        assertThat(owner(field, Field.DATE_OF_BIRTH).shown(row).map(CorrectionRow::after))
                .contains(after);
        assertThat(owner(field, Field.DATE_OF_BIRTH)
                        .shown(row)
                        .orElseThrow()
                        .evidence()
                        .split(" "))
                .contains("id-equal", "date-equal");
        assertThat(Disclosure.POLICE.shown(row)).contains(row);
        assertThat(Disclosure.owner(SharedFields.ALL).shown(row)).contains(row);
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void whatIsWithheld_isInNoSentenceAndNoCure(Code code) {
        for (Wording wording : new Wording[] {Wording.of(SampleRows.VIETNAMESE), Wording.of(Locale.ENGLISH)}) {
            Explanation explanation = new Explanation(wording, "Học sinh");
            DifferenceRow row = owner().shown(
                            difference("HS01", code.about(), code, "an", "2019-08-17"),
                            DOUBTED,
                            wording.text("value.differs"));
            String said = explanation.withheldSentence(row) + " " + explanation.withheldCure(row) + " "
                    + explanation.withheldCureSpans(row).stream()
                            .map(Span::text)
                            .collect(Collectors.joining());
            assertThat(said)
                    .endsWith(".")
                    .doesNotContain("{", "[", "*", "  ", " ,", " .", " ;", "\"\"")
                    .doesNotContain("001205000123", "2005");
            if (code != Code.SAME_PERSON_TWICE) {
                assertThat(said).doesNotContain("2019", "17/08");
            }
        }
    }
}
