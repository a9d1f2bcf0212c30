package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khop.batch.Workspace;
import vn.khop.batch.WorkspaceLock;
import vn.khop.disk.Sha256;

/** FEATURE UNDER TEST: a citizen's question is answered whole, on the record, and with nobody else's values. */
class PersonCommandTest {

    private static final String BINH = "001085000011";
    private static final String HOA = "001185000022";
    private static final String DUNG = "001090000033";
    private static final String NOBODY = "001099000099";
    private static final Pattern RAW_KEY =
            Pattern.compile("\\b(person|page|code|field|rule|outcome|value)\\.[a-z_]+|[{}]");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private CommandWorkspace workspace;

    @BeforeEach
    void aNight() throws IOException {
        workspace = CommandWorkspace.in(folder);
        workspace.settings("school", """
                job: school
                title: Học sinh
                files: school-*.csv
                columns: {source_key: key, full_name: name, date_of_birth: born, gender: sex, citizen_id: id, unit: unit, ethnicity: dt}
                limits: {rejected: 50%}
                """);
        workspace.file("school-1.csv", """
                key,name,born,sex,id,unit,dt
                S1,NGUYỄN  VĂN BINH,02/03/1985,Nam,001085000011,=1+1,Kinh
                S2,Lê Quang Dũng,30/11/1990,Nam,001185000022,<script>alert(1)</script>,Tày
                S3,Phạm\u202E Ngọc <b>Ánh,01/01/2001,Nữ,001301009999,Trường A,Kinh
                """);
        assertThat(workspace.run("nightly", "--date", "2026-11-22").exitCode()).isZero();
    }

    private CommandRun look(String id, String... more) {
        List<String> args = new ArrayList<>(List.of("person", id, "--by", "can-bo-1", "--reason", "công dân hỏi"));
        args.addAll(List.of("--workspace", folder.toString(), "--lang", "vi"));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }

    private String page(String id) throws IOException {
        return Files.readString(folder.resolve("out/2026-11-22/_person/" + id + ".html"));
    }

    /** What a reader sees. */
    private static String words(String page) {
        return page.substring(page.indexOf("<body>")).replaceAll("<[^>]*>", " ");
    }

    @Test
    void whatIsHeld_isShownOnTheTerminal_andOnAPage() throws IOException {
        CommandRun run = look(BINH);
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out())
                .contains("school", "school-1.csv", "đã nối", "NAME_TONE", "out/2026-11-22/_person/" + BINH)
                .containsPattern("Dấu trong nhật ký kiểm toán: [0-9a-f]{64}\n");
        assertThat(words(page(BINH)))
                .contains("Đã nối với người này", "nguồn ghi: NGUYỄN  VĂN BINH", "Nguyễn Văn Bình")
                .contains("02 ngày làm việc", "91/2025/QH15", "356/2025/NĐ-CP", "can-bo-1", "công dân hỏi")
                .contains("school-1.csv, dòng 2, nhận ngày 22/11/2026");
        assertThat(folder.resolve("out/2026-11-22/_person"))
                .satisfies(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .isEqualTo("rwxr-x---"));
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("out/2026-11-22/_person/" + BINH + ".html"))))
                .isEqualTo("rw-r-----");
    }

    @ParameterizedTest
    @ValueSource(strings = {BINH, NOBODY})
    void everyLook_isALineOfTheAuditLog_whichDoesNotHaveTheNumber(String id) throws IOException {
        assertThat(look(id).exitCode()).isZero();
        JsonNode lines = JsonMapper.shared()
                .readTree(workspace
                        .run("audit", "list", "--last", "1", "--json", "--quiet")
                        .out());
        assertThat(lines.at("/0/action").asString()).isEqualTo("person.looked_up");
        assertThat(lines.at("/0/actor").asString()).isEqualTo("can-bo-1");
        assertThat(lines.at("/0/object").asString()).isEqualTo(mark(id)).isNotEqualTo(Sha256.of(id));
        assertThat(lines.at("/0/detail").asString()).isEqualTo("công dân hỏi");
        assertThat(workspace.run("audit", "verify").exitCode()).isZero();
        assertThat(lines.toString()).doesNotContain(id);
    }

    /** HMAC-SHA256 under the key of the workspace, which nobody else can read. */
    private String mark(String id) throws IOException {
        Path file = folder.resolve("var/audit/person.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    HexFormat.of().parseHex(Files.readString(file).strip()), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDamagedKey_isNotReplaced_andNothingIsLookedUp() throws IOException {
        look(BINH);
        Files.writeString(folder.resolve("var/audit/person.key"), "abc\n");
        CommandRun run = look(BINH);
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(73);
        assertThat(run.err()).contains("person.key", "bản sao lưu");
        assertThat(folder.resolve("var/audit/person.key")).hasContent("abc");
    }

    @Test
    void aLookIsAudited_evenWhenItsPageCannotBeWritten() throws IOException {
        Files.createDirectories(folder.resolve("out/2026-11-22/_person/" + BINH + ".html/x"));
        assertThat(look(BINH).exitCode()).isEqualTo(73);
        assertThat(workspace.run("audit", "list", "--last", "1").out()).contains("person.looked_up");
    }

    @Test
    void aNumberOfAWrongForm_ofWhichNothingIsHeld_isRefused() throws IOException {
        CommandRun run = workspace.run("person", "12", "--by", "a", "--reason", "công dân hỏi");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(65);
        assertThat(run.err()).contains("12");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void nothingHeld_isSaid_andIsAPageTooo() throws IOException {
        CommandRun run = look(NOBODY);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Khớp không giữ bản ghi nào được nối với số này hoặc mang số này.");
        assertThat(words(page(NOBODY))).contains("Khớp không giữ bản ghi nào về số này.");
    }

    /** S2 bears Hoa's number and says Dũng. */
    @ParameterizedTest
    @CsvSource({HOA + ", mang số này", DUNG + ", chờ xem xét"})
    void aRecordThatMayBeAnothers_isToldOfOnTheSlip_butNotShown_andBringsNoRegistryValue(String id, String tie)
            throws IOException {
        CommandRun run = look(id, "--json");
        assertThat(run.err()).as(run.toString()).contains(tie, "ID_OF_ANOTHER");
        String page = words(page(id));
        String slip = page.substring(0, page.indexOf("Những gì Khớp giữ"));
        assertThat(slip).contains("có thể là của một người khác").doesNotContain("Dũng", "Tày", "S2");
        String other = id.equals(HOA) ? DUNG : "Trần Thị Hoa";
        for (String text : new String[] {page, run.out()}) {
            assertThat(text).contains("Lê Quang Dũng").doesNotContain(other, "Trần Thị Hoa", "Tày");
        }
        JsonNode difference = JsonMapper.shared().readTree(run.out()).at("/records/0/differences/0");
        assertThat(difference.path("code").asString()).isNotEmpty();
        for (String value : new String[] {"registry_value", "proposed_value", "before", "after", "evidence"}) {
            assertThat(difference.path(value).asString()).as(value).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        BINH + ", >=1+1, '''=1+1'",
        HOA + ", <script>alert, &lt;script&gt;alert",
        "001301009999, '\u202E', ⟨U+202E⟩",
        "001301009999, <b>Ánh, &lt;b&gt;",
    })
    void hostileValues_areTextAndNoMore(String id, String harmful, String shown) throws IOException {
        look(id);
        String page = page(id);
        assertThat(page).contains(shown);
        assertThat(page.replace(shown, "")).doesNotContain(harmful);
        assertThat(page).doesNotContain("<script", "src=", "http:", "https:", "javascript:");
    }

    @ParameterizedTest
    @CsvSource({BINH + ", vi", BINH + ", en", HOA + ", vi", HOA + ", en", NOBODY + ", vi", NOBODY + ", en"})
    void thePage_hasNoRawKey_inEitherLanguage(String id, String language) throws IOException {
        CommandRun run = CommandRun.of(
                "person", id, "--by", "x", "--reason", "y", "--workspace", folder.toString(), "--lang", language);
        assertThat(run.exitCode()).as(run.toString()).isZero();
        String page = page(id);
        assertThat(page).contains("<html lang=\"" + language + "\">");
        assertThat(RAW_KEY.matcher(words(page)).results().map(Object::toString)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "' ', why, 001085000011",
        "who, ' ', 001085000011",
        "who, why, ' '",
        "who, about 001085000011, 001085000011",
        "001085000011, why, 001085000011",
    })
    void whoAndWhy_mustBeSaid_withoutTheNumber(String by, String reason, String id) {
        CommandRun run = workspace.run("person", id, "--by", by, "--reason", reason);
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
        assertThat(workspace.run("audit", "list").out()).doesNotContain("person.looked_up");
    }

    @Test
    void anOpaqueNumber_isLookedUpAsWritten_andNamesNoFileElsewhere() {
        CommandRun run = look("../../jobs/x");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(65);
        assertThat(run.err()).contains("không có gì về số có dạng này");
        assertThat(folder.resolve("jobs/x.html")).doesNotExist();
        assertThat(folder.resolve("out/2026-11-22/_person/" + Sha256.of("../../jobs/x") + ".html"))
                .doesNotExist();
    }

    @Test
    void aRunThatHoldsTheWorkspace_isNamedWithTheCure() {
        try (WorkspaceLock lock = WorkspaceLock.take(new Workspace(folder), CommandRun.CLOCK)) {
            assertThat(lock).isNotNull();
            CommandRun run = look(BINH);
            assertThat(run.exitCode()).as(run.toString()).isEqualTo(75);
            assertThat(run.err()).contains("hãy chờ xong");
        }
    }

    /** A withdrawn file, and a second look after it. */
    @Test
    void aWithdrawnFile_leavesNothing() throws IOException {
        look(BINH);
        workspace.run("files", "withdraw", "school-1.csv", "--by", "x", "--reason", "y", "--date", "2026-11-22");
        CommandRun run = look(BINH);
        assertThat(run.out()).contains("không giữ bản ghi nào");
        assertThat(words(page(BINH))).doesNotContain("Nguyễn Văn");
    }
}
