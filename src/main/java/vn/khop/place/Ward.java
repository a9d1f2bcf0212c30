package vn.khop.place;

/**
 * A commune-level unit of the current edition.
 *
 * @param code five digits
 * @param name with its kind: {@code Phường Ba Đình}
 * @param provinceCode two digits
 * @param provinceName with its kind: {@code Thành phố Hà Nội}
 */
public record Ward(String code, String name, String provinceCode, String provinceName) {

    /** As the current edition writes it in an address: {@code Phường Ba Đình, Thành phố Hà Nội}. */
    public String address() {
        return name + ", " + provinceName;
    }
}
