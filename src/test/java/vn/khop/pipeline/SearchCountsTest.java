package vn.khop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchCountsTest {

    @ParameterizedTest(name = "{0} candidates, varied {1}: {2}")
    @CsvSource({
        "3, false, 'own:2,5 varied:1,4 none:1'",
        "3, true, 'own:1,2 varied:2,7 none:1'",
        "0, true, 'own:1,2 varied:1,4 none:2'",
        "0, false, 'own:1,2 varied:1,4 none:2'",
    })
    void search_endsInOneWay(int candidates, boolean varied, String counts) {
        SearchCounts before = SearchCounts.decode("own:1,2 varied:1,4 none:1");
        assertThat(before.plus(candidates, varied)).isEqualTo(SearchCounts.decode(counts));
        assertThat(before.plus(candidates, varied).encode()).isEqualTo(counts);
    }

    @Test
    void counts_addUp() {
        SearchCounts counts = new SearchCounts(1, 2, 3, 4, 5);
        assertThat(counts.plus(counts)).isEqualTo(new SearchCounts(2, 4, 6, 8, 10));
        assertThat(SearchCounts.decode("")).isEqualTo(SearchCounts.NONE);
        assertThatThrownBy(() -> SearchCounts.decode("own:1")).isInstanceOf(IllegalArgumentException.class);
    }
}
