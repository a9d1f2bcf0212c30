package vn.khop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.quota.WorkingDays;
import vn.khop.record.Field;
import vn.khop.record.Person;

/** The small parts of the reports for wards and units. */
class ScopePartsTest {

    @ParameterizedTest
    @CsvSource({
        "00004 Phường Ba Đình, 00004-phuong-ba-dinh",
        "school Trường THCS Giảng Võ, school-truong-thcs-giang-vo",
        "'x ../../etc', x-etc",
        "'=cmd|x', cmd-x",
    })
    void folders_are_named_by_letters_without_marks(String name, String folder) {
        assertThat(FolderNames.of(List.of(name))).containsEntry(name, folder);
    }

    @Test
    void every_page_has_its_style_sheet_and_a_policy_that_lets_nothing_else_in() {
        for (PageStyle style : List.of(PageStyle.SHIPPED, PageStyle.SCOPE, PageStyle.GUIDE, PageStyle.PERSON)) {
            assertThat(style.css()).contains("@page { size: A4");
            PageStyle mine = style.withMargins("Phường \"A\"</style>\\", "B");
            assertThat(mine.margins()).doesNotContain("<").doesNotContain("\"A");
            assertThat(mine.policy())
                    .startsWith("default-src 'none'; style-src 'sha256-")
                    .contains("' 'sha256-");
        }
    }

    @Test
    void names_that_become_one_get_folders_of_their_own() {
        Map<String, String> folders =
                FolderNames.of(List.of("Trường Hòa", "Trường Hoà", "Trường Hoa", "日本", "x".repeat(300)));

        assertThat(new HashSet<>(folders.values())).hasSize(5);
        assertThat(folders.values()).allMatch(folder -> folder.matches("[a-z0-9][a-z0-9-]*") && folder.length() < 80);
    }

    @Test
    void a_name_keeps_its_folder_whatever_else_there_is() {
        assertThat(FolderNames.of(List.of("Trường An", "Trường Bình")).get("Trường An"))
                .isEqualTo(FolderNames.of(List.of("Trường An")).get("Trường An"));
    }

    @ParameterizedTest
    @CsvSource({
        "URGENT, 2026-11-23, 2026-11-23", // a Monday
        "URGENT, 2026-11-21, 2026-11-23",
        "IMPORTANT, 2026-11-23, 2026-11-30",
        "IMPORTANT, 2026-11-21, 2026-11-27",
        "MINOR, 2026-11-23, 2026-12-21",
    })
    void answers_are_due_in_working_days(Severity severity, LocalDate since, LocalDate due) {
        assertThat(severity.due(since, WorkingDays.NO_HOLIDAYS)).isEqualTo(due);
    }

    @Test
    void sources_are_witnesses_of_each_other_but_not_of_themselves() {
        Witnesses witnesses = new Witnesses();
        Person said = Person.builder().set(Field.FULL_NAME, "Lê Thị Mơ").build();
        witnesses.hear(1, "C1", said);
        witnesses.hear(1, "C1", said);
        witnesses.hear(
                2, "C1", Person.builder().set(Field.FULL_NAME, "LÊ THỊ MƠ").build());
        witnesses.hear(
                3, "C1", Person.builder().set(Field.FULL_NAME, "Lê Thị Mỡ").build());
        witnesses.hear(4, "C2", said);
        witnesses.close();

        assertThat(witnesses.others(1, "C1", Field.FULL_NAME, "Lê Thị Mơ")).isEqualTo(1);
        assertThat(witnesses.others(3, "C1", Field.FULL_NAME, "Lê Thị Mơ")).isEqualTo(2);
        assertThat(witnesses.others(3, "C1", Field.FULL_NAME, "")).isZero();
        assertThat(witnesses.others(9, "C3", Field.FULL_NAME, "Lê Thị Mơ")).isZero();
    }

    /** Every case is on one page, in order; no page is too long or too large; a person's cases stay together where a page holds them. */
    @RepeatedTest(30)
    void cases_are_divided_among_pages(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> written = new ArrayList<>();
        CasePages pages = new CasePages((number, html) -> {
            assertThat(number).isEqualTo(written.size() + 1);
            written.add(html);
        });
        pages.section("<h3>s</h3>");
        int cases = 0;
        List<int[]> persons = new ArrayList<>();
        for (int p = random.nextInt(400); p > 0; p--) {
            int own = 1 + random.nextInt(random.nextInt(10) == 0 ? 400 : 4);
            persons.add(new int[] {cases, own});
            pages.person("<h4>p</h4>", own);
            for (int i = 0; i < own; i++) {
                pages.add(cases, "<i>" + cases + "</i>" + "đ".repeat(random.nextInt(20_000)));
                cases++;
            }
        }
        written.add(pages.rest());

        int seen = 0;
        for (int page = 0; page < written.size(); page++) {
            String html = written.get(page);
            int count = html.split("<i>", -1).length - 1;
            assertThat(count)
                    .isLessThanOrEqualTo(CasePages.CASES_MAX)
                    .isEqualTo(pages.counts().get(page));
            assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(CasePages.BYTES_MAX + 50_000);
            for (int i = 0; i < count; i++) {
                assertThat(html).contains("<i>" + seen + "</i>");
                assertThat(pages.pageOf(seen)).isEqualTo(page + 1);
                seen++;
            }
        }
        assertThat(seen).isEqualTo(cases);
    }
}
