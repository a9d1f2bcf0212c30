package vn.khop.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khop.place.Gazetteer;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.RawRecord;
import vn.khop.text.Folding;

/** FEATURE UNDER TEST: what holds of cleansing for any record at all. */
class CleansingPropertiesTest {

    private static final Field[] FIELDS = Field.values();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String[] CELLS = {
        "NGUYỄN VĂN A",
        "nguyễn thị hoà",
        "H’Hen Niê",
        "Trần Thị ánh",
        "- An -",
        "05/07/1985",
        "5/7/85",
        "31233",
        "30/02/1985",
        "1985",
        "00/00/1985",
        "19850705",
        "079085001234",
        "79085001234",
        "1085001234",
        "24567890",
        "024567890",
        "7.9E+10",
        "C1234567",
        "0912345678",
        "01691234567",
        "+84 28 3822 1234",
        "GD4797912345678",
        "123456789",
        "Nam",
        "nữ",
        "1",
        "Kinh",
        "01",
        "Đã chết",
        "00008",
        "8",
        "12 Đội Cấn, Phường Ba Đình, Hà Nội",
        "phường Liễu Giai, quận Ba Đình, Hà Nội",
        "a|b | c",
        "000",
        "không có",
        "\u00A0",
    };

    private final Cleanser cleanser = new Cleanser(CleanseSettings.of(TODAY), Gazetteer.shipped());

    @RepeatedTest(1000)
    void clean_isIdempotent(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        CleanRecord once = cleanser.clean(new RawRecord("k", cells(new Random(seed))));
        CleanRecord twice = cleanser.clean(new RawRecord("k", canonical(once)));
        for (Field field : FIELDS) {
            assertThat(twice.person().text(field))
                    .as("seed %d %s", seed, field)
                    .isEqualTo(once.person().text(field));
        }
        assertThat(twice.raw()).as("seed %d", seed).isEmpty();
    }

    /** Every cell is either the canonical text itself or kept beside it. */
    @RepeatedTest(100)
    void clean_accountsForEveryCell(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        RawRecord raw = new RawRecord("k", cells(new Random(seed)));
        CleanRecord clean = cleanser.clean(raw);
        raw.cells().forEach((field, cell) -> {
            if (field != Field.SOURCE_KEY) {
                assertThat(clean.sourceText(field))
                        .as("seed %d %s", seed, field)
                        .isEqualTo(cell);
            }
        });
    }

    @RepeatedTest(200)
    void clean_changesNothingButSpaceAndCaseOfAVietnameseName(RepetitionInfo repetition) throws IOException {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        List<String> tokens = NameTextTest.tokens().stream()
                .filter(token -> !NameCellTest.GARBLED_IN_THE_LISTS.contains(token))
                .toList();
        StringBuilder name = new StringBuilder();
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            String token = tokens.get(random.nextInt(tokens.size()));
            name.append(" ".repeat(1 + random.nextInt(2)))
                    .append(random.nextInt(4) == 0 ? Folding.lower(token) : token);
        }
        String clean = cleanser.clean(new RawRecord("k", Map.of(Field.FULL_NAME, name.toString())))
                .person()
                .fullName();
        assertThat(Folding.lower(clean))
                .as("seed %d", seed)
                .isEqualTo(Folding.lower(name.toString()).strip().replaceAll(" +", " "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "/",
                " ",
                "\u0301",
                "Ễ ",
                "\uD83D",
                "\uFEFF",
                "05/",
                "E+",
                "|",
                "1.",
                "phường 1, ",
                "Döông ",
                "Nguyeenx ",
                "Ã",
                "(",
                "\u202E",
                "😀 ",
                "Ông ",
                "tức ",
                " - ",
                "12/",
                "'"
            })
    void clean_takesABoundedTimeForAnyText(String unit) {
        String cell = unit.repeat(100_000 / unit.length());
        for (Field field : FIELDS) {
            Assertions.assertTimeout(
                    Duration.ofSeconds(10), () -> cleanser.clean(new RawRecord("k", Map.of(field, cell))));
        }
    }

    @Test
    void clean_ofAnEmptyRecord_isEmpty() {
        assertThat(cleanser.clean(new RawRecord("k", Map.of())).raw()).isEmpty();
        assertThat(cleanser.clean(new RawRecord("k", Map.of())).person().encode())
                .isEmpty();
    }

    private static Map<Field, String> canonical(CleanRecord record) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        for (Field field : FIELDS) {
            if (record.person().has(field)) {
                cells.put(field, record.person().text(field));
            }
        }
        return cells;
    }

    private static Map<Field, String> cells(Random random) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        for (Field field : FIELDS) {
            switch (random.nextInt(4)) {
                case 0 -> cells.put(field, CELLS[random.nextInt(CELLS.length)]);
                case 1 -> cells.put(field, mutated(CELLS[random.nextInt(CELLS.length)], random));
                case 2 -> cells.put(field, mutated("", random));
                default -> {}
            }
        }
        return cells;
    }

    private static String mutated(String cell, Random random) {
        int[] bounds = {0x80, 0x80, 0x180, 0x400, 0x1F00, 0x2100, 0x11000};
        StringBuilder text = new StringBuilder(cell);
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            int codePoint = random.nextInt(bounds[random.nextInt(bounds.length)]);
            int at = random.nextInt(text.length() + 1);
            text.insert(at, Character.toString(codePoint));
        }
        return text.toString();
    }
}
