package vn.khop.place;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.place.Places.GAZETTEER;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE UNDER TEST: whatever stands in the cell, there is an answer, soon. */
class BadAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                ",",
                "a,",
                "\uD83D",
                "\uD83D\uDE00",
                "\u200F",
                "\u0301",
                "\u0000",
                "'",
                "Xã ",
                "Hà Nội, ",
                "phường 1 quận 1 ",
                "\u5317\u4EAC, "
            })
    void aTextOfAnyLength_takesABoundedTime(String unit) {
        for (int length : new int[] {1_000, 100_000}) {
            String text = unit.repeat(length / unit.length());
            Resolution found = Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(2), () -> GAZETTEER.resolve(text), () -> "of " + unit);
            assertThat(found.rest()).isEqualTo(text.strip());
        }
    }

    @Test
    void aTextFarTooLong_isNoAddress() {
        String address = "Phường Ba Đình, Hà Nội";
        assertThat(GAZETTEER.resolve("số 1 ".repeat(190) + address).isResolved())
                .isTrue();
        assertThat(GAZETTEER.resolve("số 1 ".repeat(200) + address).reason()).isEqualTo(Reason.NOTHING_READABLE);
    }

    /** What a word carries along says nothing, and what separates words only separates. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Phường\u00A0Ba\u00A0Đình, Hà\u2003Nội
            Ph\u00ADường Ba Đình, Hà Nội
            \u202EPhường Ba Đình\u202C, Hà Nội
            Phườ\u200Bng Ba Đi\u0300nh, Ha\u0300 Nội
            😀 Phường Ba Đình 😀, Hà Nội 😀
            Phường Ba Đình,, ;; Hà Nội...!!!
            """)
    void invisibleCharactersAndEmoji_areReadOver(String address) {
        assertThat(GAZETTEER.resolve(address).currentWards()).containsExactly("00004");
    }

    @Test
    void aSentence_isNoAddressUnlessItEndsInOne() {
        assertThat(GAZETTEER
                        .resolve("Hiện nay gia đình chưa xác định được nơi thường trú của cháu")
                        .reason())
                .isEqualTo(Reason.PROVINCE_UNKNOWN);
        assertThat(GAZETTEER
                        .resolve("Cháu ở cùng ông bà ngoại tại thôn 3, xã Ea Kly, tỉnh Đắk Lắk")
                        .rest())
                .isEqualTo("Cháu ở cùng ông bà ngoại tại thôn 3");
    }

    @RepeatedTest(500)
    void anyText_hasAnAnswerThatHoldsTogether(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        String text = text(new Random(seed));
        Resolution found = GAZETTEER.resolve(text);
        assertThat(found.isResolved())
                .as("seed %d", seed)
                .isEqualTo(!found.currentWards().isEmpty());
        assertThat(found.isResolved()).as("seed %d", seed).isEqualTo(found.edition() != Edition.NONE);
        assertThat(found.isResolved()).as("seed %d", seed).isEqualTo(found.level() == Level.WARD);
        assertThat(found.candidates().isEmpty()).as("seed %d", seed).isEqualTo(found.reason() != Reason.WARD_AMBIGUOUS);
        assertThat(GAZETTEER.reader().resolve(text)).as("seed %d", seed).isEqualTo(found);
    }

    /** Pieces of addresses in any order, with any characters between them. */
    private static String text(Random random) {
        String[] pieces = {
            "Phường 1",
            "Hà Nội",
            "TP. ",
            "Quận 1",
            "xã",
            "Tân Lập",
            "Sơn La",
            ", ",
            " - ",
            "/",
            "12",
            "Huế",
            "TT",
            "H.",
            "thôn",
            "Mộc Châu"
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
            if (random.nextInt(3) == 0) {
                text.append((char) random.nextInt(0x10000));
            }
        }
        return text.toString();
    }
}
