package vn.khop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.record.Code;

/** Errors occur as often as in real runs, and the truth names them all. */
class SampleTruthTest {

    private static final List<String> SOURCES =
            List.of("births", "deaths", "marriages", "recognitions", "insurance", "school", "subscribers");
    private static final Set<String> FORMS = Set.of(
            "NAME_TONE_PLACEMENT",
            "ADDRESS_OLD_UNIT",
            "PHONE_OLD_PREFIX",
            "ALL_CAPS",
            "SPACES",
            "NFD",
            "ETH",
            "TWIN",
            "NAMESAKE");
    private static final Set<String> OTHERS =
            Set.of("NOT_IN_REGISTRY", "REGISTRY_ERROR", "TWIN", "NAMESAKE", "ALL_CAPS", "SPACES", "NFD", "ETH");

    @TempDir
    Path folder;

    @Test
    void rates_areThoseOfTheNationalRuns() {
        List<Map<String, String>> truth = committed();
        assertThat(share(truth, row -> FORMS.containsAll(SampleRead.errors(row))))
                .isBetween(0.62, 0.76);
        assertThat(shareOf(truth, "NOT_IN_REGISTRY")).isBetween(0.025, 0.04);
        assertThat(shareOf(truth, "ID_MISSING") + shareOf(truth, "ID_PENDING")).isBetween(0.03, 0.07);
        assertThat(shareOf(truth, "SAME_PERSON_TWICE")).isBetween(0.003, 0.015);
        assertThat(shareOf(truth, "TWIN")).isBetween(0.005, 0.025);
        assertThat(share(truth, row -> SampleRead.errors(row).stream().anyMatch(e -> e.startsWith("NAME_"))))
                .isBetween(0.06, 0.12);
        assertThat(share(truth, row -> SampleRead.errors(row).stream().anyMatch(e -> e.startsWith("DOB_"))))
                .isBetween(0.03, 0.06);
    }

    @Test
    void everyKindOfError_isNamedAndOccurs() {
        Set<String> found = committed().stream()
                .flatMap(row -> SampleRead.errors(row).stream())
                .collect(Collectors.toSet());
        found.forEach(
                error -> assertThat(OTHERS.contains(error) || Code.find(error).isPresent())
                        .as(error)
                        .isTrue());
        assertThat(found)
                .containsAll(OTHERS)
                .contains("NAME_TONE", "NAME_SPELLING", "NAME_DIACRITICS", "NAME_MIDDLE", "NAME_ORDER", "NAME_INITIALS")
                .contains("NAME_WORD_BREAK", "NAME_ENCODING", "NAME_I_Y", "NAME_TONE_PLACEMENT", "NAME_DIFFERENT")
                .contains("DOB_SWAPPED", "DOB_DAY", "DOB_MONTH", "DOB_YEAR", "DOB_YEAR_ONLY", "DOB_DEFAULT", "GENDER")
                .contains("ID_MISSING", "ID_PENDING", "ID_DIGIT", "ID_SWAPPED_DIGITS", "ID_TRUNCATED", "ID_ZERO_LOST")
                .contains("ID_OLD_CMND", "ID_OF_ANOTHER", "ID_REPLACED", "ADDRESS_FORMER", "ADDRESS_UNREADABLE")
                .contains(
                        "PARENT_NAME",
                        "SPOUSE_NAME",
                        "PHONE_OLD_PREFIX",
                        "DECEASED_IN_REGISTRY",
                        "DEATH_NOT_IN_REGISTRY");
    }

    @Test
    void theTruth_namesCitizensOfTheRegistryAndEachKeyOnce() {
        Set<String> ids = SampleRead.gzip(Path.of("sample-data/registry.csv.gz")).stream()
                .map(row -> SampleRead.cell(row, "so_dinh_danh"))
                .collect(Collectors.toSet());
        assertThat(ids).hasSize(20_000);
        for (String source : SOURCES) {
            Set<String> keys = new HashSet<>();
            for (Map<String, String> row : SampleRead.truth(Path.of("sample-data"), source)) {
                assertThat(keys.add(SampleRead.cell(row, "source_key")))
                        .as("%s %s", source, SampleRead.cell(row, "source_key"))
                        .isTrue();
                String id = SampleRead.cell(row, "citizen_id");
                assertThat(id.isEmpty()).isEqualTo(SampleRead.errors(row).contains("NOT_IN_REGISTRY"));
                assertThat(id.isEmpty() || ids.contains(id)).isTrue();
            }
        }
    }

    @Test
    void aPersonOfOneSource_standsTwiceOnlyWhereTheTruthSaysSo() {
        for (String source : List.of("births", "deaths", "recognitions", "insurance", "school")) {
            Map<String, Integer> rows = new HashMap<>();
            Set<String> twice = new HashSet<>();
            for (Map<String, String> row : SampleRead.truth(Path.of("sample-data"), source)) {
                if (!SampleRead.cell(row, "citizen_id").isEmpty()) {
                    rows.merge(SampleRead.cell(row, "citizen_id"), 1, Integer::sum);
                    if (SampleRead.errors(row).contains("SAME_PERSON_TWICE")) {
                        twice.add(SampleRead.cell(row, "citizen_id"));
                    }
                }
            }
            rows.forEach((id, count) ->
                    assertThat(count == 1 || twice.contains(id)).as(source).isTrue());
        }
    }

    @Test
    void withoutErrors_everyRowIsRight() {
        SampleRequest request = new SampleRequest(2000, 8, 0, 0, SampleRequest.AS_OF, 0);
        SampleWriter.write(request, folder);
        for (String source : SOURCES) {
            for (Map<String, String> row : SampleRead.truth(folder, source)) {
                assertThat(SampleRead.errors(row))
                        .as("%s %s", source, SampleRead.cell(row, "source_key"))
                        .isSubsetOf(
                                "ADDRESS_OLD_UNIT",
                                "TWIN",
                                "NAMESAKE",
                                "NOT_IN_REGISTRY",
                                "DECEASED_IN_REGISTRY",
                                "DEATH_NOT_IN_REGISTRY");
            }
        }
    }

    @Test
    void holes_areMissingFromTheRegistryOnly() {
        SampleReport report = SampleWriter.write(new SampleRequest(2000, 8, 1, 0.2, SampleRequest.AS_OF, 0), folder);
        assertThat(report.people()).isBetween(1500L, 1700L);
        List<Map<String, String>> insurance = SampleRead.truth(folder, "insurance");
        assertThat(shareOf(insurance, "NOT_IN_REGISTRY")).isBetween(0.14, 0.32);
    }

    private static List<Map<String, String>> committed() {
        List<Map<String, String>> truth = new ArrayList<>();
        SOURCES.forEach(source -> truth.addAll(SampleRead.truth(Path.of("sample-data"), source)));
        return truth;
    }

    private static double shareOf(List<Map<String, String>> truth, String error) {
        return share(truth, row -> SampleRead.errors(row).contains(error));
    }

    private static double share(List<Map<String, String>> truth, java.util.function.Predicate<Map<String, String>> is) {
        return truth.stream().filter(is).count() / (double) truth.size();
    }
}
