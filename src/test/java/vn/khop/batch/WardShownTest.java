package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.place.Gazetteer;
import vn.khop.place.Ward;

class WardShownTest {

    @ParameterizedTest
    @CsvSource({"00004,'Phường Ba Đình, Hà Nội'", "16171,'Xã Ba Đình, Thanh Hoá'"})
    void a_ward_is_shown_with_its_province(String code, String shown) {
        Ward ward = Gazetteer.shipped().findWard(code).orElseThrow();
        assertThat(JobNight.shown(ward)).isEqualTo(shown);
    }
}
