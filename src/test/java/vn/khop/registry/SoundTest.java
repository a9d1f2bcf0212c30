package vn.khop.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.text.Folding;

/** FEATURE UNDER TEST: syllables that people confuse have one sound, others have their own. */
class SoundTest {

    @ParameterizedTest
    @CsvSource({
        "Sương, Xương", "Dành, Giành", "Dành, Rành", "Vang, Dang", "Gì, Dì", "Gìn, Dìn", "Trí, Chí", "Lan, Nan",
                "Nghiên, Ghiên",
        "Nga, Ga", "Cường, Kường", "Quyên, Kuyên", "Tiên, Tiêng", "Thanh, Than", "Thanh, Tham", "Mặt, Mặc", "Các, Cách",
                "Lý, Lí",
        "Quý, Quí", "Đại, Dại", "Khanh, KHÁN", "y, i"
    })
    void confusedSyllables_soundAlike(String one, String other) {
        assertThat(sound(one)).isEqualTo(sound(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Nhan, Lan",
        "Nhan, Ngan",
        "Thanh, Tanh",
        "Khanh, Canh",
        "Phan, Pan",
        "Chi, Ki",
        "Anh, Ang O",
        "Hoa, Hao",
        "An, Ân Ân",
        "Lan, Lat",
        "Hop, Hot",
        "a, an",
        "n, an",
        "Gia, Ga",
        "Kowalski, Kovalski",
        "H'Hen, Hen"
    })
    void otherSyllables_soundApart(String one, String other) {
        assertThat(sound(one)).isNotEqualTo(sound(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn An, Văn An Nguyễn, true",
        "Nguyễn Văn An, NguyễnVăn An, true",
        "Nguyễn Văn An, Nguyễn V ăn An, true",
        "Mỹ Sửu, Mĩ Xửu, true",
        "Nguyễn Văn An, Nguyễn Văn Anh, false"
    })
    void letters_areBlindToOrderAndSpaces(String one, String other, boolean same) {
        assertThat(NameHashes.of(one).letters() == NameHashes.of(other).letters())
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"' '", "'.,-'", "''"})
    void nothingToRead_isNoName(String name) {
        assertThat(NameHashes.of(name)).isEqualTo(NameHashes.NONE);
        assertThat(NameHashes.sounds(name)).isEmpty();
    }

    private static long sound(String syllable) {
        String folded = Folding.fold(syllable);
        return Sound.of(folded, 0, folded.length());
    }
}
