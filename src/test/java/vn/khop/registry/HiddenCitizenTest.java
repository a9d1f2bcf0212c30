package vn.khop.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.record.Person;

/** FEATURE UNDER TEST: a search with a citizen hidden is the search of a registry without that citizen. */
class HiddenCitizenTest {

    private static final int PEOPLE = 400;
    private static final long SEED = 7;

    @TempDir
    Path folder;

    @Test
    void hiddenCitizen_isAsIfNeverThere() {
        List<Person> all = Crowd.of(PEOPLE, SEED);
        int hidden = PEOPLE - 1; // the last, so that the rows before keep their numbers
        People.build(new Generations(folder.resolve("all")), all);
        People.build(new Generations(folder.resolve("without")), all.subList(0, hidden));
        try (RegistryIndex whole = new Generations(folder.resolve("all")).open();
                RegistryIndex without = new Generations(folder.resolve("without")).open()) {
            CandidateSearch search = whole.newSearch();
            CandidateSearch other = without.newSearch();
            assertThat(search.search(all.get(hidden)))
                    .extracting(Candidate::ordinal)
                    .contains(hidden);
            assertThat(search.isVaried()).isFalse();
            for (Person query : all) {
                assertThat(search.searchWithout(query, hidden))
                        .as("seed " + SEED)
                        .isEqualTo(other.search(query));
                assertThat(search.isVaried()).as("seed " + SEED).isEqualTo(other.isVaried());
            }
            assertThat(search.search(all.get(hidden)))
                    .extracting(Candidate::ordinal)
                    .contains(hidden);
        }
    }
}
