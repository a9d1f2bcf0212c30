package vn.khop.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Issue;
import vn.khop.record.Person;

/** FEATURE UNDER TEST: which waiting record is worth a look-up first, and that none waits for ever. */
class AdmissionOrderTest {

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "Nguyễn Văn Nam, 001085000001, '',                             20",
        "Nguyễn Văn Nam, '',           '',                             20",
        "Nguyễn Văn Nam, '',           ID_MISSING,                     990",
        "Nguyen Van Nam, 001085000001, '',                             365",
        "Nguyen Van Nam, 001085000001, NAME_DIACRITICS,                365",
        "Nam,            001085000001, '',                             20",
        "Nguyễn Văn Nam, 001085000001, ID_STRUCTURE,                   990",
        "Nguyễn Văn Nam, 012345678,    ID_OLD_CMND,                    220",
        "Nguyễn Văn Nam, 001085000001, DOB_YEAR_ONLY,                  328",
        "Nguyễn Văn Nam, 001085000001, ADDRESS_OLD_UNIT,               30",
        "Nguyễn Văn Nam, 001085000001, PHONE_OLD_PREFIX,               20",
        "Nguyen Van Nam, '',           ID_MISSING DOB_IMPOSSIBLE,      1000",
    })
    void value_byTheTable(String name, String id, String codes, int expected) {
        Person person = Person.builder()
                .set(Field.FULL_NAME, name)
                .set(Field.CITIZEN_ID, id)
                .build();
        List<Issue> issues = new ArrayList<>();
        for (String code : codes.split(" ")) {
            Code.find(code).ifPresent(c -> issues.add(new Issue(c, c.about())));
        }
        assertThat(AdmissionOrder.value(new CleanRecord("k", person, Map.of(), issues)))
                .isEqualTo(expected);
    }

    @Test
    void priority_afterFortyDays_theLeastStandsBeforeEveryNewOne() {
        assertThat(AdmissionOrder.priority(20, 40)).isGreaterThan(AdmissionOrder.priority(1000, 0));
        assertThat(AdmissionOrder.priority(20, 39)).isLessThan(AdmissionOrder.priority(1000, 0));
    }

    @Test
    void rank_ordersAsPriorityDoes_onAnyDay() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int valueA = random.nextInt(1001);
            int valueB = random.nextInt(1001);
            int ageA = random.nextInt(100);
            int ageB = random.nextInt(100);
            int byPriority = Long.compare(AdmissionOrder.priority(valueA, ageA), AdmissionOrder.priority(valueB, ageB));
            int byRank = Long.compare(
                    AdmissionOrder.rank(valueA, today.minusDays(ageA)),
                    AdmissionOrder.rank(valueB, today.minusDays(ageB)));
            assertThat(byRank).as("seed %d", seed).isEqualTo(byPriority);
        }
    }
}
