package vn.khop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A workspace whose people live in several wards, and what a night hands out of it. */
final class HandedOut {

    static final LocalDate DAY = SmallWorkspace.DAY;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path root;
    final SmallWorkspace workspace;

    /** Registry with wards; one of them in another province; a person without a ward. */
    HandedOut(Path root) {
        this.root = root;
        this.workspace = new SmallWorkspace(root, 0, 1000);
        workspace.write("jobs/registry.yaml", """
                registry:
                  files: data/registry.csv
                  columns: {citizen_id: so, full_name: ho_ten, date_of_birth: ngay_sinh, gender: gioi_tinh, mother_name: me, ward_code: xa}
                  as_of: 2026-11-20
                  scope: thành phố Hà Nội
                """);
        StringBuilder registry = new StringBuilder("so,ho_ten,ngay_sinh,gioi_tinh,me,xa\n");
        for (int i = 0; i < 40; i++) {
            String ward = i % 4 == 0 ? "00004" : i % 4 == 1 ? "00008" : i % 4 == 2 ? "16171" : "";
            registry.append(SmallWorkspace.person(i)).append(',').append(ward).append('\n');
        }
        workspace.write("data/registry.csv", registry.toString());
        workspace.births();
    }

    /** A pupil whose name was typed with a wrong tone. */
    static String wrongTone(int i) {
        return SmallWorkspace.pupil(i)
                .replace("Nguyễn", "Nguyển")
                .replace("Trần", "Trẩn")
                .replace("Lê ", "Lế ")
                .replace("Phạm", "Pham")
                .replace("Hoàng", "Hoãng")
                .replace("Vũ", "Vủ")
                .replace("Đặng", "Đẳng");
    }

    void rows() {
        List<String> school = new ArrayList<>();
        List<String> births = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            school.add(wrongTone(i));
            if (i % 3 == 0) {
                births.add(wrongTone(i).replace("HS", "KS"));
            }
        }
        school.add("HS99,thiếu ô");
        school.add(SmallWorkspace.pupil(30));
        school.add(SmallWorkspace.pupil(30)
                .replace("Trường 0,", "Trường 0")
                .replace(SmallWorkspace.date(30), "01/01/2011"));
        workspace.school("school-1.csv", school);
        workspace.school("births-1.csv", births);
    }

    Path out(String name) {
        return root.resolve("out").resolve(DAY.toString()).resolve(name);
    }

    JsonNode manifest(String name) throws IOException {
        return JSON.readTree(Files.readString(out(name).resolve("manifest.json")));
    }

    /** Case numbers on the pages and in the sheets of each folder. */
    Map<String, List<String>> shown(String kind) throws IOException {
        Map<String, List<String>> shown = new TreeMap<>();
        for (JsonNode folder : manifest(kind).get("folders")) {
            List<String> cases = new ArrayList<>();
            String name = folder.get("folder").asString();
            try (ReadableWorkbook book = new ReadableWorkbook(
                    out(kind).resolve(name).resolve("cases.xlsx").toFile())) {
                book.getFirstSheet().read().stream().skip(1).forEach(row -> {
                    String caseNo = row.getCellText(0);
                    if (!cases.contains(caseNo)) {
                        cases.add(caseNo);
                    }
                });
            }
            shown.put(name, cases);
        }
        return shown;
    }

    Map<String, Integer> states() throws IOException {
        return states(DAY);
    }

    Map<String, Integer> states(LocalDate day) throws IOException {
        Map<String, Integer> states = new TreeMap<>();
        JsonNode all = JSON.readTree(Files.readString(
                root.resolve("out").resolve(day.toString()).resolve("_wards").resolve("manifest.json")));
        for (JsonNode folder : all.get("folders")) {
            folder.get("states")
                    .properties()
                    .forEach(state ->
                            states.merge(state.getKey(), state.getValue().asInt(), Integer::sum));
        }
        return states;
    }
}
