package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.batch.SmallWorkspace.CLOCK;
import static vn.khop.batch.SmallWorkspace.DAY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.report.Audience;
import vn.khop.review.CaseNumber;
import vn.khop.review.CaseVerdict;
import vn.khop.review.PersonAnswer;

/**
 * FEATURE UNDER TEST: which file shows what of the registry. Persons of the registry have values that stand nowhere else; a night is run on three
 * jobs with the same rows, one under an agreement of the name, one under an agreement of nothing, one without; then every file of the results is
 * searched for each of the values.
 */
class DisclosureNightTest {

    private static final Locale VI = Locale.forLanguageTag("vi");
    private static final String HEADER = "ma,ho_ten,ngay_sinh,gioi_tinh,dan_toc,so,dia_chi,cha,me,don_vi\n";

    @TempDir
    Path root;

    private SmallWorkspace world;

    private static String person(
            String id,
            String name,
            String birth,
            String gender,
            String people,
            String address,
            String ward,
            String father,
            String mother) {
        return String.join(",", id, name, birth, gender, people, "\"" + address + "\"", ward, father, mother);
    }

    @BeforeEach
    void write() {
        world = new SmallWorkspace(root, 0, 1000);
        world.write("jobs/registry.yaml", """
                registry:
                  files: data/registry.csv
                  columns: {citizen_id: so, full_name: ho_ten, date_of_birth: ngay_sinh, gender: gioi_tinh, ethnicity: dan_toc, address: dia_chi, ward_code: phuong, father_name: cha, mother_name: me}
                  as_of: 2026-11-20
                  scope: thử
                """);
        StringBuilder registry = new StringBuilder("so,ho_ten,ngay_sinh,gioi_tinh,dan_toc,dia_chi,phuong,cha,me\n");
        for (int i = 0; i < 200; i++) {
            registry.append(person(
                            SmallWorkspace.id(i),
                            SmallWorkspace.name(i),
                            SmallWorkspace.date(i),
                            i % 2 == 0 ? "Nam" : "Nữ",
                            "Kinh",
                            i + " Phố Huế, Phường Cửa Nam, Hà Nội",
                            "00082",
                            "Nguyễn Văn " + (char) ('A' + i % 20),
                            SmallWorkspace.mother(i)))
                    .append('\n');
        }
        for (String line : List.of(
                person(
                        "001190884411",
                        "Quàng Thị Ngàn",
                        "17/03/1990",
                        "Nữ",
                        "Chứt",
                        "19 Ngõ Sấu Đá, Phường Ba Đình, Thành phố Hà Nội",
                        "00004",
                        "Quàng Văn Sếnh",
                        "Lường Thị Ín"),
                person(
                        "001191771122",
                        "Cầm Thị Vín Hoà",
                        "02/09/1991",
                        "Nữ",
                        "Si La",
                        "23 Ngõ Chung, Phường Tây Hồ, Thành phố Hà Nội",
                        "00103",
                        "Cầm Văn Óng",
                        "Tòng Thị Dưn"),
                person(
                        "001092660033",
                        "Mùa A Tráng Sính",
                        "23/11/1992",
                        "Nam",
                        "Pu Péo",
                        "27 Dốc Ổi Găng, Phường Bồ Đề, Thành phố Hà Nội",
                        "00118",
                        "Mùa A Chống",
                        "Sùng Thị Máy"),
                person(
                        "001193556677",
                        "Lò Thị Xoan Biển",
                        "06/05/1993",
                        "Nữ",
                        "Rơ Măm",
                        "35 Ngách Vối Thuốc, Phường Việt Hưng, Thành phố Hà Nội",
                        "00127",
                        "Lò Văn Phửn",
                        "Hà Thị Mò"),
                person(
                        "001071445566",
                        "Thạch Sô Phia",
                        "29/07/1971",
                        "Nam",
                        "Brâu",
                        "41 Bến Tràm Chim, Phường Phúc Lợi, Thành phố Hà Nội",
                        "00136",
                        "Thạch Sa Rươn",
                        "Kim Thị Sà Vươn"),
                person(
                        "001094330011",
                        "Vàng Seo Páo",
                        "11/04/1994",
                        "Nam",
                        "Cống",
                        "53 Lối Cau Liên, Phường Long Biên, Thành phố Hà Nội",
                        "00145",
                        "Vàng Seo Dế",
                        "Ly Thị Súa"),
                person(
                        "001094330022",
                        "Vàng Seo Páo",
                        "11/04/1994",
                        "Nam",
                        "Cống",
                        "67 Xóm Rừng Sác, Phường Nghĩa Đô, Thành phố Hà Nội",
                        "00160",
                        "Vàng Seo Lử",
                        "Giàng Thị Chúa"))) {
            registry.append(line).append('\n');
        }
        world.write("data/registry.csv", registry.toString());
        job("office", "");
        job("school", "agreement: {no: 12/QC-2026, until: 2030-12-31, fields: [full_name, ethnicity]}\n");
        job("phones", "agreement: {no: 1/TT, until: 2030-12-31, fields: []}\n");
    }

    private void job(String name, String agreement) {
        world.write("jobs/" + name + ".yaml", """
                job: %s
                files: data/%s-*.csv
                columns: {source_key: ma, full_name: ho_ten, date_of_birth: ngay_sinh, gender: gioi_tinh, ethnicity: dan_toc, citizen_id: so, address: dia_chi, father_name: cha, mother_name: me, unit: don_vi}
                limits: {rejected: 100%%, changed: 100%%}
                %s""".formatted(name, name, agreement));
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 60; i++) {
            rows.append(String.join(
                            ",",
                            "R" + i,
                            SmallWorkspace.name(i),
                            SmallWorkspace.date(i),
                            i % 2 == 0 ? "Nam" : "Nữ",
                            "Kinh",
                            SmallWorkspace.id(i),
                            "\"" + i + " Phố Huế, Phường Cửa Nam, Hà Nội\"",
                            "Nguyễn Văn " + (char) ('A' + i % 20),
                            SmallWorkspace.mother(i),
                            "U1"))
                    .append('\n');
        }
        String here = "\"8 Phố Lá Me, Phường Hoàn Kiếm, Hà Nội\"";
        rows.append(
                "linked,Quàng Thị Ngân,12/03/1990,Nữ,Kinh,001190884411," + here + ",Quàng Văn Xuyến,Lường Thị Ín,U1\n");
        rows.append("unnumbered,Cầm Thị Vín Hoà,02/09/1991,Nữ,Kinh,," + here + ",Cầm Văn Óng,Tòng Thị Dưn,U1\n");
        rows.append("doubted,Giàng Thị Lành,30/01/1985,Nữ,Kinh,001092660033," + here + ",Giàng A Dơ,Vừ Thị Sua,U1\n");
        rows.append("claimed,Lò Thị Xoan Biển,06/05/1993,Nữ,Kinh,001071445566," + here + ",Lò Văn Kẻo,Hà Thị Mò,U1\n");
        rows.append("twin,Vàng Seo Páo,11/04/1994,Nam,Kinh,," + here + ",,,U1\n");
        rows.append("nobody,Hồ Thị Ca Dao,19/12/1966,Nữ,Kinh,," + here + ",Hồ Văn Ngọ,Hồ Thị Nguyệt,U1\n");
        rows.append("broken,only two\n");
        world.write("data/" + name + "-1.csv", rows.toString());
    }

    @Test
    void everyFile_showsOfTheRegistryWhatItsReaderMaySee() throws IOException {
        assertThat(world.night(DAY).exitCode()).isZero();
        assertThat(outcomes("school")).isEqualTo("""
                claimed review ID_OF_ANOTHER|ADDRESS_UNIT|PARENT_NAME
                doubted review NAME_DIFFERENT|DOB_DIFFERENT|GENDER|ADDRESS_UNIT|PARENT_NAME
                linked corrected NAME_SPELLING|DOB_DAY|ADDRESS_UNIT|PARENT_NAME
                nobody not_found
                twin review ID_MISSING|ADDRESS_UNIT
                unnumbered corrected ID_MISSING|ADDRESS_UNIT
                """);
        for (Audience audience : List.of(Audience.OWNER, Audience.POLICE)) {
            sheet("school", audience, "csv");
            sheet("school", audience, "xlsx");
        }
        String doubted = "claimed address, claimed father, claimed id, claimed ward, doubted address, doubted birth,"
                + " doubted father, doubted name, doubted ward, twin address, twin id, twin ward";
        assertThat(PlantedValues.shownBelow(root.resolve("out"))).isEqualTo("""
                2026-11-22/_units/manifest.json:
                2026-11-22/_units/office-u1/cases.xlsx: linked address, linked birth, linked father, linked name, linked ward, unnumbered id, unnumbered ward
                2026-11-22/_units/office-u1/corrected/office-1.csv: linked birth, linked name
                2026-11-22/_units/office-u1/guide.html:
                2026-11-22/_units/office-u1/index.html: linked address, linked birth, linked father, linked name, linked ward, unnumbered id, unnumbered ward
                2026-11-22/_units/office-u1/manifest.json:
                2026-11-22/_units/office/cases.xlsx:
                2026-11-22/_units/office/guide.html:
                2026-11-22/_units/office/index.html:
                2026-11-22/_units/office/manifest.json:
                2026-11-22/_units/office/rejected.csv:
                2026-11-22/_units/phones-u1/cases.xlsx:
                2026-11-22/_units/phones-u1/guide.html:
                2026-11-22/_units/phones-u1/index.html:
                2026-11-22/_units/phones-u1/manifest.json:
                2026-11-22/_units/phones/cases.xlsx:
                2026-11-22/_units/phones/guide.html:
                2026-11-22/_units/phones/index.html:
                2026-11-22/_units/phones/manifest.json:
                2026-11-22/_units/phones/rejected.csv:
                2026-11-22/_units/school-u1/cases.xlsx: linked name
                2026-11-22/_units/school-u1/corrected/school-1.csv: linked name
                2026-11-22/_units/school-u1/guide.html:
                2026-11-22/_units/school-u1/index.html: linked name
                2026-11-22/_units/school-u1/manifest.json:
                2026-11-22/_units/school/cases.xlsx:
                2026-11-22/_units/school/guide.html:
                2026-11-22/_units/school/index.html:
                2026-11-22/_units/school/manifest.json:
                2026-11-22/_units/school/rejected.csv:
                2026-11-22/_wards/00004-phuong-ba-dinh/cases.xlsx:
                2026-11-22/_wards/00004-phuong-ba-dinh/guide.html: linked ward
                2026-11-22/_wards/00004-phuong-ba-dinh/index.html: linked ward
                2026-11-22/_wards/00004-phuong-ba-dinh/manifest.json: linked ward
                2026-11-22/_wards/00103-phuong-tay-ho/cases.xlsx:
                2026-11-22/_wards/00103-phuong-tay-ho/guide.html: unnumbered ward
                2026-11-22/_wards/00103-phuong-tay-ho/index.html: unnumbered ward
                2026-11-22/_wards/00103-phuong-tay-ho/manifest.json: unnumbered ward
                2026-11-22/_wards/00118-phuong-bo-de/cases.xlsx: doubted address, doubted birth, doubted father, doubted name, doubted ward
                2026-11-22/_wards/00118-phuong-bo-de/guide.html: doubted ward
                2026-11-22/_wards/00118-phuong-bo-de/index.html: doubted address, doubted birth, doubted ethnicity, doubted father, doubted name, doubted ward
                2026-11-22/_wards/00118-phuong-bo-de/manifest.json: doubted ward
                2026-11-22/_wards/00127-phuong-viet-hung/cases.xlsx: claimed address, claimed father, claimed id, claimed ward
                2026-11-22/_wards/00127-phuong-viet-hung/guide.html: claimed ward
                2026-11-22/_wards/00127-phuong-viet-hung/index.html: claimed address, claimed ethnicity, claimed father, claimed id, claimed ward
                2026-11-22/_wards/00127-phuong-viet-hung/manifest.json: claimed ward
                2026-11-22/_wards/00145-phuong-long-bien/cases.xlsx: twin address, twin id, twin ward
                2026-11-22/_wards/00145-phuong-long-bien/guide.html: twin ward
                2026-11-22/_wards/00145-phuong-long-bien/index.html: twin address, twin id, twin ward
                2026-11-22/_wards/00145-phuong-long-bien/manifest.json: twin ward
                2026-11-22/_wards/manifest.json: claimed ward, doubted ward, linked ward, twin ward, unnumbered ward
                2026-11-22/office/corrected/office-1.csv: linked birth, linked name
                2026-11-22/office/corrections.csv: linked birth, linked name, unnumbered id
                2026-11-22/office/mismatches.csv: %1$s
                2026-11-22/office/mismatches.html: %1$s
                2026-11-22/office/mismatches.xlsx: %1$s
                2026-11-22/office/outcomes.csv: claimed id, twin id, unnumbered id
                2026-11-22/office/rejected.csv:
                2026-11-22/office/summary.json:
                2026-11-22/phones/corrected/phones-1.csv:
                2026-11-22/phones/corrections.csv:
                2026-11-22/phones/mismatches.csv:
                2026-11-22/phones/mismatches.html:
                2026-11-22/phones/mismatches.xlsx:
                2026-11-22/phones/outcomes.csv: claimed id, twin id, unnumbered id
                2026-11-22/phones/rejected.csv:
                2026-11-22/phones/summary.json:
                2026-11-22/school/corrected/school-1.csv: linked name
                2026-11-22/school/corrections.csv: linked name
                2026-11-22/school/mismatches.csv: linked name
                2026-11-22/school/mismatches.html: linked name
                2026-11-22/school/mismatches.xlsx: linked name
                2026-11-22/school/outcomes.csv: claimed id, twin id, unnumbered id
                2026-11-22/school/rejected.csv:
                2026-11-22/school/summary.json:
                school-OWNER.csv:
                school-OWNER.xlsx:
                school-POLICE.csv: %2$s
                school-POLICE.xlsx: %2$s
                """.formatted(
                        "linked address, linked birth, linked father, linked name, linked ward, unnumbered id, unnumbered ward",
                        doubted));
    }

    @Test
    void whomAReviewerCallsTheSame_isAccepted() throws IOException {
        assertThat(world.night(DAY).exitCode()).isZero();
        decide("school", "doubted");
        decide("phones", "doubted");
        assertThat(world.night(DAY).exitCode()).isZero();
        assertThat(PlantedValues.shownBelow(root.resolve("out/" + DAY)))
                .contains(
                        "school/mismatches.csv: doubted name, linked name\n",
                        "school/mismatches.html: doubted name, linked name\n",
                        "school/corrections.csv: linked name\n",
                        "phones/mismatches.csv:\n",
                        "phones/mismatches.html:\n",
                        "phones/corrections.csv:\n");
    }

    @Test
    void anAgreementThatIsNarrowed_holdsForWhatWasSettledBefore() throws IOException {
        assertThat(world.night(DAY).exitCode()).isZero();
        job("office", "agreement: {no: 2, until: 2030-12-31, fields: [date_of_birth]}\n");
        assertThat(world.night(DAY.plusDays(1)).exitCode()).isZero();
        assertThat(PlantedValues.shownBelow(root.resolve("out/2026-11-23/office")))
                .contains(
                        "corrected/office-1.csv: linked birth\n",
                        "corrections.csv: linked birth\n",
                        "mismatches.csv: linked birth\n",
                        "mismatches.html: linked birth\n",
                        "mismatches.xlsx: linked birth\n");
        assertThat(String.join("\n", world.lines("out/2026-11-23/office/mismatches.csv")))
                .as("the same lines, whatever they may show")
                .contains("NAME_SPELLING,Quàng Thị Ngân,khác nhau,,correct_source,record_unit,");
    }

    private void decide(String job, String key) {
        String caseNo = world.lines("out/" + DAY + "/" + job + "/outcomes.csv").stream()
                .filter(line -> line.startsWith(key + ","))
                .map(line -> line.split(",", -1)[1])
                .findFirst()
                .orElseThrow();
        Reviewing.decide(
                new Workspace(root),
                List.of(new CaseVerdict(CaseNumber.parse(caseNo), PersonAnswer.SAME, Map.of(), "cong-an-1", "", "")),
                Optional.of(DAY),
                CLOCK);
    }

    private void sheet(String job, Audience audience, String form) {
        Path file = root.resolve("out").resolve(job + "-" + audience + "." + form);
        ReviewExport.export(new Workspace(root), job, row -> true, audience, file, VI, CLOCK);
    }

    /** The planted records with what became of them. */
    private String outcomes(String job) {
        return world.lines("out/" + DAY + "/" + job + "/outcomes.csv").stream()
                .filter(line -> line.matches("[a-z]+,.*"))
                .map(line -> line.split(",", -1))
                .map(cells -> (cells[0] + " " + cells[2] + " " + cells[5]).strip() + "\n")
                .collect(Collectors.joining());
    }
}
