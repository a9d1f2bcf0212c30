package vn.khop.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: the two places of a tone, brought to one for comparison. */
class TonePlacementTest {

    @ParameterizedTest
    @CsvSource({
        "hoà, hòa",
        "Hoá, Hóa",
        "hoả, hỏa",
        "hoã, hõa",
        "hoạ, họa",
        "HOÈ, HÒE",
        "toé, tóe",
        "khoẻ, khỏe",
        "xoẽ, xõe",
        "loẹ, lọe",
        "thuỳ, thùy",
        "thuý, thúy",
        "THUỶ, THỦY",
        "luỹ, lũy",
        "tuỵ, tụy",
        "Nguyễn Thị Thuý Hoà, Nguyễn Thị Thúy Hòa",
        "hòa, hòa",
        "quý, quý",
        "Quỳ, Quỳ",
        "QUỲNH, QUỲNH",
        "giờ, giờ",
        "già, già",
        "hoàng, hoàng",
        "Huỳnh, Huỳnh",
        "hoà-bình, hòa-bình",
        "uý, úy",
        "loà xoà, lòa xòa",
        "ỳ, ỳ",
    })
    void canonical_isTheOldStyle(String text, String canonical) {
        assertThat(TonePlacement.canonical(text)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "tòan, toàn",
        "Hùynh, Huỳnh",
        "lọai, loại",
        "khỏang, khoảng",
        "thóat, thoát",
        "Ngọan, Ngoạn",
        "qúy, quý",
        "qủa, quả",
        "gìa, già",
        "Gíang, Giáng",
        "thủơ, thuở",
        "Hụê, Huệ",
        "tíên, tiến",
        "Ngừơi, Người",
        "nghiã, nghĩa",
        "muà, mùa",
        "lưà, lừa",
        "cuả, của",
        "hoaì, hoài",
        "baó, báo",
        "chiù, chìu",
        "thaỳ, thày",
        "NGÙƠI, NGUỜI",
        "hoà, hoà",
        "thuý, thuý",
        "coóng, coóng",
        "khuỷu, khuỷu",
        "ngoẻo, ngoẻo",
        "Nghĩa, Nghĩa",
        "thuở, thuở",
        "quí, quí",
        "giò, giò",
        "Nguyễn, Nguyễn",
        "Trường, Trường",
        "Ayũn, Ayũn",
        "Mĩa, Mĩa",
    })
    void corrected_movesAMisplacedToneOnly(String text, String corrected) {
        assertThat(TonePlacement.corrected(text)).isEqualTo(corrected);
        assertThat(TonePlacement.corrected(corrected)).isEqualTo(corrected);
    }

    @Test
    void canonical_returnsTheSameTextWhereNothingChanges() {
        String text = "Nguyễn Thị Hòa";
        assertThat(TonePlacement.canonical(text)).isSameAs(text);
    }
}
