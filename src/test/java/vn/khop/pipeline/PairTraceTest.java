package vn.khop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.match.MatchSettings;
import vn.khop.match.Model;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.registry.Generations;
import vn.khop.registry.RegistryBuilder;
import vn.khop.registry.RegistryIndex;

/** FEATURE UNDER TEST: where a pair that is known to be one person is lost. The person is always the first of the registry. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PairTraceTest {

    private RegistryIndex index;

    private static Person person(String id, String name, String born, String mother) {
        return Person.builder()
                .set(Field.CITIZEN_ID, id)
                .set(Field.FULL_NAME, name)
                .set(Field.DATE_OF_BIRTH, born)
                .set(Field.MOTHER_NAME, mother)
                .build();
    }

    @BeforeAll
    void build(@TempDir Path dir) {
        Generations generations = new Generations(dir);
        try (RegistryBuilder builder = generations.begin("source", "settings", "2026-11-01", "whole country")) {
            builder.add(person("001090000001", "Sẳm Ngọc Lâm", "1990-05-17", "Triệu Mùi Pham"));
            builder.add(person("001091000004", "Sẳm Ngọc Lâm", "1991-05-17", "Triệu Mùi Chiêm"));
            builder.add(person("001192000002", "Trần Thị Bình", "1992-03-04", "Lê Thị Cúc"));
            builder.add(person("001192000003", "Trần Thị Bình", "1992-03-04", "Phạm Thị Dung"));
            for (int i = 0; i < 200; i++) {
                builder.add(person("0010500" + (10000 + i), "Nguyễn Văn Nam" + i, "1950-01-02", "Lê Thị Hoa" + i));
            }
            builder.finish();
        }
        index = generations.open();
    }

    @AfterAll
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            Sẳm Ngọc Lâm   ; 1990-05-17; Triệu Mùi Pham ; 001090000001; LINKED
            Sẳm Ngọc Lâm   ; 1990-05-17; Triệu Mùi Pham ; -           ; LINKED
            Hoàng Văn Tuấn ; 1971-11-30; Ngô Thị Gái    ; -           ; RETRIEVAL
            Nguyễn Ngọc Lâm; 1948-09-11; Triệu Mùi Pham ; -           ; EVIDENCE
            Sẳm Ngọc Sơn   ; 1990-05-17; Triệu Mùi Pham ; -           ; DOUBT
            Sẳm Ngọc Lâm   ; 1991-05-17; -              ; -           ; RIVAL
            """)
    void trace_tellsTheStage(String name, String born, String mother, String id, PairTrace.Stage expected) {
        Person source = person(id == null ? "" : id, name, born, mother == null ? "" : mother);
        PairTrace trace = trace(source);
        assertThat(trace.stage()).as(trace.toString()).isEqualTo(expected);
        assertThat(trace.keys().isEmpty()).isEqualTo(expected == PairTrace.Stage.RETRIEVAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Sẳm Ngọc Lâm   ; 1948-09-11; DATE_OF_BIRTH
            Hoàng Văn Tuấn ; 1990-05-17; NAME
            """)
    void trace_namesWhatSpeaksMostAgainst(String name, String born, String expected) {
        PairTrace trace = trace(person("", name, born, ""));
        assertThat(trace.against())
                .hasValueSatisfying(bar -> assertThat(bar.comparison().name()).isEqualTo(expected));
    }

    private PairTrace trace(Person source) {
        Set<Field> compared = EnumSet.of(Field.CITIZEN_ID, Field.FULL_NAME, Field.DATE_OF_BIRTH, Field.MOTHER_NAME);
        CleanRecord record = new CleanRecord("S1", source, Map.of(), List.of(), List.of());
        return PairTrace.of(index, Model.shipped(), MatchSettings.DEFAULT, compared, record, 0);
    }
}
