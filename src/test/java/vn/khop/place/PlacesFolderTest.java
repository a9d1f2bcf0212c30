package vn.khop.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE UNDER TEST: a workspace's own tables of units, laid over the shipped ones, each line from its day on. */
class PlacesFolderTest {

    private static final LocalDate BEFORE = LocalDate.of(2026, 8, 31);
    private static final LocalDate AFTER = LocalDate.of(2026, 9, 1);

    /** Ba Đình and Ngọc Hà become Hồ Tây under the code of Ngọc Hà. */
    private static final String UNITS = """
            code,name,level,parent,valid_from,valid_to
            00008,Phường Hồ Tây,ward,01,2026-09-01,
            """;

    private static final String CHANGES = """
            old_code,new_code,date,coverage
            00004,00008,2026-09-01,full
            00008,00008,2026-09-01,full
            """;

    @TempDir
    Path folder;

    @Test
    void withoutFiles_itIsTheShippedOne() throws IOException {
        assertThat(Gazetteer.of(folder, AFTER)).isSameAs(Gazetteer.shipped());
        assertThat(Gazetteer.of(folder.resolve("none"), AFTER)).isSameAs(Gazetteer.shipped());
        Files.writeString(folder.resolve("README.md"), "about");
        assertThat(Gazetteer.of(folder, AFTER)).isSameAs(Gazetteer.shipped());
        assertThat(Gazetteer.shipped().fingerprint()).isEmpty();
        assertThat(Gazetteer.check(folder)).isEmpty();
    }

    @Test
    void aMerger_countsFromItsDay() throws IOException {
        write(UNITS, CHANGES);
        Gazetteer before = Gazetteer.of(folder, BEFORE);
        assertThat(names(before, "Phường Ba Đình, Hà Nội")).isEqualTo("CURRENT Phường Ba Đình");
        assertThat(before.resolve("Phường Hồ Tây, Hà Nội").isResolved()).isFalse();
        assertThat(before.currentWards()).hasSize(3321);

        Gazetteer after = Gazetteer.of(folder, AFTER);
        assertThat(after.currentWards()).hasSize(3320);
        assertThat(after.findWard("00004")).isEmpty();
        assertThat(names(after, "Phường Hồ Tây, Hà Nội")).isEqualTo("CURRENT Phường Hồ Tây");
        assertThat(names(after, "Phường Ba Đình, Hà Nội")).isEqualTo("OLD Phường Hồ Tây");
        assertThat(names(after, "Phường Ngọc Hà, Hà Nội")).isEqualTo("OLD Phường Hồ Tây");
        assertThat(names(after, "Phường Trúc Bạch, Quận Ba Đình, Hà Nội")).isEqualTo("OLD Phường Hồ Tây");
        assertThat(names(after, "Phường Phúc Xá, Quận Ba Đình, Hà Nội")).isEqualTo("OLD Phường Hồng Hà");
    }

    @Test
    void theSuccessorsOfOldWards_followEveryLaterChange() throws IOException {
        write(UNITS, CHANGES);
        Gazetteer shipped = Gazetteer.shipped();
        Gazetteer after = Gazetteer.of(folder, AFTER);
        for (OldWard ward : shipped.oldWards()) {
            List<String> expected = shipped.successors(ward.code()).stream()
                    .map(code -> code.equals("00004") ? "00008" : code)
                    .distinct()
                    .sorted()
                    .toList();
            assertThat(after.successors(ward.code())).as(ward.address()).isEqualTo(expected);
        }
    }

    @Test
    void wardsOfRecordsCleansedBefore_areBroughtToTheDay() throws IOException {
        write(UNITS, CHANGES);
        Gazetteer after = Gazetteer.of(folder, AFTER);
        assertThat(after.inForce("00004")).isEqualTo("00008");
        assertThat(after.inForce("00004|00070")).isEqualTo("00008|00070");
        assertThat(after.inForce("00070")).isEqualTo("00070");
        assertThat(after.inForce("")).isEmpty();
        assertThat(Gazetteer.of(folder, BEFORE).inForce("00004")).isEqualTo("00004");
        assertThat(Gazetteer.shipped().inForce("00004")).isEqualTo("00004");
    }

    @Test
    void aDividedWard_standsForAllItsParts() throws IOException {
        write("code,name,level,parent,valid_from,valid_to\n00005,Phường Quán Thánh,ward,01,2026-09-01,\n", """
                old_code,new_code,date,coverage
                00004,00005,2026-09-01,part
                00004,00004,2026-09-01,part
                """);
        Gazetteer after = Gazetteer.of(folder, AFTER);
        assertThat(names(after, "Phường Ba Đình, Hà Nội")).isEqualTo("CURRENT Phường Ba Đình");
        assertThat(names(after, "Phường Quán Thánh, Hà Nội")).isEqualTo("CURRENT Phường Quán Thánh");
        assertThat(names(after, "Phường Trúc Bạch, Quận Ba Đình, Hà Nội"))
                .isEqualTo("OLD Phường Ba Đình + Phường Quán Thánh");
    }

    @Test
    void aWardOrProvinceWithANewName_isReadByBoth() throws IOException {
        write("""
                code,name,level,parent,valid_from,valid_to
                00004,Phường Ba Đình Mới,ward,01,2026-09-01,
                56,Thành phố Trầm Hương,province,,2026-09-01,
                """, "");
        Files.delete(folder.resolve("changes.csv"));
        Gazetteer after = Gazetteer.of(folder, AFTER);
        assertThat(names(after, "Phường Ba Đình Mới, Hà Nội")).isEqualTo("CURRENT Phường Ba Đình Mới");
        assertThat(names(after, "Phường Ba Đình, Hà Nội")).isEqualTo("OLD Phường Ba Đình Mới");
        assertThat(after.findWard("22366").orElseThrow().provinceName()).isEqualTo("Thành phố Trầm Hương");
        assertThat(names(after, "Phường Nha Trang, Trầm Hương")).isEqualTo("CURRENT Phường Nha Trang");
        assertThat(names(after, "Phường Nha Trang, Khánh Hòa")).isEqualTo("CURRENT Phường Nha Trang");
    }

    /** A correction of the shipped tables, and a name older than they are. */
    @Test
    void unitsOfBefore_canBeAddedToo() throws IOException {
        write("""
                code,name,level,parent,valid_from,valid_to
                28825,Xã Phú An Hòa,ward,831,,2024-12-31
                00001,Phường Phúc Xá Cũ,ward,001,,2025-06-30
                """, """
                old_code,new_code,date,coverage
                28825,28828,2025-01-01,full
                """);
        Gazetteer gazetteer = Gazetteer.of(folder, AFTER);
        Resolution found = gazetteer.resolve("Xã Phú An Hòa, Huyện Châu Thành, Bến Tre");
        assertThat(found.oldWards()).containsExactly("28828");
        assertThat(found.isFormerName()).isTrue();
        assertThat(found.currentWards()).isEqualTo(gazetteer.successors("28828"));
        assertThat(gazetteer.findOldWard("00001").orElseThrow().address())
                .isEqualTo("Phường Phúc Xá Cũ, Quận Ba Đình, Thành phố Hà Nội");
        assertThat(names(gazetteer, "Phường Phúc Xá Cũ, Ba Đình, Hà Nội")).isEqualTo("OLD Phường Hồng Hà");
    }

    @Test
    void theFingerprint_tellsWhatIsInForce() throws IOException {
        write(UNITS, CHANGES);
        String before = Gazetteer.of(folder, BEFORE).fingerprint();
        String after = Gazetteer.of(folder, AFTER).fingerprint();
        assertThat(after).hasSize(64).isNotEqualTo(before);
        assertThat(Gazetteer.of(folder, AFTER.plusDays(30)).fingerprint()).isEqualTo(after);
        write(UNITS.replace("Hồ Tây", "Tây Hồ Mới"), CHANGES);
        assertThat(Gazetteer.of(folder, AFTER).fingerprint()).isNotEqualTo(after);
    }

    /** The shipped tables themselves, written as files, give the shipped gazetteer again. */
    @Test
    void allTablesCanBeReplaced() throws IOException {
        StringBuilder units = new StringBuilder("code,name,level,parent,valid_from,valid_to\n");
        for (Ward ward : Gazetteer.shipped().currentWards()) {
            units.append(ward.code()).append(',').append(ward.name()).append(",ward,");
            units.append(ward.provinceCode()).append(",2025-07-01,\n");
        }
        write(units.toString(), "old_code,new_code,date,coverage\n");
        Gazetteer replaced = Gazetteer.of(folder, AFTER);
        assertThat(replaced.currentWards()).isEqualTo(Gazetteer.shipped().currentWards());
        Map<String, String> addresses = Map.of("Phường Ba Đình, Hà Nội", "CURRENT Phường Ba Đình");
        addresses.forEach(
                (address, ward) -> assertThat(names(replaced, address)).isEqualTo(ward));
    }

    private void write(String units, String changes) throws IOException {
        Files.writeString(folder.resolve("units.csv"), units);
        Files.writeString(folder.resolve("changes.csv"), changes);
    }

    private static String names(Gazetteer gazetteer, String address) {
        Resolution found = gazetteer.resolve(address);
        return found.edition() + " " + Places.names(gazetteer, found.currentWards());
    }
}
