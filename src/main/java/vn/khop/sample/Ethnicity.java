package vn.khop.sample;

import java.util.List;
import vn.khop.record.Gender;

/** The peoples of the sample and how each forms its names (reference: the civil registers' own descriptions; the word lists are small). */
enum Ethnicity {
    KINH("Kinh", "", "", ""),
    HOA("Hoa", "Trần Lý Quách Lâm Huỳnh Trương Vương Dư Mã Lưu", "", ""),
    TAY("Tày", "Nông Hoàng Lý Bế Ma Lục Hứa Lương Triệu Nguyễn Hà", "", ""),
    NUNG("Nùng", "Nông Hoàng Lý Vi Lục Triệu Mông Lăng Chu Đàm", "", ""),
    MUONG("Mường", "Bùi Đinh Quách Hà Phạm Nguyễn", "", ""),
    CHAM("Chăm", "Đàng Quảng Kiều Lưu Thập Trượng Châu", "", ""),
    THAI(
            "Thái",
            "Lò Lường Quàng Cà Vi Hà Tòng Điêu Lô",
            "Hặc Pọm Ún Inh Thoan Panh Ọi Pâng",
            "Pọm Thoa Hặc Ín Dín Ọ Xương"),
    DAO("Dao", "Bàn Triệu Đặng Lý Phàn Chảo Tẩn", "Phin Sài Chiêu Mình Quyên Lụa", "Mẩy Mùi Pham Chài Nảy Ghến"),
    BRU("Bru-Vân Kiều", "Hồ", "Xưng Pả Thơi Lan Ta Phôi Mơn", "Xeng Nghin Phia Lương Thêu Buôi"),
    MONG(
            "Mông",
            "Giàng Vàng Sùng Lầu Mùa Thào Hờ Cứ Lý",
            "Páo Chứ Sính Dơ Lử Tủa Sà Dê Chống Phình Khua Nhè",
            "Mỷ Dở Xông Chá Sua Dua Máy Pà Súa Khu Ly"),
    KHMER(
            "Khmer",
            "Thạch Sơn Kim Danh Lâm Trần Lý",
            "Mết Rương Thia Khêl Ra Hol Phước Quyên",
            "Rinh Phol Thia Rây Kha Linh Na"),
    KHMER_AN_GIANG("Khmer", "Chau Néang", "Sóc Kim Chanh Rên Phước Hên Thi", "Sóc Kim Sa Phol Chanh Oanh Rên"),
    E_DE(
            "Ê Đê",
            "Niê Êban Mlô Kbuôr Byă Knul Kđoh Adrơng Ksơr",
            "Thuyên Blô Wăn Suin Tlăm Bhăm Djuăn Lư Khiêm Ngun",
            "Hen Yao Mrơ Linh Bliu Nuên Zaly Duyên Oanh Thương"),
    GIA_RAI(
            "Gia Rai",
            "Ksor,Siu,Rơ Châm,Rah Lan,Kpă,Nay,Rơ Mah",
            "Thít Phin Blưng Hlô Thương Kra Tuấn Hyưn",
            "Lan Bloan Nhung Yôn Phiên Hlin Nguyệt"),
    BA_NA("Ba Na", "", "Thái Nhưm Blơk Hào Biu Tên Thih Ngưi Đen", "Lan Byưk Hnhơn Blêk Phượng Ngưl Thảo"),
    MNONG("Mnông", "Điểu Thị", "Krang Nhơi Blang Mrưng Sớt Phương", "Mai Nhung Brơi Jun Hồng Tuyết"),
    CO_HO("Cơ Ho", "", "Brèo Tèo Broi Dăn Ròi Brìn Thế", "Thơm Dung Ròi Nhim Hiền Brao");

    private final String label;
    private final List<String> surnames;
    private final List<String> maleNames;
    private final List<String> femaleNames;

    Ethnicity(String label, String surnames, String maleNames, String femaleNames) {
        this.label = label;
        this.surnames = List.of(surnames.split(surnames.indexOf(',') < 0 ? " " : ","));
        this.maleNames = List.of(maleNames.split(" "));
        this.femaleNames = List.of(femaleNames.split(" "));
    }

    /** The name of the people as the official list has it. */
    String label() {
        return label;
    }

    /** Whether children bear the mother's clan. */
    boolean isMatrilineal() {
        return this == E_DE || this == GIA_RAI;
    }

    /** A surname or clan to pass on; empty where there is none. */
    String surname(Draws draws) {
        return this == KINH ? KinhNames.surname(draws) : draws.pick(surnames);
    }

    /** A name of this people under a surname or clan that {@link #surname} gave. */
    FullName name(String surname, Gender gender, int birthYear, Draws draws) {
        boolean male = gender == Gender.MALE;
        if (maleNames.get(0).isEmpty()) {
            return KinhNames.draw(surname, gender, birthYear, draws);
        }
        String own = draws.pick(male ? maleNames : femaleNames);
        return switch (this) {
            case MONG -> new FullName(surname, male ? "A" : "Thị", own);
            case KHMER -> new FullName(surname, male ? draws.pick(List.of("Sa", "Văn", "Minh", "")) : "Thị Sa", own);
            case KHMER_AN_GIANG ->
                new FullName(male ? "Chau" : "Néang", own, draws.pick(male ? maleNames : femaleNames));
            case E_DE -> new FullName(male ? "Y" : "", male ? own : "H'" + own, surname);
            case GIA_RAI -> new FullName(surname, "", male ? own : "H'" + own);
            case BA_NA -> new FullName(male ? "A" : "Y", "", own);
            case MNONG -> new FullName(male ? "Điểu" : "Thị", "", own);
            case CO_HO -> new FullName(male ? "" : "Ka", "", male ? "K'" + own : own);
            case THAI, DAO, BRU, KINH, HOA, TAY, NUNG, MUONG, CHAM -> {
                String given = draws.chance(0.5) ? own : KinhNames.given(gender, draws);
                yield new FullName(surname, male ? "Văn" : "Thị", given);
            }
        };
    }
}
