package vn.khop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.record.InputRefused;
import vn.khop.record.Person;

/** FEATURE UNDER TEST: an index gives back what was put in: persons in row order, exact ids, how common names are. */
class RegistryIndexTest {

    private static final List<String> PEOPLE = List.of(
            "Nguyễn Văn An; born 1985-03-12; id 001085000001",
            "Nguyễn Văn Ân; born 1985-03-12; id 001085000002",
            "NGUYỄN VĂN AN; born 1990; id 001090000003",
            "Trần Thị Bình; born 2001-11-30; id 001301000004; old 012345678");

    @TempDir
    Path dir;

    @Test
    void persons_keepTheOrderInWhichTheyWereAdded() {
        build(PEOPLE);
        try (RegistryIndex index = new Generations(dir).open()) {
            assertThat(index.population()).isEqualTo(4);
            for (int i = PEOPLE.size() - 1; i >= 0; i--) {
                assertThat(index.person(i)).isEqualTo(People.of(PEOPLE.get(i)));
            }
            assertThatThrownBy(() -> index.person(4)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void counts_tellHowCommonANameOrNumberIs() {
        build(PEOPLE);
        try (RegistryIndex index = new Generations(dir).open()) {
            assertThat(index.fullNameCount("nguyen van an")).isEqualTo(3);
            assertThat(index.accentedNameCount("nguyễn văn an")).isEqualTo(2);
            assertThat(index.givenNameCount("binh")).isEqualTo(1);
            assertThat(index.givenNameCount("nguyen")).isZero();
            assertThat(index.idCount("001085000001")).isEqualTo(1);
            assertThat(index.idCount("012345678")).isEqualTo(1);
            assertThat(index.idCount("")).isZero();
        }
    }

    @Test
    void citizenId_isFoundExactlyAndOnlyAsTheNumberOfToday() {
        build(PEOPLE);
        try (RegistryIndex index = new Generations(dir).open()) {
            assertThat(index.findByCitizenId("001301000004")).hasValue(3);
            assertThat(index.findByCitizenId("012345678")).isEmpty();
            assertThat(index.findByCitizenId("00130100000")).isEmpty();
        }
    }

    @Test
    void search_findsTheSamePersonAndTheNeighbour() {
        build(PEOPLE);
        try (RegistryIndex index = new Generations(dir).open()) {
            Person query = People.of("Nguyen Van An; born 1985-03-12");
            List<Candidate> found = index.newSearch().search(query);
            assertThat(found).extracting(Candidate::ordinal).containsExactly(0, 1);
            assertThat(found.get(0).person()).isEqualTo(People.of(PEOPLE.get(0)));
            assertThat(found.get(0).keys()).isEqualTo(index.keysFor(query, 0)).contains(BlockingKey.LETTERS_DATE);
        }
    }

    @Test
    void nobody_isRefused() {
        assertThatThrownBy(() -> build(List.of())).isInstanceOf(InputRefused.class);
        assertThat(new Generations(dir).current()).isEmpty();
    }

    private void build(List<String> lines) {
        People.build(new Generations(dir), lines.stream().map(People::of).toList());
    }
}
