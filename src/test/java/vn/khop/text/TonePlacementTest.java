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
        "tòan, tòan",
        "hoà-bình, hòa-bình",
        "uý, úy",
        "loà xoà, lòa xòa",
        "ỳ, ỳ",
    })
    void canonical_isTheOldStyle(String text, String canonical) {
        assertThat(TonePlacement.canonical(text)).isEqualTo(canonical);
    }

    @Test
    void canonical_returnsTheSameTextWhereNothingChanges() {
        String text = "Nguyễn Thị Hòa";
        assertThat(TonePlacement.canonical(text)).isSameAs(text);
    }
}
