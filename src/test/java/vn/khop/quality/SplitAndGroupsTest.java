package vn.khop.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.quality.SampleJudged.person;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.Outcome;

/** FEATURE UNDER TEST: what became of the records, and how well each group was linked. */
class SplitAndGroupsTest {

    private final SampleJudged sample = new SampleJudged();

    @Test
    void split_countsPresentAndAbsentApart() {
        sample.judge("1", Outcome.MATCHED, "1", 1_000_000);
        sample.judge("2", Outcome.CORRECTED, "9", 1_000_000);
        sample.judge("3", Outcome.REVIEW, "3", 900_000);
        sample.judge("4", Outcome.NOT_FOUND, "", 0);
        sample.judge("", Outcome.MATCHED, "8", 1_000_000);
        sample.judge("", Outcome.REVIEW, "7", 700_000);
        sample.judge("", Outcome.NOT_FOUND, "", 0);
        sample.judge("", Outcome.NOT_FOUND, "", 0);

        Split split = sample.result().split();

        assertThat(split.all()).isEqualTo(new OutcomeSplit(new Share(3, 8), new Share(2, 8), new Share(3, 8)));
        assertThat(split.present()).isEqualTo(new OutcomeSplit(new Share(2, 4), new Share(1, 4), new Share(1, 4)));
        assertThat(split.absent()).isEqualTo(new OutcomeSplit(new Share(1, 4), new Share(1, 4), new Share(2, 4)));
    }

    /** Verified on 22 November 2026: the year of birth alone decides. */
    @ParameterizedTest
    @CsvSource({
        "'gender=female; date_of_birth=2026-12-31',           female,  0-5",
        "'gender=male; date_of_birth=2021',                   male,    0-5",
        "date_of_birth=2020-01-01,                            unknown, 6-14",
        "date_of_birth=2012-05,                               unknown, 6-14",
        "date_of_birth=2011-01-01,                            unknown, 15-17",
        "date_of_birth=2008,                                  unknown, 18-29",
        "date_of_birth=1996-01-01,                            unknown, 30-44",
        "date_of_birth=1981-01-01,                            unknown, 45-59",
        "date_of_birth=1966-01-01,                            unknown, 60-79",
        "date_of_birth=1947-01-01,                            unknown, 60-79",
        "date_of_birth=1946-01-01,                            unknown, 80+",
        "date_of_birth=2027-01-01,                            unknown, unknown",
        "full_name=Không Ngày,                                unknown, unknown",
    })
    void sexAndAge_areThoseOfTheRecord(String person, String sex, String age) {
        sample.judge("1", Outcome.MATCHED, "1", 1_000_000, person(person), "", "");
        assertThat(groups("sex")).containsExactly(sex);
        assertThat(groups("age")).containsExactly(age);
    }

    @ParameterizedTest
    @CsvSource({
        "full_name=Nguyễn Văn An,                       surname_first, ",
        "'full_name=H''Hen Niê; ethnicity=Ê Đê',        clan_last,     other",
        "'full_name=Nguyễn Văn An; ethnicity=Kinh',     surname_first, kinh",
        "full_name=An,                                  single,        ",
    })
    void people_areToldByTheFormOfTheName_andByEthnicityWhereItIsGiven(String person, String pattern, String people) {
        sample.judge("1", Outcome.MATCHED, "1", 1_000_000, person(person), "", "");
        assertThat(groups("name_pattern")).containsExactly(pattern);
        assertThat(groups("ethnicity")).isEqualTo(people == null ? List.of() : List.of(people));
    }

    @Test
    void group_hasItsOwnPrecisionAndRecall() {
        sample.judge("1", Outcome.MATCHED, "1", 1_000_000, person("gender=female"), "", "");
        sample.judge("2", Outcome.REVIEW, "2", 900_000, person("gender=female"), "", "");
        sample.judge("3", Outcome.CORRECTED, "9", 1_000_000, person("gender=female"), "", "");
        sample.judge("", Outcome.NOT_FOUND, "", 0, person("gender=female"), "", "");
        sample.judge("5", Outcome.MATCHED, "5", 1_000_000, person("gender=male"), "", "");

        assertThat(sample.result().groups().stream().filter(each -> each.by().equals("sex")))
                .containsExactly(
                        new GroupQuality("sex", "male", 1, new Share(1, 1), new Share(1, 1), new Share(1, 1)),
                        new GroupQuality("sex", "female", 4, new Share(1, 2), new Share(1, 3), new Share(2, 3)));
    }

    private List<String> groups(String by) {
        return sample.result().groups().stream()
                .filter(each -> each.by().equals(by))
                .map(GroupQuality::group)
                .toList();
    }
}
