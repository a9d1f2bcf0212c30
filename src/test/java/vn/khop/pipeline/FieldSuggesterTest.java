package vn.khop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields suggested for columns: by header, by values, contradictions told, a field for the surest column only. */
class FieldSuggesterTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private String suggested(String csv) {
        return Profiled.of(folder, csv).suggestions();
    }

    @Test
    void headersAndValues_agree() {
        assertThat(suggested("""
                ma_hs,Họ và tên,Ngày sinh,Giới tính,CCCD,SĐT,Địa chỉ,Lớp
                H1,Nguyễn Văn An,01/02/2010,Nam,001210000011,0912345678,"Phường Hoàn Kiếm, Thành phố Hà Nội",5A
                H2,Trần Thị Bình,3/12/2011,Nữ,001311000022,0987654321,"Phường Hoàn Kiếm, Thành phố Hà Nội",5B
                H3,Lê Cúc,2009-05-06,Nữ,001309000033,0351234567,"Phường Ba Đình, Hà Nội",5A
                """)).isEqualTo("""
                ma_hs = source_key by header+values
                Họ và tên = full_name by header+values
                Ngày sinh = date_of_birth by header+values
                Giới tính = gender by header+values
                CCCD = citizen_id by header+values
                SĐT = phone by header+values
                Địa chỉ = address by header+values
                Lớp = -""");
    }

    @Test
    void valuesDecide_whereTheHeaderSaysNothing() {
        assertThat(suggested("""
                c1,c2,c3,c4,c5,c6,c7,c8
                H1,Nguyễn Văn An,01/02/2010,Nam,001210000011,0912345678,"Phường Hoàn Kiếm, Thành phố Hà Nội",Kinh
                H2,Trần Thị Bình,3/12/2011,Nữ,001311000022,0987654321,"Phường Ba Đình, Thành phố Hà Nội",Tày
                H3,LÊ CÚC,2009-05-06,Nữ,001309000033,0351234567,"Phường Hoàn Kiếm, Hà Nội",Kinh
                """)).isEqualTo("""
                c1 = source_key by values
                c2 = full_name by values
                c3 = date_of_birth by values
                c4 = gender by values
                c5 = citizen_id by values
                c6 = phone by values
                c7 = address by values
                c8 = ethnicity by values""");
    }

    @Test
    void contradiction_isTold() {
        assertThat(suggested("""
                ma,ho_ten,ngay_sinh,ghi_chu
                1,Nguyễn An,01/02/2010,01/02/2020
                2,Trần Bình,chưa rõ,01/02/2020
                3,Lê Cúc,không có,01/02/2020
                4,Phạm Dung,1/1/1990,01/02/2020
                5,Phạm Dũng,1/1/1990,01/02/2020
                """)).contains("ngay_sinh = date_of_birth by header VALUES_CONTRADICT 2/5", "ghi_chu = -");
    }

    @Test
    void headerThatHardlyAnyValueBearsOut_isNotFollowed() {
        assertThat(suggested("""
                ma,ho_ten,ngay_sinh,c4
                1,Nguyễn An,đỏ,01/02/2010
                2,Trần Bình,xanh,02/03/2011
                3,Lê Cúc,vàng,03/04/2012
                4,Phạm Dung,tím,04/05/2013
                5,Phạm Dũng,lam,05/06/2014
                """)).contains("ngay_sinh = - HEADER_CONTRADICTED 5/5", "c4 = date_of_birth by values");
    }

    @Test
    void field_isSuggestedForTheSurestColumnOnly() {
        Profiled profiled = Profiled.of(folder, """
                ma,so_cccd,cmnd,ngay_sinh,sinh_nhat,ho_ten
                1,001085000011,012345678,01/02/1985,,An Văn
                2,001185000022,012345679,03/04/1985,,Lê Cúc
                """);
        assertThat(profiled.suggestions())
                .contains(
                        "so_cccd = citizen_id by header+values",
                        "cmnd = old_id by header+values",
                        "ngay_sinh = date_of_birth by header+values",
                        "sinh_nhat = - ANOTHER_IS_SURER 0/0");
        assertThat(profiled.column("sinh_nhat").remarks().get(0).column())
                .as("the column that is surer")
                .isEqualTo(4);
    }

    @Test
    void cmndAlone_isTheIdentityNumber() {
        assertThat(suggested("ma,ten,cmnd\n1,An,012345678\n2,Bình,012345679\n"))
                .contains("ten = full_name by header", "cmnd = citizen_id by header");
    }

    @Test
    void namesInParts_andAddressesInParts_areRecognised() {
        assertThat(suggested("""
                so_khai_sinh,ho,chu_dem,ten,tinh_thanh,phuong_xa,so_nha
                1/2020,Nguyễn,Văn,An,Hà Nội,Phường Ba Đình,Số 1
                2/2020,Lê,Thị,Cúc,Hà Nội,Phường Ba Đình,Số 2
                """)).isEqualTo("""
                so_khai_sinh = source_key by header+values
                ho = family_name by header
                chu_dem = middle_name by header
                ten = given_name by header
                tinh_thanh = address.5 by header
                phuong_xa = address.3 by header
                so_nha = address.1 by header""");
        FileProfile file = Profiled.of(folder, "ma,tinh,phuong_xa,so_nha\n1,Hà Nội,Ba Đình,2\n")
                .file();
        assertThat(file.columnsOf(vn.khop.record.Field.ADDRESS, ""))
                .extracting(ColumnProfile::header)
                .as("from the house to the province, as addresses are read")
                .containsExactly("so_nha", "phuong_xa", "tinh");
    }

    @Test
    void couples_haveTheirOwnFields_butASpouseIsOne() {
        Profiled couples = Profiled.of(folder, """
                so_dang_ky;chong_ho_ten;chong_ngay_sinh;vo_ho_ten;vo_ngay_sinh
                1;Nguyễn Văn An;1/2/1980;Trần Thị Bình;3/4/1981
                2;Lê Văn Cường;1/2/1982;Phạm Thị Dung;3/4/1983
                """);
        assertThat(couples.suggestions()).isEqualTo("""
                so_dang_ky = source_key by header+values
                chong_ho_ten = husband.full_name by header+values
                chong_ngay_sinh = husband.date_of_birth by header+values
                vo_ho_ten = wife.full_name by header+values
                vo_ngay_sinh = wife.date_of_birth by header+values""");
        assertThat(couples.file().remark(Remark.Kind.COUPLE)).isPresent();
        assertThat(suggested(
                        "ma,ho_ten,ho_ten_vo_chong,ngay_sinh_vo\n1,Lê An,Lê Cúc,1/2/1990\n2,Lê Ba,Lê Tư,1/2/1991\n"))
                .contains("ho_ten_vo_chong = spouse_name by header+values", "ngay_sinh_vo = -");
    }

    @Test
    void key_isFilledAndDistinct() {
        assertThat(suggested("ma_hs,ten\n1,An\n1,Bình\n2,Cúc\n")).startsWith("ma_hs = - NO_KEY 1/3");
        assertThat(suggested("ma_hs,so\n1,A1\n1,A2\n2,A3\n")).endsWith("so = source_key by values");
        assertThat(suggested("so,ten\n1,An\n,Bình\n").lines().findFirst())
                .as("a row without it")
                .contains("so = -");
        StringBuilder many = new StringBuilder("ma_hs,ten\n");
        for (int i = 0; i < 200; i++) {
            many.append(i == 150 ? "" : i == 160 ? "7" : "" + i).append(",An\n");
        }
        assertThat(suggested(many.toString()))
                .as("a key with its few faults is a key, and they are told")
                .startsWith("ma_hs = source_key by header+values KEY_EMPTY 1/200 KEY_REPEATS 1/199");
    }

    @Test
    void columnsWithoutAName_orWithAnothersName_areToldToBeOfNoUse() {
        assertThat(suggested("ma,,sdt,SDT\n1,Lê An,0912345678,0912345679\n2,Lê Ba,0912345671,0912345672\n"))
                .isEqualTo("""
                ma = source_key by header+values
                 = full_name by values NO_NAME 0/0
                sdt = phone by header+values NAME_TWICE 0/0
                SDT = - ANOTHER_IS_SURER 0/0 NAME_TWICE 0/0""");
    }

    @Test
    void fieldsOfTheRegistry_areKnown_andToldToBelongThere() {
        assertThat(suggested(
                        "so_dinh_danh,ho_ten,tinh_trang\n001085000011,Lê An,Còn sống\n001085000012,Lê Ba,Đã chết\n"))
                .contains("tinh_trang = status by header+values REGISTRY_ONLY 0/0");
    }

    @Test
    void dateColumnsThatAreNoBirth_areNotTakenForOne() {
        assertThat(suggested("ma,ten,ngay_cap\n1,An,1/2/2020\n2,Ba,3/4/2020\n")).contains("ngay_cap = -");
    }
}
