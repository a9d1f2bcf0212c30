package vn.khop.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.registry.Generations;
import vn.khop.registry.RegistryBuilder;
import vn.khop.registry.RegistryIndex;

/** FEATURE UNDER TEST: planted records are what they are said to be, and the same whenever they are made. */
class PlantingTest {

    private static final Set<Field> FIELDS =
            EnumSet.of(Field.FULL_NAME, Field.DATE_OF_BIRTH, Field.CITIZEN_ID, Field.MOTHER_NAME, Field.STATUS);
    private static final long SEED = 20261122;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ProbeError.class)
    void error_changesWhatItSaysAndNothingElse(ProbeError error) {
        Field changed = error.isOfId()
                ? Field.CITIZEN_ID
                : error.name().startsWith("DATE") ? Field.DATE_OF_BIRTH : Field.FULL_NAME;
        Draw draw = new Draw(SEED);
        int done = 0;
        for (int i = 0; i < 2_000; i++) {
            Person before = citizen(i);
            Person.Builder record = builder(before);
            if (error.apply(record, draw)) {
                done++;
                Person after = record.build();
                for (Field field : FIELDS) {
                    assertThat(after.text(field).equals(before.text(field)))
                            .as("seed " + SEED + ", citizen " + i + ", " + field)
                            .isEqualTo(field != changed);
                }
            }
        }
        assertThat(done).as("seed " + SEED).isGreaterThan(400);
    }

    @Test
    void probes_haveOnlyComparedFieldsAndAreTheSameAgain() {
        try (RegistryIndex index = registry(300)) {
            List<Planted> probes = new Planting(index, FIELDS, 1, 2).probes(100);
            assertThat(probes).hasSize(100);
            assertThat(probes).isEqualTo(new Planting(index, FIELDS, 1, 2).probes(100));
            assertThat(probes).isNotEqualTo(new Planting(index, FIELDS, 1, 3).probes(100));
            Set<ProbeError> kinds = new HashSet<>();
            for (Planted probe : probes) {
                Person citizen =
                        index.person(index.findByCitizenId(probe.citizenId()).orElseThrow());
                assertThat(probe.record().person()).isNotEqualTo(citizen);
                assertThat(probe.record().person().has(Field.GENDER)).isFalse();
                assertThat(probe.record().person().has(Field.STATUS)).isFalse();
                assertThat(citizen.text(Field.STATUS)).isNotEqualTo("dead");
                assertThat(probe.errors()).isNotEmpty().hasSizeLessThanOrEqualTo(2);
                kinds.addAll(probe.errors());
            }
            assertThat(kinds).containsExactlyInAnyOrder(ProbeError.values());
        }
    }

    @Test
    void siblings_haveAFamilyAndNoNumber() {
        try (RegistryIndex index = registry(300)) {
            List<Planted> siblings = new Planting(index, FIELDS, 1).siblings(50);
            assertThat(siblings).hasSize(50).isEqualTo(new Planting(index, FIELDS, 1).siblings(50));
            assertThat(siblings).allSatisfy(sibling -> {
                assertThat(sibling.record().person().citizenId()).isEmpty();
                assertThat(sibling.record().person().has(Field.MOTHER_NAME)).isTrue();
                assertThat(sibling.record().person().fullName().split(" ")).hasSize(3);
            });
        }
    }

    @Test
    void sample_isTheSameInAnyOrderAndAnotherEveryDay() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        List<Long> all = LongStream.rangeClosed(1, 5_000).boxed().toList();
        RecordSample up = new RecordSample(100, day);
        RecordSample down = new RecordSample(100, day);
        RecordSample other = new RecordSample(100, day.plusDays(1));
        all.forEach(up::add);
        all.forEach(other::add);
        for (int i = all.size(); i > 0; i--) {
            down.add(all.get(i - 1));
        }
        assertThat(up.records())
                .hasSize(100)
                .isSorted()
                .isEqualTo(down.records())
                .isNotEqualTo(other.records());
        RecordSample few = new RecordSample(100, day);
        all.subList(0, 30).forEach(few::add);
        assertThat(few.records()).isEqualTo(all.subList(0, 30));
    }

    private RegistryIndex registry(int people) {
        Generations generations = new Generations(folder);
        try (RegistryBuilder builder = generations.begin("source", "settings", "2026-11-01", "whole country")) {
            for (int i = 0; i < people; i++) {
                builder.add(citizen(i));
            }
            builder.finish();
        }
        return generations.open();
    }

    private static Person citizen(int i) {
        String[] family = {"Nguyễn", "Trần", "Lê", "Phạm", "Đặng"};
        String[] given = {"Hương", "Lan", "Dũng", "Thảo", "Quỳnh", "Nghĩa", "Tuấn"};
        return Person.builder()
                .set(Field.CITIZEN_ID, String.format("%012d", 1_000 + i))
                .set(Field.FULL_NAME, family[i % 5] + " Thị " + given[i % 7])
                .set(Field.DATE_OF_BIRTH, String.format("%d-%02d-%02d", 1950 + i % 61, 1 + i % 12, 1 + i % 28))
                .set(Field.GENDER, i % 2 == 0 ? "male" : "female")
                .set(Field.MOTHER_NAME, family[i % 3] + " Thị " + given[i % 6])
                .set(Field.STATUS, i % 9 == 0 ? "dead" : "living")
                .build();
    }

    private static Person.Builder builder(Person person) {
        Person.Builder builder = Person.builder();
        for (Field field : Field.values()) {
            builder.set(field, person.text(field));
        }
        return builder;
    }
}
