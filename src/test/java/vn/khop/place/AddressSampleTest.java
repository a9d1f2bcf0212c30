package vn.khop.place;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.place.Places.GAZETTEER;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khop.place.Places.Typed;

/** FEATURE UNDER TEST: 10,688 addresses as really typed, in the order and spelling they were typed in and in others. */
class AddressSampleTest {

    private static final List<Typed> SAMPLE = Places.sample();

    /** Another way to write an address, and how many of the sample are then read. Where one is read, it means the same ward. */
    enum Form {
        AS_TYPED(10_687, Typed::address),
        WITHOUT_COMMAS(10_687, typed -> typed.address().replace(",", "")),
        WITH_DASHES(10_687, typed -> typed.address().replace(",", " -")),
        IN_CAPITALS(10_687, typed -> typed.address().toUpperCase(java.util.Locale.ROOT)),
        BACKWARDS(10_687, typed -> typed.province() + ", " + typed.district() + ", " + typed.ward()),
        DISTRICT_FIRST(10_687, typed -> typed.district() + ", " + typed.ward() + ", " + typed.province()),
        PROVINCE_FIRST(10_686, typed -> typed.province() + ", " + typed.ward() + ", " + typed.district()),
        PROVINCE_AMID(10_686, typed -> typed.ward() + ", " + typed.province() + ", " + typed.district()),
        SHORTENED(10_687, typed -> shortened(typed.address())),
        SHORTENED_IN_ONE(
                10_687,
                typed -> "Ấp 3 " + shortened(typed.address()).replace(",", "").replace(". ", ".")),
        WITH_STREET(10_687, typed -> "Số 12/3 đường Lê Lợi, thôn 4, " + typed.address()),
        WITHOUT_MARKS(10_656, typed -> typed.plain().address()),
        WITHOUT_MARKS_OR_COMMAS(10_656, typed -> typed.plain().address().replace(",", "")),
        WITHOUT_KINDS(10_339, typed -> typed.address().replaceAll("(?i)(^|, )(" + KINDS + ") ", "$1")),
        WITHOUT_PROVINCE(10_664, typed -> typed.ward() + ", " + typed.district());

        private final int read;
        private final Function<Typed, String> write;

        Form(int read, Function<Typed, String> write) {
            this.read = read;
            this.write = write;
        }
    }

    private static final String KINDS = "thành phố|thị xã|thị trấn|quận|huyện|phường|xã";

    private static String shortened(String address) {
        return address.replaceAll("(?i)thành phố ", "TP. ")
                .replaceAll("(?i)thị xã ", "TX. ")
                .replaceAll("(?i)thị trấn ", "TT. ")
                .replaceAll("(?i)(^|, )quận ", "$1Q. ")
                .replaceAll("(?i)(^|, )huyện ", "$1H. ")
                .replaceAll("(?i)(^|, )phường ", "$1P. ")
                .replaceAll("(?i)(^|, )xã ", "$1X. ");
    }

    @ParameterizedTest
    @EnumSource
    void theSample_isReadInAnyForm_andMeansTheSame(Form form) {
        int read = 0;
        for (Typed typed : SAMPLE) {
            Resolution found = GAZETTEER.resolve(form.write.apply(typed));
            if (found.isResolved()) {
                read++;
                assertThat(found.currentWards())
                        .as("line %d, %s", typed.line(), form.write.apply(typed))
                        .isEqualTo(GAZETTEER.resolve(typed.address()).currentWards());
            }
        }
        assertThat(read).isEqualTo(form.read);
    }

    /** At least 99 % are read; the others are listed with the reason. */
    @Test
    void whatIsNotRead_isListedWithItsReason() {
        List<String> unread = SAMPLE.stream()
                .filter(typed -> !GAZETTEER.resolve(typed.address()).isResolved())
                .map(AddressSampleTest::line)
                .toList();
        assertThat(unread)
                .isEqualTo(Places.lines("unread.tsv").stream()
                        .filter(line -> !line.startsWith("#"))
                        .toList());
        assertThat(SAMPLE).hasSize(10_688);
        assertThat(unread.size()).isLessThanOrEqualTo(SAMPLE.size() / 100);
    }

    private static String line(Typed typed) {
        Resolution found = GAZETTEER.resolve(typed.address());
        return String.join(
                "\t",
                String.valueOf(typed.line()),
                typed.ward(),
                typed.district(),
                typed.province(),
                found.level().name(),
                found.reason().name(),
                String.join("|", found.candidates()));
    }
}
