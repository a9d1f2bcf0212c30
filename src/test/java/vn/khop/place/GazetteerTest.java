package vn.khop.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of both editions: complete, closed, and read back from their own official wording. */
class GazetteerTest {

    private final Gazetteer gazetteer = Gazetteer.shipped();

    @Test
    void bothEditions_areComplete() {
        assertThat(gazetteer.currentWards()).hasSize(3321);
        assertThat(gazetteer.oldWards()).hasSize(10035);
        assertThat(provinceCodes()).hasSize(34);
        assertThat(gazetteer.oldWards().stream().map(OldWard::provinceCode).distinct())
                .hasSize(63);
    }

    @Test
    void everyOldWard_hasSuccessorsInTheCurrentEdition() {
        for (OldWard ward : gazetteer.oldWards()) {
            List<String> successors = gazetteer.successors(ward.code());
            assertThat(successors).as(ward.address()).isNotEmpty().doesNotHaveDuplicates();
            successors.forEach(code -> assertThat(gazetteer.findWard(code)).isPresent());
        }
        assertThat(gazetteer.successors("99999")).isEmpty();
    }

    @Test
    void everyCurrentWard_isReadFromItsOfficialAddress() {
        for (Ward ward : gazetteer.currentWards()) {
            assertThat(gazetteer.resolve(ward.address()))
                    .isEqualTo(Resolution.found(WardUnit.current(ward.code()), ""));
        }
    }

    @Test
    void everyOldWard_isReadFromItsOfficialAddress() {
        for (OldWard ward : gazetteer.oldWards()) {
            Resolution found = gazetteer.resolve("Số 5 đường 30/4, " + ward.address());
            assertThat(found.edition()).as(ward.address()).isEqualTo(Edition.OLD);
            assertThat(found.rest()).isEqualTo("Số 5 đường 30/4");
            assertThat(found.oldWards()).as(ward.address()).containsExactly(ward.code());
            assertThat(found.currentWards()).as(ward.address()).isEqualTo(gazetteer.successors(ward.code()));
            assertThat(found.isFormerName()).as(ward.address()).isFalse();
        }
    }

    /**
     * The list of successors was drawn from the resolutions by a program that took wards of one name for each other now and then: such an heir
     * lies far away, where a namesake of the ward is. None is left.
     */
    @Test
    void noOldWard_hasAnHeirThatIsItsNamesakes() {
        Map<String, List<OldWard>> heirsOf = new HashMap<>();
        gazetteer.oldWards().forEach(ward -> gazetteer.successors(ward.code()).forEach(code -> heirsOf.computeIfAbsent(
                        code, c -> new ArrayList<>())
                .add(ward)));
        for (OldWard ward : gazetteer.oldWards()) {
            for (String code : gazetteer.successors(ward.code())) {
                List<OldWard> others = heirsOf.getOrDefault(code, List.of()).stream()
                        .filter(other -> other != ward)
                        .toList();
                boolean isNamesakes = gazetteer.successors(ward.code()).size() > 1
                        && others.stream().anyMatch(other -> key(other).equals(key(ward)))
                        && others.stream()
                                .noneMatch(other -> other.districtCode().equals(ward.districtCode()));
                assertThat(isNamesakes).as("%s and %s", ward.address(), code).isFalse();
            }
        }
    }

    private static String key(OldWard ward) {
        return Letters.keyOf(UnitName.ofTable(ward.name()).bare());
    }

    @Test
    void aCode_doesNotKeepItsMeaningOverTheEditions() {
        assertThat(gazetteer.findWard("00008").orElseThrow().name()).isEqualTo("Phường Ngọc Hà");
        assertThat(gazetteer.oldWards().stream().filter(ward -> ward.code().equals("00008")))
                .extracting(OldWard::name)
                .containsExactly("Phường Liễu Giai");
    }

    @ParameterizedTest
    @CsvSource({
        "001,Thành phố Hà Nội",
        "010,Tỉnh Lào Cai",
        "015,Tỉnh Yên Bái",
        "079,Thành phố Hồ Chí Minh",
        "096,Tỉnh Cà Mau"
    })
    void anIdPrefix_meansAProvinceOfTheOldEdition(String prefix, String province) {
        assertThat(IdPrefixes.provinceOf(prefix)).contains(province);
    }

    @Test
    void otherPrefixes_areNoProvince() {
        assertThat(IdPrefixes.all()).hasSize(63).isSorted();
        assertThat(IdPrefixes.provinceOf("003")).isEmpty();
        assertThat(IdPrefixes.provinceOf("139")).isEmpty();
        assertThat(IdPrefixes.provinceOf("")).isEmpty();
        Set<String> current = provinceCodes();
        IdPrefixes.all().forEach(prefix -> assertThat(current)
                .contains(IdPrefixes.currentProvinceCodeOf(prefix).orElseThrow()));
    }

    private Set<String> provinceCodes() {
        return gazetteer.currentWards().stream().map(Ward::provinceCode).collect(Collectors.toSet());
    }
}
