package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.batch.SmallWorkspace.CLOCK;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.record.Code;
import vn.khop.text.LegacyText;

/**
 * FEATURE UNDER TEST: corrections.csv alone is enough to undo what stands in corrected/: whoever has both, and knows which column a field is, has every
 * cell back to the byte, whatever the form of the source: source_key and field name one cell, since a field that joins several columns is never corrected. Nothing of Khớp is used to do it but the table of the old charset.
 */
class UndoFromListTest {

    /** What the job file says: the column of each field in the file. */
    private static final Map<String, Integer> COLUMNS =
            Map.of("full_name", 1, "date_of_birth", 2, "gender", 3, "citizen_id", 4, "phone", 6);

    private static final String HEADER = "ma;ho_ten;ngay_sinh;gioi_tinh;so;me;dt;so_nha;phuong;tinh;truong";

    @TempDir
    Path root;

    private SmallWorkspace world() {
        SmallWorkspace world = new SmallWorkspace(root, 80, 1000);
        world.write("jobs/registry.yaml", """
                registry:
                  files: data/registry.csv
                  columns: {citizen_id: so, full_name: ho_ten, date_of_birth: ngay_sinh, gender: gioi_tinh, mother_name: me, phone: dt, address: dia_chi}
                  as_of: 2026-11-20
                  scope: thử
                """);
        StringBuilder registry = new StringBuilder("so,ho_ten,ngay_sinh,gioi_tinh,me,dt,dia_chi\n");
        for (int i = 0; i < 80; i++) {
            registry.append(SmallWorkspace.person(i))
                    .append(",039")
                    .append(1_000_000 + i)
                    .append(",\"")
                    .append(house(i))
                    .append(", Phường Ngọc Hà, Thành phố Hà Nội\"\n");
        }
        world.write("data/registry.csv", registry.toString());
        return world;
    }

    private static String house(int i) {
        return (i + 1) + " Nguyễn Trãi";
    }

    /** As the school writes a pupil who agrees with the registry, but for the ward, which is of before July 2025, over three columns. */
    private static String pupil(int i) {
        String[] date = SmallWorkspace.date(i).split("/", -1);
        return String.join(
                ";",
                "HS" + i,
                SmallWorkspace.name(i),
                Integer.parseInt(date[0]) + "/" + Integer.parseInt(date[1]) + "/" + date[2],
                i % 2 == 0 ? "Nam" : "Nữ",
                SmallWorkspace.id(i),
                SmallWorkspace.mother(i),
                "039" + (1_000_000 + i),
                house(i),
                "phường Liễu Giai",
                "quận Ba Đình, Hà Nội",
                i == 2 ? "\"Trường\nsố ; 2\"" : "Trường " + i % 3);
    }

    /** Each has another fault; HS9 several in one row, HS4 a number of nothing but blanks. */
    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String row = pupil(i);
            String day = SmallWorkspace.date(i).substring(0, 2);
            rows.add(
                    switch (i) {
                        case 3 -> row.replace(";" + Integer.parseInt(day) + "/", ";2" + Integer.parseInt(day) + "/");
                        case 4 -> row.replace(SmallWorkspace.id(4), "   ");
                        case 5 -> row.replace(";Nữ;", ";Nam;");
                        case 6 -> row.replace(";0391", ";01691");
                        case 7 ->
                            row.replace(
                                    SmallWorkspace.id(7), SmallWorkspace.id(7).substring(1));
                        case 9 ->
                            row.replace(";Nữ;", ";nam;")
                                    .replace(";0391", ";0169 1")
                                    .replace(
                                            SmallWorkspace.name(9),
                                            SmallWorkspace.name(9)
                                                            .toUpperCase(java.util.Locale.ROOT)
                                                            .replace('Ứ', 'Ừ')
                                                    + " ");
                        default -> row;
                    });
        }
        return rows;
    }

    @Test
    void everyCellIsGivenBackToTheByte() throws IOException {
        SmallWorkspace world = world();
        world.write("jobs/school.yaml", """
                job: school
                files: data/school-*.csv
                encoding: TCVN3
                delimiter: ";"
                columns: {source_key: ma, full_name: ho_ten, date_of_birth: ngay_sinh, gender: gioi_tinh, citizen_id: so, mother_name: me,
                  phone: dt, address: [so_nha, phuong, tinh], unit: truong}
                limits: {rejected: 100%, changed: 100%}
                """);
        byte[] source =
                LegacyText.encode(HEADER + "\r\n" + String.join("\r\n", rows()) + "\r\n", LegacyText.Encoding.TCVN3);
        Files.write(root.resolve("data/school-1.csv"), source);
        assertThat(world.night(DAY).exitCode()).isZero();
        for (Code code : Code.values()) {
            Approving.approve(new Workspace(root), "school", code, "can-bo-1", CLOCK);
        }
        assertThat(world.night(DAY).exitCode()).isZero();
        assertThat(String.join("", world.lines("out/" + DAY + "/school/mismatches.csv")))
                .as("the address over three columns is told of")
                .contains("ADDRESS_OLD_UNIT");

        assertThat(issued().stream().map(line -> line.get(1) + " " + line.get(4)))
                .containsExactly(
                        "HS3 date_of_birth",
                        "HS4 citizen_id",
                        "HS5 gender",
                        "HS6 phone",
                        "HS7 citizen_id",
                        "HS9 full_name",
                        "HS9 gender",
                        "HS9 phone");
        assertThat(undone("school-1.csv")).containsExactlyInAnyOrder("HS3", "HS4", "HS5", "HS6", "HS7", "HS9");

        // Another delivery under the same name, longer by a row at its top: what has not changed stays corrected where
        // it stood.
        List<String> longer = new ArrayList<>(rows());
        longer.add(0, pupil(13).replace(";Nữ;", ";Nam;"));
        longer.set(6, rows().get(5).replace("Trường ", "Trường số "));
        Files.write(root.resolve("data/first.csv"), Files.readAllBytes(root.resolve("data/school-1.csv")));
        Files.write(
                root.resolve("data/school-1.csv"),
                LegacyText.encode(HEADER + "\r\n" + String.join("\r\n", longer) + "\r\n", LegacyText.Encoding.TCVN3));
        for (int i = 0; i < 2; i++) {
            assertThat(world.night(DAY).exitCode()).isZero();
            Approving.approve(new Workspace(root), "school", Code.GENDER, "can-bo-1", CLOCK);
        }
        assertThat(undone("school-1.csv")).containsExactly("HS13");
        assertThat(undone("school-1-2.csv")).containsExactly("HS3", "HS4", "HS5", "HS6", "HS7", "HS9");
    }

    private List<List<String>> issued() throws IOException {
        List<List<String>> list = cells(
                Files.readString(root.resolve("out/" + DAY + "/school/corrections.csv"), StandardCharsets.UTF_8),
                ',',
                "\n");
        return list.stream().filter(line -> line.get(9).equals("issued")).toList();
    }

    /** Undoes a corrected file by the list, and finds each row in a source file again; the keys of the rows. */
    private List<String> undone(String file) throws IOException {
        List<List<String>> original = new ArrayList<>(decoded(root.resolve("data/school-1.csv")));
        if (Files.exists(root.resolve("data/first.csv"))) {
            original.addAll(decoded(root.resolve("data/first.csv")));
        }
        List<String> keys = new ArrayList<>();
        List<List<String>> corrected = decoded(root.resolve("out/" + DAY + "/school/corrected/" + file));
        for (List<String> row : corrected.subList(1, corrected.size())) {
            List<String> cells = new ArrayList<>(row);
            for (List<String> change : issued()) {
                int column = COLUMNS.getOrDefault(change.get(4), -1);
                if (change.get(1).equals(row.get(0))) {
                    assertThat(cells.get(column)).isEqualTo(change.get(6));
                    cells.set(column, change.get(5));
                }
            }
            assertThat(cells).isNotEqualTo(row);
            assertThat(original).contains(cells);
            keys.add(row.get(0));
        }
        return keys;
    }

    private static List<List<String>> decoded(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return cells(LegacyText.decode(bytes, 0, bytes.length, LegacyText.Encoding.TCVN3), ';', "\r\n");
    }

    /** The cells of a text, by the rules of RFC 4180. */
    private static List<List<String>> cells(String text, char delimiter, String lineEnd) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(text.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == delimiter) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && text.startsWith(lineEnd, i)) {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
                i += lineEnd.length() - 1;
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
