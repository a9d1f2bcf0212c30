package vn.khop.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khop.place.Gazetteer;
import vn.khop.place.OldWard;
import vn.khop.place.Ward;

/** Where households live: a ward of the old edition in their province and one of its successors, with a street or a hamlet. */
final class Homes {

    private static final List<String> STREETS = List.of(
            "Lê Lợi",
            "Trần Hưng Đạo",
            "Nguyễn Trãi",
            "Hai Bà Trưng",
            "Quang Trung",
            "Lý Thường Kiệt",
            "Ngô Quyền",
            "Phan Bội Châu",
            "Phan Chu Trinh",
            "Nguyễn Huệ",
            "Hùng Vương",
            "Lê Hồng Phong",
            "Nguyễn Du",
            "Hoàng Văn Thụ",
            "Võ Thị Sáu",
            "Điện Biên Phủ",
            "Cách Mạng Tháng Tám",
            "30 Tháng 4",
            "Nguyễn Văn Cừ",
            "Trường Chinh",
            "Phạm Ngũ Lão",
            "Bà Triệu",
            "Tôn Đức Thắng",
            "Lạc Long Quân");
    private static final List<String> HAMLETS = List.of("Thôn", "Xóm", "Ấp", "Đội", "Bản", "Khu", "Tổ dân phố");
    private static final List<String> HAMLET_NAMES = List.of(
            "Đông",
            "Đoài",
            "Trung",
            "Thượng",
            "Hạ",
            "Bình Hòa",
            "Tân Lập",
            "Phú Thọ",
            "An Thạnh",
            "Nà Lốc",
            "Đồng Tâm",
            "Hòa Bình",
            "Tiền Phong");

    private final Gazetteer gazetteer;
    private final Map<String, List<OldWard>> byProvince = new HashMap<>();

    Homes(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (OldWard ward : gazetteer.oldWards()) {
            byProvince
                    .computeIfAbsent(ward.provinceCode(), code -> new ArrayList<>())
                    .add(ward);
        }
    }

    /** A home in the province of this identity number prefix. */
    Home draw(String prefix, Draws draws) {
        OldWard old = draws.pick(byProvince.getOrDefault(prefix.substring(1), gazetteer.oldWards()));
        Ward current =
                gazetteer.findWard(draws.pick(gazetteer.successors(old.code()))).orElseThrow();
        return new Home(street(old, draws), old, current);
    }

    private static String street(OldWard ward, Draws draws) {
        if (!ward.name().startsWith("Xã") || draws.chance(0.1)) {
            String number = String.valueOf(draws.between(1, 399));
            if (draws.chance(0.3)) {
                number += "/" + draws.between(1, 60);
            }
            return "Số " + number + " đường " + draws.pick(STREETS);
        }
        String hamlet = draws.pick(HAMLETS);
        return hamlet + " " + (draws.chance(0.6) ? String.valueOf(draws.between(1, 15)) : draws.pick(HAMLET_NAMES));
    }

    /**
     * One home, with the names its ward had and has.
     *
     * @param street house and street, or hamlet
     */
    record Home(String street, OldWard old, Ward current) {

        String currentAddress() {
            return street + ", " + current.address();
        }

        String oldAddress() {
            return street + ", " + old.address();
        }

        /** By the old edition, kinds abbreviated as forms have it. */
        String shortOldAddress() {
            return street + ", " + shortened(old.name()) + ", " + shortened(old.districtName()) + ", "
                    + shortened(old.provinceName());
        }

        /** By the current edition, kinds abbreviated. */
        String shortCurrentAddress() {
            return street + ", " + shortened(current.name()) + ", " + shortened(current.provinceName());
        }

        private static String shortened(String unit) {
            for (int i = 0; i < LONG.length; i++) {
                if (unit.startsWith(LONG[i])) {
                    return SHORT[i] + unit.substring(LONG[i].length());
                }
            }
            return unit;
        }

        private static final String[] LONG = {
            "Phường ", "Xã ", "Thị trấn ", "Quận ", "Huyện ", "Thị xã ", "Thành phố ", "Tỉnh "
        };
        private static final String[] SHORT = {"P.", "X.", "TT. ", "Q.", "H.", "TX. ", "TP. ", ""};
    }
}
