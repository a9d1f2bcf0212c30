package vn.khop.place;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.place.Places.GAZETTEER;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: addresses as people write them, and the ward they mean. */
class AddressResolutionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Phường Ba Đình, Thành phố Hà Nội                               | CURRENT | Phường Ba Đình
            12 Đội Cấn, P. Ba Đình, TP. Hà Nội                             | CURRENT | Phường Ba Đình
            Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội                 | OLD     | Phường Hồng Hà
            Phường Phúc Xá, Quận Ba Đình                                   | OLD     | Phường Hồng Hà
            Phường Long Bình, Quận 9, TP HCM                               | OLD     | Phường Long Bình
            Phường 15, Quận Tân Bình, Hồ Chí Minh                          | OLD     | Phường Tân Bình + Phường Tân Sơn
            Xã Phù Ninh, Huyện Phù Ninh, Phú Thọ                           | OLD     | Xã Phù Ninh
            Phường Hải Dương, Thành phố Hải Phòng                          | CURRENT | Phường Hải Dương
            Phường Hợp Giang, Thành phố Cao Bằng                           | OLD     | Phường Thục Phán
            Phường 1, TP Vũng Tàu, Tỉnh Bà Rịa - Vũng Tàu                  | OLD     | Phường Vũng Tàu
            Đặc khu Côn Đảo, Thành phố Hồ Chí Minh                         | CURRENT | Đặc khu Côn Đảo
            Huyện Côn Đảo, Tỉnh Bà Rịa - Vũng Tàu                          | OLD     | Đặc khu Côn Đảo
            Thôn Đông, Xã An Vĩnh, Huyện Lý Sơn, Quảng Ngãi                | OLD     | Đặc khu Lý Sơn
            """)
    void anAddress_isReadByEitherEdition(String address, Edition edition, String ward) {
        Resolution found = GAZETTEER.resolve(address);
        assertThat(found.edition()).isEqualTo(edition);
        assertThat(Places.names(found)).isEqualTo(ward);
        assertThat(found.level()).isEqualTo(Level.WARD);
        assertThat(found.reason()).isEqualTo(Reason.FOUND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            45 Lê Lợi, P.Bến Nghé, Q1, TPHCM                               | Phường Sài Gòn
            45 Lê Lợi, F. Bến Nghé, Q.1, Tp. Hcm                           | Phường Sài Gòn
            45 Lê Lợi, Ph. Bến Nghé, Quận 01, T.P Hồ Chí Minh              | Phường Sài Gòn
            45 Lê Lợi, phường bến nghé, q 1, sài gòn                       | Phường Sài Gòn
            45 Lê Lợi, P Bến Nghé, Quận I, sg                              | Phường Sài Gòn
            45 Lê Lợi, P.Bến Nghé, Q.1, HCMC, Việt Nam                     | Phường Sài Gòn
            45 Lê Lợi, P.Bến Nghé, Q.1, TP.HCM 700000, VN                  | Phường Sài Gòn
            P15, Q Tân Bình, hcm                                           | Phường Tân Bình + Phường Tân Sơn
            F.15, Q.Tân Bình, tphcm                                        | Phường Tân Bình + Phường Tân Sơn
            P.02, Q.03, tp. hcm                                            | Phường Bàn Cờ
            Phường IV, Quận III, Sài Gòn                                   | Phường Xuân Hoà + Phường Bàn Cờ
            ấp 3, X. Bình Hưng, H. Bình Chánh, T.P Hồ Chí Minh             | Xã Bình Hưng
            P1, TP Vũng Tàu, BRVT                                          | Phường Vũng Tàu
            P. 1, Tp Vũng Tàu, BR-VT                                       | Phường Vũng Tàu
            P. Phú Hội, TT Huế                                             | Phường Thuận Hoá
            P. Phú Hội, Thừa Thiên - Huế                                   | Phường Thuận Hoá
            TT. Phú Thái, H. Kim Thành, T. Hải Dương                       | Xã Phú Thái
            T.T Phú Thái, Kim Thành, Hải Dương                             | Xã Phú Thái
            P. Mỹ Hào, TX. Mỹ Hào, Hưng Yên                                | Phường Mỹ Hào
            P. Bần Yên Nhân, T.X Mỹ Hào, Hưng Yên                          | Phường Mỹ Hào
            P. Ba Đình, HN                                                 | Phường Ba Đình
            Thị trấn Nông Trường Phong Hải, Bảo Thắng, Lào Cai             | Xã Phong Hải
            TT NT Mộc Châu, H. Mộc Châu, Sơn La                            | Phường Thảo Nguyên
            Xã Hòa Tú 2, Mỹ Xuyên, Sóc Trăng                               | Xã Hoà Tú
            """)
    void abbreviations_areReadAsTheWordsTheyStandFor(String address, String ward) {
        assertThat(Places.names(GAZETTEER.resolve(address))).isEqualTo(ward);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PHUONG BA DINH, HA NOI                                         | Phường Ba Đình
            phuong phuc xa quan ba dinh ha noi                             | Phường Hồng Hà
            45 le loi p ben nghe q1 tphcm                                  | Phường Sài Gòn
            thi tran nho quan huyen nho quan ninh binh                     | Xã Nho Quan
            p tam quan gia lai                                             | Phường Tam Quan
            phuong ha huy tap thanh pho ha tinh ha tinh                    | Phường Thành Sen
            xa tinh ha huyen son tinh quang ngai                           | Xã Sơn Tịnh
            x. krong jing, h. m drak, dak lak                              | Xã M'Drắk
            Xa Ea Kly, Dac Lac                                             | Xã Ea Kly
            xa quang bi huyen chuong my ha tay                             | Xã Quảng Bị
            P. Tam Quan Gia Lai                                            | Phường Tam Quan
            Bản 5 X.Lợi Thuận, H.Bến Cầu Tây Ninh                          | Xã Bến Cầu
            """)
    void withoutMarksOrCommas_itIsReadFromTheRight(String address, String ward) {
        assertThat(Places.names(GAZETTEER.resolve(address))).isEqualTo(ward);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TT. Ea Drăng, H. Ea H'Leo, T. Đắk Lắk                          | Xã Ea Drăng
            TT Ea Drăng, huyện Ea Hleo, Đăk Lăk                            | Xã Ea Drăng
            X. Krông Jing, H. M'Đrắk, Đắk Lắk                              | Xã M'Drắk
            X. Krông Jing, H. M’Đrắk, Đắc Lắc                              | Xã M'Drắk
            X. Đắk Wer, H. Đắk R'Lấp, Đắk Nông                             | Xã Nhân Cơ
            X. Đắk Wer, H. Đăk RLấp, Đắc Nông                              | Xã Nhân Cơ
            Xã Cư Êbur, Buôn Ma Thuột, Đắk Lắk                             | Phường Buôn Ma Thuột
            Xã Pờ Y, Ngọc Hồi, Kon Tum                                     | Xã Bờ Y
            Buôn Đôn, Xã Cư Êbur, TP. Buôn Ma Thuột                        | Phường Buôn Ma Thuột
            """)
    void namesOfTheCentralHighlands_haveManySpellings(String address, String ward) {
        assertThat(Places.names(GAZETTEER.resolve(address))).isEqualTo(ward);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Phường Trấn Biên, Thành phố Đồng Nai                           | CURRENT | Phường Trấn Biên
            Phường Trấn Biên, Tỉnh Đồng Nai                                | CURRENT | Phường Trấn Biên
            Xã Trảng Bom, Tỉnh Đồng Nai                                    | CURRENT | Phường Trảng Bom
            Thị trấn Trảng Bom, Huyện Trảng Bom, Tỉnh Đồng Nai             | OLD     | Phường Trảng Bom
            Xã Lê Ninh, Thị xã Kinh Môn, Hải Dương                         | OLD     | Phường Bắc An Phụ
            Phường Thành Đông, Hải Dương                                   | CURRENT | Phường Thành Đông
            Phường Thành Đông, TP Hải Dương, Hải Dương                     | CURRENT | Phường Thành Đông
            Phường Sài Gòn, Quận 1, TP HCM                                 | CURRENT | Phường Sài Gòn
            Xã Mỹ Lộc, Huyện Cần Giuộc, Long An                            | OLD     | Xã Mỹ Lộc
            Xã Yên Bình, Huyện Yên Bình, Yên Bái                           | OLD     | Xã Thác Bà
            Thị trấn Yên Bình, Huyện Yên Bình, Yên Bái                     | OLD     | Xã Yên Bình
            Xã Sơn Đồng, huyện Hoài Đức, Hà Tây                            | OLD     | Xã Sơn Đồng
            Xã Yên Trung, Yên Phong, Hà Bắc                                | OLD     | Xã Yên Trung
            Xã Phú Riềng, Sông Bé                                          | OLD     | Xã Phú Riềng
            """)
    void provincesAndDistrictsOfAnyTime_areKnown(String address, Edition edition, String ward) {
        Resolution found = GAZETTEER.resolve(address);
        assertThat(Places.names(found)).isEqualTo(ward);
        assertThat(found.edition()).isEqualTo(edition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Xã Lê Ninh, Hải Dương                                          | Phường Bắc An Phụ
            Xã Lê Ninh, Kinh Môn                                           | Phường Bắc An Phụ
            Lê Ninh, Kinh Môn, Hải Dương                                   | Phường Bắc An Phụ
            45 Lê Lợi Bến Nghé Quận 1                                      | Phường Sài Gòn
            ấp 3 Bình Hưng Bình Chánh HCM                                  | Xã Bình Hưng
            Hải Dương, Thị xã Kinh Môn, Xã Lê Ninh                         | Phường Bắc An Phụ
            Kinh Môn, Lê Ninh, Hải Dương                                   | Phường Bắc An Phụ
            TX Kinh Môn, Xã Lê Ninh, Hải Dương                             | Phường Bắc An Phụ
            Xã Lê Ninh, Hải Dương, Kinh Môn                                | Phường Bắc An Phụ
            Hà Nội, Quận Ba Đình, Phường Phúc Xá, 12 Nghĩa Dũng            | Phường Hồng Hà
            Hải Phòng, Phường Hải Dương                                    | Phường Hải Dương
            """)
    void levelsMayBeMissing_orInAnotherOrder(String address, String ward) {
        assertThat(Places.names(GAZETTEER.resolve(address))).isEqualTo(ward);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Số 5 ngõ 12, P.Phúc Xá, Q.Ba Đình, TP.Hà Nội                   | Số 5 ngõ 12
            45 Lê Lợi Phường Bến Nghé Quận 1 TP HCM                        | 45 Lê Lợi
            Phường Ba Đình, Hà Nội                                         | ''
            tổ 3 (KP2), phường Ba Đình, Hà Nội                             | tổ 3 (KP2)
            45/12 hẻm 3 Nguyễn Trãi, P7, Q5, tp hcm                        | 45/12 hẻm 3 Nguyễn Trãi
            Kiệt 5/3 Lê Lợi, P. Phú Hội, TP Huế                            | Kiệt 5/3 Lê Lợi
            Ấp Bình Hòa, X. Bình Hưng, Bình Chánh, HCM                     | Ấp Bình Hòa
            Thôn 6 Xã Ea Kly Tỉnh Đắk Lắk                                  | Thôn 6
            Bản Nà Lốc, Xã Quài Tở, Tuần Giáo, Điện Biên                   | Bản Nà Lốc
            Buôn Trấp, TT. Ea Drăng, Ea H'Leo, Đắk Lắk                     | Buôn Trấp
            Khóm 3, P. 1, TP. Vũng Tàu, BRVT                               | Khóm 3
            Tổ dân phố số 5, khu Đông, P. Ba Đình, HN                      | Tổ dân phố số 5, khu Đông
            Hà Nội, Quận Ba Đình, Phường Phúc Xá, 12 Nghĩa Dũng            | 12 Nghĩa Dũng
            Lô C2 chung cư Nam Long, P. Tân Phong, Q.7, HCM                | Lô C2 chung cư Nam Long
            """)
    void houseStreetAndHamlet_areKept(String address, String rest) {
        Resolution found = GAZETTEER.resolve(address);
        assertThat(found.isResolved()).isTrue();
        assertThat(found.rest()).isEqualTo(rest);
    }
}
