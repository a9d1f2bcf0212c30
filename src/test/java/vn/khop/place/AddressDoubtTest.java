package vn.khop.place;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.place.Places.GAZETTEER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: what an address does not tell is not guessed; how far it was read, and why no further. */
class AddressDoubtTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                 | NONE     | NOTHING_READABLE
            ' , ,'                                             | NONE     | NOTHING_READABLE
            ????                                               | NONE     | NOTHING_READABLE
            không rõ                                           | NONE     | PROVINCE_UNKNOWN
            15                                                 | NONE     | PROVINCE_UNKNOWN
            đường 3/2                                          | NONE     | PROVINCE_UNKNOWN
            Xã Hòa Bình                                        | NONE     | PROVINCE_UNKNOWN
            Phường 5                                           | NONE     | PROVINCE_UNKNOWN
            45 Xa lộ Hà Nội                                    | NONE     | PROVINCE_UNKNOWN
            12 Nguyễn Huệ                                      | NONE     | PROVINCE_UNKNOWN
            Hà Nội                                             | PROVINCE | NO_WARD
            Bến Tre                                            | PROVINCE | NO_WARD
            12 Lê Lợi, TP Hồ Chí Minh                          | PROVINCE | NO_WARD
            Quận 1, TP HCM                                     | DISTRICT | NO_WARD
            Quận Gò Vấp                                        | DISTRICT | NO_WARD
            Phường Không Có Thật, Quận 1, TP HCM               | DISTRICT | WARD_UNKNOWN
            Xã Phú An Hòa, Huyện Châu Thành, Bến Tre           | DISTRICT | WARD_UNKNOWN
            Xã Không Có Thật, Sơn La                           | PROVINCE | WARD_UNKNOWN
            Thôn Đông, xã Đông Hải, tp Hạ Long, Quảng Ninh     | DISTRICT | WARD_UNKNOWN
            Thị trấn Không Có, H. Mộc Châu, Sơn La             | DISTRICT | WARD_UNKNOWN
            Hà Nội, Phường Tân Lập, Thái Bình                  | PROVINCE | WARD_UNKNOWN
            """)
    void anAddressWithoutAWard_saysHowFarItWasRead(String address, Level level, Reason reason) {
        assertThat(GAZETTEER.resolve(address)).isEqualTo(Resolution.none(address, level, reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            xa hoang thanh, huyen hoang hoa, thanh hoa         | Xã Hoằng Lộc + Xã Hoằng Thanh
            P Thuan Hoa, TP Hue                                | Phường Phú Xuân + Phường Thuận Hoá
            Phường 1, Sóc Trăng                                | Phường Phú Lợi + Phường Ngã Năm + Phường Vĩnh Châu
            Xã Tân Phú, Huyện Châu Thành                       | Xã Tân Phú + Xã Tân Phú Trung + Xã Vĩnh An
            Thị trấn Phong Điền, Huyện Phong Điền              | Phường Phong Điền + Xã Phong Điền
            12 Đội Cấn, Ba Đình, Hà Nội                        | Phường Ba Đình
            Nha Trang, Khánh Hòa                               | Phường Nha Trang
            Xã Vạn An, Yên Phong, Hà Bắc                       | Xã Yên Phong
            """)
    void severalPlacesOfAName_areCandidatesAndNoWard(String address, String candidates) {
        Resolution found = GAZETTEER.resolve(address);
        assertThat(found.reason()).isEqualTo(Reason.WARD_AMBIGUOUS);
        assertThat(found.currentWards()).isEmpty();
        assertThat(found.edition()).isEqualTo(Edition.NONE);
        assertThat(found.rest()).isEqualTo(address);
        assertThat(Places.names(GAZETTEER, found.candidates())).isEqualTo(candidates);
    }

    /** Marks, kind and the level above tell names apart. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Xã Hoằng Thanh, Huyện Hoằng Hóa, Thanh Hóa         | Xã Hoằng Thanh
            Xã Hoằng Thành, Huyện Hoằng Hóa, Thanh Hóa         | Xã Hoằng Lộc
            P. Thuận Hòa, TP Huế                               | Phường Phú Xuân
            P. Thuận Hóa, TP Huế                               | Phường Thuận Hoá
            Xã Phương Sơn, Huyện Lục Nam, Bắc Giang            | Xã Lục Nam
            Xã Phượng Sơn, Huyện Lục Ngạn, Bắc Giang           | Phường Phượng Sơn
            Xã An Hưng, Huyện An Dương, Hải Phòng              | Phường An Dương + Phường Hồng An
            Xã Nghi Hoa, Huyện Nghi Lộc, Nghệ An               | Xã Nghi Lộc
            Phường Phú Thuận, TP Huế, Thừa Thiên Huế           | Phường Phú Xuân
            Xã Phú Thuận, Phú Vang, Thừa Thiên Huế             | Phường Thuận An
            Xã Thanh An, Thành phố Hồ Chí Minh                 | Xã Thanh An
            Xã Thạnh An, Thành phố Hồ Chí Minh                 | Xã Thạnh An
            """)
    void namesOfAPlaceBesideOthers_areToldApart(String address, String ward) {
        assertThat(Places.names(GAZETTEER.resolve(address))).isEqualTo(ward);
    }

    /** The name of a street or a hamlet is often that of a ward. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            123 Bình Thới, Quận 11, TP HCM
            số 5 đường Tân Phong, Quận 7, TPHCM
            hẻm 12 Tân Phong, Quận 7, TPHCM
            Đ. Tân Phong, Quận 7, TPHCM
            12 Phan Chu Trinh, Hoàn Kiếm
            thôn Phúc Xá, Ba Đình
            ấp Bình Hưng, Bình Chánh, HCM
            số 10, Quang Trung, Hà Đông, Hà Nội
            """)
    void aStreetOrHamlet_isNoWard(String address) {
        assertThat(GAZETTEER.resolve(address).currentWards()).isEmpty();
    }

    @Test
    void severalWardsAreCompatible_onlyAsHeirsOfOneUnit() {
        Resolution divided = GAZETTEER.resolve("Phường 15, Quận Tân Bình, Hồ Chí Minh");
        assertThat(divided.oldWards()).hasSize(1);
        assertThat(divided.currentWards())
                .isEqualTo(GAZETTEER.successors(divided.oldWards().get(0)));
        for (OldWard ward : GAZETTEER.oldWards()) {
            String address =
                    vn.khop.text.Folding.fold(ward.name()) + ", " + ward.districtName() + ", " + ward.provinceName();
            Resolution found = GAZETTEER.resolve(address);
            if (found.currentWards().size() > 1) {
                assertThat(found.oldWards()).as(address).hasSize(1);
                assertThat(found.currentWards())
                        .as(address)
                        .isEqualTo(GAZETTEER.successors(found.oldWards().get(0)));
            }
        }
    }
}
