package vn.khop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.record.Change;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Issue;
import vn.khop.record.Person;
import vn.khop.record.Rule;

/** FEATURE UNDER TEST: what a record says comes back from its pack as it went in. */
class TextPackTest {

    @TempDir
    Path folder;

    @Test
    void aRecord_comesBackAsItWas() {
        Person person = Person.builder()
                .set(Field.FULL_NAME, "Nguyễn Thị Ánh 𠮷")
                .set(Field.CITIZEN_ID, "001311352945")
                .build();
        CleanRecord record = new CleanRecord(
                "HS-1#husband",
                person,
                Map.of(Field.FULL_NAME, "NGUYEN\nTHI \u001F\u001E\u001D\u001Dp ANH"),
                List.of(new Issue(Code.NAME_ENCODING, Field.FULL_NAME)),
                List.of(
                        Change.of(Field.FULL_NAME, Rule.NAME_CASE),
                        new Change(Field.DATE_OF_BIRTH, Rule.DATE_IMPOSSIBLE, "1985|\u001E\u001F")));
        TextPack pack = new TextPack();
        pack.add(1, TextPack.entry("other"));
        pack.add(Long.MAX_VALUE, StoredRecord.entry(record, 812));
        pack.add(3, TextPack.entry(""));
        Map<Long, TextPack.Entry> entries = TextPack.read(pack.bytes(), id -> id == Long.MAX_VALUE);
        assertThat(entries).containsOnlyKeys(Long.MAX_VALUE);
        CleanRecord read = StoredRecord.read(entries.values().iterator().next());
        assertThat(StoredRecord.line(entries.values().iterator().next())).isEqualTo(812);
        assertThat(read.sourceKey()).isEqualTo(record.sourceKey());
        assertThat(read.person().encode()).isEqualTo(person.encode());
        assertThat(read.raw()).isEqualTo(record.raw());
        assertThat(read.issues()).isEqualTo(record.issues());
        assertThat(read.changes()).isEqualTo(record.changes());
    }

    @Test
    void aPack_takesEntriesUpToItsSize_andOneLargerAlone() {
        byte[] large = TextPack.entry("x".repeat(TextPack.ENTRY_BYTES_MAX - 4));
        TextPack pack = new TextPack();
        assertThat(pack.takes(large)).isTrue();
        pack.add(1, large);
        assertThat(pack.takes(TextPack.entry(""))).isFalse();
        try (Database database = Database.open(folder)) {
            database.jdbc()
                    .update("insert into record_text(id, file_id, pack) values (1, 1, ?)", (Object) pack.bytes());
            assertThat(TextPacks.records(database.jdbc()).read(Map.of(1L, 1L)).values())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.text(0)).hasSize(TextPack.ENTRY_BYTES_MAX - 4));
        }
    }

    @Test
    void aRecordThatItsPackDoesNotHold_isSaid() {
        try (Database database = Database.open(folder)) {
            assertThatThrownBy(() -> TextPacks.records(database.jdbc()).read(Map.of(9L, 4L)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("[9]");
        }
    }
}
