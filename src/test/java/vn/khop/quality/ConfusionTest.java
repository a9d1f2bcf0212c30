package vn.khop.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.quality.SampleJudged.nobody;
import static vn.khop.quality.SampleJudged.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.Outcome;
import vn.khop.record.Person;

/** FEATURE UNDER TEST: how a wrong candidate stands to the person meant. */
class ConfusionTest {

    private static final String MEANT =
            "full_name=Trần Thị Hoa; date_of_birth=2015-03-04; father_name=Trần Văn Sơn; mother_name=Lê Thị Mai;"
                    + " address=Số 1, Phường Ba Đình; ward_code=00004|00007";

    private final SampleJudged sample = new SampleJudged();

    @ParameterizedTest
    @CsvSource({
        "'full_name=Trần Thị Huệ; date_of_birth=2015-03-04; mother_name=Lê Thị Mai',     twin",
        "'full_name=Trần Thị Huệ; date_of_birth=2015-03-04; father_name=TRAN VAN SON',   twin",
        "'full_name=Trần Thị Huệ; date_of_birth=2017-01-01; mother_name=Lê Thị Mai',     household",
        "'full_name=Trần Thị Huệ; date_of_birth=2015; mother_name=Lê Thị Mai',           household",
        "full_name=Trần Văn Sơn,                                                         household",
        "'full_name=Bùi Văn Nam; spouse_name=Trần Thị Hoa',                              household",
        "'full_name=Trần Văn Tám; address=số 1 phường ba đình',                          household",
        "'full_name=Lê Văn Tám; address=Số 1, Phường Ba Đình',                           stranger",
        "'full_name=Trần Thị Hoa; date_of_birth=2015-03-04',                             namesake",
        "'full_name=Tran Thi Hoa; mother_name=Bùi Thị Lan',                              namesake",
        "'full_name=Phạm Văn Ba; date_of_birth=2015-03-04',                              stranger",
    })
    void wrongCitizen_standsToTheRightOne(String candidate, String relation) {
        sample.citizen("1", person(MEANT));
        sample.citizen("2", person(candidate));
        sample.judge("1", Outcome.MATCHED, "2", 1_000_000);
        sample.judge("1", Outcome.REVIEW, "2", 600_000);
        assertThat(sample.result().confusion()).containsExactly(new Confusion(true, relation, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "'full_name=Trần Thị Huệ; date_of_birth=2015-03-04; mother_name=Lê Thị Mai',   twin",
        "'full_name=Trần Văn Tám; ward_code=00007',                                    household",
        "'full_name=Lê Văn Tám; ward_code=00007',                                      stranger",
        "'full_name=Trần Văn Tám; ward_code=00001',                                    stranger",
        "'full_name=Trần Văn Tám',                                                     stranger",
        "full_name=Trần Thị Hoa,                                                       namesake",
    })
    void ofAPersonWhoIsNotInTheRegistry_theCandidateStandsToTheRecord(String candidate, String relation) {
        sample.citizen("2", person(candidate));
        sample.judge("", Outcome.REVIEW, "2", 600_000, person(MEANT), "", "");
        assertThat(sample.result().confusion()).containsExactly(new Confusion(false, relation, 0, 1));
    }

    @Test
    void candidateThatTheExtractLost_isGone_andRightOnesAreNotCounted() {
        Person record = nobody();
        sample.citizen("1", person(MEANT));
        sample.judge("1", Outcome.MATCHED, "7", 1_000_000, record, "", "");
        sample.judge("1", Outcome.MATCHED, "1", 1_000_000, record, "", "");
        sample.judge("1", Outcome.NOT_FOUND, "", 0, record, "", "");
        assertThat(sample.result().confusion()).containsExactly(new Confusion(true, "gone", 1, 0));
    }
}
