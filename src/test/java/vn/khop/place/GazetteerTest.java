package vn.khop.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
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
                    .isEqualTo(new Resolution(Edition.CURRENT, List.of(ward.code()), ""));
        }
    }

    @Test
    void everyOldWard_isReadFromItsOfficialAddress() {
        for (OldWard ward : gazetteer.oldWards()) {
            Resolution found = gazetteer.resolve("Số 5 đường 30/4, " + ward.address());
            assertThat(found.edition()).as(ward.address()).isEqualTo(Edition.OLD);
            assertThat(found.rest()).isEqualTo("Số 5 đường 30/4");
            assertThat(new HashSet<>(found.currentWards()))
                    .as(ward.address())
                    .isEqualTo(new HashSet<>(gazetteer.successors(ward.code())));
        }
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
