package vn.khop.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khop.place.Gazetteer;
import vn.khop.record.Change;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.RawRecord;

/** FEATURE UNDER TEST: for any cells at all, a value differs from its cell if and only if a rule says that it changed it. */
class CleansingNotesTest {

    private static final int SEEDS = 3_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** All fields but names and wards, which have tests of their own. */
    private static final Set<Field> FIELDS = EnumSet.of(
            Field.CITIZEN_ID,
            Field.OLD_ID,
            Field.DATE_OF_BIRTH,
            Field.GENDER,
            Field.ETHNICITY,
            Field.PLACE_OF_BIRTH,
            Field.PHONE,
            Field.INSURANCE_NUMBER,
            Field.DATE_OF_DEATH,
            Field.UNIT,
            Field.STATUS,
            Field.ID_HISTORY,
            Field.FORMER_ADDRESSES,
            Field.RELATIONSHIP,
            Field.DOCUMENT_TYPE);

    /** Fields in which any text is a value. */
    private static final Set<Field> FREE_TEXTS = EnumSet.of(Field.PLACE_OF_BIRTH, Field.UNIT, Field.FORMER_ADDRESSES);

    private static final List<String> CELLS = List.of(
            "05/07/1985",
            "5/7/85",
            "1985-07-05",
            "1985",
            "00/00/1985",
            "00/07/85",
            "19850705",
            "5071985",
            "31233",
            "29771.0",
            "30/02/1985",
            "31-04-70",
            "12/25/1985",
            "ngày 5 tháng 7 năm 1985",
            "July 5, 1985",
            "1985-07-04T17:00:00.000Z",
            "05/07/1985 00:00:00",
            "079085001234",
            "79085001234",
            "1085001234",
            "079 085 001 234",
            "CCCD: 079085001234",
            "079085001234/024567890",
            "O79085001234",
            "024567890",
            "24567890",
            "CMND 024567890",
            "7.90912E+10",
            "C1234567",
            "Hộ chiếu B1234567",
            "GKS số 12/2019",
            "12/2019",
            "000000000000",
            "0912345678",
            "912345678.0",
            "01691234567",
            "+84 28 3822 1234",
            "+1 650 253 0000",
            "0912345678/0987654321",
            "02838221234 ext 12",
            "12345",
            "7912345678",
            "GD4797912345678",
            "gd 4 79 79 12345678",
            "ZZ1037912345678",
            "BHXH: 7912345678",
            "123456789",
            "Nam",
            "nữ",
            "NU",
            "male",
            "1",
            "0",
            "Kinh",
            "01",
            "e de",
            "Pháp",
            "Chủ hộ",
            "ba",
            "con ruột",
            "CCCD",
            "Đã chết",
            "living",
            "gì đó",
            "012345678|79085001234 |",
            "a|b | c",
            "||",
            "｜12345678｜",
            "không có",
            "chờ cấp",
            "-",
            "x",
            "n/a",
            "\u00A0",
            "?",
            "😀",
            "\u202E05/07/1985\u202C",
            "\uD83D",
            "\u0000",
            "N\u01B0\u0303",
            "０９１２３４５６７８");

    private final Cleanser cleanser = new Cleanser(
            new CleanseSettings(
                    Map.of(
                            Field.GENDER, Map.of("1", "nam", "2", "nữ"),
                            Field.RELATIONSHIP, Map.of("01", "chủ hộ", "x", "Quan hệ khác"),
                            Field.UNIT, Map.of("01", "Trường A")),
                    TODAY),
            Gazetteer.shipped());

    @Test
    void rule_isNotedWhereTheValueChanged_andOnlyThere() {
        LongStream.range(0, SEEDS).forEach(this::ruleIsNotedWhereTheValueChanged);
    }

    private void ruleIsNotedWhereTheValueChanged(long seed) {
        RawRecord raw = new RawRecord("k", cells(new Random(seed)));
        CleanRecord clean = cleanser.clean(raw);
        for (Field field : FIELDS) {
            boolean changed = !raw.cell(field).equals(clean.person().text(field));
            List<Change> changes = clean.changes().stream()
                    .filter(change -> change.field() == field && change.rule().isChange())
                    .toList();
            assertThat(!changes.isEmpty())
                    .as(
                            "seed %d, %s: '%s' to '%s' by %s",
                            seed, field, raw.cell(field), clean.person().text(field), changes)
                    .isEqualTo(changed);
        }
    }

    @Test
    void clean_ofWhatIsClean_changesNothing() {
        LongStream.range(0, SEEDS).forEach(this::cleanAgainChangesNothing);
    }

    private void cleanAgainChangesNothing(long seed) {
        CleanRecord once = cleanser.clean(new RawRecord("k", cells(new Random(seed))));
        Map<Field, String> canonical = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (once.person().has(field)) {
                canonical.put(field, once.person().text(field));
            }
        }
        CleanRecord twice = cleanser.clean(new RawRecord("k", canonical));
        for (Field field : FIELDS) {
            assertThat(twice.person().text(field))
                    .as("seed %d, %s", seed, field)
                    .isEqualTo(once.person().text(field));
        }
        assertThat(twice.changes())
                .as("seed %d", seed)
                .filteredOn(change -> FIELDS.contains(change.field()))
                .noneMatch(change -> change.rule().isChange());
    }

    /** Cells that no person wrote: kept or emptied with a note, soon, and never an exception. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "12",
                "079085001234",
                "0912345678 ",
                "0912345678/",
                "05/07/1985 ",
                "05/",
                "ngày ",
                "a",
                "a1",
                "A1 ",
                "Jan ",
                "/",
                "-",
                ".",
                ",",
                "'",
                "|",
                "1|",
                "(",
                " ",
                "E+",
                "1.0E+",
                ":",
                "1:",
                "T17:00:00",
                "x",
                "?",
                "…",
                "\u0000",
                "\u0301",
                "\u00AD",
                "\u200F",
                "\u202E",
                "\uFEFF",
                "\uD83D",
                "\uDE00",
                "😀",
                "٠",
                "Ễ",
                "ﷺ",
                "\u1112",
                "CCCD "
            })
    void clean_takesALongCell(String unit) {
        String cell = unit.repeat(100_000 / unit.length());
        for (Field field : FIELDS) {
            RawRecord raw = new RawRecord("k", Map.of(field, cell));
            CleanRecord clean = Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> cleanser.clean(raw), () -> field.key());
            boolean free = FREE_TEXTS.contains(field);
            assertThat(free || !clean.changes().isEmpty()).as(field.key()).isTrue();
        }
    }

    private static Map<Field, String> cells(Random random) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        for (Field field : FIELDS) {
            switch (random.nextInt(5)) {
                case 0, 1 -> cells.put(field, one(random));
                case 2 -> cells.put(field, mutated(one(random), random));
                case 3 -> cells.put(field, one(random) + " /|;-".charAt(random.nextInt(5)) + one(random));
                default -> {}
            }
        }
        if (random.nextInt(3) == 0) {
            cells.put(Field.SPOUSE_NAME, "Trần Thị Hoa");
        }
        return cells;
    }

    private static String one(Random random) {
        return CELLS.get(random.nextInt(CELLS.size()));
    }

    private static String mutated(String cell, Random random) {
        int[] bounds = {0x80, 0x80, 0x180, 0x400, 0x1F00, 0x2100, 0x11000};
        StringBuilder text = new StringBuilder(cell);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, random.nextInt(10));
                case 1 -> text.insert(at, " .-/,():'".charAt(random.nextInt(9)));
                case 2 -> text.delete(Math.max(0, at - 1), at);
                default -> text.insert(at, Character.toString(random.nextInt(bounds[random.nextInt(bounds.length)])));
            }
        }
        return text.toString();
    }
}
