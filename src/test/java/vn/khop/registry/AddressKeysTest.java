package vn.khop.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.Field;
import vn.khop.record.Person;

/** FEATURE UNDER TEST: data of another country, without wards: the words of an address find people. The one looked for is row 0. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressKeysTest {

    private RegistryIndex index;

    private static Person person(String id, String name, String born, String address, String ward) {
        return Person.builder()
                .set(Field.CITIZEN_ID, id)
                .set(Field.FULL_NAME, name)
                .set(Field.DATE_OF_BIRTH, born)
                .set(Field.ADDRESS, address)
                .set(Field.WARD_CODE, ward)
                .build();
    }

    @BeforeAll
    void build(@TempDir Path dir) {
        List<Person> people = new ArrayList<>();
        people.add(person("a-0", "Neumann Michaela", "1915-11-11", "8 stanley street winston hills 4223 nsw", ""));
        people.add(person("a-1", "Nguyễn Văn Nam", "1990-05-17", "Số 8 đường Lê Lợi, Phường Bến Thành", "26740"));
        Generations generations = new Generations(dir);
        People.build(generations, people);
        index = generations.open();
    }

    @AfterAll
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            Jakimow Mich   ; 1915-11-11; 9 stanleystreet winston hillls 2443 vic   ; WORD_DATE
            Neumann Jack   ; -         ; 9 stanleystreet winston hillls 2443 vic   ; WORD_NAME
            Jakimow Jack   ; 1948-03-02; 8 stanleystreet winston hills 2443 vic    ; ADDRESS_PART
            """)
    void person_isFound_byOneFactAndTheAddress(String name, String born, String address, BlockingKey expected) {
        Person query = person("", name, born == null ? "" : born, address, "");
        List<Candidate> found = index.newSearch().search(query);
        assertThat(found).extracting(Candidate::ordinal).containsExactly(0);
        assertThat(found.get(0).keys()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Jakimow Jack ; 1948-03-02; 12 george road perth
            Neumann Jack ; 1948-03-02; 12 george road perth
            """)
    void person_whoSharesNothingOrTheNameAlone_isNotFound(String name, String born, String address) {
        assertThat(index.newSearch().search(person("", name, born, address, "")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"26740", "00001"})
    void personWithAWard_makesNoKeysOfWords(String ward) {
        List<Long> keys = new ArrayList<>();
        AddressKeys.of(
                person("", "Nguyễn Văn Nam", "1990-05-17", "Số 8 đường Lê Lợi", ward), (kind, hash) -> keys.add(hash));
        assertThat(Set.copyOf(keys)).isEmpty();
    }
}
