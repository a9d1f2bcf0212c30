package vn.khop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What headers mean: with marks and without, in snake and camel case, joined, in brackets, about whom; and what is no field of ours. */
class HeaderTableTest {

    /** Fields in the order of the table, {@code field/subject} or {@code field.part} where they have one; "none", or "?" for nothing known. */
    private static String meant(String header) {
        List<HeaderMeaning> meanings = HeaderTable.shipped().find(header);
        return meanings.isEmpty()
                ? "?"
                : meanings.stream().map(HeaderTableTest::told).collect(Collectors.joining(" "));
    }

    private static String told(HeaderMeaning meaning) {
        if (meaning.field() == null) {
            return "none";
        }
        return Objects.requireNonNull(meaning.field()).key()
                + (meaning.subject().isEmpty() ? "" : "/" + meaning.subject())
                + (meaning.part() == 0 ? "" : "." + meaning.part());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ho_ten,                                full_name
            Họ và tên,                             full_name
            hoTen,                                 full_name
            HoVaTen,                               full_name
            HOTEN,                                 full_name
            HỌ VÀ TÊN,                             full_name
            'Họ, chữ đệm, tên khai sinh (IN HOA)', full_name
            Họ tên học sinh,                       full_name
            Họ tên con,                            full_name
            ten_khach_hang,                        full_name
            fullName,                              full_name
            Họ,                                    family_name
            ho_dem,                                family_name
            chu_dem,                               middle_name
            Tên,                                   given_name
            Tên gọi khác,                          other_names
            bi_danh,                               other_names
            Quan hệ với chủ hộ,                    relationship
            loai_giay_to,                          document_type
            ngay_sinh,                             date_of_birth
            NgaySinh,                              date_of_birth
            'Ngày, tháng, năm sinh',               date_of_birth
            Ngày sinh (dd/mm/yyyy),                date_of_birth
            nam_sinh,                              date_of_birth
            DOB,                                   date_of_birth
            birthDate,                             date_of_birth
            gioi_tinh,                             gender
            Phái,                                  gender
            Nam/Nữ,                                gender
            so_cccd,                               citizen_id
            soCCCD,                                citizen_id
            Số CCCD/CMND,                          citizen_id
            ma_dinh_danh,                          citizen_id
            Mã định danh cá nhân,                  citizen_id
            Số định danh con,                      citizen_id
            giay_to_tuy_than,                      citizen_id
            cmnd,                                  citizen_id old_id
            so_cmnd_cu,                            old_id
            dia_chi,                               address
            DiaChi,                                address
            Địa chỉ thường trú,                    address
            thuong_tru,                            address
            HKTT,                                  address
            Nơi cư trú,                            address
            so_nha,                                address.1
            Thôn/xóm,                              address.2
            Phường/Xã,                             address.3
            Quận - huyện,                          address.4
            tinh_thanh,                            address.5
            ma_phuong_xa,                          ward_code
            Họ tên cha,                            father_name
            ho_ten_bo,                             father_name
            hotencha,                              father_name
            Cha,                                   father_name
            Tên mẹ,                                mother_name
            meHoTen,                               mother_name
            Họ tên vợ/chồng,                       spouse_name
            ho_ten_vo_chong,                       spouse_name
            chong_ho_ten,                          full_name/husband
            vo_ngay_sinh,                          date_of_birth/wife
            sdt,                                   phone
            Số điện thoại,                         phone
            dien_thoai_lien_he,                    phone
            S.Đ.T,                                 phone
            ma_bhxh,                               insurance_number
            so_the_bhyt,                           insurance_number
            Mã số BHXH,                            insurance_number
            dan_toc,                               ethnicity
            noi_sinh,                              place_of_birth
            ngay_mat,                              date_of_death
            Ngày chết,                             date_of_death
            truong,                                unit
            Tên đơn vị,                            unit
            co_quan_bhxh,                          unit
            Nơi đăng ký,                           unit
            ma_hs,                                 source_key
            Mã hồ sơ,                              source_key
            STT,                                   source_key
            tinh_trang,                            status
            so_dinh_danh_cu,                       id_history
            dia_chi_cu,                            former_addresses
            """)
    void header_meansAField(String header, String expected) {
        assertThat(meant(header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Ngày cấp CCCD,              none
            Nơi cấp CMND,               none
            ngay_dang_ky,               none
            Ngày sinh của cha,          none
            SĐT phụ huynh,              none
            Họ tên chủ hộ,              none
            CCCD mẹ,                    none
            Tình trạng hôn nhân,        none
            Ghi chú,                    none
            Mã tỉnh,                    none
            Email,                      none
            Lớp,                        none
            Quê quán,                   none
            xyz,                        ?
            cột 7,                      ?
            '',                         ?
            '?!',                       ?
            12,                         ?
            """)
    void header_isNoFieldOfOurs_orSaysNothing(String header, String expected) {
        assertThat(meant(header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ngay_sinh, 3", "Ngày sinh học sinh, 2", "NGAYSINHHS, 1", "cmnd, 2", "STT, 2"})
    void strength_isLess_whereTheHeaderHasOtherWords_orOthersMayBeMeant(String header, int strength) {
        assertThat(HeaderTable.shipped().find(header).get(0).strength()).isEqualTo(strength);
    }

    @org.junit.jupiter.api.Test
    void anyHeader_isAnswered() {
        for (String odd : List.of("\uD800", "a".repeat(100_000), "(((", "\0", "ngay sinh ".repeat(20_000))) {
            assertThat(HeaderTable.shipped().find(odd)).as("%.20s", odd).isNotNull();
        }
    }
}
