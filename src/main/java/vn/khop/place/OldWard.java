package vn.khop.place;

/**
 * A commune-level unit of the edition that ended on 30 June 2025. Its code may now belong to another ward (55 % of the current codes do).
 *
 * @param code five digits
 * @param name with its kind: {@code Phường Phúc Xá}
 * @param districtCode three digits
 * @param districtName with its kind: {@code Quận Ba Đình}
 * @param provinceCode two digits of the 63 provinces
 * @param provinceName with its kind, as it was called in June 2025
 */
public record OldWard(
        String code, String name, String districtCode, String districtName, String provinceCode, String provinceName) {

    /** As the old edition writes it in an address: {@code Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội}. */
    public String address() {
        return name + ", " + districtName + ", " + provinceName;
    }
}
