package vn.khop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.record.Field;
import vn.khop.record.InputRefused;
import vn.khop.record.Person;

/** FEATURE UNDER TEST: every citizen has an id of their own, whatever the id looks like. */
class DuplicateCitizenTest {

    @TempDir
    private Path dir;

    @Test
    void repeatedAndEmptyIds_areCountedAndToldByRowNeverById() {
        List<Person> people = new ArrayList<>(Crowd.of(500, 1));
        people.add(people.get(400));
        people.add(person("000000000007"));
        people.add(person("000000000007"));
        people.add(person(""));
        people.add(person(""));
        DuplicateCitizen refused = refused(people);
        assertThat(refused.repeated()).isEqualTo(2);
        assertThat(refused.firstPairs())
                .containsExactly(new DuplicateCitizen.Pair(6, 501), new DuplicateCitizen.Pair(400, 500));
        assertThat(refused.empty()).isEqualTo(2);
        assertThat(refused.firstEmpty()).containsExactly(503, 504);
        assertThat(refused)
                .isInstanceOf(InputRefused.class)
                .hasMessage("registry: citizen_id must be given and unique; ids that stand in several rows: 2"
                        + " (the first in records 7 and 502); rows without an id: 2 (the first is record 504);"
                        + " correct the extract and load it again");
        assertThat(new Generations(dir).current()).isEmpty();
    }

    @Test
    void examples_areTheFirstRowsAndFew() {
        List<Person> people = new ArrayList<>(Crowd.of(100, 1));
        people.addAll(Crowd.of(100, 1));
        DuplicateCitizen refused = refused(people);
        assertThat(refused.repeated()).isEqualTo(100);
        assertThat(refused.firstPairs())
                .hasSize(DuplicateCitizen.EXAMPLES)
                .startsWith(new DuplicateCitizen.Pair(0, 100), new DuplicateCitizen.Pair(1, 101));
    }

    @Test
    void idsAreOpaque_likeButNotEqualIsAnother() {
        String huge = "9".repeat(40_000);
        List<String> ids = List.of("1", "01", "1 ", "A-1", "a-1", "1|2", "\u0102", "A\u0306", huge, huge + "0");
        RegistryManifest manifest = People.build(
                new Generations(dir),
                ids.stream().map(DuplicateCitizenTest::person).toList());
        assertThat(manifest.persons()).isEqualTo(ids.size());
        try (RegistryIndex index = new Generations(dir).open()) {
            for (int i = 0; i < ids.size(); i++) {
                assertThat(index.findByCitizenId(ids.get(i))).hasValue(i);
                assertThat(index.person(i).citizenId()).isEqualTo(ids.get(i));
            }
        }
    }

    private DuplicateCitizen refused(List<Person> people) {
        assertThatThrownBy(() -> People.build(new Generations(dir), people)).isInstanceOf(DuplicateCitizen.class);
        return catchThrowableOfType(DuplicateCitizen.class, () -> People.build(new Generations(dir), people));
    }

    private static Person person(String id) {
        return Person.builder()
                .set(Field.CITIZEN_ID, id)
                .set(Field.FULL_NAME, "Lê An")
                .build();
    }
}
