package vn.khop.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as people write them, and the ward they mean. */
class AddressResolutionTest {

    private final Gazetteer gazetteer = Gazetteer.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Phường Ba Đình, Thành phố Hà Nội                               | CURRENT | Phường Ba Đình
            12 Đội Cấn, P. Ba Đình, TP. Hà Nội                             | CURRENT | Phường Ba Đình
            PHUONG BA DINH, HA NOI                                         | CURRENT | Phường Ba Đình
            Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội                 | OLD     | Phường Hồng Hà
            Số 5 ngõ 12, P.Phúc Xá, Q.Ba Đình, TP.Hà Nội                   | OLD     | Phường Hồng Hà
            P. Phúc Xá - Q. Ba Đình - Hà Nội                               | OLD     | Phường Hồng Hà
            Phường Phúc Xá, Quận Ba Đình                                   | OLD     | Phường Hồng Hà
            45 Lê Lợi, P.Bến Nghé, Q1, TPHCM                               | OLD     | Phường Sài Gòn
            45 Lê Lợi Phường Bến Nghé Quận 1 TP HCM                        | OLD     | Phường Sài Gòn
            ấp 3, X. Bình Hưng, H. Bình Chánh, T.P Hồ Chí Minh, Việt Nam   | OLD     | Xã Bình Hưng
            Phường Long Bình, Quận 9, TP HCM                               | OLD     | Phường Long Bình
            Phường 15, Quận Tân Bình, Hồ Chí Minh                          | OLD     | Phường Tân Bình + Phường Tân Sơn
            P.02, Q.03, tp. hcm                                            | OLD     | Phường Bàn Cờ
            TT. Ea Drăng, H. Ea H'Leo, T. Đắk Lắk                          | OLD     | Xã Ea Drăng
            Xã Phù Ninh, Huyện Phù Ninh, Phú Thọ                           | OLD     | Xã Phù Ninh
            Phường Hải Dương, Thành phố Hải Phòng                          | CURRENT | Phường Hải Dương
            Phường Hợp Giang, Thành phố Cao Bằng                           | OLD     | Phường Thục Phán
            Phường 1, TP Vũng Tàu, Tỉnh Bà Rịa - Vũng Tàu                  | OLD     | Phường Vũng Tàu
            Đặc khu Côn Đảo, Thành phố Hồ Chí Minh                         | CURRENT | Đặc khu Côn Đảo
            """)
    void anAddress_namesAWard(String address, Edition edition, String ward) {
        Resolution found = gazetteer.resolve(address);
        assertThat(found.edition()).isEqualTo(edition);
        assertThat(names(found)).isEqualTo(ward);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " , ,",
                "Hà Nội",
                "Quận 1, TP HCM",
                "đường 3/2",
                "không rõ",
                "15",
                "Phường Không Có Thật, Quận 1, TP HCM",
                "????"
            })
    void aTextWithoutAWard_resolvesToNothing(String address) {
        assertThat(gazetteer.resolve(address)).isEqualTo(Resolution.none(address));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Số 5 ngõ 12, P.Phúc Xá, Q.Ba Đình, TP.Hà Nội | Số 5 ngõ 12
            45 Lê Lợi Phường Bến Nghé Quận 1 TP HCM      | 45 Lê Lợi
            Phường Ba Đình, Hà Nội                       | ''
            tổ 3 (KP2), phường Ba Đình, Hà Nội           | tổ 3 (KP2)
            """)
    void theStreetPart_isKept(String address, String rest) {
        assertThat(gazetteer.resolve(address).rest()).isEqualTo(rest);
    }

    private String names(Resolution found) {
        return found.currentWards().stream()
                .map(code -> gazetteer.findWard(code).map(Ward::name).orElseThrow())
                .collect(Collectors.joining(" + "));
    }
}
